import { type Decimal, decimal } from '../../decimal.ts';
import type { Fact, FactCatalogue, FactState, TypedProfile } from '../../fact/model.ts';
import { dayNumber } from '../operators/elapsed.ts';
import { scaleOf, stepBounds } from './steps.ts';

/**
 * What compiled rules read: whole steps of each fact's unit (fen, parts per million, yyyymmdd), truths, codes, and sorted sets of codes, by
 * fact id.
 */
export type Cell = number | boolean | string | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** Whole steps of an exact number, or `null` where it lies between steps. */
function stepsOf(fact: Fact, value: Decimal): bigint | null {
  const steps = value.mul(decimal(scaleOf(fact)));
  return steps.d === 1n ? steps.s * steps.n : null;
}

function numberCell(fact: Fact, state: Extract<FactState, { kind: 'number' }>, limit: bigint): number | null {
  if (state.min === null || state.max === null || !state.min.equals(state.max)) return null;
  const steps = stepsOf(fact, state.min);
  const { lo, hi } = stepBounds(fact, limit);
  return steps === null || steps < lo || steps > hi ? null : Number(steps);
}

/** One fact as a cell, or `null` where it is not known exactly or does not fit the steps of its unit. */
export function cellOf(fact: Fact, state: FactState | undefined, limit: bigint): Cell | null {
  switch (state?.kind) {
    case 'number':
      return numberCell(fact, state, limit);
    case 'date':
      return state.min !== null && state.min === state.max ? dayNumber(state.min) : null;
    case 'boolean':
    case 'code':
      return state.value;
    case 'set':
      return state.values;
    case undefined:
      return null;
  }
}

/** A row for the facts that compiled rules read, or `null` where one of them is unknown, a range, finer than its steps or too large. */
export function rowOf(profile: TypedProfile, facts: readonly string[], catalogue: FactCatalogue, limit: bigint): Row | null {
  const row: Record<string, Cell> = {};
  for (const id of facts) {
    const fact = catalogue.get(id);
    const cell = fact === undefined ? null : cellOf(fact, profile.known.get(id), limit);
    if (cell === null) return null;
    row[id] = cell;
  }
  return row;
}
