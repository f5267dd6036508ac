import type { Decimal } from '../../decimal.ts';
import { type Bool, type Graph, gcd, type Int, type Order } from './graph.ts';

/** A number as a quotient of whole numbers, the lower one above zero: exact where no target has fractions. */
export interface Rational {
  readonly top: Int;
  readonly bottom: Int;
}

/** Exact sums on rationals, over one graph. */
export interface Rationals {
  of(value: Decimal): Rational;
  add(one: Rational, other: Rational): Rational;
  sub(one: Rational, other: Rational): Rational;
  mul(one: Rational, other: Rational): Rational;
  /** The quotient, or `whenZero` where the divisor is zero. */
  divide(one: Rational, other: Rational, whenZero: Rational): Rational;
  least(one: Rational, other: Rational): Rational;
  greatest(one: Rational, other: Rational): Rational;
  select(condition: Bool, then: Rational, otherwise: Rational): Rational;
  compare(order: Order, one: Rational, other: Rational): Bool;
  round(value: Rational, places: number, mode: 'half-up' | 'down' | 'up'): Rational;
}

/** A product as a constant times other factors. */
interface Factors {
  readonly constant: bigint;
  readonly others: readonly Int[];
}

function factorsOf(node: Int): Factors {
  if (node.op === 'const') return { constant: node.value, others: [] };
  if (node.op !== 'mul') return { constant: 1n, others: [node] };
  const [left, right] = [factorsOf(node.left), factorsOf(node.right)];
  return { constant: left.constant * right.constant, others: [...left.others, ...right.others] };
}

/** The factors of one that the other does not have, as often as it lacks them. */
function without(factors: readonly Int[], taken: readonly Int[]): readonly Int[] {
  const rest = [...taken];
  return factors.filter((factor) => {
    const at = rest.indexOf(factor);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

export function rationals(graph: Graph): Rationals {
  const one = graph.constant(1n);
  const zero = graph.constant(0n);

  /** Both tops over one bottom. */
  const common = (left: Rational, right: Rational): { left: Int; right: Int; bottom: Int } => {
    if (left.bottom.id === right.bottom.id) return { left: left.top, right: right.top, bottom: left.bottom };
    if (left.bottom.op === 'const' && right.bottom.op === 'const') {
      const shared = gcd(left.bottom.value, right.bottom.value);
      return {
        left: graph.mul(left.top, graph.constant(right.bottom.value / shared)),
        right: graph.mul(right.top, graph.constant(left.bottom.value / shared)),
        bottom: graph.constant((left.bottom.value / shared) * right.bottom.value),
      };
    }
    // What both bottoms are products of need not be multiplied in again.
    const [ours, theirs] = [factorsOf(left.bottom), factorsOf(right.bottom)];
    const shared = gcd(ours.constant, theirs.constant);
    const lacking = (have: Factors, due: Factors): Int =>
      without(due.others, have.others).reduce(graph.mul, graph.constant(due.constant / shared));
    const [toLeft, toRight] = [lacking(ours, theirs), lacking(theirs, ours)];
    return { left: graph.mul(left.top, toLeft), right: graph.mul(right.top, toRight), bottom: graph.mul(left.bottom, toLeft) };
  };

  /** The constant factor of a product. */
  const factorOf = (node: Int): bigint =>
    node.op === 'const' ? node.value : node.op === 'mul' && node.right.op === 'const' ? node.right.value : 1n;
  const withoutFactor = (node: Int, factor: bigint): Int => {
    if (node.op === 'const') return graph.constant(node.value / factor);
    return node.op === 'mul' && node.right.op === 'const' ? graph.mul(node.left, graph.constant(node.right.value / factor)) : node;
  };

  /** Cancels what the constant factors of both sides have in common. */
  const reduced = (left: Int, right: Int): readonly [Int, Int] => {
    const shared = gcd(factorOf(left), factorOf(right));
    return shared > 1n ? [withoutFactor(left, shared), withoutFactor(right, shared)] : [left, right];
  };

  const make = (top: Int, bottom: Int): Rational => {
    const [upper, lower] = reduced(top, bottom);
    return { top: upper, bottom: lower };
  };

  /** The quotient; where the divisor is zero its bottom is one and its top is not used. */
  const quotient = (left: Rational, right: Rational): Rational => {
    const [top, bottom] = reduced(graph.mul(left.top, right.bottom), graph.mul(left.bottom, right.top));
    if (bottom.lo > 0n) return { top, bottom };
    if (bottom.hi < 0n) return { top: graph.sub(zero, top), bottom: graph.sub(zero, bottom) };
    const isNegative = graph.compare('>', zero, bottom);
    const size = graph.max(graph.select(isNegative, graph.sub(zero, bottom), bottom), one);
    return { top: graph.select(isNegative, graph.sub(zero, top), top), bottom: size };
  };

  const api: Rationals = {
    of: (value) => ({ top: graph.constant(value.s * value.n), bottom: graph.constant(value.d) }),
    add(left, right) {
      const parts = common(left, right);
      return { top: graph.add(parts.left, parts.right), bottom: parts.bottom };
    },
    sub(left, right) {
      const parts = common(left, right);
      return { top: graph.sub(parts.left, parts.right), bottom: parts.bottom };
    },
    mul: (left, right) => make(graph.mul(left.top, right.top), graph.mul(left.bottom, right.bottom)),
    divide(left, right, whenZero) {
      const isZero = graph.compare('=', right.top, zero);
      if (isZero.op === 'bool') return isZero.value ? whenZero : quotient(left, right);
      const regular = quotient(left, right);
      const isWhole = whenZero.bottom.op === 'const' && whenZero.bottom.value === 1n;
      // A whole result for zero may stand over the bottom that is one there anyway.
      if (isWhole) return { top: graph.select(isZero, whenZero.top, regular.top), bottom: regular.bottom };
      return api.select(isZero, whenZero, regular);
    },
    least(left, right) {
      const parts = common(left, right);
      if (parts.bottom.op === 'const') return { top: graph.min(parts.left, parts.right), bottom: parts.bottom };
      return api.select(graph.compare('>=', parts.left, parts.right), right, left);
    },
    greatest(left, right) {
      const parts = common(left, right);
      if (parts.bottom.op === 'const') return { top: graph.max(parts.left, parts.right), bottom: parts.bottom };
      return api.select(graph.compare('>=', parts.left, parts.right), left, right);
    },
    select(condition, then, otherwise) {
      if (then.bottom.op === 'const' && otherwise.bottom.op === 'const') {
        const parts = common(then, otherwise);
        return { top: graph.select(condition, parts.left, parts.right), bottom: parts.bottom };
      }
      return { top: graph.select(condition, then.top, otherwise.top), bottom: graph.select(condition, then.bottom, otherwise.bottom) };
    },
    compare(order, left, right) {
      const parts = common(left, right);
      const [one, other] = reduced(parts.left, parts.right);
      return compareIntegers(graph, order, one, other);
    },
    round(value, places, mode) {
      const scale = 10n ** BigInt(places);
      const top = graph.mul(value.top, graph.constant(scale));
      const two = graph.constant(2n);
      const isNegative = graph.compare('>', zero, top);
      const down = (upper: Int): Int => graph.floorDiv(upper, value.bottom);
      const halfUp = (upper: Int): Int => graph.floorDiv(graph.add(graph.mul(upper, two), value.bottom), graph.mul(value.bottom, two));
      const negated = graph.sub(zero, top);
      const rounded =
        mode === 'down'
          ? down(top)
          : mode === 'up'
            ? graph.sub(zero, down(negated))
            : graph.select(isNegative, graph.sub(zero, halfUp(negated)), halfUp(top));
      return make(rounded, graph.constant(scale));
    },
  };
  return api;
}

/** A bound on a multiple is a bound on the whole number itself: 20·x ≥ 101 is x ≥ 6. */
function compareIntegers(graph: Graph, order: Order, left: Int, right: Int): Bool {
  if (left.op === 'mul' && left.right.op === 'const' && left.right.value > 0n && right.op === 'const') {
    const factor = left.right.value;
    const exact = right.value % factor === 0n;
    if (order === '=') return exact ? graph.compare('=', left.left, graph.constant(right.value / factor)) : graph.bool(false);
    const floor = right.value / factor - (right.value % factor < 0n ? 1n : 0n);
    if (order === '>') return graph.compare('>', left.left, graph.constant(floor));
    return exact ? graph.compare('>=', left.left, graph.constant(floor)) : graph.compare('>', left.left, graph.constant(floor));
  }
  if (right.op === 'mul' && right.right.op === 'const' && right.right.value > 0n && left.op === 'const' && order !== '=') {
    // c ≥ k·x is not (k·x > c).
    return graph.not(compareIntegers(graph, order === '>=' ? '>' : '>=', right, left));
  }
  return graph.compare(order, left, right);
}
