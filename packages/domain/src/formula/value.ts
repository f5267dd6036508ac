import type { Decimal } from '../decimal.ts';
import { canBeEqual, hull, type Interval, onlyNumber } from './interval.ts';

/**
 * What is known of a result (可能的取值): everything it can still turn out to be. A boolean that can be both is undecided; a date is a range of
 * ISO days with `null` for an end left open; a code has its possible codes, `null` meaning any.
 */
export type Value =
  | { readonly kind: 'boolean'; readonly canBeTrue: boolean; readonly canBeFalse: boolean }
  | ({ readonly kind: 'number' } & Interval)
  | { readonly kind: 'date'; readonly min: string | null; readonly max: string | null }
  | { readonly kind: 'code'; readonly possible: readonly string[] | null }
  | { readonly kind: 'set'; readonly values: readonly string[] | null };

export function truthValue(value: boolean): Value {
  return { kind: 'boolean', canBeTrue: value, canBeFalse: !value };
}

export function numberValue(interval: Interval): Value {
  return { kind: 'number', min: interval.min, max: interval.max };
}

/** A value that is settled, in plain form: an exact number, a boolean, an ISO date, a code or a sorted list of codes. */
export type SettledValue = Decimal | boolean | string | readonly string[];

/** The one thing a value can be, or `null` where it is still open. */
export function settled(value: Value): SettledValue | null {
  switch (value.kind) {
    case 'boolean':
      return value.canBeTrue === value.canBeFalse ? null : value.canBeTrue;
    case 'number':
      return onlyNumber(value);
    case 'date':
      return value.min !== null && value.min === value.max ? value.min : null;
    case 'code':
      return value.possible?.length === 1 ? (value.possible[0] ?? null) : null;
    case 'set':
      return value.values;
  }
}

function sameCodes(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

/** Everything that either can be. Both must be of one kind, which `checkTypes` guarantees. */
export function join(one: Value, other: Value): Value {
  if (one.kind === 'boolean' && other.kind === 'boolean') {
    return { kind: 'boolean', canBeTrue: one.canBeTrue || other.canBeTrue, canBeFalse: one.canBeFalse || other.canBeFalse };
  }
  if (one.kind === 'number' && other.kind === 'number') return numberValue(hull(one, other));
  if (one.kind === 'date' && other.kind === 'date') {
    const earliest = [one.min, other.min].filter((day) => day !== null).sort();
    const latest = [one.max, other.max].filter((day) => day !== null).sort();
    return {
      kind: 'date',
      min: earliest.length === 2 ? (earliest[0] ?? null) : null,
      max: latest.length === 2 ? (latest[1] ?? null) : null,
    };
  }
  if (one.kind === 'code' && other.kind === 'code') {
    return {
      kind: 'code',
      possible: one.possible === null || other.possible === null ? null : [...new Set([...one.possible, ...other.possible])],
    };
  }
  if (one.kind === 'set' && other.kind === 'set') {
    return { kind: 'set', values: one.values !== null && other.values !== null && sameCodes(one.values, other.values) ? one.values : null };
  }
  throw new TypeError(`cannot join ${one.kind} and ${other.kind}`);
}

/** Whether `value` allows what `completed` says: the law that a result stays inside what was reported before. */
export function allows(value: Value, completed: Value): boolean {
  if (value.kind === 'boolean' && completed.kind === 'boolean') {
    return (!completed.canBeTrue || value.canBeTrue) && (!completed.canBeFalse || value.canBeFalse);
  }
  if (value.kind === 'number' && completed.kind === 'number') {
    const outer = hull(value, completed);
    return sameEnds(outer, value);
  }
  if (value.kind === 'date' && completed.kind === 'date') {
    const lowEnough = value.min === null || (completed.min !== null && value.min <= completed.min);
    return lowEnough && (value.max === null || (completed.max !== null && value.max >= completed.max));
  }
  if (value.kind === 'code' && completed.kind === 'code') {
    if (value.possible === null) return true;
    return completed.possible?.every((code) => value.possible?.includes(code)) ?? false;
  }
  if (value.kind === 'set' && completed.kind === 'set') {
    return value.values === null || (completed.values !== null && sameCodes(value.values, completed.values));
  }
  return false;
}

function sameEnds(one: Interval, other: Interval): boolean {
  const same = (left: Interval['min'], right: Interval['min']): boolean =>
    left === null || right === null ? left === right : left.value.equals(right.value) && left.open === right.open;
  return same(one.min, other.min) && same(one.max, other.max);
}

/** Whether two values can turn out the same. */
export function canBeSame(one: Value, other: Value): boolean {
  if (one.kind === 'number' && other.kind === 'number') return canBeEqual(one, other);
  if (one.kind === 'boolean' && other.kind === 'boolean') return (one.canBeTrue && other.canBeTrue) || (one.canBeFalse && other.canBeFalse);
  if (one.kind === 'code' && other.kind === 'code') {
    return one.possible === null || other.possible === null || one.possible.some((code) => other.possible?.includes(code));
  }
  if (one.kind === 'set' && other.kind === 'set')
    return one.values === null || other.values === null || sameCodes(one.values, other.values);
  if (one.kind === 'date' && other.kind === 'date') {
    const apart =
      (one.max !== null && other.min !== null && one.max < other.min) || (other.max !== null && one.min !== null && other.max < one.min);
    return !apart;
  }
  return false;
}

/** Whether two values can turn out different: not where both are settled on the same. */
export function canDiffer(one: Value, other: Value): boolean {
  return settled(one) === null || settled(other) === null || !canBeSame(one, other);
}
