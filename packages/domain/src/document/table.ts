import { labelOf } from './label.ts';
import type { LineRole } from './layout.ts';
import type { Line } from './lines.ts';
import { foldWidth } from './width.ts';

/** A cell with its place in the clean text, in code units. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A table as found in a run of lines (表格). `null` is a cell that the page left out. */
export interface FoundTable {
  readonly fromLine: number;
  /** Line after the last. */
  readonly toLine: number;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly (Cell | null)[])[];
}

const numeric =
  /^[-+≥≤><±约]?\s?[\d,]+(?:\.\d+)?(?:[-—–~][\d,]+(?:\.\d+)?)?\s?(?:%|‰|万|亿|元|家|个|项|分|万元|亿元|人|件|名|场|次|亩|户|套|万人次|人次)?(?:以上|以下|以内|左右)?$|^[-—/]$/;
const totalWords = /^(?:合\s?计|总\s?计|小\s?计|全市|全县|全区|总数|共计)$/;

function isNumeric(text: string): boolean {
  return numeric.test(foldWidth(text));
}

function cellOf(line: Line): Cell {
  return { text: line.text, start: line.start, end: line.end };
}

function join(cells: readonly Cell[], text: string): Cell {
  const spans = cells.flatMap((cell) => [cell.start, cell.end]);
  const start = spans.reduce((least, value) => Math.min(least, value), spans[0] ?? 0);
  const end = spans.reduce((most, value) => Math.max(most, value), spans[0] ?? 0);
  return { text: text.slice(start, end), start, end };
}

/** A line such as (高新区) continues the cell before it. */
function mergeContinuations(cells: readonly Cell[], text: string): Cell[] {
  const merged: Cell[] = [];
  for (const cell of cells) {
    const last = merged.at(-1);
    if (last !== undefined && /^[(（].*[)）]$/.test(cell.text) && !isNumeric(last.text))
      merged[merged.length - 1] = join([last, cell], text);
    else merged.push(cell);
  }
  return merged;
}

/** Puts the cells of one flattened row under the columns: words under word columns, figures under figure columns; what is missing is null. */
function alignRow(cells: readonly Cell[], figures: readonly boolean[], text: string): (Cell | null)[] {
  const width = figures.length;
  if (cells.length === width) return [...cells];
  const merged = cells.length > width ? mergeContinuations(cells, text) : [...cells];
  if (merged.length === width) return merged;
  const row: (Cell | null)[] = figures.map(() => null);
  let column = 0;
  for (const cell of merged) {
    const figure = isNumeric(cell.text);
    let target = column;
    while (target < width && figures[target] !== figure) target += 1;
    if (target >= width) target = Math.min(column, width - 1);
    const held = row[target];
    row[target] = held == null ? cell : join([held, cell], text);
    column = target + (target < width - 1 ? 1 : 0);
  }
  return row;
}

const maxCell = 80;

function couldBeCell(line: Line | undefined, role: LineRole | undefined): line is Line {
  return (
    line !== undefined &&
    role === 'body' &&
    line.folded.length <= maxCell &&
    !/[。;:]$/.test(line.folded) &&
    (labelOf(line.folded) === null || isNumeric(line.folded))
  );
}

/** A table with 序号, flattened to one cell a line: the running numbers anchor the rows, whatever cells are missing or broken over lines. */
function numberedTable(lines: readonly Line[], roles: readonly LineRole[], from: number, text: string): FoundTable | null {
  let at = from;
  const header: Cell[] = [];
  while (couldBeCell(lines[at], roles[at]) && lines[at]?.folded !== '1' && header.length <= 20) {
    const line = lines[at];
    if (line !== undefined) header.push(cellOf(line));
    at += 1;
  }
  if (lines[at]?.folded !== '1' || header.length < 2 || header.length > 20) return null;
  const rawRows: Cell[][] = [];
  let next = 1;
  let totalled = false;
  let row: Cell[] = [];
  for (; couldBeCell(lines[at], roles[at]); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const following = lines[at + 1];
    const anchors =
      !totalled && line.folded === String(next) && (row.length >= 2 || next === 1) && following !== undefined && !isNumeric(following.text);
    const totals = totalWords.test(line.folded);
    totalled ||= totals;
    if (anchors || totals) {
      if (row.length > 0) rawRows.push(row);
      row = [];
      if (anchors) next += 1;
    }
    // After the total only its figures belong to the table.
    if (!totals && row.length > 0 && totalWords.test(row[0]?.text ?? '') && !isNumeric(line.text)) break;
    if (row.length > header.length * 3) break;
    row.push(cellOf(line));
  }
  if (row.length > 0) rawRows.push(row);
  if (rawRows.length < 2) return null;
  const columns =
    mergeContinuations(header, text).length < header.length && rawRows.every((cells) => cells.length <= header.length - 1)
      ? mergeContinuations(header, text)
      : header;
  const full = rawRows.filter((cells) => cells.length === columns.length);
  const figures = columns.map(
    (_, column) => full.length > 0 && full.filter((cells) => isNumeric(cells[column]?.text ?? '')).length * 2 > full.length,
  );
  const guessed =
    full.length > 0
      ? figures
      : columns.map((cell, column) => column === 0 || /[(（][个家项件人次万元亿%分][)）]?|数|额|率|值/.test(cell.text));
  const rows = rawRows.map((cells) => alignTotal(cells, guessed) ?? alignRow(cells, guessed, text));
  return { fromLine: from, toLine: at, header: columns, rows };
}

/** A total row: its word in the first column, its figures in the figure columns after it. */
function alignTotal(cells: readonly Cell[], figures: readonly boolean[]): (Cell | null)[] | null {
  const [first, ...rest] = cells;
  if (first === undefined || !totalWords.test(foldWidth(first.text))) return null;
  const row: (Cell | null)[] = figures.map(() => null);
  row[0] = first;
  let column = 1;
  for (const cell of rest) {
    while (column < figures.length && figures[column] !== true) column += 1;
    if (column >= figures.length) return null;
    row[column] = cell;
    column += 1;
  }
  return row;
}

/** A line short and plain enough for a cell of a table without 序号. */
function isShortCell(line: Line | undefined, role: LineRole | undefined): boolean {
  return couldBeCell(line, role) && line.folded.length <= 40 && !/[,?!]$/.test(line.folded);
}

/** Most lines a table without running numbers is looked for in; longer ones carry 序号. */
const longestPlain = 400;

/**
 * A table without 序号, flattened to one cell a line: the width is found at which every column holds words or figures throughout, under a header of
 * words. Needs a figure column and two rows.
 */
function plainTable(lines: readonly Line[], from: number, to: number): FoundTable | null {
  const cells = lines.slice(from, to).map(cellOf);
  const firstFigure = cells.findIndex((cell) => isNumeric(cell.text));
  if (cells.length < 6 || firstFigure < 2) return null;
  const figures = cells.filter((cell) => isNumeric(cell.text)).length;
  if (figures * 5 < cells.length) return null;
  for (let width = 2; width <= 8 && width < cells.length / 2; width += 1) {
    const header = cells.slice(0, width);
    const body = cells.slice(width);
    if (header.some((cell) => isNumeric(cell.text) || cell.text.length > 24)) break;
    const full = Math.floor(body.length / width);
    if (full < 2 || firstFigure < width) continue;
    const kinds = header.map((_, column) => isNumeric(body[column]?.text ?? ''));
    if (!kinds.includes(true) || kinds[0] === true) continue;
    let rows = 0;
    while (rows < full && kinds.every((kind, column) => isNumeric(body[rows * width + column]?.text ?? '') === kind)) rows += 1;
    if (rows < 2) continue;
    const table: (Cell | null)[][] = Array.from({ length: rows }, (_, row) => body.slice(row * width, (row + 1) * width));
    let used = width + rows * width;
    const rest = cells.slice(used);
    const total =
      rest.length > 0 && totalWords.test(foldWidth(rest[0]?.text ?? ''))
        ? [
            ...rest.slice(0, 1),
            ...rest.slice(1, width).filter((_, index, all) => all.slice(0, index + 1).every((one) => isNumeric(one.text))),
          ]
        : [];
    const aligned = total.length > 1 ? alignTotal(total, kinds) : null;
    if (aligned !== null) {
      table.push(aligned);
      used += total.length;
    }
    // A few rows that happen to fit amid other short lines are no table.
    if (used * 10 < cells.length * 9) continue;
    return { fromLine: from, toLine: from + used, header, rows: table };
  }
  return null;
}

/** Splits a line into cells at tabs, bars, or runs of spaces. */
function splitCells(line: Line, separator: RegExp): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const match of [...line.text.matchAll(separator), null]) {
    const end = match === null ? line.text.length : match.index;
    const piece = line.text.slice(at, end);
    const body = piece.trim();
    const start = line.start + at + (body.length === 0 ? 0 : piece.indexOf(body));
    cells.push({ text: body, start, end: start + body.length });
    at = match === null ? end : match.index + match[0].length;
  }
  return cells;
}

/** The line with the tabs before it, which stand for cells that are empty. */
function withLeadingTabs(line: Line, text: string): Line {
  let start = line.start;
  while (text[start - 1] === '\t') start -= 1;
  return start === line.start ? line : { ...line, text: text.slice(start, line.end), start };
}

/** Whether the cells that a column has are mostly figures. The first column names the row. */
function holdsFigures(rows: readonly (readonly (Cell | null)[])[], column: number): boolean {
  const filled = rows.flatMap((row) => row[column] ?? []);
  return column > 0 && filled.filter((cell) => isNumeric(cell.text)).length * 2 > filled.length;
}

/** A header over two rows (研发投入 over 总量 and 增速): each column's words together, at the place of the lower; null for a header of one row. */
function lowerHeader(upper: readonly Cell[], below: readonly Cell[]): Cell[] | null {
  const first = below.findIndex((cell) => cell.text !== '');
  if (first <= 0 || upper[first]?.text === '' || below.some((cell) => isNumeric(cell.text))) return null;
  if (!upper.some((cell, column) => column > first && cell.text === '' && below[column]?.text)) return null;
  const width = Math.max(upper.length, below.length);
  let over = '';
  return Array.from({ length: width }, (_, column) => {
    const above = upper[column];
    const own = below[column];
    if (above !== undefined && above.text !== '') over = above.text;
    if (own === undefined || own.text === '') return above ?? { text: '', start: own?.start ?? 0, end: own?.start ?? 0 };
    return { ...own, text: `${over}${own.text}` };
  });
}

/** Rows on one line each, cells set apart by tabs, bars or spaces. */
function rowTable(lines: readonly Line[], roles: readonly LineRole[], from: number, text: string): FoundTable | null {
  const head = lines[from];
  if (head === undefined) return null;
  const separator = head.text.includes('\t') ? /\t/g : /\|/.test(head.text) ? /\|/g : / {1,}|\u3000+/g;
  const spaced = !head.text.includes('\t') && !head.text.includes('|');
  const trim = (cells: Cell[]): Cell[] =>
    separator.source === '\\|' && cells.length > 2 && cells[0]?.text === '' && cells.at(-1)?.text === '' ? cells.slice(1, -1) : cells;
  const cellsOf = (line: Line): Cell[] => trim(splitCells(separator.source === '\\t' ? withLeadingTabs(line, text) : line, separator));
  const upper = cellsOf(head);
  const second = lines[from + 1];
  const lower = spaced || second === undefined ? null : lowerHeader(upper, cellsOf(second));
  const header = lower ?? upper;
  const width = header.length;
  if (width < (spaced ? 3 : 2) || (spaced && header.some((cell) => cell.text.length > 20))) return null;
  if ((spaced && labelOf(head.folded) !== null) || /^[|:\-\s]+$/.test(head.folded)) return null;
  const rows: (Cell | null)[][] = [];
  let at = from + (lower === null ? 1 : 2);
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || roles[at] !== 'body') break;
    if (/^[|:\-\s]+$/.test(line.folded) && line.text.includes('-')) continue;
    const cells = cellsOf(line);
    if (cells.length < 2) break;
    if (spaced && labelOf(line.folded) !== null && !isNumeric(cells[0]?.text ?? '')) break;
    const short = totalWords.test(foldWidth(cells[0]?.text ?? ''));
    if (cells.length === width) rows.push(cells.map((cell) => (cell.text === '' ? null : cell)));
    else if (short && cells.length < width) {
      const figures = header.map((_, column) => holdsFigures(rows, column));
      rows.push(alignTotal(cells, figures) ?? [...cells, ...header.slice(cells.length).map(() => null)]);
    } else if (!spaced) rows.push(header.map((_, column) => (cells[column]?.text ? (cells[column] ?? null) : null)));
    else if (cells.length > width && rows.length > 0)
      rows.push([
        ...cells.slice(0, width - 1),
        {
          text: line.text.slice((cells[width - 1]?.start ?? line.start) - line.start),
          start: cells[width - 1]?.start ?? line.start,
          end: line.end,
        },
      ]);
    else break;
  }
  return rows.length >= (spaced ? 2 : 1) ? { fromLine: from, toLine: at, header, rows } : null;
}

/** Finds all tables, each line looked at once per kind. */
export function findTables(lines: readonly Line[], roles: readonly LineRole[], text: string): FoundTable[] {
  const tables: FoundTable[] = [];
  let runStart = 0;
  let runEnd = -1;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || roles[at] !== 'body') continue;
    // A run of short lines is tried at its start and behind up to three captions, once.
    if (at > runEnd) {
      runEnd = at;
      runStart = at;
      while (isShortCell(lines[runEnd], roles[runEnd])) runEnd += 1;
    }
    const found = /^序\s?号$/.test(line.folded)
      ? numberedTable(lines, roles, at, text)
      : /\t|\|/.test(line.text) || /\S[ \u3000]+\S/.test(line.text)
        ? rowTable(lines, roles, at, text)
        : at - runStart < 4 && runEnd - at >= 6
          ? plainTable(lines, at, Math.min(runEnd, at + longestPlain))
          : null;
    if (found === null) continue;
    tables.push(found);
    at = found.toLine - 1;
  }
  return tables;
}
