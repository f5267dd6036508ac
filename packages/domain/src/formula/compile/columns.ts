import type { FactCatalogue } from '../../fact/model.ts';
import type { Expression } from '../expression.ts';
import { entriesOf, factsRead, generate, outputOf, recordOf, rowLimit } from './compile.ts';
import { emitJs, helpers, type JsStyle, ordered } from './emit-js.ts';
import type { Bool } from './graph.ts';
import { lowering } from './lower.ts';
import type { CompileContext } from './lowering.ts';
import { NotExpressible } from './refusal.ts';
import type { Row } from './row.ts';
import { stepBounds } from './steps.ts';

/** Numbers of one fact for many firms, in whole steps of its unit; truths as 0 and 1. */
export type NumberColumn = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Codes of one fact for many firms: each a place in a dictionary. */
export interface CodeColumn {
  readonly at: Int32Array | Uint32Array | Uint16Array | Uint8Array;
  readonly dictionary: readonly string[];
}

/** Sets of one fact for many firms. */
export type SetColumn = readonly (readonly string[])[];

export type Column = NumberColumn | CodeColumn | SetColumn;
export type Columns = Readonly<Record<string, Column>>;

/** How an output column is to be read. Codes are places in the dictionary that comes with the result. */
export type ColumnShape =
  | { readonly kind: 'number'; readonly denominator: bigint }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'code' };

/** Results for all firms at once. */
export interface ColumnResults<Name extends string> {
  readonly columns: Readonly<Record<Name, Float64Array>>;
  readonly dictionary: readonly string[];
}

/** Rules turned into one loop over columns, for fully known profiles. */
export interface CompiledColumns<Name extends string> {
  readonly facts: readonly string[];
  readonly outputs: Readonly<Record<Name, ColumnShape>>;
  /** Rows as columns. */
  collect(rows: readonly Row[]): Columns;
  /** Results for the first `length` firms; `into` takes the columns of an earlier run to write over. */
  run(columns: Columns, length: number, into?: Readonly<Record<Name, Float64Array>>): ColumnResults<Name>;
  readonly source: string;
}

function isCodeColumn(column: Column): column is CodeColumn {
  return 'dictionary' in column;
}

function isSetColumn(column: Column): column is SetColumn {
  return Array.isArray(column);
}

type Member = Extract<Bool, { op: 'member' }>;
type SetMember = Extract<Bool, { op: 'set-member' }>;

function holds(code: string, option: string, match: 'exact' | 'prefix'): boolean {
  return match === 'exact' ? code === option : code.startsWith(option);
}

function setHolds(node: SetMember, values: readonly string[]): boolean {
  const found = (option: string) => values.some((code) => holds(code, option, node.match));
  return node.quantifier === 'any' ? node.options.some(found) : node.options.every(found);
}

/** What the generated loop is handed besides its columns: look-up tables made from the dictionaries of the day. */
type Loop = (
  length: number,
  inputs: readonly ArrayLike<number>[],
  tables: readonly ArrayLike<number>[],
  outputs: readonly Float64Array[],
) => void;

/**
 * Compiles rules into one loop over columns with as few branches as can be (列式编译). Agrees exactly with `evaluate`. Throws `NotExpressible`
 * as `compile` does, and for results that 53 bits cannot hold or that are unrounded quotients; `EvalError` where generated code is forbidden.
 */
export function compileColumns<Name extends string>(
  rules: Readonly<Record<Name, Expression>>,
  context: CompileContext,
): CompiledColumns<Name> {
  const { lower } = lowering(context, rowLimit, 'add-steps');
  const lowered = entriesOf(rules).map(([name, rule]) => [name, outputOf(name, lower(rule))] as const);
  const roots = lowered.map(([name, output]) => {
    const [root, ...others] = output.roots;
    if (root === undefined || others.length > 0)
      throw new NotExpressible('unrounded-quotient', `${name} is a quotient that is not rounded`);
    if ('lo' in root && (root.lo < -BigInt(Number.MAX_SAFE_INTEGER) || root.hi > BigInt(Number.MAX_SAFE_INTEGER))) {
      throw new NotExpressible('too-wide', `${name} can be larger than a column holds`);
    }
    return root;
  });
  const facts = factsRead(
    entriesOf(rules).map(([, rule]) => rule),
    context.catalogue,
  );
  const { nodes } = ordered(roots);
  const members = nodes.filter((node): node is Member => node.op === 'member');
  const setMembers = nodes.filter((node): node is SetMember => node.op === 'set-member');
  const constants = [...new Set(nodes.flatMap((node) => (node.op === 'code' ? [node.value] : [])))];
  const codeFacts = facts.filter((id) => context.catalogue.get(id)?.type === 'code');
  const place = (id: string) => facts.indexOf(id);
  const style: JsStyle = {
    input: (fact) => `c${place(fact)}[i]`,
    flag: (fact) => `c${place(fact)}[i]`,
    code: (fact) => `m${codeFacts.indexOf(fact)}[c${place(fact)}[i]]`,
    member: (of, node) => `t${members.indexOf(node)}[${of}]`,
    setMember: (node) => `s${setMembers.indexOf(node)}[i]`,
    constantCode: (value) => String(constants.indexOf(value)),
    branchFree: true,
  };
  const { statements, of } = emitJs(roots, style);
  const source = loopSource(
    facts,
    codeFacts.length,
    members.length,
    setMembers.length,
    statements,
    roots.map((root) => of(root)),
  );
  const loop = generate<Loop>(source);
  if (loop === null) throw new EvalError('generated code is not allowed here');
  const outputs = recordOf(
    lowered.map(([name, output]) => {
      if (output.shape.kind === 'quotient') throw new NotExpressible('unrounded-quotient', `${name} is a quotient that is not rounded`);
      return [name, output.shape] as const;
    }),
  );

  return {
    facts,
    outputs,
    source,
    collect: (rows) => collect(rows, facts, context.catalogue),
    run(columns, length, into) {
      const { dictionary, maps } = sharedDictionary(constants, codeFacts, columns);
      const lookups = members.map((node) =>
        Uint8Array.from(dictionary, (code) => (node.options.some((option) => holds(code, option, node.match)) ? 1 : 0)),
      );
      const sets = setMembers.map((node) => setLookup(node, columns[node.fact]));
      const inputs = facts.map((id) => inputOf(id, columns[id], context.catalogue));
      const results = lowered.map(([name]) => [name, into?.[name] ?? new Float64Array(length)] as const);
      loop(
        length,
        inputs,
        [...maps, ...lookups, ...sets],
        results.map(([, column]) => column),
      );
      return { columns: recordOf(results), dictionary };
    },
  };
}

function loopSource(
  facts: readonly string[],
  maps: number,
  members: number,
  sets: number,
  statements: readonly string[],
  results: readonly string[],
): string {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const tables = [...names('m', maps), ...names('t', members), ...names('s', sets)];
  const outputs = names('o', results.length);
  const stores = results.map((result, index) => `o${index}[i] = ${result};`);
  return `"use strict";
${helpers}
return () => function run(n, inputs, tables, outputs) {
const [${names('c', facts.length).join(', ')}] = inputs;
const [${tables.join(', ')}] = tables;
const [${outputs.join(', ')}] = outputs;
for (let i = 0; i < n; i += 1) {
${[...statements, ...stores].join('\n')}
}
};`;
}

function inputOf(id: string, column: Column | undefined, catalogue: FactCatalogue): ArrayLike<number> {
  if (column === undefined) throw new RangeError(`there is no column ${id}`);
  if (isCodeColumn(column)) return column.at;
  const isSet = catalogue.get(id)?.type === 'set';
  if (isSetColumn(column)) {
    if (isSet) return [];
    throw new TypeError(`the column ${id} holds sets`);
  }
  return column;
}

/** One dictionary for all codes: constants of the rules first, then what the columns bring; and where each column's places lie in it. */
function sharedDictionary(
  constants: readonly string[],
  codeFacts: readonly string[],
  columns: Columns,
): { dictionary: readonly string[]; maps: readonly Uint32Array[] } {
  const places = new Map(constants.map((code, index) => [code, index]));
  const maps = codeFacts.map((id) => {
    const column = columns[id];
    if (column === undefined || !isCodeColumn(column)) throw new TypeError(`the column ${id} must hold codes`);
    return Uint32Array.from(column.dictionary, (code) => {
      const at = places.get(code) ?? places.size;
      places.set(code, at);
      return at;
    });
  });
  return { dictionary: [...places.keys()], maps };
}

function setLookup(node: SetMember, column: Column | undefined): Uint8Array {
  if (column === undefined || !isSetColumn(column)) throw new TypeError(`the column ${node.fact} must hold sets`);
  return Uint8Array.from(column, (values) => (setHolds(node, values) ? 1 : 0));
}

/** Rows that `encode` made, as columns. */
function collect(rows: readonly Row[], facts: readonly string[], catalogue: FactCatalogue): Columns {
  const columns: Record<string, Column> = {};
  for (const id of facts) {
    const fact = catalogue.get(id);
    const cells = rows.map((row) => row[id]);
    if (fact?.type === 'code') columns[id] = codeColumn(cells.map(String));
    else if (fact?.type === 'set') columns[id] = cells.map((cell) => (Array.isArray(cell) ? cell : []));
    else if (fact?.type === 'boolean') columns[id] = Uint8Array.from(cells, (cell) => (cell === true ? 1 : 0));
    else columns[id] = Float64Array.from(cells, (cell) => Number(cell));
  }
  return columns;
}

/** Codes as places in a dictionary of their own. */
export function codeColumn(codes: readonly string[]): CodeColumn {
  const places = new Map<string, number>();
  const at = Uint32Array.from(codes, (code) => {
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    return place;
  });
  return { at, dictionary: [...places.keys()] };
}

/** Whether every number of a column lies in the range that compiled rules take (`rowLimit` and what is plausible). */
export function isWithinRange(id: string, column: NumberColumn, catalogue: FactCatalogue): boolean {
  const fact = catalogue.get(id);
  if (fact === undefined) return false;
  const { lo, hi } = stepBounds(fact, rowLimit);
  const [low, high] = [Number(lo), Number(hi)];
  return column.every((value) => Number.isInteger(value) && value >= low && value <= high);
}
