import type { Database, Statement } from 'better-sqlite3';
import type { PostgresCursor, PostgresPool, PostgresQueryResult, SqliteDatabase } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Batches of every size have texts of their own; the first few hundred are the common ones. */
const limit = 300;

/**
 * Prepared statements are kept (预编译语句): the store asks the same few questions over and over, and preparing costs more than running most of them.
 */
export function keepingStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, Statement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      const statement = kept.get(text) ?? database.prepare(text);
      if (kept.size < limit) kept.set(text, statement);
      return statement;
    },
  };
}

/** What Kysely asks of the command of an answer: whether it changed rows, or ended a transaction. */
const told = ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COMMIT', 'ROLLBACK'] as const;

function namingClient(client: PoolClient, nameOf: (text: string) => string | undefined): Awaited<ReturnType<PostgresPool['connect']>> {
  const ask = async (text: string, values: readonly unknown[]) => {
    const name = values.length === 0 ? undefined : nameOf(text);
    const answer = await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    return { command: told.find((one) => one === answer.command) ?? 'SELECT', rowCount: answer.rowCount ?? 0, rows: answer.rows };
  };
  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text === 'string') return ask(text, values);
    throw new Error('the store uses no cursors');
  }
  return { query, release: (destroy) => client.release(destroy) };
}

/**
 * The same for PostgreSQL, which keeps a statement under a name on each connection that has met it. A statement that is kept must name its columns: one that
 * asks for all of them would fail once a later version adds one.
 */
export function namingStatements(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (names.size < limit && !names.has(text)) names.set(text, `kechuang-${names.size}`);
    return names.get(text);
  };
  return { options: pool.options, end: () => pool.end(), connect: async () => namingClient(await pool.connect(), nameOf) };
}
