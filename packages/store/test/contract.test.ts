import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '@kechuang/domain';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { itGivesTheLastPlaceOnce } from '../../domain/test/last-place.ts';
import { describeLedger, sampleRequest } from '../../domain/test/ledger-contract.ts';
import { openStore, SqlLedger, type Store } from '../src/index.ts';
import { dialects, migrate, migrationIds } from '../src/migrations.ts';
import { TestPostgres } from './postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'kechuang-store-'));
const opened: Store[] = [];
let postgres: TestPostgres;
let count = 0;

async function openSqlite(): Promise<Store> {
  count += 1;
  const store = await openStore(join(folder, `${count}.db`));
  opened.push(store);
  return store;
}

async function openPostgres(): Promise<Store> {
  const admin = await openStore(postgres.url);
  for (const table of ['event', 'ledger_head', 'snapshot', 'attachment', 'upload_part', 'session', 'request_key'])
    await sql`truncate ${sql.table(table)}`.execute(admin.database);
  opened.push(admin);
  return admin;
}

beforeAll(async () => {
  postgres = await TestPostgres.create();
}, 60_000);

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

afterAll(async () => {
  await postgres.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describeLedger('SQLite', async () => (await openSqlite()).ledger);
describeLedger('PostgreSQL', async () => (await openPostgres()).ledger);

describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const)('%s store', (_name, open) => {
  it('begins every key with the ledger', async () => {
    const { database } = await open();
    const tables = (await database.introspection.getTables()).map((table) => table.name);
    expect(tables.sort()).toEqual(['attachment', 'event', 'ledger_head', 'migration', 'request_key', 'session', 'snapshot', 'upload_part']);
    for (const table of tables) {
      const columns = await keyColumns(_name, database, table);
      expect(columns.length).toBeGreaterThan(0);
      for (const first of columns) expect(first).toBe('ledger');
    }
  });

  itGivesTheLastPlaceOnce(async () => {
    const { database } = await open();
    return [new SqlLedger(database), new SqlLedger(database)];
  });

  it('lets two writers of one ledger, each with its own idea of where the chain stands, take turns', async () => {
    const { database } = await open();
    const [one, other] = [new SqlLedger(database), new SqlLedger(database)];
    for (let index = 0; index < 6; index += 1) {
      const writer = index % 2 === 0 ? one : other;
      expect((await writer.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }))).outcome).toBe('appended');
    }
    // `one` has not seen what `other` wrote last: neither a command of it nor its version may be taken for new.
    expect(await one.append(sampleRequest({ commandId: 'late', expectedVersion: 5 }))).toEqual({ outcome: 'stale', currentVersion: 6 });
    await other.append(sampleRequest({ commandId: 'c6', expectedVersion: 6 }));
    expect((await one.append(sampleRequest({ commandId: 'c6', stream: 'case:2' }))).outcome).toBe('repeated');
    // In one batch: a new one, the next upon it, one that is too late, and a command known from long ago.
    const batch = await Promise.all([
      one.append(sampleRequest({ commandId: 'b1', expectedVersion: 7 })),
      one.append(sampleRequest({ commandId: 'b2', expectedVersion: 8 })),
      one.append(sampleRequest({ commandId: 'b3', expectedVersion: 8 })),
      one.append(sampleRequest({ commandId: 'c0', expectedVersion: 9 })),
      one.append(sampleRequest({ commandId: 'b4', stream: 'case:3' })),
    ]);
    expect(batch.map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'stale', 'repeated', 'appended']);
    expect(await verifyChain(other, '320700')).toMatchObject({ events: 10, broken: null });
  });

  it('keeps a file once, by its content, and gives it back', async () => {
    const { attachments } = await open();
    const pdf = new TextEncoder().encode('%PDF-1.7 样本');
    const first = await attachments.put('320700', pdf);
    expect(await attachments.put('320700', pdf)).toEqual(first);
    expect(await attachments.list('320700')).toEqual([first]);
    expect(Buffer.from((await attachments.get('320700', first.sha256))?.content ?? []).equals(pdf)).toBe(true);
    expect(await attachments.get('320800', first.sha256)).toBeNull();
  });

  it('keeps the parts of an upload in their order, of two at once the first, and clears what is old', async () => {
    const { attachments } = await open();
    const { uploads } = attachments;
    const key = { ledger: '320700', account: 'firm', sha256: 'a'.repeat(64) };
    const part = (start: number, text: string, at = 1000) => ({ size: 6, start, content: new TextEncoder().encode(text), at });
    expect(await uploads.add(key, part(2, 'cd'))).toBe(false);
    expect(await uploads.add(key, part(0, 'ab'))).toBe(true);
    const both = await Promise.all([uploads.add(key, part(2, 'cd', 2000)), uploads.add(key, part(2, 'cd', 2000))]);
    expect(both.filter((added) => added)).toHaveLength(1);
    expect(await uploads.begun('320700', 'firm', [key.sha256], 2000)).toEqual([{ sha256: key.sha256, size: 6, received: 4 }]);
    expect(await uploads.begun('320700', 'firm', [key.sha256], 2001)).toEqual([]);
    expect(await uploads.begun('320700', 'other', [key.sha256], 0)).toEqual([]);
    expect(new TextDecoder().decode(await uploads.whole(key))).toBe('abcd');
    await uploads.sweep('320700', 2000);
    expect(await uploads.count('320700', 'firm')).toEqual({ account: 1, ledger: 1 });
    await uploads.sweep('320700', 2001);
    expect(await uploads.count('320700', 'firm')).toEqual({ account: 0, ledger: 0 });
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'invalid-input'],
    ['a program', new TextEncoder().encode('MZ program'), 'unsupported-type'],
    ['a file over the limit', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x25), 'too-large'],
  ])('refuses %s', async (_what, content, kind) => {
    const { attachments } = await open();
    await expect(attachments.put('320700', content)).rejects.toMatchObject({ kind });
    expect(await attachments.list('320700')).toEqual([]);
  });

  it('knows a browser by its cookie until that ends or is ended', async () => {
    const { sessions, database } = await open();
    const now = new Date('2026-06-01T00:00:00Z');
    const cookie = await sessions.start('320700', 'sample', now);
    expect(await sessions.accountOf('320700', cookie, now)).toBe('sample');
    expect(await sessions.accountOf('320800', cookie, now)).toBeNull();
    expect(await sessions.accountOf('320700', `${cookie}x`, now)).toBeNull();
    expect(await sessions.accountOf('320700', cookie, new Date('2026-06-02T00:00:00Z'))).toBeNull();
    // The database holds nothing that opens a door.
    expect(JSON.stringify((await sql`select * from session`.execute(database)).rows)).not.toContain(cookie);
    await sessions.end('320700', cookie);
    expect(await sessions.accountOf('320700', cookie, now)).toBeNull();
  });

  it('takes a request key for one request only, at one place at a time, and again where that came to nothing', async () => {
    const { requestKeys } = await open();
    const now = new Date('2026-06-01T00:00:00Z');
    const later = new Date('2026-06-01T00:01:00Z');
    expect(await requestKeys.claim('320700', 'c1', 'a', now)).toBe('new');
    expect(await requestKeys.claim('320700', 'c1', 'a', now)).toBe('running');
    expect(await requestKeys.claim('320700', 'c1', 'b', now)).toBe('other');
    // Whoever claimed it has died: one of those who come later may take it up.
    const taken = await Promise.all([requestKeys.claim('320700', 'c1', 'a', later), requestKeys.claim('320700', 'c1', 'a', later)]);
    expect(taken.sort()).toEqual(['running', 'same']);
    await requestKeys.finish('320700', 'c1');
    expect(await requestKeys.claim('320700', 'c1', 'a', now)).toBe('same');
    await requestKeys.release('320700', 'c1');
    expect(await requestKeys.claim('320700', 'c1', 'b', now)).toBe('new');
  });

  it('refuses a store of a newer version, and leaves it as it is', async () => {
    const { database } = await open();
    await sql`insert into migration (ledger, id) values ('', '9999-of-the-future')`.execute(database);
    await expect(migrate(database, dialects[_name === 'SQLite' ? 'sqlite' : 'postgres'])).rejects.toThrow('9999-of-the-future');
    await sql`delete from migration where id = '9999-of-the-future'`.execute(database);
  });

  it.each(migrationIds)('takes a store as %s left it to the newest, with all that is in it', async (version) => {
    const { database, location } = await older(_name);
    await migrate(database, dialects[_name === 'SQLite' ? 'sqlite' : 'postgres'], version);
    const before = new SqlLedger(database);
    for (let index = 0; index < 3; index += 1) await before.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
    const keyed = version >= '0002';
    if (keyed) await sql`insert into request_key (ledger, command_id, fingerprint) values ('320700', 'c1', 'a')`.execute(database);
    await database.destroy();

    const { ledger, requestKeys, database: opened } = await reopen(location);
    const ids = (await sql<{ id: string }>`select id from migration order by id`.execute(opened)).rows.map(({ id }) => id);
    expect(ids).toEqual(migrationIds);
    expect(await verifyChain(ledger, '320700')).toMatchObject({ events: 3, broken: null });
    expect((await ledger.append(sampleRequest({ commandId: 'c3', expectedVersion: 3 }))).outcome).toBe('appended');
    if (keyed) expect(await requestKeys.claim('320700', 'c1', 'a', new Date())).toBe('same');
  });
});

/** A database without any table. */
async function older(name: string): Promise<{ database: Store['database']; location: string }> {
  if (name === 'SQLite') {
    count += 1;
    const location = join(folder, `${count}.db`);
    return { database: new Kysely({ dialect: new SqliteDialect({ database: new Sqlite(location) }) }), location };
  }
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  await pool.query('drop schema public cascade; create schema public');
  const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format)) };
  await pool.end();
  return {
    database: new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: postgres.url, types }) }) }),
    location: postgres.url,
  };
}

async function reopen(location: string): Promise<Store> {
  const store = await openStore(location);
  opened.push(store);
  return store;
}

async function keyColumns(name: string, database: Store['database'], table: string): Promise<string[]> {
  if (name === 'SQLite') {
    const indexes = await sql<{ name: string }>`select name from pragma_index_list(${table})`.execute(database);
    const firsts = await Promise.all(
      indexes.rows.map((index) =>
        sql<{ name: string }>`select name from pragma_index_info(${index.name}) order by seqno limit 1`.execute(database),
      ),
    );
    return firsts.flatMap((result) => result.rows.map((row) => row.name));
  }
  const result = await sql<{ name: string }>`
    select a.attname as name from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where c.relname = ${table}`.execute(database);
  return result.rows.map((row) => row.name);
}
