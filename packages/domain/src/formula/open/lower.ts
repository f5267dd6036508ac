import { decimal } from '../../decimal.ts';
import { type Bool, createGraph } from '../compile/graph.ts';
import { elapsedSince } from '../compile/lower-elapsed.ts';
import { rationals } from '../compile/rational.ts';
import { NotExpressible } from '../compile/refusal.ts';
import { scaleOf } from '../compile/steps.ts';
import type { CompareOperator, Expression, Kind, NodeOf } from '../expression.ts';
import { dayNumber } from '../operators/elapsed.ts';
import { constantValue } from '../operators/leaf.ts';
import { parameterAt } from '../parameter.ts';
import type { Value } from '../value.ts';
import { numberFrom, openDivide, openExtreme, openIf, openTiers } from './choices.ts';
import { openBounds, openInput } from './inputs.ts';
import {
  anyOf,
  nothing,
  type Open,
  type OpenContext,
  type OpenDay,
  type OpenLowering,
  type OpenNumber,
  type OpenRange,
  type OpenTruth,
  truthFrom,
} from './open.ts';
import { ranges } from './range.ts';

type LowerTable = { readonly [K in Kind]: (node: NodeOf<K>, to: OpenLowering) => Open };
type NodeTable = { readonly [K in Kind]: NodeOf<K> };

function fixed(value: Value, to: OpenLowering): Open {
  const { graph, exact } = to;
  const none = nothing(graph);
  switch (value.kind) {
    case 'boolean':
      return { kind: 'boolean', yes: graph.bool(value.canBeTrue), no: graph.bool(value.canBeFalse), ...none };
    case 'number':
      return { kind: 'number', ...to.ranges.point(exact.of(value.min?.value ?? decimal(0))), ...none };
    case 'date': {
      const day = graph.constant(BigInt(dayNumber(value.min ?? '')));
      return { kind: 'date', lo: day, hi: day, ...none };
    }
    case 'code':
      return { kind: 'code', known: graph.bool(true), code: graph.code(value.possible?.[0] ?? ''), possible: value.possible, ...none };
    case 'set':
      throw new NotExpressible('set', 'sets are compared by members only');
  }
}

function openFact({ id }: NodeOf<'fact'>, to: OpenLowering): Open {
  const { graph, context } = to;
  const fact = context.catalogue.get(id);
  if (fact === undefined) throw new RangeError(`there is no fact ${id}`);
  const judged = graph.bool(false);
  if (fact.type === 'boolean') {
    const [yes, no] = [graph.flag(openInput.yes(id)), graph.flag(openInput.no(id))];
    return { kind: 'boolean', yes, no, missing: graph.and(yes, no), judged };
  }
  if (fact.type === 'code' || fact.type === 'set') {
    const known = graph.flag(openInput.known(id));
    const missing = graph.not(known);
    if (fact.type === 'set') return { kind: 'set', known, fact: id, missing, judged };
    return { kind: 'code', known, code: graph.codeInput(id), possible: fact.options?.map(({ code }) => code) ?? null, missing, judged };
  }
  const bounds = openBounds(fact);
  if (bounds === null) throw new NotExpressible('no-bounds', `${id} has no bounds`);
  const lo = graph.input(openInput.lo(id), bounds.lo, bounds.hi);
  const hi = graph.input(openInput.hi(id), bounds.lo, bounds.hi);
  if (fact.type === 'date') return { kind: 'date', lo, hi, missing: graph.compare('>', hi, lo), judged };
  const bottom = graph.constant(scaleOf(fact));
  const end = (top: typeof lo) => ({ at: { top, bottom }, endless: graph.bool(false) });
  const missing = graph.compare('>', hi, lo);
  const range: OpenRange = { lo: end(lo), hi: end(hi), settled: graph.not(missing) };
  const inference = context.inferred?.get(id)?.(to);
  if (inference === undefined) return { kind: 'number', ...range, missing, judged };
  const isInferred = graph.and(graph.not(graph.flag(openInput.given(id))), inference.holds);
  const value = to.ranges.select(isInferred, to.ranges.point(inference.value), range);
  return { kind: 'number', ...value, missing: graph.not(value.settled), judged };
}

function openParameter(node: NodeOf<'parameter'>, to: OpenLowering): Open {
  const parameter = to.context.parameters.get(node.id);
  if (parameter === undefined) throw new RangeError(`there is no parameter ${node.id}`);
  const reading = parameterAt(parameter, to.context.asOf);
  if (reading.kind === 'not-in-force') throw new NotExpressible('not-in-force', `${node.id} is not in force on ${to.context.asOf}`);
  return fixed(constantValue(parameter.type, reading.value.value), to);
}

/** Days compare as the numbers that they are written as. */
function asRange(open: OpenNumber | OpenDay, to: OpenLowering): OpenRange {
  if (open.kind === 'number') return open;
  const end = (top: OpenDay['lo']) => ({ at: { top, bottom: to.graph.constant(1n) }, endless: to.graph.bool(false) });
  return { lo: end(open.lo), hi: end(open.hi), settled: to.graph.not(to.graph.compare('>', open.hi, open.lo)) };
}

function orderOf(operator: CompareOperator, one: OpenRange, other: OpenRange, to: OpenLowering): { yes: Bool; no: Bool } {
  const { canBeBelow, canBeAtMost } = to.ranges;
  const { and, not } = to.graph;
  switch (operator) {
    case '>=':
      return { yes: canBeAtMost(other, one), no: canBeBelow(one, other) };
    case '>':
      return { yes: canBeBelow(other, one), no: canBeAtMost(one, other) };
    case '<=':
      return { yes: canBeAtMost(one, other), no: canBeBelow(other, one) };
    case '<':
      return { yes: canBeBelow(one, other), no: canBeAtMost(other, one) };
    case '=':
    case '!=': {
      const same = and(canBeAtMost(one, other), canBeAtMost(other, one));
      const differ = not(and(and(one.settled, other.settled), same));
      return operator === '=' ? { yes: same, no: differ } : { yes: differ, no: same };
    }
  }
}

function memberTruth(
  item: Open,
  options: readonly string[],
  match: 'exact' | 'prefix',
  quantifier: 'any' | 'all',
  to: OpenLowering,
): OpenTruth {
  const { graph } = to;
  const { and, or, not, bool } = graph;
  if (item.kind === 'set') {
    const holds = graph.setMember(item.fact, options, match, quantifier);
    const isOpen = not(item.known);
    return truthFrom(or(isOpen, holds), or(isOpen, not(holds)), [item], graph);
  }
  if (item.kind !== 'code') throw new NotExpressible('set', 'only a code or a set has members');
  const hits = item.possible?.filter((code) => options.some((option) => (match === 'exact' ? code === option : code.startsWith(option))));
  const canHit = bool(hits === undefined || hits.length > 0);
  const canMiss = bool(hits === undefined || hits.length < (item.possible?.length ?? 0));
  const isIn = graph.member(item.code, options, match);
  const isOpen = not(item.known);
  return truthFrom(or(and(item.known, isIn), and(isOpen, canHit)), or(and(item.known, not(isIn)), and(isOpen, canMiss)), [item], graph);
}

function openCompare(node: NodeOf<'compare'>, to: OpenLowering): OpenTruth {
  const [left, right] = [to.of(node.left), to.of(node.right)];
  const { graph } = to;
  if ((left.kind === 'number' && right.kind === 'number') || (left.kind === 'date' && right.kind === 'date')) {
    const { yes, no } = orderOf(node.operator, asRange(left, to), asRange(right, to), to);
    return truthFrom(yes, no, [left, right], graph);
  }
  const turned = (truth: OpenTruth): OpenTruth => (node.operator === '=' ? truth : { ...truth, yes: truth.no, no: truth.yes });
  if (left.kind === 'boolean' && right.kind === 'boolean') {
    const { and, or, not } = graph;
    const same = or(and(left.yes, right.yes), and(left.no, right.no));
    const isOpen = or(and(left.yes, left.no), and(right.yes, right.no));
    return turned(truthFrom(same, or(isOpen, not(same)), [left, right], graph));
  }
  const [code, constant] =
    right.kind === 'code' && right.code.op === 'code'
      ? [left, right.code.value]
      : [right, left.kind === 'code' && left.code.op === 'code' ? left.code.value : null];
  if (code.kind !== 'code' || constant === null) throw new NotExpressible('set', 'codes are compared with constants only');
  return turned(memberTruth(code, [constant], 'exact', 'any', to));
}

function openConnective(node: NodeOf<'all' | 'any'>, to: OpenLowering): OpenTruth {
  const parts = node.of.map((part) => to.truth(part));
  const { graph } = to;
  const every = (side: 'yes' | 'no'): Bool => parts.map((part) => part[side]).reduce(graph.and);
  const some = (side: 'yes' | 'no'): Bool => parts.map((part) => part[side]).reduce(graph.or);
  return node.kind === 'all' ? truthFrom(every('yes'), some('no'), parts, graph) : truthFrom(some('yes'), every('no'), parts, graph);
}

function openJudgement(node: NodeOf<'judgement'>, to: OpenLowering): Open {
  const { graph, exact, context } = to;
  const decided = context.judgements?.get(node.id);
  if (typeof decided === 'boolean' && node.bounds === null) return fixed({ kind: 'boolean', canBeTrue: decided, canBeFalse: !decided }, to);
  if (decided !== undefined && typeof decided !== 'boolean' && node.bounds !== null)
    return { kind: 'number', ...to.ranges.point(exact.of(decided)), ...nothing(graph) };
  const wants = { missing: graph.bool(false), judged: graph.bool(true) };
  if (node.bounds === null) return { kind: 'boolean', yes: graph.bool(true), no: graph.bool(true), ...wants };
  const [lo, hi] = [to.ranges.point(exact.of(decimal(node.bounds.min))).lo, to.ranges.point(exact.of(decimal(node.bounds.max))).hi];
  const isOne = graph.bool(node.bounds.min === node.bounds.max || decimal(node.bounds.min).equals(decimal(node.bounds.max)));
  return { kind: 'number', lo, hi, settled: isOne, missing: wants.missing, judged: graph.not(isOne) };
}

const lowerings: LowerTable = {
  fact: openFact,
  literal: (node, to) => fixed(constantValue(node.type, node.value), to),
  parameter: openParameter,
  add(node, to) {
    const parts = node.of.map((part) => to.number(part));
    // A sum is open as long as one of its parts is.
    return { kind: 'number', ...parts.map<OpenRange>((part) => part).reduce(to.ranges.sum), ...anyOf(parts, to.graph) };
  },
  subtract(node, to) {
    const [left, right] = [to.number(node.left), to.number(node.right)];
    return { kind: 'number', ...to.ranges.sum(left, to.ranges.negative(right)), ...anyOf([left, right], to.graph) };
  },
  multiply(node, to) {
    const parts = node.of.map((part) => to.number(part));
    return numberFrom(parts.map<OpenRange>((part) => part).reduce(to.ranges.product), parts, to);
  },
  divide: openDivide,
  minimum: openExtreme,
  maximum: openExtreme,
  compare: openCompare,
  all: openConnective,
  any: openConnective,
  not(node, to) {
    const part = to.truth(node.of);
    return { ...part, yes: part.no, no: part.yes };
  },
  if: openIf,
  tiers: openTiers,
  member: (node, to) => memberTruth(to.of(node.item), node.options, node.match, node.quantifier, to),
  elapsed(node, to) {
    const since = to.of(node.since);
    if (since.kind !== 'date') throw new TypeError('a date was due');
    const one = to.graph.constant(1n);
    const end = (day: OpenDay['lo']) => ({ at: { top: elapsedSince(day, node.unit, to), bottom: one }, endless: to.graph.bool(false) });
    const [lo, hi] = [end(since.hi), end(since.lo)];
    return numberFrom({ lo, hi, settled: to.exact.compare('=', lo.at, hi.at) }, [since], to);
  },
  round(node, to) {
    const part = to.number(node.of);
    return numberFrom(to.ranges.round(part, node.places, node.mode), [part], to);
  },
  judgement: openJudgement,
  named: (node, to) => to.of(node.of),
  derived: (node, to) => to.of(node.expansion),
};

function lowerAs<K extends Kind>(kind: K, node: NodeTable[K], to: OpenLowering): Open {
  return lowerings[kind](node, to);
}

/**
 * Lowers rules that share one graph, unknowns, ranges and open judgements included (含未知数的下推). Says exactly what `evaluate` says of value, missing facts
 * and judgements. Throws `NotExpressible` where it cannot: a parameter out of force, a number without bounds that is reckoned with, a code by choice.
 */
export function openLowering(context: OpenContext): OpenLowering {
  const graph = createGraph();
  const exact = rationals(graph);
  const done = new Map<Expression, Open>();
  const to: OpenLowering = {
    graph,
    exact,
    ranges: ranges(graph, exact),
    context,
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
      return lowered;
    },
    truth(node) {
      const lowered = to.of(node);
      if (lowered.kind !== 'boolean') throw new TypeError(`a condition was due, not a ${lowered.kind}`);
      return lowered;
    },
  };
  return to;
}
