import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus } from '@kechuang/data';
import { catalogue, openBatch } from '@kechuang/domain/operations';
import { sampleFirms } from '@kechuang/domain/policy';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFirms } from '../../domain/test/batch/random-firms.ts';
import { TestPostgres } from '../../store/test/postgres.ts';
import { runBatch } from './run-batch.ts';
import { runInPostgres } from './run-in-postgres.ts';

const asOf = '2025-06-01';
const plan = openBatch(null, asOf, corpus);
const facts = [...catalogue.values()];
let server: TestPostgres;
let client: Client;

beforeAll(async () => {
  server = await TestPostgres.create();
  client = new Client({ connectionString: server.url });
  await client.connect();
  // Columns as a bureau would have them: money as numeric, days as date, yes-or-no as boolean, several codes as an array.
  const types = {
    money: 'numeric',
    ratio: 'numeric',
    count: 'numeric',
    number: 'numeric',
    boolean: 'boolean',
    date: 'date',
    code: 'text',
    set: 'text[]',
  };
  await client.query(`create table firms ("企业" text, ${facts.map(({ id, type }) => `"${id}" ${types[type]}`).join(', ')})`);
}, 60_000);

afterAll(async () => {
  await client.end();
  await server.destroy();
});

async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query(`select * from ${table} order by 1`);
  return rows;
}

test('a table is judged where it is, with the verdicts that JavaScript gives, and is left as it was', { timeout: 120_000 }, async () => {
  const isPlain = (value: unknown): boolean => value === undefined || value === null || typeof value !== 'object' || Array.isArray(value);
  const firms = [
    ...sampleFirms.map(({ id, profile }) => ({ id, profile })),
    ...randomFirms(150, 31, catalogue).map((profile, index) => ({ id: `随机${String(index).padStart(3, '0')}`, profile })),
  ].map(({ id, profile }) => ({ id, profile: Object.fromEntries(Object.entries(profile).filter(([, value]) => isPlain(value))) }));
  for (const { id, profile } of firms) {
    const given = facts.filter((fact) => profile[fact.id] !== undefined && profile[fact.id] !== null);
    const names = ['"企业"', ...given.map((fact) => `"${fact.id}"`)];
    await client.query(`insert into firms (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, [
      id,
      ...given.map((fact) => profile[fact.id]),
    ]);
  }
  const progress: number[] = [];
  const summary = await runInPostgres({
    url: server.url,
    input: 'public.firms',
    output: 'verdicts',
    plan,
    key: null,
    onProgress: ({ rows }) => progress.push(rows),
  });
  expect(summary).toMatchObject({ rows: firms.length, judged: firms.length, rejects: 0, rejectFile: null });
  expect(summary.byReference).toBeLessThan(firms.length);
  expect(progress.at(-1)).toBe(firms.length);

  const folder = mkdtempSync(join(tmpdir(), 'kechuang-batch-'));
  writeFileSync(join(folder, 'firms.jsonl'), firms.map(({ id, profile }) => `${JSON.stringify({ 企业: id, ...profile })}\n`).join(''));
  await runBatch({ input: join(folder, 'firms.jsonl'), output: join(folder, 'out.jsonl'), engine: 'js', plan, key: null });
  const expected = readFileSync(join(folder, 'out.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  rmSync(folder, { recursive: true });
  const byFirm = new Map((await rowsOf('verdicts')).map((row) => [row.firm, row]));
  expect(byFirm.size).toBe(firms.length);
  for (const row of expected) expect(byFirm.get(row.firm), String(row.firm)).toEqual(row);
  expect((await client.query('select count(*) as count from firms')).rows[0]?.count).toBe(String(firms.length));
});

test('rows that cannot be judged stand in a table of their own with field and reason; nothing any text says ends the run', async () => {
  await client.query(
    'create table given (id text, "enterprise.headcount" text, "enterprise.registeredOn" text, "enterprise.revenue" text, remark text)',
  );
  await client.query(`insert into given values
    ('甲', '80', '2020-02-29', '30000000', 'x'), ('乙', '-5', '2021-02-30', 'abc', ''), ('丙', '不清楚', '0000-00-00', '99999999999999999999', ''),
    ('丁', '80', null, '100..50', ''), ('戊', '', '2020-13-01', '1e9', '')`);
  const summary = await runInPostgres({
    url: server.url,
    input: 'given',
    output: 'few',
    plan: openBatch(['national.tech-sme', 'national.high-tech-enterprise'], asOf, corpus),
    key: null,
  });
  expect(summary).toMatchObject({ rows: 5, judged: 1, rejects: 4, ignoredColumns: ['remark'], rejectFile: 'few_rejects' });
  expect((await rowsOf('few')).map(({ firm }) => firm)).toEqual(['甲']);
  const rejects = (await client.query('select firm, field, code from few_rejects order by line, field')).rows;
  expect(rejects).toContainEqual({ firm: '乙', field: 'enterprise.headcount', code: 'negative' });
  expect(rejects).toContainEqual({ firm: '丁', field: 'enterprise.revenue', code: 'range-upside-down' });
  expect(new Set(rejects.map(({ firm }) => firm))).toEqual(new Set(['乙', '丙', '丁', '戊']));
});

test.each([
  ['a table that is not there', { input: 'nobody', output: 'new' }, /没有表 nobody|no table nobody/],
  ['a table that would be overwritten', { input: 'given', output: 'given' }, /已存在|exists/],
  ['what is no name of a table', { input: 'a.b.c', output: 'new' }, /不是表名|names no table/],
  ['SQL in place of a name', { input: 'given; drop table given', output: 'new' }, /没有表|no table/],
])('%s is refused, and nothing is changed', async (_, names, message) => {
  await expect(runInPostgres({ url: server.url, plan, key: null, ...names })).rejects.toThrow(message);
  expect((await client.query("select to_regclass('given') is not null as here, to_regclass('new') is null as none")).rows[0]).toEqual({
    here: true,
    none: true,
  });
});

test('a run that is stopped leaves no trace', async () => {
  const stopping = new AbortController();
  const run = runInPostgres({
    url: server.url,
    input: 'firms',
    output: 'stopped',
    plan,
    key: null,
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
  });
  await expect(run).rejects.toThrow();
  expect((await client.query("select to_regclass('stopped') is null as gone")).rows[0]?.gone).toBe(true);
});
