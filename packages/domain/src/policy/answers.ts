import { calendarText } from '../benefit/calendar-text.ts';
import { allDatesOf } from '../benefit/dates.ts';
import type { Adjustable, LadderResult, PlanResult, SimulationResult } from '../benefit/enterprise-schema.ts';
import { explainIn } from '../benefit/explain.ts';
import { ladderIn } from '../benefit/ladder.ts';
import { benefitById, matchIn, nextQuestionIn, openCase } from '../benefit/match.ts';
import { planIn } from '../benefit/plan.ts';
import { quoteIn } from '../benefit/quote.ts';
import type { BenefitDetail, BenefitSummary, ExplainResult, MatchResult, NextQuestion, QuoteResult } from '../benefit/schema.ts';
import { adjustablesOf, type PolicyChange, type SimulatedFirm, simulateIn } from '../benefit/simulate.ts';
import { benefitDetailOf, benefitSummaryOf, emptyCase } from '../benefit/view.ts';
import type { Corpus } from '../corpus.ts';
import type { Language } from '../language.ts';
import { nearest } from '../nearest.ts';
import { notFound, Problem } from '../problem.ts';
import { fileName, type SavedFile } from '../saved-file.ts';
import { customScorecard } from '../scorecard/custom.ts';
import type { CustomScorecardDefinition } from '../scorecard/definition.ts';
import type { Scorecard } from '../scorecard/model.ts';
import { type RankedSubject, rankSubjects } from '../scorecard/rank.ts';
import type { RankingResult, ScorecardDetail, ScorecardSummary, ScoreResult } from '../scorecard/schema.ts';
import { scoreFor } from '../scorecard/score.ts';
import { scorecardDetailOf, scorecardSummaryOf } from '../scorecard/view.ts';
import { benefits, ruleBook, scorecards } from './index.ts';
import { rungs } from './ladder.ts';

/** Judges every benefit for a firm (惠企事项匹配). `profile` is checked here; `asOf` is an ISO day. */
export function matchBenefits(profile: unknown, asOf: string, corpus: Corpus): MatchResult {
  return matchIn(ruleBook, profile, asOf, corpus);
}

/** The question that can change most verdicts (下一问), or null where none can change any. */
export function nextQuestion(profile: unknown, asOf: string, corpus: Corpus): NextQuestion | null {
  return nextQuestionIn(ruleBook, profile, asOf, corpus);
}

/** The full reasoning for one benefit (详细说明). */
export function explainBenefit(benefitId: string, profile: unknown, asOf: string, corpus: Corpus): ExplainResult {
  return explainIn(ruleBook, profile, benefitId, asOf, corpus);
}

/** What a benefit comes to for these facts (测算). */
export function quoteBenefit(benefitId: string, facts: unknown, asOf: string, corpus: Corpus): QuoteResult {
  return quoteIn(ruleBook, benefitId, facts, asOf, corpus);
}

/** Where a firm stands on the ladder and how far the next rungs are (梯度培育). */
export function enterpriseLadder(profile: unknown, asOf: string, corpus: Corpus): LadderResult {
  return ladderIn(ruleBook, rungs, profile, asOf, corpus);
}

/** The plan for one firm (一企一策). */
export function enterprisePlan(profile: unknown, asOf: string, corpus: Corpus): PlanResult {
  return planIn(ruleBook, rungs, profile, asOf, corpus);
}

/** Changes one number of a policy over a set of firms (政策沙盘): who gains, who loses, what it costs. */
export function simulatePolicy(change: PolicyChange, firms: readonly SimulatedFirm[], asOf: string, corpus: Corpus): SimulationResult {
  return simulateIn(ruleBook, change, firms, asOf, corpus);
}

/** The numbers of a benefit that the sandbox can change (可调参数). */
export function listAdjustables(benefitId: string): Adjustable[] {
  return adjustablesOf(ruleBook, benefitId);
}

/** All benefits in short (事项目录). */
export function listBenefits(asOf: string): BenefitSummary[] {
  return benefits.map((benefit) => benefitSummaryOf(benefit, asOf));
}

/** One benefit in full (事项详情). */
export function getBenefit(benefitId: string, asOf: string, corpus: Corpus): BenefitDetail {
  return benefitDetailOf(ruleBook, benefitById(ruleBook, benefitId), asOf, corpus);
}

/** The dates of one benefit as a calendar to be kept or subscribed to (事项日历): when the next round is published, it appears there. */
export function benefitCalendar(benefitId: string, asOf: string, language: Language): SavedFile {
  const benefit = benefitById(ruleBook, benefitId);
  const text = calendarText(allDatesOf(benefit), asOf, language, benefit.title[language]);
  return { name: fileName(`${benefitId}.ics`), mediaType: 'text/calendar; charset=utf-8', content: new TextEncoder().encode(text) };
}

/** The scorecard with this id, or `not-found` with the nearest. */
export function scorecardById(id: string): Scorecard {
  const found = scorecards.find((scorecard) => scorecard.id === id);
  if (found !== undefined) return found;
  const ids = scorecards.map((scorecard) => scorecard.id);
  throw notFound({ zh: '评分表', en: 'scorecard' }, id, nearest(id, ids), 'scorecards list');
}

/** A scorecard of the house by its id, or the user's own by its definition (自定义评分表). The id says which, so that one is never taken for the other. */
export function scorecardOf(id: string, definition: CustomScorecardDefinition | null): Scorecard {
  if (definition === null) return scorecardById(id);
  if (definition.id === id) return customScorecard(definition, ruleBook.catalogue);
  const detail = {
    zh: `定义的编号是“${definition.id}”，与所要的“${id}”不同`,
    en: `the definition is of “${definition.id}”, and “${id}” was asked for`,
  };
  throw new Problem('invalid-input', detail, [{ pointer: '/id', code: 'other-scorecard', detail }]);
}

/** Scores a firm (评分). */
export function scoreScorecard(scorecard: Scorecard, facts: unknown, asOf: string, corpus: Corpus): ScoreResult {
  return scoreFor(openCase(ruleBook, facts, asOf, corpus), scorecard);
}

/** One subject of a ranking, with its facts and earlier results, latest last. */
export interface Subject {
  readonly subject: string;
  readonly facts: unknown;
  readonly history?: readonly ('yes' | 'no' | 'undecided')[];
}

/** Scores each subject (逐家评分). */
export function scoreSubjects(scorecard: Scorecard, subjects: readonly Subject[], asOf: string, corpus: Corpus): RankedSubject[] {
  return subjects.map(({ subject, facts, history }) => ({
    subject,
    score: scoreFor(openCase(ruleBook, facts, asOf, corpus), scorecard),
    history: history ?? [],
  }));
}

/** Ranks subjects by one scorecard (评分排名). */
export function rankScorecard(scorecard: Scorecard, subjects: readonly Subject[], asOf: string, corpus: Corpus): RankingResult {
  return rankSubjects(scorecard, scoreSubjects(scorecard, subjects, asOf, corpus), asOf, corpus.dataVersion);
}

/** All scorecards in short (评分表目录). */
export function listScorecards(): ScorecardSummary[] {
  return scorecards.map(scorecardSummaryOf);
}

/** A user's own scorecard in full, or what is wrong with it (自定义评分表详情). Throws `Problem`. */
export function getOwnScorecard(definition: CustomScorecardDefinition, asOf: string, corpus: Corpus): ScorecardDetail {
  return scorecardDetailOf(emptyCase(ruleBook, asOf, corpus), customScorecard(definition, ruleBook.catalogue));
}

/** One scorecard in full (评分表详情). */
export function getScorecard(scorecardId: string, asOf: string, corpus: Corpus): ScorecardDetail {
  return scorecardDetailOf(emptyCase(ruleBook, asOf, corpus), scorecardById(scorecardId));
}
