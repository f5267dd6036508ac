import { download } from '../../parts/download.ts';
import type { Target } from '../../shapes.ts';

/** A cell for a spreadsheet: quoted where it must be, and never read as a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The rows as CSV with exact values, in UTF-8 with a byte order mark so that Excel reads Chinese. */
export function targetsCsv(rows: readonly Target[], nameOf: (documentId: string) => string): string {
  const head = ['编号', '文件', '地区', '指标', '年度', '口径', '单位', '目标', '力争', '责任单位', '原句'];
  const bound = (value: Target['floor']) =>
    value === null ? '' : `${value.comparator}${value.value}${value.valueMax === null ? '' : `~${value.valueMax}`}`;
  const lines = rows.map((row) => [
    row.id,
    nameOf(row.documentId),
    row.region ?? '',
    row.indicator,
    row.year === null ? '' : String(row.year),
    row.flow ?? '',
    row.unit,
    bound(row.floor),
    bound(row.stretch),
    row.owners.join('、'),
    row.quotes.map((quote) => quote.citation.quote).join(' / '),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands the rows over as a file. */
export function downloadCsv(rows: readonly Target[], nameOf: (documentId: string) => string): void {
  download('目标台账.csv', 'text/csv;charset=utf-8', targetsCsv(rows, nameOf));
}
