/** What the cells of a column are (列的类型): `code` stays text, so that a credit code never turns into 9.14E+17; money is yuan to the fen, a ratio a fraction. */
export type ColumnKind = 'text' | 'code' | 'number' | 'money' | 'ratio' | 'date';

export interface SheetColumn {
  readonly head: string;
  /** Shown in the row below the heads; null where there is none. */
  readonly unit: string | null;
  readonly kind: ColumnKind;
  /** Characters. */
  readonly width: number;
}

/** One table of a workbook (工作表). Cells are exact texts: decimals for numbers, ISO for dates; null is an empty cell, never a nought. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Tables with what they rest on (工作簿): `notes` become the sheet 口径. The first table is the one that a single-table format holds. */
export interface Workbook {
  readonly sheets: readonly [Sheet, ...Sheet[]];
  readonly notes: {
    readonly name: string;
    readonly heads: readonly [string, string];
    readonly rows: readonly (readonly [string, string])[];
  };
}
