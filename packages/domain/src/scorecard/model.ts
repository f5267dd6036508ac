import type { BenefitCondition } from '../benefit/model.ts';
import type { Confidence } from '../citation.ts';
import type { Expression } from '../formula/expression.ts';
import type { Parameter } from '../formula/parameter.ts';
import type { Source } from '../formula/source.ts';
import type { Bilingual } from '../language.ts';

/**
 * An item of a scorecard (评分项). `points` gives points: bands of a fact, the better of two ways (`maximum`, 两项选其一), or what an expert decides
 * within bounds, which counts as a range.
 */
export interface ScorecardItem {
  readonly id: string;
  readonly title: Bilingual;
  readonly max: string;
  readonly points: Expression;
  /** An expert or office decides at least part of it. */
  readonly judged: boolean;
  readonly source: Source;
}

/** Items that are capped together (评分类别), with the least that the class must reach where the rule says so. */
export interface ScorecardGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly max: string;
  readonly atLeast: string | null;
  readonly items: readonly ScorecardItem[];
}

/** A grade (等级) for totals from `from` upwards. */
export interface Grade {
  readonly name: Bilingual;
  readonly from: string;
  readonly inclusive: boolean;
}

/** A weighted scoring sheet (评分表). It passes when every gate is met and either the score reaches the mark or a direct condition holds. */
export interface Scorecard {
  readonly id: string;
  readonly title: Bilingual;
  readonly max: string;
  readonly groups: readonly ScorecardGroup[];
  readonly gates: readonly BenefitCondition[];
  readonly direct: readonly BenefitCondition[];
  readonly passMark: { readonly value: string; readonly inclusive: boolean; readonly source: Source };
  /** Total in whole points (取整数). */
  readonly integers: boolean;
  readonly grades: readonly Grade[];
  /** What follows from failing this many times in a row (连续不合格). */
  readonly consecutiveFailures: { readonly times: number; readonly consequence: Bilingual; readonly source: Source } | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly notes: readonly Bilingual[];
  readonly confidence: Confidence;
  readonly sourceCount: 1 | 2;
  readonly parameters: readonly Parameter[];
}
