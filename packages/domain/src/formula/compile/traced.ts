import { decimal } from '../../decimal.ts';
import type { TypedProfile } from '../../fact/model.ts';
import type { Evaluation } from '../evaluate.ts';
import { known, type Result } from '../evaluation.ts';
import { type Explanation, explain } from '../explain/explain.ts';
import type { Expression } from '../expression.ts';
import { point } from '../interval.ts';
import { parameterAt } from '../parameter.ts';
import type { Source } from '../source.ts';
import { numberValue, truthValue, type Value } from '../value.ts';
import { entriesOf, factsRead, generate, rowLimit, scalarStyle } from './compile.ts';
import { emitJs, helpers } from './emit-js.ts';
import type { Bool, GraphNode } from './graph.ts';
import { lowering } from './lower.ts';
import { reachedFrom } from './lower-tiers.ts';
import type { CompileContext, Lowered } from './lowering.ts';
import { NotExpressible } from './refusal.ts';
import { type Row, rowOf } from './row.ts';

/** What a step of a trace says of itself once and for all. */
export interface Told {
  readonly expression: Expression;
  readonly sources: readonly Source[];
  readonly kind: 'number' | 'boolean' | 'date' | 'code';
}

/** One step of the reasoning with its value: a number is `value / over`, a day is yyyymmdd. */
export interface TraceStep {
  readonly told: Told;
  readonly value: number | bigint | boolean | string;
  readonly over: number | bigint;
  readonly children: readonly TraceStep[];
}

/** Rules compiled together with their reasoning: every step, its exact value and its sources, at many hundred thousand a second. */
export interface TracedRules<Name extends string> {
  readonly facts: readonly string[];
  encode(profile: TypedProfile): Row | null;
  readonly run: (row: Row) => Readonly<Record<Name, TraceStep>>;
  /** The same step in sentences, exactly as `explain` tells it. */
  explain(step: TraceStep): Explanation;
  readonly source: string;
}

/** The parts that an explanation tells under a node, by the condition under which each list holds; the last list holds otherwise. */
interface Telling {
  readonly lists: readonly (readonly Expression[])[];
  readonly conditions: readonly Bool[];
}

const always = (parts: readonly Expression[]): Telling => ({ lists: [parts], conditions: [] });

function tellingOf(
  node: Expression,
  lower: (node: Expression) => Lowered,
  reached: (node: Extract<Expression, { kind: 'tiers' }>) => readonly { readonly when: Bool; readonly result: Expression }[],
): Telling {
  switch (node.kind) {
    case 'fact':
    case 'literal':
    case 'parameter':
    case 'judgement':
      return always([]);
    case 'subtract':
    case 'divide':
    case 'compare':
      return always([node.left, node.right]);
    case 'add':
    case 'multiply':
    case 'minimum':
    case 'maximum':
    case 'all':
    case 'any':
      return always(node.of);
    case 'not':
    case 'round':
    case 'named':
      return always([node.of]);
    case 'member':
      return always([node.item]);
    case 'elapsed':
      return always([node.since]);
    case 'derived':
      return always(node.args);
    case 'if': {
      const condition = lower(node.condition);
      if (condition.kind !== 'boolean') throw new TypeError('a condition was due');
      return {
        lists: [
          [node.condition, node.then],
          [node.condition, node.otherwise],
        ],
        conditions: [condition.value],
      };
    }
    case 'tiers': {
      const rows = reached(node);
      return { lists: [...rows.map((row) => [node.input, row.result]), [node.input]], conditions: rows.map((row) => row.when) };
    }
  }
}

function carrierOf(lowered: Lowered): { readonly kind: Told['kind']; readonly value: GraphNode; readonly over: GraphNode | null } {
  switch (lowered.kind) {
    case 'number':
      return { kind: 'number', value: lowered.value.top, over: lowered.value.bottom };
    case 'set':
      throw new NotExpressible('set', 'a trace does not show sets');
    default:
      return { kind: lowered.kind, value: lowered.value, over: null };
  }
}

function sourcesOf(node: Expression, context: CompileContext): readonly Source[] {
  if (node.kind === 'named') return node.sources;
  const parameter = node.kind === 'parameter' ? context.parameters.get(node.id) : undefined;
  const reading = parameter === undefined ? null : parameterAt(parameter, context.asOf);
  return reading?.kind === 'in-force' ? [reading.value.source] : [];
}

/** The value of a step in the form of the reference evaluator. */
function exactValue({ told, value, over }: TraceStep): Value {
  if (told.kind === 'boolean') return truthValue(value === true);
  if (told.kind === 'code') return { kind: 'code', possible: [String(value)] };
  if (told.kind === 'date') {
    const digits = String(value).padStart(8, '0');
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    return { kind: 'date', min: day, max: day };
  }
  return numberValue(point(decimal(BigInt(value)).div(decimal(BigInt(over)))));
}

function resultsOf(step: TraceStep, into = new Map<Expression, Result>()): Map<Expression, Result> {
  into.set(step.told.expression, known(exactValue(step)));
  for (const child of step.children) resultsOf(child, into);
  return into;
}

/** Compiles rules with their reasoning (带依据编译). Throws `NotExpressible` as `compile` does, and `EvalError` where generated code is forbidden. */
export function compileTraced<Name extends string>(rules: Readonly<Record<Name, Expression>>, context: CompileContext): TracedRules<Name> {
  const { lower, graph, lowering: to } = lowering(context, rowLimit);
  const facts = factsRead(
    entriesOf(rules).map(([, rule]) => rule),
    context.catalogue,
  );
  const reached = (node: Extract<Expression, { kind: 'tiers' }>) => reachedFrom(node, to);
  const order: Expression[] = [];
  const tellings = new Map<Expression, Telling>();
  const visit = (node: Expression): void => {
    if (tellings.has(node) || node.kind === 'literal') return;
    const telling = tellingOf(node, lower, reached);
    tellings.set(node, telling);
    for (const part of telling.lists.flat()) visit(part);
    order.push(node);
  };
  for (const [, rule] of entriesOf(rules)) visit(rule);
  for (const [name, rule] of entriesOf(rules))
    if (rule.kind === 'literal') throw new NotExpressible('too-large', `${name} is a constant and has no reasoning`);

  const values = new Map(order.map((node) => [node, carrierOf(lower(node))] as const));
  const one = graph.constant(1n);
  const roots = order.flatMap((node) => {
    const value = values.get(node);
    const conditions = tellings.get(node)?.conditions ?? [];
    return value === undefined ? [] : [value.value, value.over ?? one, ...conditions];
  });
  const { statements, of } = emitJs(roots, scalarStyle);
  const told: Told[] = order.map((expression) => ({
    expression,
    sources: sourcesOf(expression, context),
    kind: values.get(expression)?.kind ?? 'number',
  }));
  const place = new Map(order.map((node, index) => [node, index]));
  const list = (parts: readonly Expression[]) =>
    `[${parts
      .filter((part) => part.kind !== 'literal')
      .map((part) => `s${place.get(part)}`)
      .join(', ')}]`;
  const childrenOf = ({ lists, conditions }: Telling): string => {
    const texts = lists.map(list);
    const last = texts.at(-1) ?? 'none';
    return conditions.reduceRight(
      (otherwise, condition, index) =>
        texts[index] === otherwise ? otherwise : `(${of(condition)} ? ${texts[index] ?? 'none'} : ${otherwise})`,
      last,
    );
  };
  const steps = order.map((node, index) => {
    const value = values.get(node);
    const telling = tellings.get(node);
    const [text, over] = value === undefined ? ['0', '1'] : [of(value.value), value.over === null ? '1' : of(value.over)];
    return `const s${index} = { told: told[${index}], value: ${text}, over: ${over}, children: ${telling === undefined ? 'none' : childrenOf(telling)} };`;
  });
  const fields = entriesOf(rules).map(([name, rule]) => `${JSON.stringify(name)}: s${place.get(rule)}`);
  const source = `"use strict";\n${helpers}\nconst none = [];\nreturn () => (told) => function run(r) {\n${[...statements, ...steps].join('\n')}\nreturn { ${fields.join(', ')} };\n};`;
  const make = generate<(told: readonly Told[]) => (row: Row) => Readonly<Record<Name, TraceStep>>>(source);
  if (make === null) throw new EvalError('generated code is not allowed here');
  return {
    facts,
    encode: (profile) => rowOf(profile, facts, context.catalogue, rowLimit),
    run: make(told),
    explain(step) {
      const steps = resultsOf(step);
      const root = steps.get(step.told.expression) ?? known(exactValue(step));
      const evaluation: Evaluation = { ...root, expression: step.told.expression, asOf: context.asOf, steps };
      return explain(evaluation, context.catalogue, context.parameters);
    },
    source,
  };
}
