import type { TypedProfile } from '../fact/model.ts';
import type { Question } from '../fact/questions.ts';
import type { RuleBook } from './rule-book.ts';
import type { NextQuestion } from './schema.ts';

/** Something that waits for answers: a verdict or a score, with the facts that can still change it. */
export interface Waiting {
  readonly id: string;
  readonly missing: readonly string[];
}

interface Candidate {
  readonly question: Question;
  readonly facts: readonly string[];
  readonly decides: readonly string[];
  /** Sum over what it can change of 1 ÷ number of questions that still matter there: how near each is to an answer. */
  readonly weight: number;
}

function candidates(book: RuleBook, askable: readonly Waiting[]): Candidate[] {
  const questionsOf = new Map(
    askable.map((item) => [item.id, book.questions.filter((question) => question.facts.some((fact) => item.missing.includes(fact)))]),
  );
  return book.questions.flatMap((question) => {
    const waiting = askable.filter((item) => questionsOf.get(item.id)?.includes(question));
    if (waiting.length === 0) return [];
    const facts = question.facts.filter((fact) => waiting.some((item) => item.missing.includes(fact)));
    const weight = waiting.reduce((sum, item) => sum + 1 / (questionsOf.get(item.id)?.length ?? 1), 0);
    return [{ question, facts, decides: waiting.map((item) => item.id), weight }];
  });
}

/**
 * The question that can change most (下一问), or null where no answer can change anything. A fact answered 不清楚 is not asked again, and a question
 * that can change nothing is never asked. Ties go to the question that brings more answers near, then to the order of the bank.
 */
export function pickQuestion(book: RuleBook, profile: TypedProfile, waiting: readonly Waiting[]): NextQuestion | null {
  const askable = waiting
    .map((item) => ({ id: item.id, missing: item.missing.filter((fact) => !profile.unsure.has(fact)) }))
    .filter((item) => item.missing.length > 0);
  const best = candidates(book, askable).reduce<Candidate | null>((top, next) => {
    if (top === null) return next;
    const more = next.decides.length - top.decides.length;
    return more > 0 || (more === 0 && next.weight > top.weight) ? next : top;
  }, null);
  if (best === null) return null;
  const only = best.facts.length === 1 ? book.catalogue.get(best.facts[0] ?? '') : undefined;
  const count = best.decides.length;
  const why = only?.why;
  return {
    id: best.question.id,
    text: only?.question ?? best.question.text,
    facts: [...best.facts],
    why: {
      zh: `${count}项判断取决于此${why === undefined ? '' : `：${why.zh}`}`,
      en: `${count === 1 ? 'One verdict depends' : `${count} verdicts depend`} on it${why === undefined ? '' : `: ${why.en}`}`,
    },
    where: only?.whereToFind ?? best.question.where,
    decides: count,
    decidesIds: [...best.decides],
  };
}
