import { decimal } from '../../decimal.ts';
import type { Fact, FactState } from '../../fact/model.ts';
import { cellOf } from '../compile/row.ts';
import { scaleOf } from '../compile/steps.ts';
import { dayNumber } from '../operators/elapsed.ts';
import { openBounds, openInput } from './inputs.ts';

/** One firm as compiled rules with unknowns read it: numbers, days and flags by place, codes and sets by place. */
export interface OpenRow {
  readonly numbers: Float64Array;
  readonly words: (string | readonly string[])[];
}

/** Where a fact stands in a row: its two numbers, or its flag and its word. */
export interface OpenPlace {
  readonly fact: Fact;
  /** Of the lower end, `can be yes` or `is known`; of the upper end or `can be no` one further. */
  readonly number: number;
  /** Of the code or set; unused for others. */
  readonly word: number;
  /** Of the flag that it was answered, for a fact that can be inferred; else -1. */
  readonly given: number;
  readonly lo: number;
  readonly hi: number;
}

/** The places of all facts in a row (行的布局). */
export interface OpenLayout {
  readonly places: ReadonlyMap<string, OpenPlace>;
  /** A row of a firm that knows nothing. */
  blank(): OpenRow;
  /** Makes a row blank again. */
  clear(row: OpenRow): void;
  /** Where the graph's inputs stand: `numbers[…]` or `words[…]`. */
  readonly inputs: ReadonlyMap<string, { readonly table: 'numbers' | 'words'; readonly at: number }>;
}

export function openLayout(facts: Iterable<Fact>, inferred: ReadonlySet<string>): OpenLayout {
  const places = new Map<string, OpenPlace>();
  const inputs = new Map<string, { table: 'numbers' | 'words'; at: number }>();
  const empty: number[] = [];
  const words: (string | readonly string[])[] = [];
  const numbered = (name: string, value: number): number => {
    inputs.set(name, { table: 'numbers', at: empty.length });
    return empty.push(value) - 1;
  };
  for (const fact of facts) {
    const { id } = fact;
    const isCoded = fact.type === 'code' || fact.type === 'set';
    const bounds = isCoded || fact.type === 'boolean' ? { lo: 1n, hi: 1n } : openBounds(fact);
    if (bounds === null) continue;
    const [lo, hi] = [Number(bounds.lo), Number(bounds.hi)];
    const given = inferred.has(id) ? numbered(openInput.given(id), 0) : -1;
    const number = isCoded
      ? numbered(openInput.known(id), 0)
      : numbered(fact.type === 'boolean' ? openInput.yes(id) : openInput.lo(id), lo);
    if (!isCoded) numbered(fact.type === 'boolean' ? openInput.no(id) : openInput.hi(id), hi);
    const word = isCoded ? words.push(fact.type === 'set' ? [] : '') - 1 : -1;
    if (isCoded) inputs.set(id, { table: 'words', at: word });
    places.set(id, { fact, number, word, given, lo, hi });
  }
  const unanswered = Float64Array.from(empty);
  return {
    places,
    inputs,
    blank: () => ({ numbers: unanswered.slice(), words: [...words] }),
    clear(row) {
      row.numbers.set(unanswered);
      for (const [index, word] of words.entries()) row.words[index] = word;
    },
  };
}

/** Puts a settled answer, in steps, into its place. */
export function putCell({ number, word, fact, given }: OpenPlace, cell: number | boolean | string | readonly string[], row: OpenRow): void {
  if (given >= 0) row.numbers[given] = 1;
  if (typeof cell === 'number') {
    row.numbers[number] = cell;
    row.numbers[number + 1] = cell;
  } else if (typeof cell === 'boolean') {
    row.numbers[number] = cell ? 1 : 0;
    row.numbers[number + 1] = cell ? 0 : 1;
  } else {
    row.numbers[number] = 1;
    row.words[word] = fact.type === 'set' ? cell : String(cell);
  }
}

function rangeOf(fact: Fact, state: FactState): { readonly lo: number | null; readonly hi: number | null } | null {
  if (state.kind === 'date')
    return { lo: state.min === null ? null : dayNumber(state.min), hi: state.max === null ? null : dayNumber(state.max) };
  if (state.kind !== 'number') return null;
  const steps = (end: typeof state.min): number | null | undefined => {
    if (end === null) return null;
    const scaled = end.mul(decimal(scaleOf(fact)));
    return scaled.d === 1n ? Number(scaled.s * scaled.n) : undefined;
  };
  const [lo, hi] = [steps(state.min), steps(state.max)];
  return lo === undefined || hi === undefined ? null : { lo, hi };
}

/** Puts an answer into its place. False where it lies between steps or beyond what is plausible, or is a half-open range that only the other end's limit makes a point: the reference has to be asked. */
export function putState(place: OpenPlace, state: FactState, row: OpenRow): boolean {
  if (state.kind !== 'number' && state.kind !== 'date') {
    const cell = cellOf(place.fact, state, 0n);
    if (cell === null) return false;
    putCell(place, cell, row);
    return true;
  }
  const range = rangeOf(place.fact, state);
  if (range === null) return false;
  const [lo, hi] = [range.lo ?? place.lo, range.hi ?? place.hi];
  if (lo < place.lo || hi > place.hi || (lo === hi && (range.lo === null || range.hi === null))) return false;
  if (place.given >= 0) row.numbers[place.given] = 1;
  row.numbers[place.number] = lo;
  row.numbers[place.number + 1] = hi;
  return true;
}
