import { entriesOf, factsRead, type OutputShape, outputOf, recordOf } from '../compile/compile.ts';
import type { GraphNode } from '../compile/graph.ts';
import { lowering } from '../compile/lower.ts';
import type { CompileContext } from '../compile/lowering.ts';
import { NotExpressible } from '../compile/refusal.ts';
import { stepBounds } from '../compile/steps.ts';
import { type Expression, factsOf } from '../expression.ts';
import { type DialectName, dialects, sqlName } from './dialect.ts';
import { emitSql } from './emit-sql.ts';

/** Amounts in SQL may reach this many steps: a thousand times the largest plausible sum. */
const sqlLimit = 10n ** 17n;

/** A query longer than this is refused: no database thanks you for it. */
const longest = 2_000_000;

export interface SqlOptions {
  readonly dialect: DialectName;
  /** A table, view or bracketed query with one column for each fact, named by its id, in whole steps (fen, parts per million, yyyymmdd). */
  readonly from: string;
  /** Columns handed through, such as a key. */
  readonly keep: readonly string[];
}

/** A query that answers the rules for every row. A result is null where a fact it rests on is null or beyond what is plausible: ask the reference then. */
export interface SqlQuery<Name extends string> {
  readonly text: string;
  readonly facts: readonly string[];
  readonly outputs: Readonly<Record<Name, OutputShape>>;
}

/** What a fact must be for the query to use it; anything else is as good as null. */
function usable(id: string, context: CompileContext): string {
  const fact = context.catalogue.get(id);
  if (fact === undefined) throw new RangeError(`there is no fact ${id}`);
  const column = sqlName(id);
  if (!('plausible' in fact)) return column;
  const { lo, hi } = stepBounds(fact, sqlLimit);
  return `case when ${column} between ${lo} and ${hi} then ${fact.type === 'date' ? column : `cast(${column} as bigint)`} end`;
}

/** Layers of a query that end in the table `layers`, and how a node is named there. `inputs` are the names that the graph reads, each with its SQL. */
export function sqlInLayers(
  roots: readonly GraphNode[],
  { dialect, from, keep }: SqlOptions,
  inputs: readonly (readonly [name: string, text: string])[],
): { readonly with: string; of(node: GraphNode): string } {
  const { fence } = dialects[dialect];
  const places = new Map(inputs.map(([name], index) => [name, `f${index}`]));
  const column = (name: string): string => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError(`there is no input ${name}`);
    return place;
  };
  const { layers, of } = emitSql(roots, dialects[dialect], column);
  const first = [...keep.map(sqlName), ...inputs.map(([name, text]) => `${text} as ${column(name)}`)];
  const parts = [`l0 as (select ${first.join(', ') || '1 as one'} from ${from}${fence})`];
  for (const [index, layer] of layers.entries()) parts.push(`l${index + 1} as (select *, ${layer.join(', ')} from l${index}${fence})`);
  return { with: [...parts, `layers as (select * from l${layers.length})`].join(',\n'), of };
}

/**
 * Writes rules as one query (转为SQL) for DuckDB or PostgreSQL: whole numbers only, divisors guarded, shared parts once. Agrees exactly with `evaluate`.
 * Throws `NotExpressible` as `compile` does.
 */
export function toSql<Name extends string>(
  rules: Readonly<Record<Name, Expression>>,
  context: CompileContext,
  options: SqlOptions,
): SqlQuery<Name> {
  const { lower } = lowering(context, sqlLimit);
  const lowered = entriesOf(rules).map(([name, rule]) => [name, outputOf(name, lower(rule))] as const);
  const facts = factsRead(
    entriesOf(rules).map(([, rule]) => rule),
    context.catalogue,
  );
  const column = (id: string) => `f${facts.indexOf(id)}`;
  const { with: parts, of } = sqlInLayers(
    lowered.flatMap(([, output]) => output.roots),
    options,
    facts.map((id) => [id, usable(id, context)] as const),
  );
  const results = lowered.map(([name, output]) => {
    const [root, ...others] = output.roots;
    if (root === undefined || others.length > 0)
      throw new NotExpressible('unrounded-quotient', `${name} is a quotient that is not rounded`);
    const needed = factsOf(rules[name]).map((id) => `${column(id)} is not null`);
    const text = of(root);
    return `${needed.length === 0 ? text : `case when ${needed.join(' and ')} then ${text} end`} as ${sqlName(name)}`;
  });
  const text = `with ${parts}\nselect ${[...options.keep.map(sqlName), ...results].join(', ')} from layers`;
  if (text.length > longest) throw new NotExpressible('too-large', `the query would be ${text.length} characters long`);
  return { text, facts, outputs: recordOf(lowered.map(([name, output]) => [name, output.shape] as const)) };
}
