import { add, all, any, compare, divide, maximum, minimum, multiply, not, number, ratio, subtract, when } from './build.ts';
import type { DerivedName, DerivedNode, Expression } from './expression.ts';

/** Operators written in the language itself: each expands to kernel nodes and keeps its name and arguments for the explanation. */
function derived(name: DerivedName, args: readonly Expression[], expansion: Expression): DerivedNode {
  return { kind: 'derived', name, args, expansion };
}

/** 不低于, 以上, 达到: the bound satisfies. */
export function atLeast(value: Expression, bound: Expression): DerivedNode {
  return derived('at-least', [value, bound], compare('>=', value, bound));
}

/** 不超过, 以下, 以内: the bound satisfies. */
export function atMost(value: Expression, bound: Expression): DerivedNode {
  return derived('at-most', [value, bound], compare('<=', value, bound));
}

/** 超过, 以外: the bound does not satisfy. */
export function moreThan(value: Expression, bound: Expression): DerivedNode {
  return derived('more-than', [value, bound], compare('>', value, bound));
}

/** 不满, 低于: the bound does not satisfy. */
export function lessThan(value: Expression, bound: Expression): DerivedNode {
  return derived('less-than', [value, bound], compare('<', value, bound));
}

export function equalTo(value: Expression, other: Expression): DerivedNode {
  return derived('equal-to', [value, other], compare('=', value, other));
}

/** From `low` to `high`, both included. */
export function between(value: Expression, low: Expression, high: Expression): DerivedNode {
  return derived('between', [value, low, high], all(compare('>=', value, low), compare('<=', value, high)));
}

/** None of the conditions holds (无下列情形). */
export function noneOf(...conditions: Expression[]): DerivedNode {
  return derived('none-of', conditions, not(any(...conditions)));
}

/** How many of the conditions hold (满足项数). */
export function countTrue(...conditions: Expression[]): DerivedNode {
  return derived('count-true', conditions, add(...conditions.map((condition) => when(condition, number(1), number(0)))));
}

/** At least `least` of the conditions hold (满足其中若干项). */
export function atLeastOf(least: number, ...conditions: Expression[]): DerivedNode {
  return derived('at-least-of', [number(least), ...conditions], compare('>=', countTrue(...conditions), number(least)));
}

/** No more than `limit` (封顶). */
export function cap(value: Expression, limit: Expression): DerivedNode {
  return derived('cap', [value, limit], minimum(value, limit));
}

/** No less than `least` (保底). */
export function floor(value: Expression, least: Expression): DerivedNode {
  return derived('floor', [value, least], maximum(value, least));
}

/** The part as a share of the whole (占比); 0 where the whole is zero, unless said otherwise. */
export function shareOf(part: Expression, whole: Expression, whenZero: Expression = ratio(0)): DerivedNode {
  return derived('share-of', [part, whole], divide(part, whole, whenZero));
}

/** A rate applied to a base (按比例): `percentOf(ratio('0.8'), premium)`. */
export function percentOf(rate: Expression, base: Expression): DerivedNode {
  return derived('percent-of', [rate, base], multiply(rate, base));
}

/** The part of `total` that falls to `weight` where the shares are `weights` (按比例分担); weights are plain numbers such as 2 and 1. */
export function split(total: Expression, weight: Expression, weights: readonly Expression[]): DerivedNode {
  return derived('split', [total, weight, ...weights], multiply(total, divide(weight, add(...weights))));
}

/** Growth on the earlier value (增长率): later ÷ earlier − 1; `whenZero` where the earlier value is zero. */
export function growth(later: Expression, earlier: Expression, whenZero: Expression = ratio(0)): DerivedNode {
  return derived('growth', [later, earlier], divide(subtract(later, earlier), earlier, whenZero));
}
