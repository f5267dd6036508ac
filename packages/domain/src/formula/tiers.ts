import { type Decimal, decimal } from '../decimal.ts';
import type { Bilingual } from '../language.ts';
import type { Expression, TierEnd, TierRow, TiersNode } from './expression.ts';

/** What is wrong with a table of bands: values that fall in no band, or in two. */
export interface TierFault {
  readonly code: 'gap' | 'overlap' | 'upside-down' | 'no-otherwise' | 'empty';
  readonly from: string | null;
  readonly to: string | null;
  readonly rows: readonly number[];
}

/** A table of bands with gaps or overlaps, all of them listed. */
export class TierError extends Error {
  override readonly name = 'TierError';
  readonly faults: readonly TierFault[];

  constructor(faults: readonly TierFault[]) {
    super(
      `tiers: ${faults.map((fault) => `${fault.code} from ${fault.from ?? '-∞'} to ${fault.to ?? '∞'} (rows ${fault.rows.join(', ')})`).join('; ')}`,
    );
    this.faults = faults;
  }
}

interface IndexedRow {
  readonly index: number;
  readonly row: TierRow;
}

const atOf = (end: TierEnd): Decimal => decimal(end.value);

/** Order of lower ends: −∞ first, and at the same value the one that includes it. */
function compareStarts(one: TierEnd | null, other: TierEnd | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  const order = atOf(one).compare(atOf(other));
  return order !== 0 ? order : Number(other.inclusive) - Number(one.inclusive);
}

function isEmpty(row: TierRow): boolean {
  if (row.min === null || row.max === null) return false;
  const order = atOf(row.min).compare(atOf(row.max));
  return order > 0 || (order === 0 && !(row.min.inclusive && row.max.inclusive));
}

/** How one band meets the next above it. */
function meeting(upper: TierEnd | null, lower: TierEnd | null): 'joined' | 'shared-bound' | 'gap' | 'overlap' {
  if (upper === null || lower === null) return 'overlap';
  const order = atOf(upper).compare(atOf(lower));
  if (order > 0) return 'overlap';
  if (order < 0) return 'gap';
  if (upper.inclusive && lower.inclusive) return 'shared-bound';
  return upper.inclusive || lower.inclusive ? 'joined' : 'gap';
}

function overlapNote(value: string): Bilingual {
  return {
    zh: `原文相邻两档都含界值${value}，界值归明写“及”“含”的一档`,
    en: `Two bands of the text both include ${value}; the bound goes to the band that names it`,
  };
}

/** 500万元及以下 … 500万元以上: the bound goes to the band that names it, and a note says so. */
function settleSharedBound(lower: TierRow, upper: TierRow): { lower: TierRow; upper: TierRow; note: Bilingual } | null {
  if (lower.max === null || upper.min === null) return null;
  const lowerNames = lower.max.named === true;
  const upperNames = upper.min.named === true;
  if (lowerNames === upperNames) return null;
  const note = overlapNote(lower.max.value);
  return lowerNames
    ? { lower, upper: { ...upper, min: { ...upper.min, inclusive: false } }, note }
    : { lower: { ...lower, max: { ...lower.max, inclusive: false } }, upper, note };
}

/**
 * A table of bands (分档表). Bands may stand in any order. Inner gaps and overlaps are refused with all of them listed; values below
 * the first or above the last band need `otherwise`. Where two bands share a bound and one names it with 及 or 含, that one has it.
 */
export function tiers(input: Expression, rows: readonly TierRow[], otherwise: Expression | null = null): TiersNode {
  const faults: TierFault[] = [];
  const notes: Bilingual[] = [];
  if (rows.length === 0) throw new TierError([{ code: 'empty', from: null, to: null, rows: [] }]);
  const sorted: IndexedRow[] = rows.map((row, index) => ({ index, row })).sort((one, other) => compareStarts(one.row.min, other.row.min));
  for (const { index, row } of sorted) {
    if (isEmpty(row)) faults.push({ code: 'upside-down', from: row.min?.value ?? null, to: row.max?.value ?? null, rows: [index] });
  }
  if (faults.length > 0) throw new TierError(faults);
  const settled = [...rows];
  for (const [position, lower] of sorted.entries()) {
    const upper = sorted[position + 1];
    if (upper === undefined) continue;
    const lowerRow = settled[lower.index] ?? lower.row;
    const how = meeting(lowerRow.max, upper.row.min);
    if (how === 'joined') continue;
    const resolved = how === 'shared-bound' ? settleSharedBound(lowerRow, upper.row) : null;
    if (resolved !== null) {
      settled[lower.index] = resolved.lower;
      settled[upper.index] = resolved.upper;
      notes.push(resolved.note);
      continue;
    }
    const fault =
      how === 'gap'
        ? { code: 'gap' as const, from: lowerRow.max, to: upper.row.min }
        : { code: 'overlap' as const, from: upper.row.min, to: lowerRow.max };
    faults.push({ code: fault.code, from: fault.from?.value ?? null, to: fault.to?.value ?? null, rows: [lower.index, upper.index] });
  }
  const first = sorted[0]?.row;
  const last = sorted.at(-1)?.row;
  if (otherwise === null && (first?.min !== null || last?.max !== null)) {
    faults.push({ code: 'no-otherwise', from: first?.min?.value ?? null, to: last?.max?.value ?? null, rows: [] });
  }
  if (faults.length > 0) throw new TierError(faults);
  return { kind: 'tiers', input, rows: settled, otherwise, notes };
}

/** A row from `min` (included) up to `max` (not included): the usual band of a scorecard, “25%(含)-30%”. */
export function from(min: string, max: string | null, result: Expression, label?: Bilingual): TierRow {
  return { min: { value: min, inclusive: true }, max: max === null ? null : { value: max, inclusive: false }, result, label };
}

/** A row above `min` (not included) up to and including `max`: “5000万元至2亿元(含)”. */
export function above(min: string | null, max: string | null, result: Expression, label?: Bilingual): TierRow {
  return {
    min: min === null ? null : { value: min, inclusive: false },
    max: max === null ? null : { value: max, inclusive: true },
    result,
    label,
  };
}

/** A row below `max`, which is not included. */
export function below(max: string, result: Expression, label?: Bilingual): TierRow {
  return { min: null, max: { value: max, inclusive: false }, result, label };
}

/** The highest band whose lower bound is met wins (就高一档): thresholds with their results, and the result under the lowest of them. */
export function highestMet(
  input: Expression,
  steps: readonly (readonly [threshold: string, result: Expression, label?: Bilingual])[],
  under: Expression,
  underLabel?: Bilingual,
): TiersNode {
  const sorted = [...steps].sort(([one], [other]) => decimal(other).compare(decimal(one)));
  const rows = sorted.map(([threshold, result, label], index) => from(threshold, sorted[index - 1]?.[0] ?? null, result, label));
  const lowest = sorted.at(-1);
  return tiers(input, lowest === undefined ? [] : [...rows, below(lowest[0], under, underLabel)]);
}

/** The lowest limit that is kept wins (越低越好), as for debt ratios: limits (included) with their results, and the result over the highest of them. */
export function lowestKept(
  input: Expression,
  steps: readonly (readonly [limit: string, result: Expression, label?: Bilingual])[],
  over: Expression,
  overLabel?: Bilingual,
): TiersNode {
  const sorted = [...steps].sort(([one], [other]) => decimal(one).compare(decimal(other)));
  const rows = sorted.map(([limit, result, label], index) => above(sorted[index - 1]?.[0] ?? null, limit, result, label));
  const highest = sorted.at(-1);
  return tiers(input, highest === undefined ? [] : [...rows, above(highest[0], null, over, overLabel)]);
}
