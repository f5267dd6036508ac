import type { InputOf, OutputOf } from './kechuang.ts';

/** The shapes that pages handle, taken from the operations that give them: a page knows of the domain only what an operation says. */
export type Target = OutputOf<'targets.list'>['targets'][number];
export type ComparisonRow = OutputOf<'targets.compare'>['rows'][number];

export type MatchResult = OutputOf<'benefits.match'>;
export type Verdict = MatchResult['results'][number];
export type Fit = Verdict['fit'];
export type WindowState = Verdict['window'];
export type ConditionResult = Verdict['conditions'][number];
export type ConditionVerdict = ConditionResult['verdict'];
export type BenefitAmount = Verdict['amount'];
export type AmountReading = BenefitAmount['readings'][number];

export type ScoreResult = OutputOf<'scorecards.score'>;
export type Points = ScoreResult['total'];

/** Answers by fact id (企业画像). */
export type Profile = InputOf<'benefits.match'>['profile'];
/** An answer: exact, a range, or `null` for 不清楚. */
export type FactValue = Profile[string];
