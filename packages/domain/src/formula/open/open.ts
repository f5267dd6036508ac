import type { Bool, Code, Graph, Int } from '../compile/graph.ts';
import type { CompileContext } from '../compile/lowering.ts';
import type { Rational, Rationals } from '../compile/rational.ts';
import type { Expression } from '../expression.ts';
import type { Ranges } from './range.ts';

/** What can still change a result: facts that are missing, decisions that are still to be taken. Neither where it is settled. */
export interface Wants {
  readonly missing: Bool;
  readonly judged: Bool;
}

/** One end of a range; `endless` where it lies at infinity, `at` then means nothing. */
export interface OpenEnd {
  readonly at: Rational;
  readonly endless: Bool;
}

/** Both ends of what a number can be, and whether they are the same; the ends themselves are always reached. */
export interface OpenRange {
  readonly lo: OpenEnd;
  readonly hi: OpenEnd;
  readonly settled: Bool;
}

export interface OpenNumber extends OpenRange, Wants {
  readonly kind: 'number';
}

export interface OpenTruth extends Wants {
  readonly kind: 'boolean';
  /** Whether it can turn out true, and whether it can turn out false; one of them always. */
  readonly yes: Bool;
  readonly no: Bool;
}

/** Days as yyyymmdd. */
export interface OpenDay extends Wants {
  readonly kind: 'date';
  readonly lo: Int;
  readonly hi: Int;
}

export interface OpenCode extends Wants {
  readonly kind: 'code';
  readonly known: Bool;
  readonly code: Code;
  /** What it can be before it is known; null: anything. */
  readonly possible: readonly string[] | null;
}

export interface OpenSet extends Wants {
  readonly kind: 'set';
  readonly known: Bool;
  readonly fact: string;
}

/** What `evaluate` says of a rule, as parts of a graph (含未知数的下推): every value it can still take, and what it waits for. */
export type Open = OpenNumber | OpenTruth | OpenDay | OpenCode | OpenSet;

export interface OpenLowering {
  readonly graph: Graph;
  readonly exact: Rationals;
  readonly ranges: Ranges;
  readonly context: OpenContext;
  of(node: Expression): Open;
  number(node: Expression): OpenNumber;
  truth(node: Expression): OpenTruth;
}

/** A fact that follows from others: its value, and when it does. */
export interface OpenInference {
  readonly holds: Bool;
  readonly value: Rational;
}

/** `inferred` are facts that follow from others where they were not answered at all. */
export interface OpenContext extends CompileContext {
  readonly inferred?: ReadonlyMap<string, (to: OpenLowering) => OpenInference> | undefined;
}

/** Nothing is wanted. */
export function nothing(graph: Graph): Wants {
  return { missing: graph.bool(false), judged: graph.bool(false) };
}

/** Whether any of the parts wants something. */
export function anyOf(parts: readonly Wants[], graph: Graph): Wants {
  return {
    missing: parts.map((part) => part.missing).reduce(graph.or, graph.bool(false)),
    judged: parts.map((part) => part.judged).reduce(graph.or, graph.bool(false)),
  };
}

/** The same, but only where `holds`. */
export function onlyIf(holds: Bool, wants: Wants, graph: Graph): Wants {
  return { missing: graph.and(holds, wants.missing), judged: graph.and(holds, wants.judged) };
}

/** A condition from what it can be and the parts it rests on: once it is settled it asks for nothing more. */
export function truthFrom(yes: Bool, no: Bool, parts: readonly Wants[], graph: Graph): OpenTruth {
  return { kind: 'boolean', yes, no, ...onlyIf(graph.and(yes, no), anyOf(parts, graph), graph) };
}
