import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '@kechuang/domain';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleRequest } from '../../domain/test/ledger-contract.ts';
import { openStore, type Store } from '../src/index.ts';
import { TestPostgres } from './postgres.ts';

/** How often a writer is killed: 12 times here, 200 in the long run (KECHUANG_LONG=1), which takes a quarter of an hour. */
const kills = process.env.KECHUANG_LONG ? 200 : 12;

const folder = mkdtempSync(join(tmpdir(), 'kechuang-faults-'));
const opened: Store[] = [];
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await TestPostgres.create();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});
afterAll(async () => {
  await postgres.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function open(location: string): Promise<Store> {
  const store = await openStore(location);
  opened.push(store);
  return store;
}

/** Runs a writer until it has acknowledged `count` commands and `after` milliseconds more, kills it without warning, and gives back what it had acknowledged. */
async function killedWriter(location: string, stream: string, prefix: string, count: number, after = 0): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'writer.ts'),
      location,
      '320700',
      stream,
      prefix,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (out.split('\n').length > count) setTimeout(() => child.kill('SIGKILL'), after);
  });
  await ended;
  return out.split('\n').slice(0, -1);
}

/** No acknowledged command is lost, none is half there, and the chain holds. */
async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const report = await verifyChain(store.ledger, '320700');
  expect(report.broken).toBeNull();
  const counts = new Map<string, number>();
  for (let after = 0; after < report.events; after += 1000) {
    for (const event of await store.ledger.readAfter('320700', after, 1000))
      counts.set(event.commandId, (counts.get(event.commandId) ?? 0) + 1);
  }
  for (const command of acknowledged) expect(counts.get(command)).toBe(3);
  for (const count of counts.values()) expect(count).toBe(3);
}

describe('kill -9 under load', () => {
  it(`loses no acknowledged event in ${kills} kills, on the same file each time`, { timeout: kills * 20_000 }, async () => {
    const file = join(folder, 'killed.db');
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round += 1) {
      // The moment differs from round to round: by how many commands it waits for, and by how long it lets the next go on.
      acknowledged.push(...(await killedWriter(file, 'case:1', `r${round}`, 1 + ((round * 7) % 23), (round * 13) % 11)));
    }
    if (process.env.KECHUANG_LONG) console.log(`${kills} kills, ${acknowledged.length} commands acknowledged`);
    expect(acknowledged.length).toBeGreaterThan(kills);
    await expectWhole(await open(file), acknowledged);
  });

  it('two writers of one file, both killed, leave a whole ledger', { timeout: 60_000 }, async () => {
    const file = join(folder, 'two.db');
    await open(file);
    const both = await Promise.all([killedWriter(file, 'case:1', 'a', 40), killedWriter(file, 'case:2', 'b', 40)]);
    await expectWhole(await open(file), both.flat());
  });

  it('two processes on one PostgreSQL, both killed, leave a whole ledger', { timeout: 60_000 }, async () => {
    await open(postgres.url);
    const both = await Promise.all([killedWriter(postgres.url, 'case:1', 'a', 40), killedWriter(postgres.url, 'case:1', 'b', 40)]);
    await expectWhole(await open(postgres.url), both.flat());
  });
});

describe('a database that goes away', () => {
  it('PostgreSQL stopped under load: writes fail in words, and go on when it is back', { timeout: 60_000 }, async () => {
    const store = await open(postgres.url);
    await store.ledger.append(sampleRequest({ ledger: 'stopped' }));
    await postgres.stop('SIGQUIT');
    await expect(store.ledger.append(sampleRequest({ ledger: 'stopped', commandId: 'c2', expectedVersion: 1 }))).rejects.toThrow();
    await postgres.start();
    expect((await store.ledger.append(sampleRequest({ ledger: 'stopped', commandId: 'c2', expectedVersion: 1 }))).outcome).toBe('appended');
    expect((await verifyChain(store.ledger, 'stopped')).broken).toBeNull();
  });

  it('a server that is not there is a problem with a remedy, and no password in it', async () => {
    await expect(openStore('postgres://user:secret@127.0.0.1:1/none')).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(openStore('postgres://user:secret@127.0.0.1:1/none')).rejects.not.toThrow('secret');
  });

  it('a folder that cannot be written is a problem with a remedy', async () => {
    await expect(openStore(join(folder, 'no', 'such', 'folder.db'))).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

const tmpfs = join(folder, 'small');
const mounted =
  process.platform === 'linux' && spawnSync('sh', ['-c', `mkdir -p ${tmpfs} && mount -t tmpfs -o size=512k tmpfs ${tmpfs}`]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', tmpfs]);
});

describe('a full disk', () => {
  it.runIf(mounted)('refuses the write, keeps what was there, and goes on when there is room', { timeout: 60_000 }, async () => {
    const store = await open(join(tmpfs, 'full.db'));
    const big = { type: 'grown', data: '文'.repeat(4000) };
    let written = 0;
    let refused = false;
    for (let index = 0; index < 200 && !refused; index += 1) {
      await store.ledger
        .append(sampleRequest({ commandId: `c${index}`, expectedVersion: written, events: [big] }))
        .then(() => {
          written += 1;
        })
        .catch(() => {
          refused = true;
        });
    }
    expect(refused).toBe(true);
    expect(written).toBeGreaterThan(0);
    spawnSync('mount', ['-o', 'remount,size=4m', tmpfs]);
    expect(await store.ledger.readStream('320700', 'case:1')).toHaveLength(written);
    expect((await store.ledger.append(sampleRequest({ commandId: 'after', expectedVersion: written }))).outcome).toBe('appended');
    expect((await verifyChain(store.ledger, '320700')).broken).toBeNull();
  });
});

describe('what else goes wrong', () => {
  it('a clock that goes back changes no order', async () => {
    const { ledger } = await open(join(folder, 'clock.db'));
    await ledger.append(sampleRequest({ at: '2026-06-01T09:00:00+08:00' }));
    await ledger.append(sampleRequest({ commandId: 'c2', expectedVersion: 1, at: '2020-01-01T00:00:00+08:00' }));
    expect((await ledger.readStream('320700', 'case:1')).map((event) => event.sequence)).toEqual([1, 2]);
    expect((await verifyChain(ledger, '320700')).broken).toBeNull();
  });

  it('a duplicate command after a time-out is one effect, also from another process', async () => {
    const file = join(folder, 'again.db');
    const first = await (await open(file)).ledger.append(sampleRequest());
    const second = await (await open(file)).ledger.append(sampleRequest());
    expect(first.outcome).toBe('appended');
    expect(second).toEqual({ ...first, outcome: 'repeated' });
  });

  it.each(['data', 'actor', 'hash', 'at', 'type'] as const)('a changed %s in the file is found and named', async (column) => {
    const { ledger, database } = await open(join(folder, `changed-${column}.db`));
    for (let index = 0; index < 8; index += 1) await ledger.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
    await sql`update event set ${sql.ref(column)} = replace(${sql.ref(column)}, substr(${sql.ref(column)}, 12, 1), '7') where sequence = 5`.execute(
      database,
    );
    if (column === 'type') await sql`update event set type = 'other' where sequence = 5`.execute(database);
    expect((await verifyChain(ledger, '320700')).broken?.sequence).toBe(5);
  });

  it('a removed event is found', async () => {
    const { ledger, database } = await open(join(folder, 'removed.db'));
    for (let index = 0; index < 8; index += 1) await ledger.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
    await sql`delete from event where sequence = 3`.execute(database);
    expect((await verifyChain(ledger, '320700')).broken?.sequence).toBe(4);
  });
});
