import type { Confidence } from '../citation.ts';
import type { Expression } from '../formula/expression.ts';
import type { Parameter } from '../formula/parameter.ts';
import type { Source } from '../formula/source.ts';
import type { Bilingual } from '../language.ts';
import type { BenefitKind, RelationKind } from './schema.ts';

/**
 * A condition of a benefit (条件): the sentence, and the rule that decides it or the reason why none can. What is not encoded never counts as met.
 * `improvable` where a firm can do something about it; the others rule it out when unmet. `moneyBase` turns a distance in percentage
 * points into yuan where the ratio itself is the fact.
 */
export interface BenefitCondition {
  readonly id: string;
  readonly text: Bilingual;
  readonly encoding: { readonly kind: 'encoded'; readonly rule: Expression } | { readonly kind: 'not-encoded'; readonly why: Bilingual };
  readonly source: Source;
  readonly improvable: boolean;
  readonly howToChange?: Bilingual | undefined;
  readonly moneyBase?: Expression | undefined;
}

/** A part of an amount, by who pays it (分项). */
export interface AmountLineRule {
  readonly payer: Bilingual;
  readonly amount: Expression;
  readonly basis: Bilingual;
}

/** One way to read the text (一种理解), with its lines; the total is their sum. `capped` is a yes or no: whether the cap binds. */
export interface AmountReadingRule {
  readonly id: string;
  readonly label: Bilingual;
  readonly recommended: boolean;
  readonly reason: Bilingual | null;
  readonly lines: readonly AmountLineRule[];
  readonly rate: Expression | null;
  readonly cap: Expression | null;
  readonly capped: Expression | null;
}

/** What kind of money it is (资金性质): received, saved tax or fee, an extra deduction from the tax base, credit to be had, or the most the firm pays. Only the first two are summed. */
export type AmountFlow = 'received' | 'saved' | 'deduction' | 'credit' | 'fee-limit';
export type AmountPeriod = 'once' | 'per-year' | 'per-project';

/** The amount of a benefit (金额). Silence of the source is `unstated`, never zero. */
export type AmountRule =
  | {
      readonly kind: 'formula';
      readonly flow: AmountFlow;
      readonly period: AmountPeriod | null;
      readonly readings: readonly AmountReadingRule[];
      readonly sources: readonly Source[];
    }
  | {
      readonly kind: 'range';
      readonly flow: AmountFlow;
      readonly period: AmountPeriod | null;
      /** Yuan, exact; an open end is null. */
      readonly min: string | null;
      readonly max: string | null;
      readonly text: Bilingual;
      readonly sources: readonly Source[];
    }
  | { readonly kind: 'case-by-case'; readonly sources: readonly Source[] }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'none' };

export interface BenefitRelation {
  readonly kind: RelationKind;
  readonly with: string;
  readonly note: Bilingual;
  readonly source: Source;
}

/**
 * When the benefit is in force (有效期). `to: null` is 未写明 unless `openEnded` says that the rule stands until changed. `rounds` are the
 * filing periods that the source gives; `supersededBy` the benefit that took its place.
 */
export interface BenefitValidity {
  readonly from: string | null;
  readonly to: string | null;
  readonly openEnded: boolean;
  readonly note: Bilingual | null;
  readonly rounds: readonly { readonly opens: string | null; readonly closes: string; readonly source: Source }[];
  readonly supersededBy: string | null;
}

/** What a policy promises to a firm (惠企事项): the unit a firm cares about. A document is what a benefit cites. */
export interface Benefit {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: BenefitKind;
  /** One line: what is to be had (一句话). */
  readonly promise: Bilingual;
  /** GB/T 2260 code of the place whose policy it is. */
  readonly region: string;
  readonly office: Bilingual;
  readonly route: Bilingual;
  readonly who: Bilingual;
  readonly conditions: readonly BenefitCondition[];
  readonly amount: AmountRule;
  readonly relations: readonly BenefitRelation[];
  readonly validity: BenefitValidity;
  readonly materials: readonly Bilingual[];
  readonly deadlines: readonly { readonly date: string; readonly text: Bilingual; readonly source: Source }[];
  readonly notes: readonly Bilingual[];
  readonly confidence: Confidence;
  /** Independent publications behind the weakest part that it rests on: 1 shows the badge 单一来源. */
  readonly sourceCount: 1 | 2;
  /** Where the promise itself stands. */
  readonly sources: readonly Source[];
  readonly parameters: readonly Parameter[];
}
