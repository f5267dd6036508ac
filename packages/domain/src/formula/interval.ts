import { type Decimal, decimal } from '../decimal.ts';

/** One end of an interval; `open` where the end itself is not reached. */
export interface End {
  readonly value: Decimal;
  readonly open: boolean;
}

/** All numbers a quantity can be (区间). `null` is an end at infinity. Never empty. */
export interface Interval {
  readonly min: End | null;
  readonly max: End | null;
}

export function point(value: Decimal): Interval {
  const end = { value, open: false };
  return { min: end, max: end };
}

export function closed(min: Decimal | null, max: Decimal | null): Interval {
  return { min: min === null ? null : { value: min, open: false }, max: max === null ? null : { value: max, open: false } };
}

/** The one number an interval holds, or `null` where it holds more. */
export function onlyNumber(interval: Interval): Decimal | null {
  return interval.min !== null && interval.max !== null && interval.min.value.equals(interval.max.value) ? interval.min.value : null;
}

export function holds(interval: Interval, value: Decimal): boolean {
  if (interval.min !== null) {
    const order = value.compare(interval.min.value);
    if (order < 0 || (order === 0 && interval.min.open)) return false;
  }
  if (interval.max !== null) {
    const order = value.compare(interval.max.value);
    if (order > 0 || (order === 0 && interval.max.open)) return false;
  }
  return true;
}

/** The lower of two lower ends: the one at −∞, the smaller, or at the same value the one that is reached. */
function lowerMin(one: End | null, other: End | null): End | null {
  if (one === null || other === null) return null;
  const order = one.value.compare(other.value);
  return order < 0 || (order === 0 && !one.open) ? one : other;
}

function higherMin(one: End | null, other: End | null): End | null {
  if (one === null) return other;
  if (other === null) return one;
  const order = one.value.compare(other.value);
  return order > 0 || (order === 0 && one.open) ? one : other;
}

function higherMax(one: End | null, other: End | null): End | null {
  if (one === null || other === null) return null;
  const order = one.value.compare(other.value);
  return order > 0 || (order === 0 && !one.open) ? one : other;
}

function lowerMax(one: End | null, other: End | null): End | null {
  if (one === null) return other;
  if (other === null) return one;
  const order = one.value.compare(other.value);
  return order < 0 || (order === 0 && one.open) ? one : other;
}

/** The smallest interval that holds both. */
export function hull(one: Interval, other: Interval): Interval {
  return { min: lowerMin(one.min, other.min), max: higherMax(one.max, other.max) };
}

/** What both hold, or `null` where they have nothing in common. */
export function meet(one: Interval, other: Interval): Interval | null {
  const min = higherMin(one.min, other.min);
  const max = lowerMax(one.max, other.max);
  if (min !== null && max !== null) {
    const order = min.value.compare(max.value);
    if (order > 0 || (order === 0 && (min.open || max.open))) return null;
  }
  return { min, max };
}

function sumOfEnds(one: End | null, other: End | null): End | null {
  return one === null || other === null ? null : { value: one.value.add(other.value), open: one.open || other.open };
}

export function sum(one: Interval, other: Interval): Interval {
  return { min: sumOfEnds(one.min, other.min), max: sumOfEnds(one.max, other.max) };
}

function mirror(end: End | null): End | null {
  return end === null ? null : { value: end.value.neg(), open: end.open };
}

export function negative(interval: Interval): Interval {
  return { min: mirror(interval.max), max: mirror(interval.min) };
}

/** An end seen from outside: a number, or one of the infinities by its sign. */
type Corner = { readonly at: Decimal; readonly open: boolean } | { readonly at: 1 | -1 };

function cornerOf(end: End | null, infinity: 1 | -1): Corner {
  return end === null ? { at: infinity } : { at: end.value, open: end.open };
}

function signOf(corner: Corner): number {
  return typeof corner.at === 'number' ? corner.at : corner.at.compare(0);
}

/** The product of two ends. Zero times anything is zero, reached as soon as the zero is. */
function cornerProduct(one: Corner, other: Corner): Corner {
  const zeros = [one, other].filter((corner) => signOf(corner) === 0);
  if (zeros.length > 0) return { at: decimal(0n), open: zeros.every((zero) => 'open' in zero && zero.open) };
  if (typeof one.at === 'number' || typeof other.at === 'number') return { at: signOf(one) * signOf(other) > 0 ? 1 : -1 };
  return { at: one.at.mul(other.at), open: ('open' in one && one.open) || ('open' in other && other.open) };
}

function endOf(corner: Corner): End | null {
  return typeof corner.at === 'number' ? null : { value: corner.at, open: 'open' in corner && corner.open };
}

export function product(one: Interval, other: Interval): Interval {
  const ones = [cornerOf(one.min, -1), cornerOf(one.max, 1)];
  const others = [cornerOf(other.min, -1), cornerOf(other.max, 1)];
  const corners = ones.flatMap((left) => others.map((right) => cornerProduct(left, right)));
  const atMinusInfinity = corners.some((corner) => corner.at === -1);
  const atInfinity = corners.some((corner) => corner.at === 1);
  const ends = corners.map(endOf).filter((end) => end !== null);
  const min = atMinusInfinity
    ? null
    : ends.reduce<End | undefined>((least, end) => (least === undefined ? end : (lowerMin(least, end) ?? least)), undefined);
  const max = atInfinity
    ? null
    : ends.reduce<End | undefined>((most, end) => (most === undefined ? end : (higherMax(most, end) ?? most)), undefined);
  return { min: min ?? null, max: max ?? null };
}

const zero = decimal(0n);
const positive: Interval = { min: { value: zero, open: true }, max: null };

/** One over an interval of numbers above zero. */
function reciprocal(interval: Interval): Interval {
  const invert = (end: End | null): End | null => {
    if (end === null) return { value: zero, open: true };
    return end.value.equals(0) ? null : { value: end.value.inverse(), open: end.open };
  };
  return { min: invert(interval.max), max: invert(interval.min) };
}

/** All quotients by divisors other than zero, or `null` where the divisor can only be zero. */
export function quotient(dividend: Interval, divisor: Interval): Interval | null {
  const above = meet(divisor, positive);
  const below = meet(negative(divisor), positive);
  const right = above === null ? null : product(dividend, reciprocal(above));
  const left = below === null ? null : product(negative(dividend), reciprocal(below));
  if (right === null || left === null) return right ?? left;
  return hull(right, left);
}

/** The least of one from each. */
export function leastOf(one: Interval, other: Interval): Interval {
  return { min: lowerMin(one.min, other.min), max: lowerMax(one.max, other.max) };
}

/** The greatest of one from each. */
export function greatestOf(one: Interval, other: Interval): Interval {
  return { min: higherMin(one.min, other.min), max: higherMax(one.max, other.max) };
}

/** Whether some number of `one` lies below some number of `other`. */
export function canBeBelow(one: Interval, other: Interval): boolean {
  return one.min === null || other.max === null || one.min.value.compare(other.max.value) < 0;
}

/** Whether the two can be the same number. */
export function canBeEqual(one: Interval, other: Interval): boolean {
  return meet(one, other) !== null;
}
