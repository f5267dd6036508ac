import { decimal } from '../decimal.ts';
import type { Bilingual } from '../language.ts';
import type { Source } from './source.ts';
import type { ExpressionType } from './type.ts';

/** One value of a parameter and the days it holds, both included; `null` is 未写明. */
export interface ParameterValue {
  readonly from: string | null;
  readonly to: string | null;
  /** A decimal string, a boolean, an ISO date or a code, as the type asks. */
  readonly value: string | boolean;
  readonly source: Source;
}

/** A number that policy sets and changes (政策参数), such as a fee cap: every value has its days and its source. */
export interface Parameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly type: ExpressionType;
  readonly values: readonly ParameterValue[];
}

export type ParameterTable = ReadonlyMap<string, Parameter>;

/** What a parameter says on a day: its value, or that none is known to be in force. Never a guess from a neighbouring period. */
export type ParameterReading = { readonly kind: 'in-force'; readonly value: ParameterValue } | { readonly kind: 'not-in-force' };

/** Reads a parameter on the ISO day `asOf` (时点取值). */
export function parameterAt(parameter: Parameter, asOf: string): ParameterReading {
  const value = parameter.values.find((entry) => (entry.from === null || entry.from <= asOf) && (entry.to === null || asOf <= entry.to));
  return value === undefined ? { kind: 'not-in-force' } : { kind: 'in-force', value };
}

/** A parameter definition that cannot be right. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  readonly parameterId: string;
  readonly code: 'no-values' | 'upside-down' | 'overlap' | 'wrong-type';

  constructor(parameterId: string, code: ParameterError['code'], message: string) {
    super(`parameter ${parameterId}: ${message}`);
    this.parameterId = parameterId;
    this.code = code;
  }
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function hasTypeOf(type: ExpressionType, value: string | boolean): boolean {
  if (type.kind === 'boolean') return typeof value === 'boolean';
  if (typeof value === 'boolean' || type.kind === 'set') return false;
  if (type.kind === 'code') return true;
  if (type.kind === 'date') return isoDay.test(value);
  try {
    decimal(value);
    return true;
  } catch {
    return false;
  }
}

/** Checks a parameter when it is defined: at least one value, each of the right type, periods the right way round and apart. */
export function parameter(definition: Parameter): Parameter {
  const { id, type, values } = definition;
  if (values.length === 0) throw new ParameterError(id, 'no-values', 'has no value');
  for (const entry of values) {
    if (!hasTypeOf(type, entry.value)) throw new ParameterError(id, 'wrong-type', `${String(entry.value)} is not a ${type.kind}`);
    if (entry.from !== null && entry.to !== null && entry.from > entry.to) {
      throw new ParameterError(id, 'upside-down', `the period ${entry.from} to ${entry.to} ends before it begins`);
    }
  }
  const sorted = [...values].sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && (entry.to === null || next.from === null || next.from <= entry.to)) {
      throw new ParameterError(id, 'overlap', `two values hold on ${next.from ?? 'the same day'}`);
    }
  }
  return definition;
}

/** Parameters by id (参数表). Throws `RangeError` where an id stands twice. */
export function parameterTable(parameters: readonly Parameter[]): ParameterTable {
  const table = new Map<string, Parameter>();
  for (const entry of parameters) {
    if (table.has(entry.id)) throw new RangeError(`parameter ${entry.id} stands twice`);
    table.set(entry.id, parameter(entry));
  }
  return table;
}
