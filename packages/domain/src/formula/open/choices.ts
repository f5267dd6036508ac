import { decimal } from '../../decimal.ts';
import type { Bool } from '../compile/graph.ts';
import { NotExpressible } from '../compile/refusal.ts';
import type { NodeOf, TierEnd, TierRow } from '../expression.ts';
import { anyOf, type Open, type OpenLowering, type OpenNumber, type OpenRange, onlyIf, truthFrom, type Wants } from './open.ts';

/** A number from what it can be and the parts it rests on: once it is settled it asks for nothing more. */
export function numberFrom(range: OpenRange, parts: readonly Wants[], to: OpenLowering): OpenNumber {
  const { lo, hi, settled } = range;
  return { kind: 'number', lo, hi, settled, ...onlyIf(to.graph.not(settled), anyOf(parts, to.graph), to.graph) };
}

/** A quotient, or what the rule gives for a divisor of zero, or one of the two. */
export function openDivide(node: NodeOf<'divide'>, to: OpenLowering): OpenNumber {
  const { graph, ranges } = to;
  const [left, right, whenZero] = [to.number(node.left), to.number(node.right), to.number(node.whenZero)];
  const regular = numberFrom(ranges.quotient(left, right), [left, right], to);
  const zero = graph.constant(0n);
  const [canBeAbove, canBeBelow] = [graph.compare('>', right.hi.at.top, zero), graph.compare('>', zero, right.lo.at.top)];
  const isApart = graph.or(graph.compare('>', right.lo.at.top, zero), graph.compare('>', zero, right.hi.at.top));
  const isZero = graph.not(graph.or(canBeAbove, canBeBelow));
  const either = numberFrom(ranges.hull(regular, whenZero), [right, regular, whenZero], to);
  const isEither = graph.not(graph.or(isApart, isZero));
  return {
    kind: 'number',
    ...ranges.select(isZero, whenZero, ranges.select(isApart, regular, either)),
    ...anyOf([onlyIf(isZero, whenZero, graph), onlyIf(isApart, regular, graph), onlyIf(isEither, either, graph)], graph),
  };
}

/** Least and greatest: a part that every other beats for certain can no longer change the result. */
export function openExtreme(node: NodeOf<'minimum' | 'maximum'>, to: OpenLowering): OpenNumber {
  const { graph, ranges } = to;
  const parts = node.of.map((part) => to.number(part));
  const isLeast = node.kind === 'minimum';
  const range = parts.map<OpenRange>((part) => part).reduce(isLeast ? ranges.leastOf : ranges.greatestOf);
  const deciding = parts.map((part) => onlyIf(isLeast ? ranges.canBeBelow(part, range) : ranges.canBeBelow(range, part), part, graph));
  return numberFrom(range, deciding, to);
}

/** The one branch or the other, or either where the condition is open. */
export function openIf(node: NodeOf<'if'>, to: OpenLowering): Open {
  const { graph, ranges } = to;
  const condition = to.truth(node.condition);
  const { yes, no } = condition;
  const [then, otherwise] = [to.of(node.then), to.of(node.otherwise)];
  const deciding = [condition, onlyIf(yes, then, graph), onlyIf(no, otherwise, graph)];
  if (then.kind === 'number' && otherwise.kind === 'number') {
    const either = ranges.select(no, ranges.hull(then, otherwise), then);
    return numberFrom(ranges.select(yes, either, otherwise), deciding, to);
  }
  if (then.kind === 'boolean' && otherwise.kind === 'boolean') {
    const { and, or } = graph;
    return truthFrom(or(and(yes, then.yes), and(no, otherwise.yes)), or(and(yes, then.no), and(no, otherwise.no)), deciding, graph);
  }
  throw new NotExpressible('set', 'only a number or a condition can be chosen');
}

function isReached(input: OpenRange, row: Pick<TierRow, 'min' | 'max'>, to: OpenLowering): Bool {
  const { canBeAtMost, canBeBelow, point } = to.ranges;
  const at = (end: TierEnd): OpenRange => point(to.exact.of(decimal(end.value)));
  const below = row.max === null ? to.graph.bool(true) : (row.max.inclusive ? canBeAtMost : canBeBelow)(input, at(row.max));
  const above = row.min === null ? to.graph.bool(true) : (row.min.inclusive ? canBeAtMost : canBeBelow)(at(row.min), input);
  return to.graph.and(below, above);
}

const outside = (end: TierEnd): TierEnd => ({ ...end, inclusive: !end.inclusive });

function firstAndLast(rows: readonly TierRow[]): { readonly lowest: TierEnd | null; readonly highest: TierEnd | null } {
  const ends = (side: 'min' | 'max', sign: number): TierEnd | null => {
    const found = rows.map((row) => row[side]);
    const all = found.filter((end) => end !== null);
    if (all.length < found.length) return null;
    return all.toSorted((one, other) => sign * decimal(one.value).compare(decimal(other.value)))[0] ?? null;
  };
  return { lowest: ends('min', 1), highest: ends('max', -1) };
}

/** Every band that the input can still lie in, and what stands outside of them all. */
export function openTiers(node: NodeOf<'tiers'>, to: OpenLowering): Open {
  const { graph, ranges } = to;
  const input = to.number(node.input);
  const branches = node.rows.map((row) => ({ reached: isReached(input, row, to), result: to.of(row.result) }));
  const { lowest, highest } = firstAndLast(node.rows);
  if (node.otherwise !== null) {
    const under = lowest === null ? graph.bool(false) : isReached(input, { min: null, max: outside(lowest) }, to);
    const over = highest === null ? graph.bool(false) : isReached(input, { min: outside(highest), max: null }, to);
    branches.push({ reached: graph.or(under, over), result: to.of(node.otherwise) });
  }
  const deciding = [input, ...branches.map(({ reached, result }) => onlyIf(reached, result, graph))];
  const numbers = branches.flatMap(({ reached, result }) => (result.kind === 'number' ? [{ reached, range: result }] : []));
  if (numbers.length === branches.length) {
    const [first, ...rest] = numbers;
    if (first === undefined) throw new RangeError('a table has at least one band');
    let [range, isAny]: [OpenRange, Bool] = [first.range, first.reached];
    for (const { reached, range: next } of rest) {
      range = ranges.select(reached, ranges.select(isAny, ranges.hull(range, next), next), range);
      isAny = graph.or(isAny, reached);
    }
    return numberFrom(range, deciding, to);
  }
  const truths = branches.flatMap(({ reached, result }) => (result.kind === 'boolean' ? [{ reached, result }] : []));
  if (truths.length < branches.length) throw new NotExpressible('set', 'only a number or a condition can be chosen');
  const some = (side: 'yes' | 'no'): Bool => truths.map(({ reached, result }) => graph.and(reached, result[side])).reduce(graph.or);
  return truthFrom(some('yes'), some('no'), deciding, graph);
}
