import type { View } from '../io.ts';
import { displayWidth, padEnd, padStart, wrap } from '../text-width.ts';

/** A column of a table: its head, and whether its figures stand to the right. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Narrowest useful width; a column that is never to be broken leaves this out. */
  readonly min?: number;
}

const gap = 2;

/** Takes the columns that `wanted` is over `room` from the widest columns that may shrink. */
function shrink(wanted: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...wanted];
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const width = widths[index] ?? 0;
      if (column.min !== undefined && width > column.min && (widest < 0 || width > (widths[widest] ?? 0))) widest = index;
    }
    if (widest < 0) return widths;
    widths[widest] = (widths[widest] ?? 1) - 1;
    over -= 1;
  }
  return widths;
}

export function bold(text: string, view: View): string {
  return view.colour ? `\u001b[1m${text}\u001b[22m` : text;
}

export function dim(text: string, view: View): string {
  return view.colour ? `\u001b[2m${text}\u001b[22m` : text;
}

/** A table whose columns align with Chinese in them, within the view's width; long cells go on in the next line. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], view: View): string {
  const natural = columns.map((column, index) => Math.max(displayWidth(column.head), ...rows.map((row) => displayWidth(row[index] ?? ''))));
  const widths = shrink(natural, columns, view.width - gap * (columns.length - 1));
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const cell = cells[index] ?? '';
        return column.align === 'right' ? padStart(cell, width) : padEnd(cell, width);
      })
      .join(' '.repeat(gap))
      .trimEnd();
  const block = (row: readonly string[]): string[] => {
    const wrapped = columns.map((_, index) => wrap(row[index] ?? '', widths[index] ?? 1));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, number) => line(wrapped.map((lines) => lines[number] ?? '')));
  };
  const head = block(columns.map((column) => column.head)).map((text) => bold(text, view));
  const rule = dim(widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap)), view);
  return `${[...head, rule, ...rows.flatMap(block)].join('\n')}\n`;
}

/** Labels and values, the values aligned and wrapped. A null value is left out. */
export function pairs(entries: readonly (readonly [label: string, value: string | null])[], view: View): string {
  const shown = entries.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
  const width = Math.max(0, ...shown.map(([label]) => displayWidth(label)));
  return shown
    .flatMap(([label, value]) =>
      wrap(value, view.width - width - gap).map((text, index) =>
        `${padEnd(index === 0 ? label : '', width)}${' '.repeat(gap)}${text}`.trimEnd(),
      ),
    )
    .map((text) => `${text}\n`)
    .join('');
}

/** A paragraph, wrapped, with every line after `indent` spaces. */
export function paragraph(text: string, view: View, indent = 0): string {
  return wrap(text, view.width - indent)
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');
}
