import { type Kysely, sql } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** The two databases differ in two words only. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly integer: 'integer' | 'bigint';
  readonly bytes: 'blob' | 'bytea';
}

export const dialects: { readonly sqlite: Dialect; readonly postgres: Dialect } = {
  sqlite: { name: 'sqlite', integer: 'integer', bytes: 'blob' },
  postgres: { name: 'postgres', integer: 'bigint', bytes: 'bytea' },
};

interface Migration {
  readonly id: string;
  up(database: Kysely<StoreSchema>, dialect: Dialect): Promise<void>;
}

/** Forward only: a migration that has shipped is never edited, the next one mends it. */
const migrations: readonly Migration[] = [
  {
    id: '0001-ledger',
    async up(database, { integer, bytes }) {
      await database.schema
        .createTable('event')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('sequence', sql.raw(integer), (column) => column.notNull())
        .addColumn('stream', 'text', (column) => column.notNull())
        .addColumn('version', sql.raw(integer), (column) => column.notNull())
        .addColumn('command_id', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('previous_hash', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('event_pk', ['ledger', 'sequence'])
        .addUniqueConstraint('event_stream', ['ledger', 'stream', 'version'])
        .execute();
      await database.schema.createIndex('event_command').on('event').columns(['ledger', 'command_id']).execute();
      await database.schema
        .createTable('ledger_head')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('sequence', sql.raw(integer), (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('ledger_head_pk', ['ledger'])
        .execute();
      await database.schema
        .createTable('snapshot')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('projection', 'text', (column) => column.notNull())
        .addColumn('sequence', sql.raw(integer), (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('snapshot_pk', ['ledger', 'projection'])
        .execute();
      await database.schema
        .createTable('attachment')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('size', sql.raw(integer), (column) => column.notNull())
        .addColumn('content', sql.raw(bytes), (column) => column.notNull())
        .addPrimaryKeyConstraint('attachment_pk', ['ledger', 'sha256'])
        .execute();
    },
  },
  {
    id: '0002-sessions',
    async up(database, { integer }) {
      await database.schema
        .createTable('session')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('expires_at', sql.raw(integer), (column) => column.notNull())
        .addPrimaryKeyConstraint('session_pk', ['ledger', 'hash'])
        .execute();
      await database.schema
        .createTable('request_key')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('command_id', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('request_key_pk', ['ledger', 'command_id'])
        .execute();
    },
  },
  {
    id: '0003-requests-under-way',
    async up(database, { integer }) {
      // Those of before have all ended.
      await database.schema
        .alterTable('request_key')
        .addColumn('running_since', sql.raw(integer), (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  {
    id: '0004-uploads',
    async up(database, { integer, bytes }) {
      await database.schema
        .createTable('upload_part')
        .addColumn('ledger', 'text', (column) => column.notNull())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('start', sql.raw(integer), (column) => column.notNull())
        .addColumn('length', sql.raw(integer), (column) => column.notNull())
        .addColumn('size', sql.raw(integer), (column) => column.notNull())
        .addColumn('at', sql.raw(integer), (column) => column.notNull())
        .addColumn('content', sql.raw(bytes), (column) => column.notNull())
        .addPrimaryKeyConstraint('upload_part_pk', ['ledger', 'account', 'sha256', 'start'])
        .execute();
    },
  },
];

/** The ids of the migrations, oldest first: what each version of the store has carried out. */
export const migrationIds: readonly string[] = migrations.map(({ id }) => id);

/**
 * Brings the database to the newest schema, or to that of an older version; safe to call at every start and by several processes at once. Refuses a database
 * from a newer version.
 */
export async function migrate(
  database: Kysely<StoreSchema>,
  dialect: Dialect,
  upTo: string | undefined = migrationIds.at(-1),
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // Two processes may start at once: on PostgreSQL the second waits here; SQLite has one writer anyway.
    if (dialect.name === 'postgres') await sql`select pg_advisory_xact_lock(7236010731)`.execute(transaction);
    await transaction.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('ledger', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('migration_pk', ['ledger', 'id'])
      .execute();
    const done = new Set((await transaction.selectFrom('migration').select('id').execute()).map((row) => row.id));
    const unknown = [...done].filter((id) => !migrations.some((migration) => migration.id === id));
    if (unknown.length > 0)
      throw new Error(`The database was written by a newer version (${unknown.join(', ')}). Upgrade Kechuang, or restore a backup.`);
    for (const migration of migrations.slice(0, migrationIds.indexOf(upTo ?? '') + 1)) {
      if (done.has(migration.id)) continue;
      await migration.up(transaction, dialect);
      await transaction.insertInto('migration').values({ ledger: '', id: migration.id }).execute();
    }
  });
}
