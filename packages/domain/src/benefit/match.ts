import type { Corpus } from '../corpus.ts';
import { parseProfile } from '../fact/parse-profile.ts';
import { nearest } from '../nearest.ts';
import { notFound } from '../problem.ts';
import type { Case } from './case.ts';
import { completeProfile } from './inference.ts';
import type { Benefit } from './model.ts';
import { pickQuestion } from './next-question.ts';
import type { RuleBook } from './rule-book.ts';
import type { Assumption, MatchResult, NextQuestion, Verdict } from './schema.ts';
import { totalsOf } from './totals.ts';
import { judgeBenefit } from './verdict.ts';

/** Facts as they arrive, checked and completed, ready to be judged (判断场景). Throws `Problem` with every fault named. */
export function openCase(
  book: RuleBook,
  rawProfile: unknown,
  asOf: string,
  corpus: Corpus,
): Case & { readonly assumptions: readonly Assumption[] } {
  const { profile, assumptions } = completeProfile(parseProfile(rawProfile, book.catalogue));
  return { book, profile, asOf, corpus, assumptions };
}

/** The benefit with this id, or `not-found` with the nearest. */
export function benefitById(book: RuleBook, id: string): Benefit {
  const found = book.benefits.find((benefit) => benefit.id === id);
  if (found !== undefined) return found;
  const ids = book.benefits.map((benefit) => benefit.id);
  throw notFound({ zh: '事项', en: 'benefit' }, id, nearest(id, ids), 'benefits list');
}

const order: readonly Verdict['fit'][] = ['fits', 'nearly', 'needs-judgement', 'needs-answers', 'does-not-fit'];

/** Best first; within a fit in the order of the rule book. */
function sorted(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((one, other) => order.indexOf(one.fit) - order.indexOf(other.fit));
}

function waitingOf(verdicts: readonly Verdict[]): { id: string; missing: readonly string[] }[] {
  return verdicts
    .filter((verdict) => verdict.fit === 'needs-answers')
    .map((verdict) => ({ id: verdict.benefitId, missing: verdict.missing }));
}

/** Judges every benefit of the book for a firm (惠企事项匹配), with totals and the question that can change most. */
export function matchIn(book: RuleBook, rawProfile: unknown, asOf: string, corpus: Corpus): MatchResult {
  const of = openCase(book, rawProfile, asOf, corpus);
  const results = sorted(book.benefits.map((benefit) => judgeBenefit(of, benefit)));
  const waiting = waitingOf(results);
  return {
    asOf,
    dataVersion: corpus.dataVersion,
    assumptions: [...of.assumptions],
    results,
    totals: totalsOf(results),
    decided: results.length - waiting.length,
    nextQuestion: pickQuestion(book, of.profile, waiting),
  };
}

/** Only the question that can change most (下一问). */
export function nextQuestionIn(book: RuleBook, rawProfile: unknown, asOf: string, corpus: Corpus): NextQuestion | null {
  return matchIn(book, rawProfile, asOf, corpus).nextQuestion;
}
