import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffDocuments } from './diff.ts';
import { readDocument } from './read.ts';
import { diffText } from './text-diff.ts';

const page =
  '某市创新券办法\n某科规〔2025〕2号\n第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 支持\n第二条 对首次通过认定的企业，一次性奖励40万元。（责任单位：市科技局、市财政局）\n第三条 对平台给予补助，最高不超过100万元，连续支持不超过3年。\n第四条 本办法自2025年8月1日起施行，有效期3年。\n某市科学技术局\n2025年7月1日';
const before = readDocument(page, { id: 'v1' });

test('equal documents differ in nothing', () => {
  expect(diffDocuments(before, readDocument(page, { id: 'v2' }))).toMatchObject({ clauses: [], facts: [], unchanged: expect.any(Number) });
});

test('an amount, a period, a unit and the numbering', () => {
  const after = readDocument(
    page
      .replace('40万元', '50万元')
      .replace('有效期3年', '有效期5年')
      .replace('市财政局', '市税务局')
      .replace('第三条', '第三条 申请人应当如实申报全部材料并公开。\n第四条')
      .replace('第四条 本办法', '第五条 本办法'),
    { id: 'v2' },
  );
  const diff = diffDocuments(before, after);
  expect(diff.clauses.map(({ change, before: a, after: b }) => [change, a?.id ?? null, b?.id ?? null])).toEqual([
    ['changed', 'a2', 'a2'],
    ['added', null, 'a3'],
    ['renumbered', 'a3', 'a4'],
    ['changed', 'a4', 'a5'],
  ]);
  expect(diff.clauses.map(({ path }) => path)).toEqual([['第二章支持'], ['第二章支持'], ['第二章支持'], ['第二章支持']]);
  expect(diff.clauses[0]?.pieces).toEqual(
    expect.arrayContaining([
      { op: 'removed', text: '40' },
      { op: 'added', text: '50' },
    ]),
  );
  expect(diff.facts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ change: 'changed', fact: 'metadata', name: 'validTo', before: '2028-07-31', after: '2030-07-31' }),
      expect.objectContaining({ change: 'changed', fact: 'responsibility', before: '市科技局、市财政局', after: '市科技局、市税务局' }),
    ]),
  );
});

test('joining the pieces gives both texts back', () => {
  const text = fc
    .array(fc.constantFrom('奖励', '40万元', '50万元', '。', '，', '企业', '\n', '𠀀', 'R&D', '1.5%'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pieces = diffText(a, b);
      expect(
        pieces
          .filter(({ op }) => op !== 'added')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(a);
      expect(
        pieces
          .filter(({ op }) => op !== 'removed')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(b);
    }),
  );
});
