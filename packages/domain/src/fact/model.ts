import { z } from 'zod';
import type { Decimal } from '../decimal.ts';
import type { Bilingual } from '../language.ts';

/** What every fact says of itself (事实): its question, the period it speaks of, and where the answer is found. */
interface FactBase {
  /** Dotted and stable, e.g. `enterprise.rdExpense`. */
  readonly id: string;
  readonly label: Bilingual;
  readonly question: Bilingual;
  /** Time the answer speaks of (所属期间), such as 上一会计年度. */
  readonly period: Bilingual;
  /** Why it is asked. */
  readonly why?: Bilingual | undefined;
  readonly whereToFind: Bilingual;
}

/** The least and the most that is believable (合理范围), as decimal strings; a value outside is refused as a slip. `null` is no limit. */
export interface PlausibleRange {
  readonly min: string | null;
  readonly max: string | null;
}

/**
 * A number (数值): `money` in yuan to the fen, `ratio` as a fraction, `count` of something in its unit, or a plain `number`.
 * A count is whole unless `decimals` allows more, as for headcounts that are a mean of months.
 */
export interface NumericFact extends FactBase {
  readonly type: 'money' | 'ratio' | 'count' | 'number';
  /** 元 for money, 人 or 件 … for counts, empty for ratios and numbers. */
  readonly unit: string;
  readonly decimals?: number | undefined;
  readonly plausible: PlausibleRange;
}

/** Yes or no (是否). */
export interface BooleanFact extends FactBase {
  readonly type: 'boolean';
}

/** A calendar day (日期), ISO. */
export interface DateFact extends FactBase {
  readonly type: 'date';
  readonly plausible: PlausibleRange;
}

export interface FactOption {
  readonly code: string;
  readonly label: Bilingual;
}

/** One code (代码, `code`) or several (`set`): from `options`, or from a published scheme such as GB/T 4754 where `options` is null. */
export interface CodedFact extends FactBase {
  readonly type: 'code' | 'set';
  readonly options: readonly FactOption[] | null;
  readonly scheme?: string | undefined;
}

export type Fact = NumericFact | BooleanFact | DateFact | CodedFact;
export type FactType = Fact['type'];

/** Facts by id (事实目录). */
export type FactCatalogue = ReadonlyMap<string, Fact>;

/** A catalogue from a list of facts. Throws `RangeError` where an id stands twice. */
export function factCatalogue(facts: readonly Fact[]): FactCatalogue {
  const catalogue = new Map<string, Fact>();
  for (const fact of facts) {
    if (catalogue.has(fact.id)) throw new RangeError(`fact ${fact.id} stands twice`);
    catalogue.set(fact.id, fact);
  }
  return catalogue;
}

const rangeEnd = z.union([z.string().max(62), z.number(), z.null()]).optional();

/**
 * An answer as it arrives (回答): a decimal string or a JSON number, a boolean, an ISO date, a code, several codes, a range with either side left
 * open, or 不清楚 (`null` or `"unknown"`). What it must be is known only beside its fact: see `parseProfile`.
 */
export const factValue = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string().max(200),
  z.array(z.string().max(200)).max(1000),
  z.strictObject({ min: rangeEnd, max: rangeEnd }),
]);
export type FactValue = z.infer<typeof factValue>;

/** Answers by fact id (企业画像); any may be missing. */
export const profile = z.record(z.string(), factValue);
export type Profile = z.infer<typeof profile>;

/** What is known of one fact after checking. A number or date is exact where both ends are equal; `null` is an end left open. Both ends are included. */
export type FactState =
  | { readonly kind: 'number'; readonly min: Decimal | null; readonly max: Decimal | null }
  | { readonly kind: 'date'; readonly min: string | null; readonly max: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'set'; readonly values: readonly string[] };

/** Checked answers: what is known, and which questions were answered 不清楚 and need not be asked again. */
export interface TypedProfile {
  readonly known: ReadonlyMap<string, FactState>;
  readonly unsure: ReadonlySet<string>;
}
