import type { EvaluationContext, Result, Visit } from './evaluation.ts';
import type { Expression } from './expression.ts';
import { evaluateNode } from './operators/registry.ts';

/** The result of a whole expression, with the result of every part that was looked at, for explanations. */
export interface Evaluation extends Result {
  readonly expression: Expression;
  readonly asOf: string;
  readonly steps: ReadonlyMap<Expression, Result>;
}

/**
 * Evaluates an expression on a day (求值): the exact reference that every other interpreter is held to. Facts that are missing or given as
 * ranges are carried through, so that whatever they turn out to be, the result lies inside the one reported here.
 * The expression is taken to have passed `checkTypes`.
 */
export function evaluate(expression: Expression, context: EvaluationContext): Evaluation {
  const steps = new Map<Expression, Result>();
  const visit: Visit = {
    context,
    of(node) {
      const before = steps.get(node);
      if (before !== undefined) return before;
      const result = evaluateNode(node, visit);
      steps.set(node, result);
      return result;
    },
  };
  return { ...visit.of(expression), expression, asOf: context.asOf, steps };
}
