import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppendRequest, caseIndex, catchUp, genesisHash, sealAll } from '@kechuang/domain';
import { openStore } from '@kechuang/store';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { TestPostgres } from '../packages/store/test/postgres.ts';
import { type Ask, load } from './ledger/load.ts';
import { type Comparison, compare, publish } from './measure.ts';

/** How many events are rebuilt: `KECHUANG_BENCH_EVENTS=1000000 pnpm bench ledger` for the long run. */
const events = Number(process.env.KECHUANG_BENCH_EVENTS ?? 100_000);
// So many that the first, which the compiler has not yet seen to, count for little: a server runs for long.
const batch = 1000;
const folder = mkdtempSync(join(tmpdir(), 'kechuang-bench-'));
const results: Comparison[] = [];

const columns = ['ledger', 'sequence', 'stream', 'version', 'command_id', 'type', 'data', 'actor', 'at', 'reason', 'previous_hash', 'hash'];
const actor = { id: 'sample', name: '样本', role: 'department', organisation: null };
const payload = {
  action: 'record-site-visit',
  from: 'evaluation',
  to: 'evaluation',
  payload: { opinion: '样本意见'.repeat(20) },
  deadline: null,
};

function requestOf(command: string, stream: string, expectedVersion: number): AppendRequest {
  const at = '2026-06-01T09:00:00.000+08:00';
  return {
    ledger: '320700',
    stream,
    expectedVersion,
    commandId: command,
    events: [{ type: 'acted', data: payload }],
    actor,
    at,
    reason: null,
  };
}

/** The row that a plain program would write: the same columns and as many bytes. */
function rawRow(index: number): unknown[] {
  return [
    '320700',
    index,
    'case:raw',
    index,
    `c${index}`,
    'acted',
    JSON.stringify(payload),
    JSON.stringify(actor),
    '2026-06-01T09:00:00.000+08:00',
    null,
    genesisHash,
    genesisHash,
  ];
}

const createTable = `create table raw (${columns.map((column) => `${column} ${column === 'sequence' || column === 'version' ? 'bigint' : 'text'}`).join(', ')}, primary key (ledger, sequence))`;

/** `count` turns, by one after the other or by fifty at once. */
async function byWriters(writers: number, work: (writer: number) => unknown): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let turn = 0; turn < batch / writers; turn += 1) await work(writer);
    }),
  );
}

async function appends(name: string, location: string, insert: (row: unknown[]) => unknown): Promise<void> {
  const store = await openStore(location);
  let inserted = 0;
  for (const writers of [1, 50]) {
    const versions = new Map<number, number>();
    results.push(
      await compare({
        what: `append to the ledger, ${name}, ${writers} at a time (× ${batch})`,
        against: `raw inserts, each its own transaction, as durable, ${writers} at a time`,
        runs: 9,
        subject: () =>
          byWriters(writers, (writer) => {
            const version = versions.get(writer) ?? 0;
            versions.set(writer, version + 1);
            return store.ledger.append(requestOf(`${writers}-${writer}-${version}`, `case:${writers}-${writer}`, version));
          }),
        baseline: () =>
          byWriters(writers, () => {
            inserted += 1;
            return insert(rawRow(inserted));
          }),
        note: (time) => `${Math.round((batch / time) * 1000)} appends/s`,
      }),
    );
  }
  await store.close();
}

// SQLite
const raw = new Sqlite(join(folder, 'raw.db'));
raw.pragma('journal_mode = WAL');
raw.pragma('synchronous = FULL');
raw.exec(createTable);
const statement = raw.prepare(`insert into raw values (${columns.map(() => '?').join(', ')})`);
await appends('SQLite', join(folder, 'append.db'), (row) => statement.run(...row));
raw.close();

// PostgreSQL
const postgres = await TestPostgres.create();
const client = new pg.Pool({ connectionString: postgres.url, max: 10 });
// The server is stopped at the end, which idle connections hear of.
client.on('error', () => undefined);
await client.query(createTable);
const values = columns.map((_, index) => `$${index + 1}`).join(', ');
await appends('PostgreSQL', postgres.url, (row) =>
  client.query({ name: 'insert', text: `insert into raw values (${values})`, values: row }),
);
await client.end();
await postgres.destroy();

// Rebuild
{
  const file = join(folder, 'rebuild.db');
  const store = await openStore(file);
  await store.close();
  const database = new Sqlite(file);
  const insert = database.prepare(`insert into event values (${columns.map(() => '?').join(', ')})`);
  const opened = {
    procedureId: 'lianyungang.platform-recognition',
    classId: 'technology-innovation-centre',
    title: '样本',
    applicant: { id: 'x', name: '样本' },
    applicantAccount: 'firm',
    regionCode: '320706',
    stage: 'application',
  };
  const cases = Math.max(1, Math.floor(events / 20));
  let head = { sequence: 0, hash: genesisHash };
  database.transaction(() => {
    for (let index = 0; index < events; index += 1) {
      const turn = Math.floor(index / cases);
      const data =
        turn === 0
          ? { type: 'opened', data: opened }
          : { type: 'section-saved', data: { sectionId: 'plan', text: '样本方案'.repeat(5), files: [] } };
      const [event] = sealAll({ ...requestOf(`c${index}`, `case:${index % cases}`, turn), events: [data] }, head);
      if (event === undefined) throw new Error('no event');
      insert.run(
        event.ledger,
        event.sequence,
        event.stream,
        event.version,
        event.commandId,
        event.type,
        JSON.stringify(event.data),
        JSON.stringify(event.actor),
        event.at,
        event.reason,
        event.previousHash,
        event.hash,
      );
      head = event;
    }
  })();
  const again = await openStore(file);
  const rows = database.prepare('select * from event where ledger = ? order by sequence');
  let peak = 0;
  results.push(
    await compare({
      what: `rebuild the cases from ${events.toLocaleString('en')} events`,
      against: 'read every row raw and parse its JSON',
      runs: events > 200_000 ? 1 : 3,
      subject: async () => {
        await catchUp(caseIndex, again.ledger, '320700');
        peak = process.resourceUsage().maxRSS * 1024;
      },
      baseline: () => {
        let length = 0;
        for (const row of rows.iterate('320700')) length += Object.keys(JSON.parse((row as { data: string }).data)).length;
        return length;
      },
      note: (time) => `${Math.round((events / time) * 1000).toLocaleString('en')} events/s, ${Math.round(peak / 1e6)} MB`,
    }),
  );
  database.close();
  await again.close();
}

// Over HTTP
interface Told {
  readonly url: string;
  readonly keys: Readonly<Record<string, string>>;
}

async function start(...args: string[]): Promise<Told & { stop(): void; memory(): Promise<number> }> {
  const child = fork(join(import.meta.dirname, 'ledger/server.ts'), args, {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
  });
  const [told] = (await once(child, 'message')) as [Told];
  return {
    ...told,
    stop: () => child.disconnect(),
    memory: async () => {
      child.send('memory');
      const [answer] = (await once(child, 'message')) as [{ rss: number }];
      return answer.rss;
    },
  };
}

const connections = 50;
const bare = await start('bare');
const own = await start('casework', join(folder, 'http.db'));
const json = { 'Content-Type': 'application/json' };
const as = (who: string) => ({ ...json, Authorization: `Bearer ${own.keys[who] ?? ''}` });
const versions: number[] = [];
const ids: string[] = [];

async function send(
  who: string,
  method: string,
  path: string,
  body: object,
  version?: number,
): Promise<{ case: { id: string; version: number } }> {
  const headers = { ...as(who), ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
  const response = await fetch(`${own.url}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { case: { id: string; version: number } };
}

const year = new Date().getFullYear();
await send('office', 'PUT', `/v1/procedures/lianyungang.platform-recognition/calls/${year}`, {
  terms: { title: '样本', opens: `${year - 1}-01-01`, closes: `${year + 1}-12-31` },
});
const upload = await fetch(`${own.url}/v1/attachments`, {
  method: 'POST',
  headers: { ...as('firm'), 'Content-Type': 'application/pdf' },
  body: '%PDF-1.7',
});
const { sha256 } = (await upload.json()) as { sha256: string };
for (let index = 0; index < connections; index += 1) {
  const opening = {
    procedure: 'lianyungang.platform-recognition',
    classId: 'technology-innovation-centre',
    level: 'provincial',
    title: `样本${index}`,
    applicantId: '91350100M000100Y43',
    applicantName: '样本',
    region: '320706',
  };
  let { case: one } = await send('firm', 'POST', '/v1/cases', opening);
  for (const [section, kind] of [['unit'], ['plan', '建设方案'], ['approval', '批准文件']]) {
    const files = kind === undefined ? [] : [{ kind, name: 'x.pdf', sha256 }];
    one = (await send('firm', 'PUT', `/v1/cases/${one.id}/sections/${section}`, { text: '样本', files }, one.version)).case;
  }
  one = (await send('firm', 'POST', `/v1/cases/${one.id}/actions`, { action: 'submit' }, one.version)).case;
  one = (await send('county', 'POST', `/v1/cases/${one.id}/actions`, { action: 'recommend', payload: { opinion: '同意' } }, one.version))
    .case;
  ids.push(one.id);
  versions.push(one.version);
}

async function underLoad(what: string, count: number, begin: () => (connection: number) => Ask): Promise<void> {
  await load(bare.url, connections, 500, begin());
  const base = await load(bare.url, connections, count, begin());
  const ours = await load(own.url, connections, count, begin());
  if (ours.failed > 0) process.stderr.write(`${what}: ${ours.failed} of ${count} were refused\n`);
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const [p50, p99, base50, base99] = [at(ours.sorted, 0.5), at(ours.sorted, 0.99), at(base.sorted, 0.5), at(base.sorted, 0.99)];
  results.push({
    what: `${what}, p50 at ${connections} connections`,
    against: 'a bare Express handler, 2 KB',
    subject: p50,
    baseline: base50,
    runs: count,
    ratioRange: [p50 / base50, p50 / base50],
    note: `p99 ${p99.toFixed(0)} ms against ${base99.toFixed(0)} ms; ${Math.round(ours.perSecond)}/s against ${Math.round(base.perSecond)}/s; ${Math.round((await own.memory()) / 1e6)} MB`,
  });
}

await underLoad('`cases.get`', 3000, () => (connection) => ({
  method: 'GET',
  path: `/v1/cases/${ids[connection]}`,
  headers: as('bureau'),
}));
await underLoad('`cases.act`', 1500, () => {
  const seen = [...versions];
  return (connection) => {
    const version = seen[connection] ?? 0;
    seen[connection] = version + 1;
    return {
      method: 'POST',
      path: `/v1/cases/${ids[connection]}/actions`,
      headers: { ...as('bureau'), 'If-Match': `"${version}"` },
      body: JSON.stringify({ action: 'record-site-visit', payload: { opinion: '样本意见' } }),
    };
  };
});
bare.stop();
own.stop();
rmSync(folder, { recursive: true, force: true });
publish(results);
