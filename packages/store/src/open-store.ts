import { type Ledger, Problem } from '@kechuang/domain';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { Attachments } from './attachments.ts';
import { FairSqliteDialect } from './fair-sqlite.ts';
import { keepingStatements, namingStatements } from './kept-statements.ts';
import { dialects, migrate } from './migrations.ts';
import { RequestKeys } from './request-keys.ts';
import type { StoreSchema } from './schema.ts';
import { Sessions } from './sessions.ts';
import { Snapshots } from './snapshots.ts';
import { SqlLedger } from './sql-ledger.ts';

/** An open store: the ledger and what stands beside it. */
export interface Store {
  readonly ledger: Ledger;
  readonly attachments: Attachments;
  readonly snapshots: Snapshots;
  readonly sessions: Sessions;
  readonly requestKeys: RequestKeys;
  readonly database: Kysely<StoreSchema>;
  close(): Promise<void>;
}

/** PostgreSQL sends bigint as text; sequences and versions stay far below 2^53. */
const bigintAsNumber = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
};

function openSqlite(file: string): Kysely<StoreSchema> {
  const database = new Sqlite(file);
  // WAL with full sync: an acknowledged event survives kill -9 and power loss. Without a busy timeout two writers on one file refuse each other.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // An append touches several pages; the log is carried over to the file every 16 MB rather than every 4.
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  return new Kysely<StoreSchema>({ dialect: new FairSqliteDialect({ database: keepingStatements(database) }) });
}

function openPostgres(url: string): Kysely<StoreSchema> {
  const pool = new Pool({ connectionString: url, max: 10, types: bigintAsNumber, connectionTimeoutMillis: 5000 });
  // A connection that breaks while idle is dropped from the pool; the next query opens another. Without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that breaks between two statements of a transaction; the next statement then fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool: namingStatements(pool) }) });
}

/**
 * Opens (and where needed creates or upgrades) a store. `location` is a `postgres://` URL, or the path of a SQLite file; `:memory:` keeps nothing.
 * Throws `Problem` `unavailable` where the database cannot be reached.
 */
export async function openStore(location: string): Promise<Store> {
  const isPostgres = /^postgres(ql)?:\/\//.test(location);
  let database: Kysely<StoreSchema> | undefined;
  try {
    database = isPostgres ? openPostgres(location) : openSqlite(location);
    await migrate(database, isPostgres ? dialects.postgres : dialects.sqlite);
  } catch (error) {
    await database?.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    // The location may hold a password, so it is not repeated here.
    throw new Problem('unavailable', {
      zh: `打不开账本数据库：${reason}。请检查数据库地址、权限与磁盘空间`,
      en: `The ledger's database cannot be opened: ${reason}. Check its address, permissions and disk space`,
    });
  }
  return {
    ledger: new SqlLedger(database),
    attachments: new Attachments(database),
    snapshots: new Snapshots(database),
    sessions: new Sessions(database),
    requestKeys: new RequestKeys(database),
    database,
    close: () => database.destroy(),
  };
}
