import type { Line } from './lines.ts';

/** Words of a line set apart by blanks. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .split(/[ \t\u3000]+/)
    .filter((cell) => cell.length > 0);
}

/** Whether a line is a row of so many cells; a sentence is none, however many blanks the page put into it. */
function isRow(line: string, width: number): boolean {
  return !/[。；]/.test(line) && cellsOf(line).length === width;
}

/**
 * Lines that are rows of a table whose cells only blanks set apart (空格分列的表格): a header of three words or more without punctuation, and at least two
 * rows of as many words under it. There a space is no damage.
 */
export function spacedTableLines(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at]?.text ?? '';
    if (header.length > 120 || /[。；，：！？]/.test(header)) continue;
    const width = cellsOf(header).length;
    if (width < 3) continue;
    let end = at + 1;
    while (end < lines.length && isRow(lines[end]?.text ?? '', width)) end += 1;
    if (end - at < 3) continue;
    for (let row = at; row < end; row += 1) rows.add(row);
    at = end - 1;
  }
  return rows;
}
