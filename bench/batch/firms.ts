import { DuckDBInstance } from '@duckdb/node-api';
import { catalogue } from '@kechuang/domain/operations';
import pg from 'pg';
import { cellText, randomFirms } from '../../packages/domain/test/batch/random-firms.ts';

/** How many firms are made up; larger files repeat them with other revenues. */
const made = 5000;

/** Writes Parquet files of firms that are the same on every machine: a third know every answer, the others miss some or most. */
export async function writeFirms(files: readonly { readonly path: string; readonly rows: number }[]): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const facts = [...catalogue.keys()];
  await connection.run(`create table made (place bigint, ${facts.map((fact) => `"${fact}" varchar`).join(', ')})`);
  const appender = await connection.createAppender('made');
  for (const [index, firm] of randomFirms(made, 42, catalogue).entries()) {
    appender.appendBigInt(BigInt(index));
    for (const fact of facts) {
      const text = cellText(firm[fact]);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
  const revenue = '"enterprise.revenue"';
  for (const { path, rows } of files) {
    await connection.run(
      `copy (select 'firm ' || i as firm, made.* exclude (place) replace (case when ${revenue} like '%..%' then ${revenue} else cast(cast(${revenue} as decimal(18, 2)) + i // ${made} as varchar) end as ${revenue})
       from range(${rows}) as numbers(i), made where made.place = i % ${made}) to '${path}' (format parquet)`,
    );
  }
  connection.closeSync();
}

/** Puts the firms of a Parquet file into a table of PostgreSQL, as text, in the order of the file. */
export async function loadFirms(url: string, table: string, path: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await connection.stream(`select * from read_parquet('${path}')`);
    const columns = result.columnNames().map((name) => `"${name}" text`);
    await client.query(`create table ${table} (${columns.join(', ')})`);
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const rows = JSON.stringify(chunk.getRowObjects(result.deduplicatedColumnNames()));
      await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [rows]);
    }
  } finally {
    await client.end();
    connection.closeSync();
  }
}
