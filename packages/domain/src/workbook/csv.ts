import type { Sheet } from './model.ts';

/** A cell for a spreadsheet: quoted where it must be, and never read as a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A table as CSV (逗号分隔文件): exact values, units in the heads, in UTF-8 with a byte order mark, without which Excel reads Chinese as rubbish. */
export function csvText({ columns, rows }: Sheet): string {
  const heads = columns.map(({ head, unit }) => (unit === null ? head : `${head} (${unit})`));
  const lines = [heads, ...rows.map((row) => row.map((cell) => cell ?? ''))];
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
