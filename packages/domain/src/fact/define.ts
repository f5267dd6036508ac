import type { Bilingual } from '../language.ts';
import type { BooleanFact, CodedFact, DateFact, NumericFact, PlausibleRange } from './model.ts';

/** What the catalogue says of a fact besides its type: name, question, period, where the answer is found and why it is asked. */
export interface FactWords {
  readonly label: Bilingual;
  readonly question: Bilingual;
  readonly period: Bilingual;
  readonly where: Bilingual;
  readonly why: Bilingual;
}

/** Both languages of one sentence, Chinese first (双语). */
export function answer(zh: string, en: string): Bilingual {
  return { zh, en };
}

type Bounds = readonly [min: string, max: string];

function base(id: string, words: FactWords) {
  return { id, label: words.label, question: words.question, period: words.period, why: words.why, whereToFind: words.where };
}

function range(bounds: Bounds): PlausibleRange {
  return { min: bounds[0], max: bounds[1] };
}

/** An amount in yuan (金额). */
export function moneyFact(id: string, bounds: Bounds, words: FactWords): NumericFact {
  return { ...base(id, words), type: 'money', unit: '元', plausible: range(bounds) };
}

/** A share as a fraction: 0.05 is 5 % (比例). */
export function ratioFact(id: string, bounds: Bounds, words: FactWords): NumericFact {
  return { ...base(id, words), type: 'ratio', unit: '', plausible: range(bounds) };
}

/** A number of people, rights, months … (个数). `decimals` for those that are a mean of months. */
export function countFact(id: string, unit: string, bounds: Bounds, words: FactWords, decimals = 0): NumericFact {
  return { ...base(id, words), type: 'count', unit, decimals, plausible: range(bounds) };
}

/** Yes or no (是否). */
export function flagFact(id: string, words: FactWords): BooleanFact {
  return { ...base(id, words), type: 'boolean' };
}

/** A calendar day (日期). */
export function dateFact(id: string, bounds: Bounds, words: FactWords): DateFact {
  return { ...base(id, words), type: 'date', plausible: range(bounds) };
}

/** A code of a published scheme (代码). */
export function codeFact(id: string, scheme: string, words: FactWords): CodedFact {
  return { ...base(id, words), type: 'code', options: null, scheme };
}

/** One of a few options (单选). */
export function choiceFact(id: string, options: readonly (readonly [code: string, zh: string, en: string])[], words: FactWords): CodedFact {
  return { ...base(id, words), type: 'code', options: options.map(([code, zh, en]) => ({ code, label: answer(zh, en) })) };
}
