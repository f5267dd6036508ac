/** What differs between the two databases (方言). All else is the same text. */
export interface Dialect {
  /** A type for whole numbers beyond 64 bits. */
  readonly wide: string;
  /** The largest number that type holds exactly. */
  readonly widest: bigint;
  /** Whole quotient of two numbers that are not negative. */
  divide(left: string, right: string, isWide: boolean): string;
  /** Whether a list column holds a code, or one that begins with it. */
  listHas(column: string, code: string): string;
  listHasPrefix(column: string, prefix: string): string;
  /** Ends a layer, so that the planner works its columns out once instead of writing them into every place that uses them. */
  readonly fence: string;
}

export type DialectName = 'duckdb' | 'postgres';

/** A text in SQL: quotes doubled, nothing else has a meaning within. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name in SQL. */
export function sqlName(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    wide: 'hugeint',
    widest: 2n ** 127n - 1n,
    divide: (left, right) => `(${left} // ${right})`,
    listHas: (column, code) => `list_contains(${column}, ${sqlText(code)})`,
    listHasPrefix: (column, prefix) => `(len(list_filter(${column}, code_ -> left(code_, ${prefix.length}) = ${sqlText(prefix)})) > 0)`,
    fence: '',
  },
  postgres: {
    wide: 'numeric',
    // PostgreSQL holds far more; a bound keeps both targets alike.
    widest: 10n ** 1000n,
    divide: (left, right, isWide) => (isWide ? `div(${left}, ${right})` : `(${left} / ${right})`),
    listHas: (column, code) => `(${sqlText(code)} = any(${column}))`,
    listHasPrefix: (column, prefix) =>
      `exists (select 1 from unnest(${column}) as item(code_) where left(code_, ${prefix.length}) = ${sqlText(prefix)})`,
    fence: ' offset 0',
  },
};
