import fc from 'fast-check';
import { expect, it } from 'vitest';
import { devPages, seedPages } from '../../test/gold.ts';
import { Problem } from '../problem.ts';
import { lintDocument } from '../quality/lint-document.ts';
import { findEntitlements } from './entitlement/find-entitlements.ts';
import { entitlementTerms } from './entitlement/terms.ts';
import { findMeasures } from './measure/find-measures.ts';
import type { PolicyDocument } from './model.ts';
import { readDocument } from './read.ts';

const pages = [...seedPages(), ...devPages()].map(({ page }) => new TextDecoder().decode(page));

/** Bits of pages that readers look for, put where they do not belong. */
const shards = [
  '对',
  '的，',
  '奖励',
  '最高',
  '万元',
  '%',
  '（',
  '）',
  '。',
  '；',
  '\n',
  '一、',
  '（一）',
  '第一条',
  '分别',
  '、',
  '“',
  '”',
  '责任单位：',
  '年底前',
  '6月底前',
  '1:0.5',
  '1 000',
  '０',
  '𠀀',
  '\ufffd',
  '?',
  '<td>',
  '&nbsp;',
  '\u200b',
  '就高不重复',
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(fc.constantFrom(...shards), fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 })),
  times: fc.constantFrom(1, 1, 1, 8),
});

const mutated = fc
  .record({
    page: fc.constantFrom(...pages),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 20, max: 1500 }),
    mutations: fc.array(mutation, { maxLength: 8 }),
  })
  .map(({ page, from, length, mutations }) => {
    const start = Math.floor(from * Math.max(0, page.length - length));
    return mutations.reduce(
      (text, { at, cut, put, times }) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + put.repeat(times) + text.slice(place + cut);
      },
      page.slice(start, start + length),
    );
  });

function citationsOf(document: PolicyDocument) {
  const terms = entitlementTerms(document);
  return [
    ...document.quantities.map((one) => one.citation),
    ...document.responsibilities.map((one) => one.citation),
    ...document.citedDocuments.map((one) => one.citation),
    ...findMeasures(document).flatMap((one) => [one.citation, ...one.due.map((due) => due.citation)]),
    ...findEntitlements(document).flatMap((one) => [one.citation, ...one.conditions.map((condition) => condition.citation)]),
    ...[...terms.conditions, ...terms.stacking, ...terms.offices, ...terms.times].map((one) => one.citation),
    ...lintDocument(document).flatMap((one) => (one.citation === null ? [] : [one.citation])),
  ];
}

function everyFactCitesItsPlace(page: string): void {
  let document: PolicyDocument;
  try {
    document = readDocument(page, { id: 'd' });
  } catch (error) {
    if (error instanceof Problem) return;
    throw error;
  }
  const clean = Array.from(document.text);
  for (const { cleanSpan, quote } of citationsOf(document)) expect(clean.slice(...cleanSpan).join('')).toBe(quote);
}

it('reads any page, however mangled, to facts that cite their own place', () => {
  fc.assert(fc.property(mutated, everyFactCitesItsPlace));
});

it.each([
  // A pattern that counts units begins inside a pair.
  '𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀三条 县科技局负责工程中心的认定、评价和日常管理；',
  // Half of a pair by itself is a character of its own, where the words around a damaged spot are cut.
  `𐀀\udc00${'𐀀'.repeat(16)}堅持把創新作為引領發展的第一動力,把改革`,
])('cites the places of a page that once failed: %o', everyFactCitesItsPlace);

it.each(['对', '奖励1万元；', '（', '对企业，给予1万元、2万元，', '6月底前', '一、推进\n（一）推进\n', '责任单位：市科技局\n'])(
  'is not slowed down more than in proportion by %o without end',
  (unit) => {
    const time = (length: number): number => {
      const document = readDocument(`科技工作要点\n${unit.repeat(Math.ceil(length / unit.length))}`, { id: 'd' });
      const from = process.cpuUsage().user;
      findEntitlements(document);
      entitlementTerms(document);
      findMeasures(document);
      return (process.cpuUsage().user - from) / 1000;
    };
    time(10_000);
    const short = Math.max(time(20_000), 4);
    expect(time(160_000)).toBeLessThan(short * 8 * 4);
  },
);
