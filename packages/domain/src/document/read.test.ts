import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLaw } from '../../test/document-laws.ts';
import { devPages, seedPages } from '../../test/gold.ts';
import { atLeast } from '../../test/runs.ts';
import { f1, scoreMetadata, scoreOutline, scoreResponsibilities } from '../../test/structure-score.ts';
import { policyDocument } from './model.ts';
import { placeParentsOf } from './place.ts';
import { readCleanText, readDocument } from './read.ts';

const dev = devPages();
const seeds = seedPages();
const placeParents = placeParentsOf(dev.map(({ page }) => readDocument(page)));
const read = [...dev, ...seeds].map(({ name, page, gold }) => ({ name, gold, document: readDocument(page, { id: name, placeParents }) }));

test('outline, metadata and owners against the gold', () => {
  expect(
    f1(read.filter(({ gold }) => gold.sections.length > 0).map(({ document, gold }) => scoreOutline(document, gold))),
  ).toBeGreaterThanOrEqual(0.97);
  expect(f1(read.map(({ document, gold }) => scoreMetadata(document, gold)))).toBeGreaterThanOrEqual(0.95);
  expect(f1(read.map(({ document, gold }) => scoreResponsibilities(document, gold)))).toBeGreaterThanOrEqual(0.97);
});

test.each(read.map(({ name, document }) => [name, document] as const))('%s holds every law and its own schema', (_, document) => {
  expect(brokenLaw(document)).toBeNull();
  expect(policyDocument.safeParse(document).success).toBe(true);
});

/** The clean text that the edits make of a raw stretch: the way back from a citation. */
function rebuilt(document: (typeof read)[number]['document'], [from, to]: readonly [number, number]): string {
  const raw = [...document.raw];
  const clean = [...document.text];
  const parts: string[] = [];
  let at = from;
  for (const { rawSpan, cleanSpan } of document.edits) {
    if (rawSpan[1] <= from || rawSpan[0] >= to) continue;
    // A run of one-for-one replacements may reach beyond the citation: only its part inside counts.
    const even = rawSpan[1] - rawSpan[0] === cleanSpan[1] - cleanSpan[0];
    const cutLeft = even ? Math.max(0, from - rawSpan[0]) : 0;
    const cutRight = even ? Math.max(0, rawSpan[1] - to) : 0;
    parts.push(raw.slice(at, rawSpan[0]).join(''), clean.slice(cleanSpan[0] + cutLeft, cleanSpan[1] - cutRight).join(''));
    at = rawSpan[1];
  }
  parts.push(raw.slice(at, to).join(''));
  return parts.join('');
}

test('the raw span of a citation, repaired, is its quote', () => {
  for (const { document } of read) {
    for (const { citation } of [...document.quantities, ...document.responsibilities, ...document.citedDocuments]) {
      // A quote that begins or ends inside a run of repaired characters maps to the whole run.
      expect(rebuilt(document, citation.rawSpan)).toContain(citation.quote);
    }
  }
});

const bits =
  '一、 （一） 1. （1） 第一条 第二章 ① 一是 二是 首先， 。 ； 序号 1 2 10 合计 附件1 【报告内容】 □ 云岭市科学技术局 2026年2月11日 （责任单位：市科技局） ( ) 《 》 〔2020〕5号 国发〔2020〕5号 | 𠀀 1.1 备注： 各有关单位： 关于印发《 》的通知 有效期3年 市 县 —'.split(
    ' ',
  );
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...bits, '\n', '\n', '\n\n', '\t', ' ') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const soup = fc.array(piece, { minLength: 1, maxLength: 100 }).map((parts) => parts.join(''));
const mutated = fc
  .tuple(
    fc.constantFrom(...read.map(({ document }) => document.text)),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), piece), { maxLength: 10 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((current, [where, length, insert]) => {
      const at = Math.floor(where * current.length);
      return current.slice(0, at) + insert + current.slice(at + length);
    }, text),
  );

test('no text breaks a law or throws', () => {
  fc.assert(
    fc.property(fc.oneof(soup, mutated), (text) => {
      expect(brokenLaw(readCleanText({ raw: text, clean: text, edits: [] }, 'utf-8'))).toBeNull();
    }),
    atLeast(400),
  );
});

test.each([
  '(',
  '《',
  '一是',
  '序号\n',
  '第一条',
  '1.\n',
  'a\tb\n',
  '|-|\n',
  '附件\n',
  '【报告内容】\n',
  '1\n',
  '1.1 字\n',
  '有效期',
  '云岭市',
  '国发〔2020〕',
  '(责任单位:',
  '𠀀',
])(
  'ten times as much of %j costs at most a few times ten',
  (unit) => {
    const cost = (size: number): number => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      // Processor time, which other work on the machine does not add to.
      const start = process.cpuUsage();
      readCleanText({ raw: text, clean: text, edits: [] }, 'utf-8');
      return process.cpuUsage(start).user / 1000;
    };
    cost(8_000);
    // Quadratic work would cost a hundred times as much; the floor keeps a busy machine from failing this.
    expect(cost(80_000)).toBeLessThan(Math.max(cost(8_000), 30) * 40);
  },
  60_000,
);

test('empty pages are a problem, not a crash', () => {
  expect(() => readDocument('')).toThrow(expect.objectContaining({ name: 'Problem' }));
});
