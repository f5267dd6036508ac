import type { Decimal } from '../decimal.ts';
import type { FactCatalogue, TypedProfile } from '../fact/model.ts';
import type { Expression, Kind, NodeOf } from './expression.ts';
import type { ParameterTable } from './parameter.ts';
import type { ExpressionType } from './type.ts';
import { join, settled, type Value } from './value.ts';

/** What an evaluation may look at. The day is an argument: nothing here has a clock. */
export interface EvaluationContext {
  readonly catalogue: FactCatalogue;
  readonly profile: TypedProfile;
  readonly parameters: ParameterTable;
  /** ISO day for which the answer holds (时点). */
  readonly asOf: string;
  /** Decisions already taken by offices or experts, by the id of the judgement. */
  readonly judgements?: ReadonlyMap<string, boolean | Decimal> | undefined;
}

/**
 * The result of one node. `value` is everything it can still be, or `null` where a parameter it needs is not in force. `missing` are facts and
 * `judgements` decisions that can still change it; `outOfForce` are parameters without a value on the day that matter, or still can.
 */
export interface Result {
  readonly value: Value | null;
  readonly missing: readonly string[];
  readonly judgements: readonly string[];
  readonly outOfForce: readonly string[];
  /** Known facts it was worked out from. */
  readonly used: readonly string[];
}

/** How far a result is settled (判断状态). */
export type Standing = 'known' | 'unknown' | 'judgement' | 'not-in-force';

export function standing(result: Result): Standing {
  if (result.missing.length > 0) return 'unknown';
  if (result.judgements.length > 0) return 'judgement';
  if (result.outOfForce.length > 0 || result.value === null) return 'not-in-force';
  return 'known';
}

/** How one operator reads its parts. */
export interface Visit {
  readonly context: EvaluationContext;
  of(node: Expression): Result;
}

/** What an operator is: how its type follows from its parts, and what it means. */
export interface Operator<K extends Kind> {
  type(node: NodeOf<K>, check: TypeVisit): ExpressionType | null;
  evaluate(node: NodeOf<K>, visit: Visit): Result;
}

/** How one operator finds the types of its parts and reports what does not fit. */
export interface TypeVisit {
  readonly catalogue: FactCatalogue;
  readonly parameters: ParameterTable;
  /** The type of a part, or `null` where it has an error of its own. */
  of(part: Expression, key: string): ExpressionType | null;
  fault(code: TypeFaultCode, message: string, key?: string): null;
}

export type TypeFaultCode =
  | 'unknown-fact'
  | 'unknown-parameter'
  | 'type-mismatch'
  | 'not-a-number'
  | 'not-a-condition'
  | 'bad-literal'
  | 'bad-unit'
  | 'bad-option'
  | 'empty'
  | 'bad-table'
  | 'bad-bounds';

const nothing: readonly string[] = [];

export function known(value: Value, used: readonly string[] = nothing): Result {
  return { value, missing: nothing, judgements: nothing, outOfForce: nothing, used };
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? nothing;
  return [...new Set(filled.flat())];
}

/**
 * A result from those it rests on (`deciding`), and the others that were read without mattering (`idle`): their facts count as used, but
 * cannot be missing. A settled value asks for nothing more.
 */
export function resultOf(value: Value | null, deciding: readonly Result[], idle: readonly Result[] = []): Result {
  const outOfForce = union(deciding.map((part) => part.outOfForce));
  const used = union([...deciding, ...idle].map((part) => part.used));
  const closed =
    value === null
      ? deciding.every((part) => part.value === null || part.missing.length === 0)
      : settled(value) !== null && outOfForce.length === 0;
  if (closed) return { value, missing: nothing, judgements: nothing, outOfForce, used };
  return {
    value,
    missing: union(deciding.map((part) => part.missing)),
    judgements: union(deciding.map((part) => part.judgements)),
    outOfForce,
    used,
  };
}

/** The result of an operator that needs every part: not in force as soon as one of them is. */
export function strict(parts: readonly Result[], compute: (values: readonly Value[]) => Value): Result {
  const values = parts.map((part) => part.value).filter((value) => value !== null);
  if (values.length < parts.length) return notInForce(parts);
  return resultOf(compute(values), parts);
}

/** Certainly not in force: no answer can change that. */
export function notInForce(parts: readonly Result[]): Result {
  return {
    value: null,
    missing: nothing,
    judgements: nothing,
    outOfForce: union(parts.map((part) => part.outOfForce)),
    used: union(parts.map((part) => part.used)),
  };
}

/** One of several results, it is not yet known which; `deciding` is what will tell. */
export function oneOf(results: readonly Result[], deciding: readonly Result[]): Result {
  const values = results.map((result) => result.value).filter((value) => value !== null);
  const value = values.reduce<Value | null>((joined, next) => (joined === null ? next : join(joined, next)), null);
  return resultOf(value, [...deciding, ...results]);
}
