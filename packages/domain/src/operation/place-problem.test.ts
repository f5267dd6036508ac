import { expect, test } from 'vitest';
import { notFound, Problem } from '../problem.ts';
import { placeProblem } from './place-problem.ts';

const rawBody = { field: 'pageBase64', mediaTypes: ['text/plain'] };
const unreadable = new Problem('unreadable', { zh: '页面没有文字', en: 'The page has no text' });
const missing = notFound({ zh: '事项', en: 'benefit' }, 'nope');
const placedAlready = new Problem('not-found', missing.detail, [{ pointer: '/change/id', code: 'x', detail: missing.detail }], 'nope');

test.each([
  ['an unknown id: the field that holds it', missing, {}, { facts: {}, benefit: 'nope' }, ['/benefit']],
  ['an unknown id in a list', missing, {}, { facts: {}, benefits: ['a', 'nope'] }, ['/benefits/1']],
  ['an unknown id that no field holds', missing, {}, { benefit: 'other' }, []],
  ['a file that cannot be read', unreadable, { rawBody }, { pageBase64: '' }, ['/pageBase64']],
  ['a text that cannot be read', unreadable, { rawBody }, { page: ' ' }, ['/page']],
  ['an operation that takes no file', unreadable, {}, { page: ' ' }, []],
  ['a problem that names its places itself', placedAlready, {}, { id: 'nope' }, ['/change/id']],
])('%s', (_, problem, contract, input, pointers) => {
  const placed = placeProblem(problem, contract, input);
  expect(placed.issues.map((issue) => issue.pointer)).toEqual(pointers);
  expect(placed).toMatchObject({ kind: problem.kind, detail: problem.detail });
});
