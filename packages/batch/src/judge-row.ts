import { type BatchColumns, type BatchPlan, fitLetters, judgeFirm, type RowFault, rowReader } from '@kechuang/domain/operations';
import type { GivenRow } from './source.ts';

/** A row that is not judged, as the reject file holds it. */
export interface Reject {
  readonly line: number;
  readonly firm: string;
  readonly faults: readonly RowFault[];
}

/** Verdicts of one row: a letter for each benefit, and the yuan of those that have a formula, parted by commas. */
export interface JudgedRow {
  readonly line: number;
  readonly firm: string;
  readonly fits: string;
  readonly amounts: string;
}

/** Judges one row; `settled` are the letters that a database has found already, `?` where it left the matter open. */
export type RowJudge = (row: GivenRow, settled: JudgedRow | null) => JudgedRow | Reject;

/** What names the firm of a row: its own column, else its line. */
export function firmOf({ key }: BatchColumns, { line, cells }: GivenRow): string {
  const name = key === null ? undefined : cells[key];
  return name === undefined || name === null || name === '' ? String(line) : String(name);
}

/** Makes a judge for the rows of one table. */
export function rowJudge(plan: BatchPlan, columns: BatchColumns): RowJudge {
  const read = rowReader(columns.facts, plan);
  const priced = plan.benefits.flatMap(({ amount }, index) => (amount === null ? [] : [index]));

  /** Puts what is found into the places that were left open. */
  const completed = (row: GivenRow, firm: string, settled: JudgedRow): JudgedRow | Reject => {
    const found = read(row.cells);
    if ('faults' in found) return { line: row.line, firm, faults: found.faults };
    const amounts = settled.amounts.split(',');
    const open = plan.benefits.flatMap((_, index) =>
      settled.fits[index] === '?' || amounts[priced.indexOf(index)] === '?' ? [index] : [],
    );
    const fits = [...settled.fits];
    for (const [at, { fit, amount }] of judgeFirm(plan, found, open).entries()) {
      const index = open[at] ?? 0;
      fits[index] = fitLetters[fit];
      const place = priced.indexOf(index);
      if (place >= 0) amounts[place] = amount ?? '';
    }
    return { line: row.line, firm, fits: fits.join(''), amounts: amounts.join(',') };
  };
  return (row, settled) => {
    const firm = firmOf(columns, row);
    if (row.fault !== null) return { line: row.line, firm, faults: [{ field: '', code: 'unreadable-row', reason: row.fault }] };
    if (settled !== null && /[^?,]/.test(settled.fits)) return completed(row, firm, settled);
    const found = read(row.cells);
    if ('faults' in found) return { line: row.line, firm, faults: found.faults };
    const verdicts = judgeFirm(plan, found);
    return {
      line: row.line,
      firm,
      fits: verdicts.map(({ fit }) => fitLetters[fit]).join(''),
      amounts: priced.map((index) => verdicts[index]?.amount ?? '').join(','),
    };
  };
}
