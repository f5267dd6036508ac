import { decimal } from '../../decimal.ts';
import type { CompareOperator, Expression, Kind, NodeOf } from '../expression.ts';
import { dayNumber } from '../operators/elapsed.ts';
import { constantValue } from '../operators/leaf.ts';
import { parameterAt } from '../parameter.ts';
import type { Value } from '../value.ts';
import { type Bool, createGraph, type Graph, type Order } from './graph.ts';
import { elapsedSince } from './lower-elapsed.ts';
import { loweredTiers } from './lower-tiers.ts';
import { boolean, type CompileContext, choose, type Lowered, type Lowering, numeric, type TableStyle } from './lowering.ts';
import { rationals } from './rational.ts';
import { NotExpressible } from './refusal.ts';
import { scaleOf, stepBounds } from './steps.ts';

type LowerTable = { readonly [K in Kind]: (node: NodeOf<K>, to: Lowering) => Lowered };
type NodeTable = { readonly [K in Kind]: NodeOf<K> };

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

function loweredMember(node: NodeOf<'member'>, to: Lowering): Lowered {
  const item = to.of(node.item);
  if (item.kind === 'set') return boolean(to.graph.setMember(item.fact, node.options, node.match, node.quantifier));
  if (item.kind !== 'code') throw new NotExpressible('set', 'only a fact can be a set');
  return boolean(to.graph.member(item.value, node.options, node.match));
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
