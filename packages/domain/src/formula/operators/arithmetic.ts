import { type Decimal, decimal, roundHalfUp } from '../../decimal.ts';
import { notInForce, type Operator, oneOf, resultOf, strict, type TypeVisit } from '../evaluation.ts';
import type { Expression, RoundNode } from '../expression.ts';
import { type End, greatestOf, type Interval, leastOf, negative, point, product, quotient, sum } from '../interval.ts';
import { type ExpressionType, isNumeric, type NumericType, sameType, typeName } from '../type.ts';
import { numberValue, type Value } from '../value.ts';

/** The interval of a number. Types are checked beforehand, so anything else is a mistake of ours. */
export function intervalOf(value: Value): Interval {
  if (value.kind !== 'number') throw new TypeError(`a number was due, not a ${value.kind}`);
  return value;
}

/** Ratios and plain numbers go together; everything else only with its own kind and unit. */
export function commonType(one: ExpressionType, other: ExpressionType): ExpressionType | null {
  if (sameType(one, other)) return one;
  if (one.kind === 'number' && other.kind === 'ratio') return other;
  if (one.kind === 'ratio' && other.kind === 'number') return one;
  return null;
}

/** The types of parts that must be numbers of one kind, joined; `null` after a fault. */
export function sharedNumericType(parts: readonly (readonly [string, Expression])[], check: TypeVisit): NumericType | null {
  if (parts.length === 0) return check.fault('empty', 'needs at least one part');
  let shared: NumericType | null = null;
  let failed = false;
  for (const [key, part] of parts) {
    const type = check.of(part, key);
    if (type === null) failed = true;
    else if (!isNumeric(type)) failed = check.fault('not-a-number', `a number is due, not a ${typeName(type)}`, key) === null;
    else if (shared === null) shared = type;
    else {
      const common: ExpressionType | null = commonType(shared, type);
      if (common !== null && isNumeric(common)) shared = common;
      else failed = check.fault('type-mismatch', `${typeName(shared)} does not go with ${typeName(type)}`, key) === null;
    }
  }
  return failed ? null : shared;
}

const listed = (of: readonly Expression[]): readonly (readonly [string, Expression])[] =>
  of.map((part, index) => [`of/${index}`, part] as const);

export const addOperator: Operator<'add'> = {
  type: (node, check) => sharedNumericType(listed(node.of), check),
  evaluate(node, visit) {
    const parts = node.of.map((part) => visit.of(part));
    return strict(parts, (values) => numberValue(values.map(intervalOf).reduce(sum)));
  },
};

export const subtractOperator: Operator<'subtract'> = {
  type: (node, check) =>
    sharedNumericType(
      [
        ['left', node.left],
        ['right', node.right],
      ],
      check,
    ),
  evaluate(node, visit) {
    const left = visit.of(node.left);
    const right = visit.of(node.right);
    if (left.value === null || right.value === null) return notInForce([left, right]);
    return resultOf(numberValue(sum(intervalOf(left.value), negative(intervalOf(right.value)))), [left, right]);
  },
};

const plain = (type: ExpressionType): boolean => type.kind === 'ratio' || type.kind === 'number';

function productType(one: NumericType, other: NumericType): NumericType | null {
  if (plain(one)) return one.kind === 'ratio' && other.kind === 'number' ? one : other;
  if (plain(other)) return one;
  if (one.kind === 'money' && other.kind === 'count') return one;
  if (one.kind === 'count' && other.kind === 'money') return other;
  return null;
}

export const multiplyOperator: Operator<'multiply'> = {
  type(node, check) {
    if (node.of.length === 0) return check.fault('empty', 'needs at least one part');
    let result: NumericType | null = null;
    let failed = false;
    for (const [key, part] of listed(node.of)) {
      const type = check.of(part, key);
      if (type === null) failed = true;
      else if (!isNumeric(type)) failed = check.fault('not-a-number', `a number is due, not a ${typeName(type)}`, key) === null;
      else if (result === null) result = type;
      else {
        const next: NumericType | null = productType(result, type);
        if (next === null)
          failed = check.fault('bad-unit', `${typeName(result)} times ${typeName(type)} has no meaning here`, key) === null;
        else result = next;
      }
    }
    return failed ? null : result;
  },
  evaluate(node, visit) {
    const parts = node.of.map((part) => visit.of(part));
    return strict(parts, (values) => numberValue(values.map(intervalOf).reduce(product)));
  },
};

function quotientType(left: NumericType, right: NumericType): NumericType | null {
  if (sameType(left, right)) return { kind: 'ratio' };
  if (plain(right)) return left;
  if (left.kind === 'money' && right.kind === 'count') return left;
  if (left.kind === 'count' && right.kind === 'count') return { kind: 'number' };
  return null;
}

export const divideOperator: Operator<'divide'> = {
  type(node, check) {
    const left = check.of(node.left, 'left');
    const right = check.of(node.right, 'right');
    const whenZero = check.of(node.whenZero, 'whenZero');
    if (left === null || right === null || whenZero === null) return null;
    if (!isNumeric(left)) return check.fault('not-a-number', `a number is due, not a ${typeName(left)}`, 'left');
    if (!isNumeric(right)) return check.fault('not-a-number', `a number is due, not a ${typeName(right)}`, 'right');
    const type = quotientType(left, right);
    if (type === null) return check.fault('bad-unit', `${typeName(left)} divided by ${typeName(right)} has no meaning here`);
    return (
      commonType(type, whenZero) ??
      check.fault('type-mismatch', `the result for a divisor of zero is a ${typeName(whenZero)}, not a ${typeName(type)}`, 'whenZero')
    );
  },
  evaluate(node, visit) {
    const left = visit.of(node.left);
    const right = visit.of(node.right);
    if (left.value === null || right.value === null) return notInForce([left, right]);
    const divisor = intervalOf(right.value);
    const regular = quotient(intervalOf(left.value), divisor);
    const regularResult = regular === null ? null : resultOf(numberValue(regular), [left, right]);
    const canBeZero =
      (divisor.min === null || divisor.min.value.compare(0) < 0 || (divisor.min.value.equals(0) && !divisor.min.open)) &&
      (divisor.max === null || divisor.max.value.compare(0) > 0 || (divisor.max.value.equals(0) && !divisor.max.open));
    if (!canBeZero) return regularResult ?? notInForce([left, right]);
    const whenZero = visit.of(node.whenZero);
    return regularResult === null
      ? { ...whenZero, used: [...new Set([...right.used, ...whenZero.used])] }
      : oneOf([regularResult, whenZero], [right]);
  },
};

/** Least and greatest: a part that every other beats for certain can no longer change the result. */
export const extremeOperator: Operator<'minimum' | 'maximum'> = {
  type: (node, check) => sharedNumericType(listed(node.of), check),
  evaluate(node, visit) {
    const parts = node.of.map((part) => visit.of(part));
    if (parts.some((part) => part.value === null)) return notInForce(parts);
    const choose = node.kind === 'minimum' ? leastOf : greatestOf;
    const intervals = parts.map((part) => (part.value === null ? point(decimal(0n)) : intervalOf(part.value)));
    const value = intervals.reduce(choose);
    const bound = node.kind === 'minimum' ? value.max : value.min;
    const matters = (interval: Interval): boolean => {
      const near = node.kind === 'minimum' ? interval.min : interval.max;
      if (near === null || bound === null) return true;
      const order = near.value.compare(bound.value);
      return node.kind === 'minimum' ? order < 0 : order > 0;
    };
    const idle = parts.filter((part, index) => part.outOfForce.length === 0 && !matters(intervals[index] ?? value));
    const deciding = parts.filter((part) => !idle.includes(part));
    return resultOf(numberValue(value), deciding.length === 0 ? parts : deciding, deciding.length === 0 ? [] : idle);
  },
};

/** Rounds one exact number as the node says. */
export function roundExactly(value: Decimal, places: number, mode: RoundNode['mode']): Decimal {
  if (mode === 'half-up') return roundHalfUp(value, places);
  return mode === 'down' ? value.floor(places) : value.ceil(places);
}

export const roundOperator: Operator<'round'> = {
  type(node, check) {
    const type = check.of(node.of, 'of');
    if (type === null) return null;
    if (!isNumeric(type)) return check.fault('not-a-number', `a number is due, not a ${typeName(type)}`, 'of');
    const fine = Number.isInteger(node.places) && node.places >= 0 && node.places <= 12;
    return fine ? type : check.fault('bad-bounds', 'places must be a whole number from 0 to 12');
  },
  evaluate(node, visit) {
    const part = visit.of(node.of);
    return strict([part], ([value]) => {
      if (value === undefined) throw new TypeError('nothing to round');
      const rounded = (end: End | null): End | null =>
        end === null ? null : { value: roundExactly(end.value, node.places, node.mode), open: false };
      const interval = intervalOf(value);
      return numberValue({ min: rounded(interval.min), max: rounded(interval.max) });
    });
  },
};
