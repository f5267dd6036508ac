import type { Bilingual } from '@kechuang/domain';
import { useCall } from '../../use-call.ts';
import { useAnswers } from './answers.ts';
import { useFacts } from './fact-book.ts';

/** A question as a page shows it. */
export interface QuestionView {
  readonly id: string;
  readonly text: Bilingual;
  readonly why: Bilingual | null;
  readonly where: Bilingual;
  readonly facts: readonly string[];
}

const singleFact = 'fact:';

/** The address of the page that asks for one fact alone. */
export function questionForFact(fact: string): string {
  return `${singleFact}${fact}`;
}

/**
 * A question by id: one met before, the next one as the operation asks it, or a single fact. `undefined` while it is being worked out,
 * `null` where there is none.
 */
export function useQuestion(id: string): QuestionView | null | undefined {
  const { profile, asked } = useAnswers();
  const facts = useFacts();
  const met = asked.find((question) => question.id === id);
  const alone = id.startsWith(singleFact);
  const next = useCall('questions.next', met === undefined && !alone ? { profile } : null);
  if (met !== undefined) return met;
  if (alone) {
    if (facts === null) return undefined;
    const fact = facts.get(id.slice(singleFact.length));
    return fact === undefined ? null : { id, text: fact.question, why: fact.why, where: fact.whereToFind, facts: [fact.id] };
  }
  if (next.state === 'failed') return null;
  if (next.state !== 'ready') return undefined;
  return next.data.nextQuestion?.id === id ? next.data.nextQuestion : null;
}
