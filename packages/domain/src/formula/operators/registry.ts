import type { Operator, Result, TypeVisit, Visit } from '../evaluation.ts';
import type { Expression, Kind, NodeOf } from '../expression.ts';
import type { ExpressionType } from '../type.ts';
import { addOperator, divideOperator, extremeOperator, multiplyOperator, roundOperator, subtractOperator } from './arithmetic.ts';
import { judgementOperator, memberOperator, tiersOperator } from './choice.ts';
import { elapsedOperator } from './elapsed.ts';
import { factOperator, literalOperator, parameterOperator } from './leaf.ts';
import { compareOperator, connectiveOperator, ifOperator, notOperator } from './logic.ts';

/** Every operator once (算子表): a kind without one does not compile. */
export const operators = {
  fact: factOperator,
  literal: literalOperator,
  parameter: parameterOperator,
  add: addOperator,
  subtract: subtractOperator,
  multiply: multiplyOperator,
  divide: divideOperator,
  minimum: extremeOperator,
  maximum: extremeOperator,
  compare: compareOperator,
  all: connectiveOperator,
  any: connectiveOperator,
  not: notOperator,
  if: ifOperator,
  tiers: tiersOperator,
  member: memberOperator,
  elapsed: elapsedOperator,
  round: roundOperator,
  judgement: judgementOperator,
  named: { type: (node, check) => check.of(node.of, 'of'), evaluate: (node, visit) => visit.of(node.of) },
  derived: { type: (node, check) => check.of(node.expansion, 'expansion'), evaluate: (node, visit) => visit.of(node.expansion) },
} satisfies { [K in Kind]: Operator<K> };

type OperatorTable = { readonly [K in Kind]: Operator<K> };
type NodeTable = { readonly [K in Kind]: NodeOf<K> };
const table: OperatorTable = operators;

function evaluateAs<K extends Kind>(kind: K, node: NodeTable[K], visit: Visit): Result {
  return table[kind].evaluate(node, visit);
}

function typeAs<K extends Kind>(kind: K, node: NodeTable[K], check: TypeVisit): ExpressionType | null {
  return table[kind].type(node, check);
}

/** What a node means, by its operator. */
export function evaluateNode(node: Expression, visit: Visit): Result {
  return evaluateAs(node.kind, node, visit);
}

/** The type of a node, by its operator. */
export function typeOfNode(node: Expression, check: TypeVisit): ExpressionType | null {
  return typeAs(node.kind, node, check);
}
