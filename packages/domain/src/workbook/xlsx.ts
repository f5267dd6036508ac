import type { Cell, Row, Sheet as WrittenSheet } from 'write-excel-file/universal';
import { sayable, settledPackage } from '../office-package.ts';
import type { ColumnKind, Sheet, SheetColumn, Workbook } from './model.ts';

const formats: Readonly<Partial<Record<ColumnKind, string>>> = {
  code: '@',
  number: '#,##0.######',
  money: '#,##0.00',
  ratio: '0.00%',
  date: 'yyyy-mm-dd',
};
/** Excel keeps no more digits than these, and no longer text. */
const mostDigits = 15;
const longestText = 32_000;
const headStyle = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#EAF1FB' } as const;

/** Days since the last day of 1899, which is how a sheet counts. */
function serial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function numberOf(kind: ColumnKind, text: string): number | null {
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? serial(text) : null;
  if (!/^-?\d+(\.\d+)?$/.test(text) || text.replace(/\D/g, '').length > mostDigits) return null;
  return Number(text);
}

/** Points of one line of text, and the most that a row may have. */
const lineHeight = 16.5;
const highest = 400;

/** How many lines a text takes in a column, a Chinese character being as wide as two others. */
function linesIn(text: string, width: number): number {
  const widthOf = (line: string): number =>
    [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
}

/** The height of a row. Not every program works it out by itself, and a row of one line would hide the rest. */
function heightOf(columns: readonly SheetColumn[], texts: readonly (string | null)[]): number {
  const lines = columns.map(({ width }, index) => linesIn(texts[index] ?? '', width));
  return Math.min(highest, Math.max(...lines) * lineHeight);
}

function cellOf({ kind }: SheetColumn, text: string | null, height: number): Cell {
  if (text === null || text === '') return null;
  const format = formats[kind];
  const number = kind === 'text' || kind === 'code' ? null : numberOf(kind, text);
  if (number !== null) return { type: Number, value: number, alignVertical: 'top', height, ...(format === undefined ? {} : { format }) };
  // What a number cannot hold to the last digit stays text.
  return { type: String, value: sayable(text).slice(0, longestText), wrap: true, alignVertical: 'top', format: '@', height };
}

function bodyRow({ columns }: Sheet, texts: readonly (string | null)[]): Row {
  const height = heightOf(columns, texts);
  return columns.map((column, index) => cellOf(column, texts[index] ?? null, height));
}

function headRows({ columns }: Sheet): Row[] {
  const row = (texts: readonly (string | null)[]): Row => {
    const height = heightOf(columns, texts);
    return texts.map((text) => ({ type: String, value: text ?? '', ...headStyle, height }));
  };
  const heads = row(columns.map(({ head }) => head));
  return columns.some(({ unit }) => unit !== null) ? [heads, row(columns.map(({ unit }) => unit))] : [heads];
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** Characters that a printed page holds side by side and can still be read (A4 across, a little smaller than on screen). */
const pageWidth = 190;

/** Where the heads end, how far the table reaches, and how many pages it takes side by side. */
function extentOf(sheet: Sheet): { readonly heads: number; readonly last: string; readonly rows: number; readonly across: number } {
  const heads = headRows(sheet).length;
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  return { heads, last: columnName(sheet.columns.length - 1), rows: heads + sheet.rows.length, across: Math.ceil(width / pageWidth) };
}

/** Filter, repeated heads and the area to be printed, as a workbook names them. */
function names(sheets: readonly Sheet[]): string {
  const defined = sheets.flatMap((sheet, index) => {
    const { heads, last, rows, across } = extentOf(sheet);
    const quotedName = `'${sheet.name.replaceAll("'", "''")}'!`.replaceAll('&', '&amp;');
    const entry = (id: string, text: string, more = '') =>
      `<definedName name="_xlnm.${id}" localSheetId="${index}"${more}>${quotedName}${text}</definedName>`;
    return [
      entry('_FilterDatabase', `$A$${heads}:$${last}$${rows}`, ' hidden="1"'),
      entry('Print_Area', `$A$1:$${last}$${rows}`),
      // A table over several pages repeats its first column, so that each page says whose row it is.
      entry('Print_Titles', `${across > 1 ? `$A:$A,${quotedName}` : ''}$1:$${heads}`),
    ];
  });
  return `<definedNames>${defined.join('')}</definedNames>`;
}

/** What the writer has no option for: the filter, the pages side by side, and the names above. */
function finished(sheets: readonly Sheet[], part: string, text: string): string {
  if (part === 'xl/workbook.xml') return text.replace('<definedNames/>', names(sheets));
  const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1] ?? 0) - 1;
  const sheet = sheets[index];
  if (sheet === undefined) return text;
  const { heads, last, rows, across } = extentOf(sheet);
  return text
    .replace(/<worksheet[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('</sheetData>', `</sheetData><autoFilter ref="A${heads}:${last}${rows}"/>`)
    .replace('<pageSetup ', `<pageSetup fitToWidth="${across}" fitToHeight="0" `);
}

/** A workbook as a real .xlsx (表格文件): heads frozen and repeated in print, filter on, numbers as numbers, codes as text. The same workbook gives the same bytes. */
export async function xlsxBytes({ sheets, notes }: Workbook): Promise<Uint8Array> {
  // The writer is loaded with the first file that is asked for, no sooner.
  const { default: write } = await import('write-excel-file/universal');
  const [first, second] = notes.heads;
  const noteSheet: Sheet = {
    name: notes.name,
    columns: [
      { head: first, unit: null, kind: 'text', width: 24 },
      { head: second, unit: null, kind: 'text', width: 90 },
    ],
    rows: notes.rows,
  };
  const all = [...sheets, noteSheet];
  const written: WrittenSheet<Blob>[] = all.map((sheet) => ({
    sheet: sheet.name,
    data: [...headRows(sheet), ...sheet.rows.map((row) => bodyRow(sheet, row))],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: headRows(sheet).length,
    orientation: 'landscape',
  }));
  const blob = await write(written, { fontFamily: 'Microsoft YaHei', fontSize: 11 }).toBlob();
  return settledPackage(new Uint8Array(await blob.arrayBuffer()), '1980-01-01', (part, text) => finished(all, part, text));
}
