import type { FactCatalogue } from '../../fact/model.ts';
import type { Cell, Row } from '../compile/row.ts';
import { type DialectName, sqlName, sqlText } from './dialect.ts';

function columnType(type: string | undefined): string {
  if (type === 'boolean') return 'boolean';
  if (type === 'code') return 'varchar';
  return type === 'set' ? 'varchar[]' : 'bigint';
}

function cellText(cell: Cell | undefined, dialect: DialectName): string {
  if (cell === undefined) return 'null';
  if (typeof cell === 'string') return sqlText(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const items = cell.map(sqlText).join(', ');
  return dialect === 'duckdb' ? `[${items}]::varchar[]` : `array[${items}]::varchar[]`;
}

/** Rows as the `from` of a query: a few firms without a table of their own, numbered in the column `row`. */
export function rowsAsTable(
  rows: readonly Partial<Row>[],
  facts: readonly string[],
  catalogue: FactCatalogue,
  dialect: DialectName,
): string {
  const lines = rows.map((row, index) => `(${[String(index), ...facts.map((id) => cellText(row[id], dialect))].join(', ')})`);
  const columns = facts.map((id) => `cast(${sqlName(id)} as ${columnType(catalogue.get(id)?.type)}) as ${sqlName(id)}`);
  return `(select ${['row', ...columns].join(', ')} from (values ${lines.join(', ')}) as given(${['row', ...facts.map(sqlName)].join(', ')})) as firms`;
}
