import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeLedger, sampleRequest } from '../../domain/test/ledger-contract.ts';
import { openStore, type Store } from '../src/index.ts';
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
  for (const table of ['event', 'ledger_head', 'snapshot', 'attachment', 'session', 'request_key'])
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
    expect(tables.sort()).toEqual(['attachment', 'event', 'ledger_head', 'migration', 'request_key', 'session', 'snapshot']);
    for (const table of tables) {
      const columns = await keyColumns(_name, database, table);
      expect(columns.length).toBeGreaterThan(0);
      for (const first of columns) expect(first).toBe('ledger');
    }
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

  it('takes a request key for one request only, and again where that came to nothing', async () => {
    const { requestKeys } = await open();
    expect(await requestKeys.claim('320700', 'c1', 'a')).toBe('new');
    expect(await requestKeys.claim('320700', 'c1', 'a')).toBe('same');
    expect(await requestKeys.claim('320700', 'c1', 'b')).toBe('other');
    await requestKeys.release('320700', 'c1');
    expect(await requestKeys.claim('320700', 'c1', 'b')).toBe('new');
  });

  it('migrates once however often it is opened, and refuses a newer schema', async () => {
    const { database, ledger } = await open();
    await ledger.append(sampleRequest());
    expect((await sql<{ id: string }>`select id from migration order by id`.execute(database)).rows).toEqual([
      { id: '0001-ledger' },
      { id: '0002-sessions' },
    ]);
  });
});

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
