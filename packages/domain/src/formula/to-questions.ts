import { type Decimal, decimal } from '../decimal.ts';
import type { Fact } from '../fact/model.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import type { EvaluationContext } from './evaluation.ts';
import { type Expression, partsOf } from './expression.ts';

/** A fact that can still change a result (待答事实), and how much hangs on it: its share of everything that is open. */
export interface OpenQuestion {
  readonly fact: Fact;
  /** From 0 to 1; the weights of all questions sum to 1. */
  readonly weight: Decimal;
}

const one = decimal(1n);

/** Hands the weight of an open result down to the open parts it rests on, in equal shares, until it reaches facts. */
function handDown(node: Expression, weight: Decimal, evaluation: Evaluation, weights: Map<string, Decimal>): void {
  if (node.kind === 'fact') {
    weights.set(node.id, (weights.get(node.id) ?? decimal(0n)).add(weight));
    return;
  }
  const result = evaluation.steps.get(node);
  const open = partsOf(node)
    .map(([, part]) => part)
    .filter((part) => evaluation.steps.get(part)?.missing.some((id) => result?.missing.includes(id)));
  for (const part of open) handDown(part, weight.div(decimal(open.length)), evaluation, weights);
}

/**
 * What to ask next for one rule (追问), the weightiest first, then in reading order. Only facts that can still change the result are
 * asked for, and none that was answered 不清楚.
 */
export function toQuestions(expression: Expression, context: EvaluationContext): readonly OpenQuestion[] {
  const evaluation = evaluate(expression, context);
  const weights = new Map<string, Decimal>();
  if (evaluation.missing.length > 0) handDown(expression, one, evaluation, weights);
  const asked = evaluation.missing.filter((id) => !context.profile.unsure.has(id));
  const total = asked.reduce((sum, id) => sum.add(weights.get(id) ?? 0), decimal(0n));
  const questions = asked.flatMap((id) => {
    const fact = context.catalogue.get(id);
    const weight = weights.get(id) ?? decimal(0n);
    return fact === undefined ? [] : [{ fact, weight: total.equals(0) ? weight : weight.div(total) }];
  });
  return questions.toSorted((left, right) => right.weight.compare(left.weight));
}
