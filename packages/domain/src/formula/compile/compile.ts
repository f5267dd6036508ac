import { decimal } from '../../decimal.ts';
import type { FactCatalogue, TypedProfile } from '../../fact/model.ts';
import { evaluate } from '../evaluate.ts';
import { type Expression, factsOf } from '../expression.ts';
import { point } from '../interval.ts';
import { numberValue, truthValue, type Value } from '../value.ts';
import { emitJs, helpers, type JsStyle } from './emit-js.ts';
import type { GraphNode } from './graph.ts';
import { lowering } from './lower.ts';
import type { CompileContext, Lowered } from './lowering.ts';
import { NotExpressible } from './refusal.ts';
import { type Row, rowOf } from './row.ts';

/** Amounts up to here (in steps: fen, parts per million) take the fast path; larger ones go to the reference evaluator. */
export const rowLimit = 10n ** 13n;

/** One result in the form of a row: whole steps of `denominator`, a truth, a code, or both sides of a quotient. */
export type OutputCell = number | bigint | boolean | string | readonly [top: number | bigint, bottom: number | bigint];

/** How an output is to be read: a number is `cell / denominator`, a quotient its first side by its second. */
export type OutputShape =
  | { readonly kind: 'number'; readonly denominator: bigint }
  | { readonly kind: 'quotient' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'code' };

/** Rules turned into one JavaScript function for fully known profiles. */
export interface CompiledRules<Name extends string> {
  /** Facts that a row must hold. */
  readonly facts: readonly string[];
  readonly outputs: Readonly<Record<Name, OutputShape>>;
  /** A profile as a row, or `null` where it has to go to the reference evaluator: something unknown, or an amount off the grid. */
  encode(profile: TypedProfile): Row | null;
  /** The results for a row that `encode` made. */
  readonly run: (row: Row) => Readonly<Record<Name, OutputCell>>;
  /** A result as an exact value. */
  read(name: Name, cell: OutputCell): Value;
  /** The result for any profile: compiled where it can be, else by the reference evaluator; both agree exactly. `null` is not in force. */
  answer(profile: TypedProfile): Readonly<Record<Name, Value | null>>;
  /** The generated program, for curious readers; `null` where the place forbids generated code (a strict content security policy). */
  readonly source: string | null;
}

/** Reads the fields of a row. */
export const scalarStyle: JsStyle = {
  input: (fact) => `r[${JSON.stringify(fact)}]`,
  flag: (fact) => `r[${JSON.stringify(fact)}]`,
  code: (fact) => `r[${JSON.stringify(fact)}]`,
  member: (of, node) =>
    `(${node.options.map((option) => (node.match === 'exact' ? `${of} === ${JSON.stringify(option)}` : `${of}.startsWith(${JSON.stringify(option)})`)).join(' || ')})`,
  setMember(node) {
    const set = `r[${JSON.stringify(node.fact)}]`;
    const tests = node.options.map((option) =>
      node.match === 'exact'
        ? `${set}.includes(${JSON.stringify(option)})`
        : `${set}.some((code) => code.startsWith(${JSON.stringify(option)}))`,
    );
    return `(${tests.join(node.quantifier === 'any' ? ' || ' : ' && ')})`;
  },
  constantCode: (value) => JSON.stringify(value),
  branchFree: false,
};

/** The graph nodes that carry a lowered result, and how to read them. */
export function outputOf(name: string, lowered: Lowered): { readonly roots: readonly GraphNode[]; readonly shape: OutputShape } {
  switch (lowered.kind) {
    case 'number': {
      const { top, bottom } = lowered.value;
      if (bottom.op !== 'const') return { roots: [top, bottom], shape: { kind: 'quotient' } };
      return { roots: [top], shape: { kind: 'number', denominator: bottom.value } };
    }
    case 'boolean':
      return { roots: [lowered.value], shape: { kind: 'boolean' } };
    case 'code':
      return { roots: [lowered.value], shape: { kind: 'code' } };
    default:
      throw new NotExpressible('set', `${name} is a ${lowered.kind}, which no compiled target gives out`);
  }
}

/** An exact value from a compiled cell. */
export function readCell(shape: OutputShape, cell: OutputCell): Value {
  if (shape.kind === 'number' && (typeof cell === 'number' || typeof cell === 'bigint')) {
    return numberValue(point(decimal(BigInt(cell)).div(decimal(shape.denominator))));
  }
  if (shape.kind === 'quotient' && typeof cell === 'object')
    return numberValue(point(decimal(BigInt(cell[0])).div(decimal(BigInt(cell[1])))));
  if (shape.kind === 'boolean' && typeof cell === 'boolean') return truthValue(cell);
  if (shape.kind === 'code' && typeof cell === 'string') return { kind: 'code', possible: [cell] };
  throw new TypeError(`a ${typeof cell} does not fit a ${shape.kind}`);
}

/** Runs generated code where the place allows it. The text is made from typed nodes only; names and codes are quoted by JSON. */
export function generate<T>(source: string): T | null {
  try {
    const make: () => T = new Function(source)();
    return make();
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}

/** Entries of a record with the names of its type. */
export function entriesOf<Name extends string, T>(rules: Readonly<Record<Name, T>>): readonly (readonly [Name, T])[] {
  const names: Name[] = [];
  for (const name in rules) names.push(name);
  return names.map((name) => [name, rules[name]] as const);
}

/** A record from its entries. */
export function recordOf<Name extends string, T>(
  entries: readonly (readonly [Name, T])[],
  empty: Partial<Record<Name, T>> = {},
): Readonly<Record<Name, T>> {
  const record = empty;
  for (const [name, value] of entries) record[name] = value;
  if (isComplete(record, entries)) return record;
  throw new RangeError('an output is missing');
}

function isComplete<Name extends string, T>(
  record: Partial<Record<Name, T>>,
  entries: readonly (readonly [Name, T])[],
): record is Record<Name, T> {
  return entries.every(([name]) => name in record);
}

/** Facts in the order of the catalogue, so that rows always have the same shape. */
export function factsRead(rules: readonly Expression[], catalogue: FactCatalogue): readonly string[] {
  const read = new Set(rules.flatMap((rule) => factsOf(rule)));
  return [...catalogue.keys()].filter((id) => read.has(id));
}

/**
 * Compiles rules into one fast function (编译). All arithmetic is on whole numbers, so that it agrees exactly with `evaluate`. Throws
 * `NotExpressible` where a rule cannot be: a judgement still open, a parameter out of force on the day, a set as a result.
 */
export function compile<Name extends string>(rules: Readonly<Record<Name, Expression>>, context: CompileContext): CompiledRules<Name> {
  const { lower } = lowering(context, rowLimit);
  const lowered = entriesOf(rules).map(([name, rule]) => [name, outputOf(name, lower(rule))] as const);
  const outputs = recordOf(lowered.map(([name, output]) => [name, output.shape] as const));
  const facts = factsRead(
    entriesOf(rules).map(([, rule]) => rule),
    context.catalogue,
  );
  const { statements, of } = emitJs(
    lowered.flatMap(([, output]) => output.roots),
    scalarStyle,
  );
  const fields = lowered.map(([name, output]) => {
    const sides = output.roots.map((root) => of(root));
    return `${JSON.stringify(name)}: ${sides.length === 1 ? sides[0] : `[${sides.join(', ')}]`}`;
  });
  const source = `"use strict";\n${helpers}\nreturn () => function run(r) {\n${statements.join('\n')}\nreturn { ${fields.join(', ')} };\n};`;
  const generated = generate<(row: Row) => Readonly<Record<Name, OutputCell>>>(source);
  const encode = (profile: TypedProfile): Row | null => rowOf(profile, facts, context.catalogue, rowLimit);
  const byReference = (profile: TypedProfile) =>
    recordOf(entriesOf(rules).map(([name, rule]) => [name, evaluate(rule, { ...context, profile }).value] as const));
  return {
    facts,
    outputs,
    encode,
    run:
      generated ??
      (() => {
        throw new EvalError('generated code is not allowed here; use answer()');
      }),
    read: (name, cell) => readCell(outputs[name], cell),
    answer(profile) {
      const row = generated === null ? null : encode(profile);
      if (row === null || generated === null) return byReference(profile);
      const cells = generated(row);
      return recordOf(entriesOf(outputs).map(([name, shape]) => [name, readCell(shape, cells[name])] as const));
    },
    source: generated === null ? null : source,
  };
}
