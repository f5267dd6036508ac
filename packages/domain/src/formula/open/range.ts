import type { Bool, Graph } from '../compile/graph.ts';
import type { Rational, Rationals } from '../compile/rational.ts';
import { NotExpressible } from '../compile/refusal.ts';
import type { OpenEnd, OpenRange } from './open.ts';

/** Sums on ranges of numbers in a graph (区间运算的下推): what `interval.ts` does with one range, for every row at once. */
export interface Ranges {
  point(value: Rational): OpenRange;
  sum(one: OpenRange, other: OpenRange): OpenRange;
  negative(range: OpenRange): OpenRange;
  product(one: OpenRange, other: OpenRange): OpenRange;
  /** Quotients by every divisor but zero; means nothing where there is no other. */
  quotient(dividend: OpenRange, divisor: OpenRange): OpenRange;
  hull(one: OpenRange, other: OpenRange): OpenRange;
  leastOf(one: OpenRange, other: OpenRange): OpenRange;
  greatestOf(one: OpenRange, other: OpenRange): OpenRange;
  select(condition: Bool, then: OpenRange, otherwise: OpenRange): OpenRange;
  round(range: OpenRange, places: number, mode: 'half-up' | 'down' | 'up'): OpenRange;
  /** Whether some number of `one` lies below (or at) some number of `other`. */
  canBeBelow(one: OpenRange, other: OpenRange): Bool;
  canBeAtMost(one: OpenRange, other: OpenRange): Bool;
}

function isNever(bool: Bool): boolean {
  return bool.op === 'bool' && !bool.value;
}

/** Whether no number of the range can be negative. */
export function isNeverNegative({ lo }: OpenRange): boolean {
  return isNever(lo.endless) && lo.at.top.lo >= 0n;
}

function requireEnds(ranges: readonly OpenRange[]): void {
  if (ranges.some(({ lo, hi }) => !isNever(lo.endless) || !isNever(hi.endless)))
    throw new NotExpressible('no-bounds', 'a number without bounds is reckoned with further');
}

export function ranges(graph: Graph, exact: Rationals): Ranges {
  const never = graph.bool(false);
  const zero: Rational = { top: graph.constant(0n), bottom: graph.constant(1n) };
  const end = (at: Rational, endless: Bool = never): OpenEnd => ({ at, endless });
  const isAbove = (value: Rational): Bool => graph.compare('>', value.top, zero.top);
  const chosen = (condition: Bool, then: OpenEnd, otherwise: OpenEnd): OpenEnd => {
    if (condition.op === 'bool') return condition.value ? then : otherwise;
    const { and, or, not } = graph;
    return {
      at: exact.select(condition, then.at, otherwise.at),
      endless: or(and(condition, then.endless), and(not(condition), otherwise.endless)),
    };
  };
  /** The lower of two ends below, or the upper of two above: one at infinity goes beyond all. */
  const outer = (one: OpenEnd, other: OpenEnd, pick: Rationals['least']): OpenEnd =>
    end(pick(one.at, other.at), graph.or(one.endless, other.endless));
  /** The lower of two ends above, or the upper of two below: one at infinity gives way. */
  const inner = (one: OpenEnd, other: OpenEnd, pick: Rationals['least']): OpenEnd => {
    const among = exact.select(one.endless, other.at, exact.select(other.endless, one.at, pick(one.at, other.at)));
    return end(among, graph.and(one.endless, other.endless));
  };

  const orEndless = (cause: OpenEnd, { at, endless }: OpenEnd): OpenEnd => end(at, graph.or(cause.endless, endless));
  const isZero = ({ lo, settled }: OpenRange): Bool => graph.and(settled, graph.compare('=', lo.at.top, zero.top));
  /** What is put together is settled where its parts are, or where one is zero. */
  const settledProduct = (one: OpenRange, other: OpenRange): Bool =>
    graph.or(graph.and(one.settled, other.settled), graph.or(isZero(one), isZero(other)));
  /** Ends that were worked out apart are compared; how they came about does not tell. */
  const compared = (lo: OpenEnd, hi: OpenEnd): OpenRange => ({
    lo,
    hi,
    settled: graph.and(graph.not(graph.or(lo.endless, hi.endless)), exact.compare('=', lo.at, hi.at)),
  });
  /** Quotients by the divisors of a range that lie above zero. */
  const byPositive = (dividend: OpenRange, divisor: OpenRange): OpenRange => {
    // Near zero a divisor makes a quotient grow without end, away from zero on either side.
    const [near, far] = [divisor.lo, divisor.hi];
    const isNear = graph.not(isAbove(near.at));
    const by = (side: OpenEnd, factor: OpenEnd): Rational => exact.divide(side.at, factor.at, zero);
    const isNegative = graph.compare('>', zero.top, dividend.lo.at.top);
    return {
      lo: orEndless(dividend.lo, chosen(isNegative, end(by(dividend.lo, near), isNear), end(by(dividend.lo, far)))),
      hi: orEndless(dividend.hi, chosen(isAbove(dividend.hi.at), end(by(dividend.hi, near), isNear), end(by(dividend.hi, far)))),
      settled: graph.or(graph.and(dividend.settled, divisor.settled), isZero(dividend)),
    };
  };

  const api: Ranges = {
    point: (value) => ({ lo: end(value), hi: end(value), settled: graph.bool(true) }),
    sum: (one, other) => ({
      lo: end(exact.add(one.lo.at, other.lo.at), graph.or(one.lo.endless, other.lo.endless)),
      hi: end(exact.add(one.hi.at, other.hi.at), graph.or(one.hi.endless, other.hi.endless)),
      settled: graph.and(one.settled, other.settled),
    }),
    negative: ({ lo, hi, settled }) => ({
      lo: end(exact.sub(zero, hi.at), hi.endless),
      hi: end(exact.sub(zero, lo.at), lo.endless),
      settled,
    }),
    product(one, other) {
      const settled = settledProduct(one, other);
      if (isNeverNegative(one) && isNeverNegative(other)) {
        const lo = end(exact.mul(one.lo.at, other.lo.at));
        const isEndless = graph.or(one.hi.endless, other.hi.endless);
        const most = exact.mul(one.hi.at, other.hi.at);
        if (isNever(isEndless)) return { lo, hi: end(most), settled };
        // Zero times anything is zero, without end as it may be.
        const canGrow = graph.and(graph.or(one.hi.endless, isAbove(one.hi.at)), graph.or(other.hi.endless, isAbove(other.hi.at)));
        return { lo, hi: end(exact.select(isEndless, zero, most), graph.and(isEndless, canGrow)), settled };
      }
      const [left, right] = isNeverNegative(one) ? [other, one] : [one, other];
      const times = (side: OpenEnd, factor: OpenEnd): Rational => exact.mul(side.at, factor.at);
      requireEnds([right]);
      if (isNeverNegative(right)) {
        if (right.lo.at.top.lo === 0n) requireEnds([left]);
        return {
          lo: end(exact.least(times(left.lo, right.lo), times(left.lo, right.hi)), left.lo.endless),
          hi: end(exact.greatest(times(left.hi, right.lo), times(left.hi, right.hi)), left.hi.endless),
          settled,
        };
      }
      requireEnds([left]);
      const corners = [left.lo, left.hi].flatMap((side) => [times(side, right.lo), times(side, right.hi)]);
      return { lo: end(corners.reduce(exact.least)), hi: end(corners.reduce(exact.greatest)), settled };
    },
    quotient(dividend, divisor) {
      requireEnds([divisor]);
      const above = byPositive(dividend, divisor);
      if (isNeverNegative(divisor)) return above;
      const below = byPositive(api.negative(dividend), api.negative(divisor));
      const hasBelow = graph.compare('>', zero.top, divisor.lo.at.top);
      return api.select(isAbove(divisor.hi.at), api.select(hasBelow, api.hull(above, below), above), below);
    },
    hull: (one, other) => ({
      lo: outer(one.lo, other.lo, exact.least),
      hi: outer(one.hi, other.hi, exact.greatest),
      settled: graph.and(graph.and(one.settled, other.settled), exact.compare('=', one.lo.at, other.lo.at)),
    }),
    leastOf: (one, other) => compared(outer(one.lo, other.lo, exact.least), inner(one.hi, other.hi, exact.least)),
    greatestOf: (one, other) => compared(inner(one.lo, other.lo, exact.greatest), outer(one.hi, other.hi, exact.greatest)),
    select: (condition, then, otherwise) => ({
      lo: chosen(condition, then.lo, otherwise.lo),
      hi: chosen(condition, then.hi, otherwise.hi),
      settled: graph.or(graph.and(condition, then.settled), graph.and(graph.not(condition), otherwise.settled)),
    }),
    round: ({ lo, hi }, places, mode) =>
      compared(end(exact.round(lo.at, places, mode), lo.endless), end(exact.round(hi.at, places, mode), hi.endless)),
    canBeBelow: (one, other) => graph.or(graph.or(one.lo.endless, other.hi.endless), exact.compare('>', other.hi.at, one.lo.at)),
    canBeAtMost: (one, other) => graph.or(graph.or(one.lo.endless, other.hi.endless), exact.compare('>=', other.hi.at, one.lo.at)),
  };
  return api;
}
