import { notInForce, type Operator, oneOf, type Result, resultOf, strict, type TypeVisit } from '../evaluation.ts';
import type { CompareOperator, Expression } from '../expression.ts';
import { canBeBelow, canBeEqual, type Interval } from '../interval.ts';
import { isNumeric, typeName } from '../type.ts';
import { canBeSame, canDiffer, type Value } from '../value.ts';
import { commonType, intervalOf } from './arithmetic.ts';
import { dayInterval } from './elapsed.ts';

interface Chance {
  readonly canBeTrue: boolean;
  readonly canBeFalse: boolean;
}

const orders = {
  '>=': (one, other) => ({ canBeTrue: canBeBelow(other, one) || canBeEqual(one, other), canBeFalse: canBeBelow(one, other) }),
  '>': (one, other) => ({ canBeTrue: canBeBelow(other, one), canBeFalse: canBeBelow(one, other) || canBeEqual(one, other) }),
  '<=': (one, other) => ({ canBeTrue: canBeBelow(one, other) || canBeEqual(one, other), canBeFalse: canBeBelow(other, one) }),
  '<': (one, other) => ({ canBeTrue: canBeBelow(one, other), canBeFalse: canBeBelow(other, one) || canBeEqual(one, other) }),
} satisfies Record<Exclude<CompareOperator, '=' | '!='>, (one: Interval, other: Interval) => Chance>;

function compareValues(operator: CompareOperator, left: Value, right: Value): Chance {
  if (operator === '=') return { canBeTrue: canBeSame(left, right), canBeFalse: canDiffer(left, right) };
  if (operator === '!=') return { canBeTrue: canDiffer(left, right), canBeFalse: canBeSame(left, right) };
  const ordered = (value: Value): Interval => (value.kind === 'date' ? dayInterval(value) : intervalOf(value));
  return orders[operator](ordered(left), ordered(right));
}

export const compareOperator: Operator<'compare'> = {
  type(node, check) {
    const left = check.of(node.left, 'left');
    const right = check.of(node.right, 'right');
    if (left === null || right === null) return null;
    if (commonType(left, right) === null)
      return check.fault('type-mismatch', `${typeName(left)} cannot be compared with ${typeName(right)}`);
    const hasOrder = isNumeric(left) || left.kind === 'date';
    if (!hasOrder && node.operator !== '=' && node.operator !== '!=') return check.fault('type-mismatch', `${typeName(left)} has no order`);
    return { kind: 'boolean' };
  },
  evaluate(node, visit) {
    const parts = [visit.of(node.left), visit.of(node.right)];
    return strict(parts, ([left, right]) => {
      if (left === undefined || right === undefined) throw new TypeError('nothing to compare');
      return { kind: 'boolean', ...compareValues(node.operator, left, right) };
    });
  },
};

/** Whether a part can turn out true, false, or not in force. */
interface Outcome extends Chance {
  readonly canBeOut: boolean;
}

export function outcomeOf(result: Result): Outcome {
  const canBeOut = result.value === null || result.outOfForce.length > 0;
  if (result.value === null) return { canBeTrue: false, canBeFalse: false, canBeOut };
  if (result.value.kind !== 'boolean') throw new TypeError(`a condition was due, not a ${result.value.kind}`);
  return { canBeTrue: result.value.canBeTrue, canBeFalse: result.value.canBeFalse, canBeOut };
}

/** The type of parts that must be conditions. */
export function booleanType(parts: readonly (readonly [string, Expression])[], check: TypeVisit): { readonly kind: 'boolean' } | null {
  if (parts.length === 0) return check.fault('empty', 'needs at least one part');
  let failed = false;
  for (const [key, part] of parts) {
    const type = check.of(part, key);
    if (type === null) failed = true;
    else if (type.kind !== 'boolean') failed = check.fault('not-a-condition', `a condition is due, not a ${typeName(type)}`, key) === null;
  }
  return failed ? null : { kind: 'boolean' };
}

/**
 * `all` and `any` are mirror images: one part that certainly is the `dominant` value decides, whatever the others are; otherwise a
 * part that is not in force leaves the whole not in force.
 */
export const connectiveOperator: Operator<'all' | 'any'> = {
  type: (node, check) =>
    booleanType(
      node.of.map((part, index) => [`of/${index}`, part] as const),
      check,
    ),
  evaluate(node, visit) {
    const parts = node.of.map((part) => visit.of(part));
    const outcomes = parts.map(outcomeOf);
    const dominates = node.kind === 'any';
    const canDominate = (outcome: Outcome): boolean => (dominates ? outcome.canBeTrue : outcome.canBeFalse);
    const canYield = (outcome: Outcome): boolean => (dominates ? outcome.canBeFalse : outcome.canBeTrue);
    const deciders = parts.filter((_, index) => {
      const outcome = outcomes[index];
      return outcome !== undefined && canDominate(outcome) && !canYield(outcome) && !outcome.canBeOut;
    });
    if (deciders.length > 0) return resultOf({ kind: 'boolean', canBeTrue: dominates, canBeFalse: !dominates }, deciders, parts);
    const dominant = outcomes.some(canDominate);
    const yielding = outcomes.every(canYield);
    const value: Value | null =
      dominant || yielding
        ? { kind: 'boolean', canBeTrue: dominates ? dominant : yielding, canBeFalse: dominates ? yielding : dominant }
        : null;
    return resultOf(value, parts);
  },
};

export const notOperator: Operator<'not'> = {
  type: (node, check) => booleanType([['of', node.of]], check),
  evaluate(node, visit) {
    const part = visit.of(node.of);
    return strict([part], () => {
      const { canBeTrue, canBeFalse } = outcomeOf(part);
      return { kind: 'boolean', canBeTrue: canBeFalse, canBeFalse: canBeTrue };
    });
  },
};

export const ifOperator: Operator<'if'> = {
  type(node, check) {
    const condition = booleanType([['condition', node.condition]], check);
    const then = check.of(node.then, 'then');
    const otherwise = check.of(node.otherwise, 'otherwise');
    if (condition === null || then === null || otherwise === null) return null;
    return (
      commonType(then, otherwise) ?? check.fault('type-mismatch', `one branch is a ${typeName(then)}, the other a ${typeName(otherwise)}`)
    );
  },
  evaluate(node, visit) {
    const condition = visit.of(node.condition);
    if (condition.value === null) return notInForce([condition]);
    const { canBeTrue, canBeFalse } = outcomeOf(condition);
    const branches: Result[] = [];
    if (canBeTrue) branches.push(visit.of(node.then));
    if (canBeFalse) branches.push(visit.of(node.otherwise));
    return oneOf(branches, [condition]);
  },
};
