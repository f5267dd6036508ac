import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { corpus } from '@kechuang/data';
import { call, catalogue, factFromText, openBatch, operationById } from '@kechuang/domain/operations';
import { sampleFirms } from '@kechuang/domain/policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellText, randomFirms } from '../../domain/test/batch/random-firms.ts';
import { type BatchOptions, runBatch } from './run-batch.ts';

const asOf = '2025-06-01';
const plan = openBatch(null, asOf, corpus);
// The whole comparison, with 20,000 firms, is asked for by KECHUANG_BATCH_FIRMS; every run takes some.
const count = Number(process.env.KECHUANG_BATCH_FIRMS ?? 300);
const firms = [
  ...sampleFirms.map(({ id, profile }) => ({ id, profile })),
  ...[...randomFirms(count, 23, catalogue), ...randomFirms(40, 24, catalogue, 0.05)].map((profile, index) => ({
    id: `随机${index}`,
    profile,
  })),
];
const facts = [...catalogue.keys()];
let folder = '';
const at = (name: string): string => join(folder, name);

function csvCell(value: Parameters<typeof cellText>[0]): string {
  if (value === undefined) return '';
  if (value === null) return '不清楚';
  const text = cellText(value) ?? '';
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kechuang-batch-'));
  const lines = firms.map(({ id, profile }) => [id, ...facts.map((fact) => csvCell(profile[fact]))].join(','));
  writeFileSync(at('firms.csv'), `${['企业', ...facts].join(',')}\n${lines.join('\n')}\n`);
  writeFileSync(at('firms.jsonl'), firms.map(({ id, profile }) => `${JSON.stringify({ 企业: id, ...profile })}\n`).join(''));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `copy (select * from read_csv('${at('firms.csv')}', all_varchar = true, header = true)) to '${at('firms.parquet')}' (format parquet)`,
  );
  connection.closeSync();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function job(more: Partial<BatchOptions> & { input: string; output: string }): BatchOptions {
  return { engine: 'js', plan, key: null, ...more };
}

async function verdictsOf(path: string): Promise<Map<string, Record<string, unknown>>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('pragma disable_optimizer');
  const reader = path.endsWith('.csv')
    ? `read_csv('${path}', all_varchar = true, header = true)`
    : path.endsWith('.jsonl')
      ? `read_json('${path}')`
      : `read_parquet('${path}')`;
  const rows = (await connection.runAndReadAll(`select columns(*)::varchar from ${reader}`)).getRowObjects();
  connection.closeSync();
  return new Map(rows.map((row) => [String(row.firm), row]));
}

describe('the verdicts of a batch', () => {
  test('are those of the operation, from every kind of file, with either engine, into every kind of file', {
    timeout: 3_000_000,
  }, async () => {
    const operation = operationById('benefits.batch');
    if (operation === null) throw new Error('no operation');
    const some = firms.slice(0, 60);
    const answer = operation.contract.output.parse(await call(operation, { firms: some, asOf }, { corpus, today: asOf }));
    const { benefits, firms: judged } = answer as {
      benefits: { id: string }[];
      firms: { id: string; verdicts: { fit: string; amount: string | null }[] }[];
    };
    const js = await runBatch(job({ input: at('firms.csv'), output: at('js.parquet') }));
    expect(js).toMatchObject({ rows: firms.length, judged: firms.length, rejects: 0, resumed: 0, rejectFile: null });
    const expected = await verdictsOf(at('js.parquet'));
    expect(expected.size).toBe(firms.length);
    for (const { id, verdicts } of judged) {
      const row = expected.get(id);
      for (const [index, { fit, amount }] of verdicts.entries()) {
        const benefit = benefits[index]?.id ?? '';
        expect(row?.[benefit], `${id} ${benefit}`).toBe(fit);
        if (row !== undefined && `${benefit}.amount` in row) expect(row[`${benefit}.amount`], `${id} ${benefit}`).toBe(amount);
      }
    }
    for (const [input, output, engine] of [
      ['firms.csv', 'a.parquet', 'duckdb'],
      ['firms.parquet', 'b.parquet', 'duckdb'],
      ['firms.parquet', 'c.csv', 'js'],
      ['firms.jsonl', 'd.jsonl', 'js'],
      ['firms.jsonl', 'e.parquet', 'duckdb'],
    ] as const) {
      const summary = await runBatch(job({ input: at(input), output: at(output), engine, blockRows: Math.ceil(firms.length / 2) }));
      expect(summary).toMatchObject({ rows: firms.length, rejects: 0 });
      if (engine === 'duckdb') expect(summary.byReference).toBeLessThan(firms.length);
      expect(await verdictsOf(at(output)), `${input} by ${engine}`).toEqual(expected);
    }
  });
});

describe('rows that cannot be judged', () => {
  const head = '企业,职工人数,enterprise.headcount,enterprise.revenue,备注\n';
  const body = '甲,,80,30000000,好\n乙,,-5,abc,坏\n丙,,80\n"丁\n二",,90,1,换行\n戊,,80,100..50,反\n';

  test.each(['js', 'duckdb'] as const)('stand in the reject file with line, field and reason (%s)', { timeout: 60_000 }, async (engine) => {
    writeFileSync(at('bad.csv'), head + body);
    const output = at(`bad-${engine}.csv`);
    const summary = await runBatch(job({ input: at('bad.csv'), output, engine, plan: openBatch(['national.tech-sme'], asOf, corpus) }));
    expect(summary).toMatchObject({ rows: 5, judged: 2, rejects: 3 });
    expect(summary.ignoredColumns).toContain('备注');
    const rejects = readFileSync(`${output}.rejects.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rejects.map(({ line, firm, field, code }) => [line, firm, field, code])).toEqual([
      [3, '乙', 'enterprise.headcount', 'negative'],
      [3, '乙', 'enterprise.revenue', 'number-due'],
      [4, '丙', '', 'unreadable-row'],
      [7, '戊', 'enterprise.revenue', 'range-upside-down'],
    ]);
    expect(rejects[0].reason.zh).toContain('不能为负');
    expect([...(await verdictsOf(output)).keys()]).toEqual(['甲', '丁\n二']);
  });

  test('a GB18030 file with labels for columns is read', async () => {
    const label = catalogue.get('enterprise.headcount')?.label.zh ?? '';
    // 企业 in GB18030, and the label re-encoded from a table of its own letters.
    const encoder = new Map<string, number[]>();
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) encoder.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    const encoded = (text: string): Buffer => Buffer.from([...text].flatMap((letter) => encoder.get(letter) ?? [letter.charCodeAt(0)]));
    writeFileSync(at('gbk.csv'), encoded(`企业,${label}\n甲公司,80\n`));
    const summary = await runBatch(
      job({ input: at('gbk.csv'), output: at('gbk-out.csv'), plan: openBatch(['national.tech-sme'], asOf, corpus) }),
    );
    expect(summary).toMatchObject({ judged: 1, ignoredColumns: [] });
    expect([...(await verdictsOf(at('gbk-out.csv'))).keys()]).toEqual(['甲公司']);
  });

  test.each([
    ['no fact among the columns', 'a,b\n1,2\n', /No column is a fact/],
    ['the same fact twice', `enterprise.headcount,${catalogue.get('enterprise.headcount')?.label.zh}\n1,2\n`, /the same fact/],
    ['an empty file', '', /is empty/],
  ])('%s is refused', async (_, text, message) => {
    writeFileSync(at('wrong.csv'), text);
    await expect(runBatch(job({ input: at('wrong.csv'), output: at('wrong-out.csv') }))).rejects.toThrow(message);
    expect(existsSync(at('wrong-out.csv'))).toBe(false);
  });
});

test.each([
  ['js', 'firms.csv'],
  ['js', 'firms.parquet'],
  ['duckdb', 'firms.csv'],
] as const)('a run that is stopped goes on where it was, and gives the same (%s, %s)', { timeout: 120_000 }, async (engine, file) => {
  const few = openBatch(['national.tech-sme', 'lianyungang.platform-matching-funds'], asOf, corpus);
  const input = at(file);
  await runBatch(job({ input, output: at(`whole-${engine}-${file}.csv`), engine, plan: few, blockRows: 50 }));
  const output = at(`stopped-${engine}-${file}.csv`);
  const stopping = new AbortController();
  const stopped = runBatch(
    job({
      input,
      output,
      engine,
      plan: few,
      blockRows: 50,
      signal: stopping.signal,
      onProgress: ({ rows }) => rows >= 100 && stopping.abort(),
    }),
  );
  await expect(stopped).rejects.toThrow();
  expect(existsSync(output)).toBe(false);
  expect(existsSync(`${output}.state.json`)).toBe(true);
  const summary = await runBatch(job({ input, output, engine, plan: few, blockRows: 50 }));
  expect(summary).toMatchObject({ rows: firms.length, resumed: 100 });
  expect(readFileSync(output, 'utf8')).toBe(readFileSync(at(`whole-${engine}-${file}.csv`), 'utf8'));
  expect(existsSync(`${output}.state.json`) || existsSync(`${output}.parts`)).toBe(false);
});

test('text means in a table what it means on the command line', () => {
  expect(factFromText('enterprise.headcount', '100..200', catalogue)).toEqual({ min: '100', max: '200' });
});

test('a cell of Parquet may hold any character, and codes may stand as a list', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `copy (select '甲' || chr(31) || '公司' as "企业", 80 as "enterprise.headcount", ['a', 'b'] as "备注" union all select '乙', null, null) to '${at('odd.parquet')}' (format parquet)`,
  );
  connection.closeSync();
  const few = openBatch(['national.tech-sme'], asOf, corpus);
  for (const engine of ['js', 'duckdb'] as const) {
    const summary = await runBatch(job({ input: at('odd.parquet'), output: at(`odd-${engine}.csv`), engine, plan: few }));
    expect(summary).toMatchObject({ judged: 2, rejects: 0, ignoredColumns: ['备注'] });
    expect([...(await verdictsOf(at(`odd-${engine}.csv`))).keys()]).toEqual(['甲\u001f公司', '乙']);
  }
});
