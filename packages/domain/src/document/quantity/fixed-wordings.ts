import { byFirstCharacter } from './by-first-character.ts';
import type { Figure } from './figure.ts';

type Fixed = readonly [word: string, value: string, kind: 'percent' | 'times' | 'duration', unit: string, inner: Figure['inner']];

/** Amounts that are words, without a numeral of their own (固定说法). */
const fixed = byFirstCharacter<Fixed>(
  [
    ['翻一番', '2', 'times', '倍', null],
    ['翻了一番', '2', 'times', '倍', null],
    ['翻了两番', '4', 'times', '倍', null],
    ['翻了番', '2', 'times', '倍', null],
    ['翻番', '2', 'times', '倍', null],
    ['翻两番', '4', 'times', '倍', null],
    ['翻三番', '8', 'times', '倍', null],
    ['倍增', '2', 'times', '倍', null],
    ['减半', '0.5', 'percent', '%', null],
    ['一半', '0.5', 'percent', '%', null],
    ['对半', '0.5', 'percent', '%', null],
    ['折半', '0.5', 'percent', '%', null],
    ['半数', '0.5', 'percent', '%', null],
    ['过半', '0.5', 'percent', '%', '>'],
    ['两位数', '0.1', 'percent', '%', '>='],
    ['半年', '6', 'duration', '月', null],
    ['全额由', '1', 'percent', '%', null],
    ['实现全覆盖', '1', 'percent', '%', null],
  ],
  ([word]) => word,
);

/** First characters of the wordings, for the scan's table. */
export const fixedFirstCharacters: readonly number[] = [...fixed.keys()];

export function fixedWordingAt(text: string, start: number): Figure | null {
  for (const [word, value, kind, unit, inner] of fixed.get(text.charCodeAt(start)) ?? []) {
    if (!text.startsWith(word, start)) continue;
    // 不超过半年, 超过半数: 过 belongs to the word before.
    if (word === '过半' && (text[start - 1] === '超' || /[年月天小数个]/.test(text[start + 2] ?? ''))) continue;
    if (word === '两位数' && !isGrowth(text, start)) continue;
    // 科技企业倍增计划 is a name.
    if (
      word === '倍增' &&
      (!/(?:实现|数量)$/.test(text.slice(Math.max(0, start - 2), start)) || /^(?:计划|行动|工程)/.test(text.slice(start + 2)))
    )
      continue;
    // 翻了一番多: 多 makes it more than that.
    const more = kind === 'times' && text[start + word.length] === '多';
    return {
      start,
      end: start + word.length + (more ? 1 : 0),
      kind,
      value,
      valueMax: null,
      unit,
      han: true,
      inner: more ? '>' : inner,
      bracket: null,
      included: null,
      parts: [],
      bare: false,
    };
  }
  return null;
}

/** 保持两位数增长, 增速达到两位数: a rate of ten per cent and more; a two-digit number of anything else stays a word. */
function isGrowth(text: string, start: number): boolean {
  return text.startsWith('增', start + 3) || /增[长速幅][^，。；\d]{0,6}$/.test(text.slice(Math.max(0, start - 8), start));
}
