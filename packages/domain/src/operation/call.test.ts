import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { call } from './call.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { operation } from './operation.ts';
import { readInput } from './read-input.ts';

const sample = contract({
  id: 'samples.show',
  summary: { zh: '示例', en: 'Sample' },
  input: z.strictObject({
    name: field(z.string().min(1), { zh: '名称', en: 'Name' }, { examples: ['a'] }),
    year: z.int().min(1990).optional(),
    kind: z.enum(['work-plan', 'notice']).optional(),
    asOf: z.iso.date().optional(),
    amount: z.string().regex(/^\d+$/, 'decimal').optional(),
    facts: z.record(z.string(), z.union([z.boolean(), z.string(), z.strictObject({ min: z.string() })])).optional(),
    shape: z.discriminatedUnion('tag', [z.object({ tag: z.literal('a') }), z.object({ tag: z.literal('b') })]).optional(),
    tags: z.array(z.string()).max(2).optional(),
  }),
  output: z.object({ first: z.string(), second: z.int() }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/samples/:name',
  needsLedger: false,
  command: { examples: [] },
  examples: [{ name: '甲' }],
});

function problemOf(input: unknown): Problem {
  try {
    readInput(sample, input);
  } catch (error) {
    return error as Problem;
  }
  throw new Error('the input was taken');
}

describe('an input that does not fit', () => {
  it.each([
    ['null', null, '', 'type'],
    ['a list', [], '', 'type'],
    ['text', 'x', '', 'type'],
    ['a missing field', {}, '/name', 'required'],
    ['an empty text', { name: '' }, '/name', 'too-short'],
    ['text for a number', { name: '甲', year: '二〇二一' }, '/year', 'type'],
    ['a fraction for a whole number', { name: '甲', year: 2021.5 }, '/year', 'type'],
    ['NaN', { name: '甲', year: Number.NaN }, '/year', 'not-finite'],
    ['too small a number', { name: '甲', year: 12 }, '/year', 'too-small'],
    ['an unknown value', { name: '甲', kind: 'notices' }, '/kind', 'allowed-values'],
    ['a date that does not exist', { name: '甲', asOf: '2021-02-30' }, '/asOf', 'date'],
    ['a text that is no number', { name: '甲', amount: '-5' }, '/amount', 'decimal'],
    ['a record that is none', { name: '甲', facts: 3 }, '/facts', 'type'],
    ['a member of no allowed type', { name: '甲', facts: { 'a/b': 3 } }, '/facts/a~1b', 'type'],
    ['a fault inside one branch of a union', { name: '甲', facts: { a: { min: 1 } } }, '/facts/a/min', 'type'],
    ['an unknown tag', { name: '甲', shape: { tag: 'c' } }, '/shape/tag', 'allowed-values'],
    ['too long a list', { name: '甲', tags: ['1', '2', '3'] }, '/tags', 'too-long'],
    ['an unknown field', { name: '甲', yaer: 2021 }, '/yaer', 'unknown-field'],
  ])('%s: names the place and the fault', (_, input, pointer, code) => {
    const problem = problemOf(input);
    expect(problem.kind).toBe('invalid-input');
    expect(problem.issues.map((issue) => [issue.pointer, issue.code])).toEqual([[pointer, code]]);
    for (const issue of problem.issues) {
      expect(issue.detail.zh).not.toBe('');
      expect(issue.detail.en.replace(/“[^”]*”/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('names the nearest field and value', () => {
    expect(problemOf({ name: '甲', yaer: 2021 }).issues[0]?.detail.zh).toContain('是否想写 year');
    expect(problemOf({ name: '甲', kind: 'notices' }).issues[0]?.detail.en).toContain('Did you mean notice?');
  });

  it('reports every fault at once', () => {
    expect(problemOf({ year: 'x', asOf: 'y' }).issues).toHaveLength(3);
  });
});

describe('call', () => {
  const context = { corpus: { dataVersion: 'v', documents: [] }, today: '2026-06-01' };

  it('lays the answer out in the order of the schema and leaves out what the schema does not name', async () => {
    const run = operation(sample, () => ({ second: 2, first: 'a', stray: true }));
    expect(JSON.stringify(await call(run, { name: 'a' }, context))).toBe('{"first":"a","second":2}');
  });
});
