import { expect, test } from 'vitest';
import { seedPages } from '../../test/gold.ts';
import { bigrams } from './bigrams.ts';
import { readDocument } from './read.ts';
import { search, searchIndex } from './search.ts';

const documents = seedPages().map((page) => readDocument(page.page, { id: page.name.slice(0, 3) }));
const index = searchIndex(documents, [['高企', '高新技术企业']]);

const first = (q: string): string => {
  const [hit] = search(index, { q }).hits;
  return hit === undefined ? 'none' : `${hit.documentId} ${hit.clauseId}`;
};

test.each([
  ['产业创新平台', '003 title'],
  ['產業創新平臺', '003 title'],
  ['连政办发[2021]18号', '003 title'],
  ['連政辦發【2021】18 號', '003 title'],
  ['国办发〔2020〕26号', '004 p1'],
  ['苏科贷', '001 2.9.i1'],
  ['skd', '001 2.9.i1'],
  ['sukedai', '001 2.9.i1'],
  ['R&D', '002 2.1'],
  ['Ｒ＆Ｄ', '002 2.1'],
  ['一企一证', '000 h4.q1'],
  ['配套支持 1000万元', '003 7'],
])('%s finds %s', (q, place) => {
  expect(first(q)).toBe(place);
});

test('Simplified, Traditional and full width find the same', () => {
  const ids = (q: string): string[] => search(index, { q, limit: 100 }).hits.map((hit) => `${hit.documentId} ${hit.clauseId}`);
  expect(ids('高新技術企業')).toEqual(ids('高新技术企业'));
  expect(ids('５０')).toEqual(ids('50'));
  expect(ids('高企')).toEqual(ids('高新技术企业'));
});

test('a figure is not found inside a longer one', () => {
  for (const hit of search(index, { q: '00万元', limit: 100 }).hits) expect(hit.match).not.toBe('phrase');
});

test('filters', () => {
  expect(new Set(search(index, { q: '企业', region: '320700', limit: 100 }).hits.map((hit) => hit.documentId))).toEqual(
    new Set(['000', '003']),
  );
  expect(new Set(search(index, { q: '企业', region: '连云港市', limit: 100 }).hits.map((hit) => hit.documentId))).toEqual(
    new Set(['000', '003']),
  );
  expect(new Set(search(index, { q: '企业', region: '320000', limit: 100 }).hits.map((hit) => hit.documentId))).toEqual(
    new Set(['000', '001', '003']),
  );
  expect(new Set(search(index, { q: '企业', year: 2020, limit: 100 }).hits.map((hit) => hit.documentId))).toEqual(new Set(['001']));
  expect(new Set(search(index, { q: '企业', kind: 'progress-report', limit: 100 }).hits.map((hit) => hit.documentId))).toEqual(
    new Set(['004']),
  );
  expect(new Set(search(index, { q: '企业', issuer: '漯河', limit: 100 }).hits.map((hit) => hit.documentId))).toEqual(new Set(['002']));
});

test('snippets hold their highlights, in code points, and the text at the span', () => {
  for (const q of ['产业创新平台', '高新技术企业 培育', 'gxjsqy', '孵化器能拿多少钱的奖励']) {
    for (const hit of search(index, { q }).hits) {
      const points = [...hit.snippet.text];
      for (const [start, end] of hit.snippet.highlights) expect(points.slice(start, end).join('')).not.toBe('');
      const text = [...(documents.find((document) => document.id === hit.documentId)?.text ?? '')];
      expect(hit.cleanSpan[1]).toBeGreaterThan(hit.cleanSpan[0]);
      expect(text.length).toBeGreaterThanOrEqual(hit.cleanSpan[1]);
    }
  }
});

test('a question in a sentence finds the clauses nearest to it, marked as partial', () => {
  const { hits } = search(index, { q: '孵化器能拿多少钱的奖励' });
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every((hit) => hit.match === 'partial')).toBe(true);
});

test.each(['', '   ', '，。', '\u0000', '𠀀𠀁', 'zzzzzz', 'a'.repeat(5000), '国'.repeat(5000)])(
  '%j finds nothing and does not fail',
  (q) => {
    expect(search(index, { q }).total).toBeGreaterThanOrEqual(0);
  },
);

test('one function makes the pairs', () => {
  expect(bigrams('高新技术，R&D')).toEqual(['高新', '新技', '技术', 'r&', '&d']);
});
