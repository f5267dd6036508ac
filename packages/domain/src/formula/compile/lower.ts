import { type Decimal, decimal } from '../../decimal.ts';
import type { Fact, FactCatalogue } from '../../fact/model.ts';
import type { CompareOperator, ElapsedUnit, Expression, Kind, NodeOf, TierEnd, TierRow } from '../expression.ts';
import { dayNumber, dayOf, daysInMonth, daysSinceEpoch } from '../operators/elapsed.ts';
import { constantValue } from '../operators/leaf.ts';
import { type ParameterTable, parameterAt } from '../parameter.ts';
import type { Value } from '../value.ts';
import { type Bool, type Code, createGraph, type Graph, type Int, type Order } from './graph.ts';
import { type Rational, type Rationals, rationals } from './rational.ts';
import { NotExpressible } from './refusal.ts';

/** What a rule is compiled against. Parameters are read on the day and become constants. */
export interface CompileContext {
  readonly catalogue: FactCatalogue;
  readonly parameters: ParameterTable;
  readonly asOf: string;
  readonly judgements?: ReadonlyMap<string, boolean | Decimal> | undefined;
}

/** A lowered value: whole-number arithmetic, a condition, a day as yyyymmdd, a code, or the set of a fact. */
export type Lowered =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'boolean'; readonly value: Bool }
  | { readonly kind: 'date'; readonly value: Int }
  | { readonly kind: 'code'; readonly value: Code }
  | { readonly kind: 'set'; readonly fact: string };

/** How many steps of a fact's unit make one: fen, parts per million, hundredths of a head. */
export function scaleOf(fact: Fact): bigint {
  if (fact.type === 'money') return 100n;
  if (fact.type === 'ratio' || fact.type === 'number') return 1_000_000n;
  return fact.type === 'count' ? 10n ** BigInt(fact.decimals ?? 0) : 1n;
}

/** The least and the most a fact can be, in its steps, within `limit` on either side. */
export function stepBounds(fact: Fact, limit: bigint): { readonly lo: bigint; readonly hi: bigint } {
  if (!('plausible' in fact)) return { lo: 0n, hi: 1n };
  if (fact.type === 'date')
    return {
      lo: fact.plausible.min === null ? 10_101n : BigInt(dayNumber(fact.plausible.min)),
      hi: fact.plausible.max === null ? 99_991_231n : BigInt(dayNumber(fact.plausible.max)),
    };
  const scale = decimal(scaleOf(fact));
  const { min, max } = fact.plausible;
  const lo = min === null ? null : decimal(min).mul(scale).ceil();
  const hi = max === null ? null : decimal(max).mul(scale).floor();
  const low = lo === null || lo.s * lo.n < -limit ? -limit : lo.s * lo.n;
  const high = hi === null || hi.s * hi.n > limit ? limit : hi.s * hi.n;
  return { lo: low, hi: high };
}

/** How a table of constants is worked out: by choosing a band, or without branches as a sum of the steps that are reached. */
export type TableStyle = 'choose' | 'add-steps';

export interface Lowering {
  readonly graph: Graph;
  readonly exact: Rationals;
  readonly context: CompileContext;
  readonly limit: bigint;
  readonly tables: TableStyle;
  of(node: Expression): Lowered;
  number(node: Expression): Rational;
  condition(node: Expression): Bool;
}

type LowerTable = { readonly [K in Kind]: (node: NodeOf<K>, to: Lowering) => Lowered };
type NodeTable = { readonly [K in Kind]: NodeOf<K> };

const numeric = (value: Rational): Lowered => ({ kind: 'number', value });
const boolean = (value: Bool): Lowered => ({ kind: 'boolean', value });

function fixed(value: Value, to: Lowering): Lowered {
  switch (value.kind) {
    case 'boolean':
      return boolean(to.graph.bool(value.canBeTrue));
    case 'number':
      return numeric(to.exact.of(value.min?.value ?? decimal(0)));
    case 'date':
      return { kind: 'date', value: to.graph.constant(BigInt(dayNumber(value.min ?? ''))) };
    case 'code':
      return { kind: 'code', value: to.graph.code(value.possible?.[0] ?? '') };
    case 'set':
      throw new NotExpressible('set', 'sets are compared by members only');
  }
}

function loweredFact(node: NodeOf<'fact'>, to: Lowering): Lowered {
  const fact = to.context.catalogue.get(node.id);
  if (fact === undefined) throw new RangeError(`there is no fact ${node.id}`);
  const { lo, hi } = stepBounds(fact, to.limit);
  switch (fact.type) {
    case 'boolean':
      return boolean(to.graph.flag(node.id));
    case 'code':
      return { kind: 'code', value: to.graph.codeInput(node.id) };
    case 'set':
      return { kind: 'set', fact: node.id };
    case 'date':
      return { kind: 'date', value: to.graph.input(node.id, lo, hi) };
    default:
      return numeric({ top: to.graph.input(node.id, lo, hi), bottom: to.graph.constant(scaleOf(fact)) });
  }
}

function loweredParameter(node: NodeOf<'parameter'>, to: Lowering): Lowered {
  const parameter = to.context.parameters.get(node.id);
  if (parameter === undefined) throw new RangeError(`there is no parameter ${node.id}`);
  const reading = parameterAt(parameter, to.context.asOf);
  if (reading.kind === 'not-in-force') throw new NotExpressible('not-in-force', `${node.id} is not in force on ${to.context.asOf}`);
  return fixed(constantValue(parameter.type, reading.value.value), to);
}

function folded<T>(parts: readonly T[], combine: (one: T, other: T) => T): T {
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError('needs at least one part');
  return rest.reduce(combine, first);
}

function ordered(operator: CompareOperator, compare: (order: Order, swapped: boolean) => Bool, graph: Graph): Bool {
  switch (operator) {
    case '>=':
    case '>':
    case '=':
      return compare(operator, false);
    case '!=':
      return graph.not(compare('=', false));
    case '<=':
      return compare('>=', true);
    case '<':
      return compare('>', true);
  }
}

function loweredCompare(node: NodeOf<'compare'>, to: Lowering): Lowered {
  const [left, right] = [to.of(node.left), to.of(node.right)];
  const { graph, exact } = to;
  if (left.kind === 'number' && right.kind === 'number') {
    return boolean(
      ordered(
        node.operator,
        (order, swapped) => (swapped ? exact.compare(order, right.value, left.value) : exact.compare(order, left.value, right.value)),
        graph,
      ),
    );
  }
  if (left.kind === 'date' && right.kind === 'date') {
    return boolean(
      ordered(
        node.operator,
        (order, swapped) => (swapped ? graph.compare(order, right.value, left.value) : graph.compare(order, left.value, right.value)),
        graph,
      ),
    );
  }
  const same =
    left.kind === 'code' && right.kind === 'code'
      ? graph.sameCode(left.value, right.value)
      : left.kind === 'boolean' && right.kind === 'boolean'
        ? graph.or(graph.and(left.value, right.value), graph.and(graph.not(left.value), graph.not(right.value)))
        : null;
  if (same === null) throw new NotExpressible('set', 'sets are compared by members only');
  return boolean(node.operator === '=' ? same : graph.not(same));
}

/** Chooses between two values of one kind. */
function choose(condition: Bool, then: Lowered, otherwise: Lowered, to: Lowering): Lowered {
  if (then.kind === 'number' && otherwise.kind === 'number') return numeric(to.exact.select(condition, then.value, otherwise.value));
  if (then.kind === 'date' && otherwise.kind === 'date')
    return { kind: 'date', value: to.graph.select(condition, then.value, otherwise.value) };
  if (then.kind === 'code' && otherwise.kind === 'code')
    return { kind: 'code', value: to.graph.codeSelect(condition, then.value, otherwise.value) };
  if (then.kind === 'boolean' && otherwise.kind === 'boolean') {
    const { graph } = to;
    return boolean(graph.or(graph.and(condition, then.value), graph.and(graph.not(condition), otherwise.value)));
  }
  throw new NotExpressible('set', 'a set cannot be the result of a choice');
}

function reaches(input: Rational, end: TierEnd, to: Lowering): Bool {
  return to.exact.compare(end.inclusive ? '>=' : '>', input, to.exact.of(decimal(end.value)));
}

function sortedRows(rows: readonly TierRow[]): readonly TierRow[] {
  return [...rows].sort((one, other) => {
    if (one.min === null || other.min === null) return one.min === null ? -1 : 1;
    return decimal(one.min.value).compare(decimal(other.min.value)) || Number(other.min.inclusive) - Number(one.min.inclusive);
  });
}

/** What is reached from below: the result under the lowest end, then one more at each end. */
interface Ladder {
  readonly lowest: Lowered;
  readonly steps: readonly { readonly reached: Bool; readonly result: Lowered }[];
}

/** The ends of a table from below upwards; each end that is reached brings the result of the band above it. */
function ladderOf(node: NodeOf<'tiers'>, input: Rational, to: Lowering): Ladder {
  const rows = sortedRows(node.rows);
  const [lowest, ...higher] = rows;
  if (lowest === undefined) throw new RangeError('a table has at least one band');
  const outside = node.otherwise === null ? null : to.of(node.otherwise);
  const steps = higher.flatMap((row) => (row.min === null ? [] : [{ reached: reaches(input, row.min, to), result: to.of(row.result) }]));
  const top = rows.at(-1)?.max ?? null;
  if (top !== null && outside !== null) {
    const beyond = to.exact.compare(top.inclusive ? '>' : '>=', input, to.exact.of(decimal(top.value)));
    steps.push({ reached: beyond, result: outside });
  }
  if (lowest.min === null || outside === null) return { lowest: to.of(lowest.result), steps };
  return { lowest: outside, steps: [{ reached: reaches(input, lowest.min, to), result: to.of(lowest.result) }, ...steps] };
}

/** The results of a table from the highest band down, each with the condition under which it is the one; outside the table nothing is reached. */
export function reachedFrom(node: NodeOf<'tiers'>, to: Lowering): readonly { readonly when: Bool; readonly result: Expression }[] {
  const input = to.number(node.input);
  return [...sortedRows(node.rows)].reverse().flatMap((row) => {
    const above = row.min === null ? to.graph.bool(true) : reaches(input, row.min, to);
    const notBeyond =
      row.max === null
        ? to.graph.bool(true)
        : to.graph.not(to.exact.compare(row.max.inclusive ? '>' : '>=', input, to.exact.of(decimal(row.max.value))));
    return [{ when: to.graph.and(above, notBeyond), result: row.result }];
  });
}

function loweredTiers(node: NodeOf<'tiers'>, to: Lowering): Lowered {
  const { lowest, steps } = ladderOf(node, to.number(node.input), to);
  const inSteps = to.tables === 'add-steps' ? sumOfSteps(lowest, steps, to) : null;
  return inSteps ?? steps.reduce((below, step) => choose(step.reached, step.result, below, to), lowest);
}

/** Base plus every rise that is reached, where all results are constants over one bottom; else `null`. */
function sumOfSteps(lowest: Lowered, steps: Ladder['steps'], to: Lowering): Lowered | null {
  const bottom = lowest.kind === 'number' ? lowest.value.bottom : null;
  const topOf = (lowered: Lowered): bigint | null =>
    lowered.kind === 'number' && lowered.value.bottom === bottom && lowered.value.top.op === 'const' ? lowered.value.top.value : null;
  const base = topOf(lowest);
  if (base === null || bottom === null) return null;
  let total = to.graph.constant(base);
  let before = base;
  for (const step of steps) {
    const here = topOf(step.result);
    if (here === null) return null;
    total = to.graph.add(total, to.graph.mul(to.graph.truth(step.reached), to.graph.constant(here - before)));
    before = here;
  }
  return numeric({ top: total, bottom });
}

function loweredMember(node: NodeOf<'member'>, to: Lowering): Lowered {
  const item = to.of(node.item);
  if (item.kind === 'set') return boolean(to.graph.setMember(item.fact, node.options, node.match, node.quantifier));
  if (item.kind !== 'code') throw new NotExpressible('set', 'only a fact can be a set');
  return boolean(to.graph.member(item.value, node.options, node.match));
}

/** Whole units from a day written yyyymmdd to the fixed day of evaluation. */
function elapsedSince(since: Int, unit: ElapsedUnit, to: Lowering): Int {
  const { graph } = to;
  const number = (value: number) => graph.constant(BigInt(value));
  const until = dayOf(to.context.asOf);
  const year = graph.floorDiv(since, number(10_000));
  const monthAndDay = graph.sub(since, graph.mul(year, number(10_000)));
  const month = graph.floorDiv(monthAndDay, number(100));
  const day = graph.sub(monthAndDay, graph.mul(month, number(100)));
  if (unit === 'days') return graph.sub(number(daysSinceEpoch(until)), daysFromEpoch(graph, year, month, day));
  const months = graph.sub(number(until.year * 12 + until.month), graph.add(graph.mul(year, number(12)), month));
  const isLastDay = until.day === daysInMonth(until.year, until.month);
  const short = isLastDay ? number(0) : graph.truth(graph.compare('>', day, number(until.day)));
  const whole = graph.sub(months, short);
  return unit === 'months' ? whole : graph.floorDiv(whole, number(12));
}

/** The same sum as `daysSinceEpoch`, in the graph. */
function daysFromEpoch(graph: Graph, year: Int, month: Int, day: Int): Int {
  const number = (value: number) => graph.constant(BigInt(value));
  const isEarly = graph.compare('>=', number(2), month);
  const shifted = graph.sub(year, graph.truth(isEarly));
  const century = graph.floorDiv(shifted, number(400));
  const yearOfCentury = graph.sub(shifted, graph.mul(century, number(400)));
  const monthFromMarch = graph.select(isEarly, graph.add(month, number(9)), graph.sub(month, number(3)));
  const dayOfYear = graph.sub(
    graph.add(graph.floorDiv(graph.add(graph.mul(monthFromMarch, number(153)), number(2)), number(5)), day),
    number(1),
  );
  const leapDays = graph.sub(graph.floorDiv(yearOfCentury, number(4)), graph.floorDiv(yearOfCentury, number(100)));
  const dayOfCentury = graph.add(graph.add(graph.mul(yearOfCentury, number(365)), leapDays), dayOfYear);
  return graph.sub(graph.add(graph.mul(century, number(146_097)), dayOfCentury), number(719_468));
}

function loweredJudgement(node: NodeOf<'judgement'>, to: Lowering): Lowered {
  const decided = to.context.judgements?.get(node.id);
  if (typeof decided === 'boolean' && node.bounds === null) return boolean(to.graph.bool(decided));
  if (decided !== undefined && typeof decided !== 'boolean' && node.bounds !== null) return numeric(to.exact.of(decided));
  throw new NotExpressible('judgement', `${node.id} is for an office or expert to decide`);
}

const lowerings: LowerTable = {
  fact: loweredFact,
  literal: (node, to) => fixed(constantValue(node.type, node.value), to),
  parameter: loweredParameter,
  add: (node, to) =>
    numeric(
      folded(
        node.of.map((part) => to.number(part)),
        to.exact.add,
      ),
    ),
  subtract: (node, to) => numeric(to.exact.sub(to.number(node.left), to.number(node.right))),
  multiply: (node, to) =>
    numeric(
      folded(
        node.of.map((part) => to.number(part)),
        to.exact.mul,
      ),
    ),
  divide: (node, to) => numeric(to.exact.divide(to.number(node.left), to.number(node.right), to.number(node.whenZero))),
  minimum: (node, to) =>
    numeric(
      folded(
        node.of.map((part) => to.number(part)),
        to.exact.least,
      ),
    ),
  maximum: (node, to) =>
    numeric(
      folded(
        node.of.map((part) => to.number(part)),
        to.exact.greatest,
      ),
    ),
  compare: loweredCompare,
  all: (node, to) =>
    boolean(
      folded(
        node.of.map((part) => to.condition(part)),
        to.graph.and,
      ),
    ),
  any: (node, to) =>
    boolean(
      folded(
        node.of.map((part) => to.condition(part)),
        to.graph.or,
      ),
    ),
  not: (node, to) => boolean(to.graph.not(to.condition(node.of))),
  if: (node, to) => choose(to.condition(node.condition), to.of(node.then), to.of(node.otherwise), to),
  tiers: loweredTiers,
  member: loweredMember,
  elapsed(node, to) {
    const since = to.of(node.since);
    if (since.kind !== 'date') throw new TypeError('a date was due');
    return numeric({ top: elapsedSince(since.value, node.unit, to), bottom: to.graph.constant(1n) });
  },
  round: (node, to) => numeric(to.exact.round(to.number(node.of), node.places, node.mode)),
  judgement: loweredJudgement,
  named: (node, to) => to.of(node.of),
  derived: (node, to) => to.of(node.expansion),
};

function lowerAs<K extends Kind>(kind: K, node: NodeTable[K], to: Lowering): Lowered {
  return lowerings[kind](node, to);
}

/** Lowers rules that share one graph; facts are taken to lie within their plausible range and within `limit` steps. */
export function lowering(
  context: CompileContext,
  limit: bigint,
  tables: TableStyle = 'choose',
): { lower(expression: Expression): Lowered; readonly graph: Graph; readonly lowering: Lowering } {
  const graph = createGraph();
  const exact = rationals(graph);
  const done = new Map<Expression, Lowered>();
  const to: Lowering = {
    graph,
    exact,
    context,
    limit,
    tables,
    of(node) {
      const before = done.get(node);
      if (before !== undefined) return before;
      const lowered = lowerAs(node.kind, node, to);
      done.set(node, lowered);
      return lowered;
    },
    number(node) {
      const lowered = to.of(node);
      if (lowered.kind !== 'number') throw new TypeError(`a number was due, not a ${lowered.kind}`);
      return lowered.value;
    },
    condition(node) {
      const lowered = to.of(node);
      if (lowered.kind !== 'boolean') throw new TypeError(`a condition was due, not a ${lowered.kind}`);
      return lowered.value;
    },
  };
  return { lower: to.of, graph, lowering: to };
}
