import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Problem } from '@kechuang/domain/contracts';
import { type BatchPlan, batchColumns, fitLetters } from '@kechuang/domain/operations';
import { z } from 'zod';
import { type Batch, judgeHere, judgeInDatabase } from './judge-block.ts';
import { rowJudge } from './judge-row.ts';
import { partName, partWriter, writeWhole } from './part-file.ts';
import { isParquet, openFirmFile, quoted } from './source.ts';

/** What works the verdicts out (引擎): JavaScript row by row, or DuckDB column by column. Both say the same. */
export type BatchEngine = 'js' | 'duckdb';

export interface BatchProgress {
  /** Rows read so far, those of an earlier run included. */
  readonly rows: number;
  readonly rejects: number;
}

export interface BatchOptions {
  readonly input: string;
  /** .parquet, .csv or .jsonl. */
  readonly output: string;
  readonly engine: BatchEngine;
  readonly plan: BatchPlan;
  /** Column that names the firm; null looks for a usual name. */
  readonly key: string | null;
  /** Rows that are judged and kept at a time; a run that is stopped loses at most so many. */
  readonly blockRows?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly signal?: AbortSignal | null;
}

export interface BatchSummary {
  readonly rows: number;
  readonly judged: number;
  readonly rejects: number;
  /** Rows that a run before this one had judged. */
  readonly resumed: number;
  /** Rows of the DuckDB engine that needed the reference evaluator for something. */
  readonly byReference: number;
  readonly ignoredColumns: readonly string[];
  readonly rejectFile: string | null;
}

const state = z.object({
  job: z.string(),
  blocks: z.array(z.object({ read: z.int(), judged: z.int(), rejects: z.int(), byReference: z.int() })),
});
type State = z.infer<typeof state>;

/** Rows whose cells are held at a time; of a row that is judged only its verdicts remain. */
const rowsAtOnce = 1000;

/** What makes two runs the same job: another file, day or choice begins anew. */
async function jobOf({ input, engine, plan, key }: BatchOptions, blockRows: number): Promise<string> {
  const { size, mtimeMs } = await stat(input);
  const benefits = plan.benefits.map(({ benefit }) => benefit.id);
  return JSON.stringify([resolve(input), size, mtimeMs, engine, plan.asOf, plan.corpus.dataVersion, key, blockRows, benefits]);
}

async function stateOf(path: string, job: string): Promise<State> {
  try {
    const before = state.parse(JSON.parse(await readFile(path, 'utf8')));
    if (before.job === job) return before;
  } catch {
    // No state, or none that can be read: the work begins at the first row.
  }
  return { job, blocks: [] };
}

/** A column for the firm, one for each benefit with its fit, and one for each amount that a formula gives. */
function wideSql(plan: BatchPlan, from: string, amountType: string): string {
  const words = Object.entries(fitLetters).map(([fit, letter]) => `when ${quoted(letter)} then ${quoted(fit)}`);
  const fits = plan.benefits.map(({ benefit }, index) => `case letters[${index + 1}] ${words.join(' ')} end as "${benefit.id}"`);
  const priced = plan.benefits.filter(({ amount }) => amount !== null);
  const amounts = priced.map(({ benefit }, index) => `cast(nullif(yuan[${index + 1}], '') as ${amountType}) as "${benefit.id}.amount"`);
  const parted = `select firm, string_split(fits, '') as letters, string_split(amounts, ',') as yuan from ${from}`;
  return `select ${['firm', ...fits, ...amounts].join(', ')} from (${parted})`;
}

const formats: Readonly<Record<string, string>> = {
  // Two hundred columns of many rows at a time are what takes memory.
  '.parquet': 'format parquet, compression zstd, row_group_size 20480',
  '.csv': 'format csv, header',
  '.jsonl': 'format json',
};

async function finish(
  connection: DuckDBConnection,
  { output, plan }: BatchOptions,
  folder: string,
  blocks: State['blocks'],
): Promise<string | null> {
  const format = formats[extname(output).toLowerCase()] ?? '';
  // JSON has no decimals of its own; they travel as text.
  const amountType = format === formats['.jsonl'] ? 'varchar' : 'decimal(18, 2)';
  const parts = blocks.map((_, index) => quoted(join(folder, `${partName(index)}.parquet`)));
  const from = parts.length === 0 ? "(select '' as firm, '' as fits, '' as amounts where false)" : `read_parquet([${parts.join(', ')}])`;
  // What the last block was worked out in is let go first.
  const tables = await connection.runAndReadAll('select table_name from duckdb_tables() where temporary');
  for (const [name] of tables.getRows()) await connection.run(`drop table "${String(name)}"`);
  await connection.run('pragma disable_optimizer');
  // One thread hands the rows on in their order; several would each hold some back, more the more rows there are.
  await connection.run('set threads = 1');
  await connection.run(`copy (${wideSql(plan, from, amountType)}) to ${quoted(`${output}.tmp`)} (${format})`);
  const rejectFile = `${output}.rejects.jsonl`;
  await rm(rejectFile, { force: true });
  const isAnyRejected = blocks.some(({ rejects }) => rejects > 0);
  if (isAnyRejected) {
    await writeFile(`${rejectFile}.tmp`, '');
    for (const [index] of blocks.entries())
      await appendFile(`${rejectFile}.tmp`, await readFile(join(folder, `${partName(index)}.rejects.jsonl`)));
    await rename(`${rejectFile}.tmp`, rejectFile);
  }
  await rename(`${output}.tmp`, output);
  return isAnyRejected ? rejectFile : null;
}

/**
 * Judges a file of firms and writes a file of verdicts (批量判断). What is done is kept beside the output block by block, so that a run that was stopped goes on
 * where it was; the output appears only when it is whole. Rows that cannot be read stand in `<output>.rejects.jsonl` with line, field and reason.
 */
export async function runBatch(options: BatchOptions): Promise<BatchSummary> {
  const { input, output, engine, plan, key, onProgress, signal = null } = options;
  if (formats[extname(output).toLowerCase()] === undefined)
    throw new Problem('unsupported-type', {
      zh: `${output}：应为 .parquet、.csv 或 .jsonl`,
      en: `${output}: .parquet, .csv or .jsonl is due`,
    });
  if (resolve(input) === resolve(output))
    throw new Problem('invalid-input', { zh: '输出不能是输入文件本身', en: 'The output cannot be the input itself' });
  const blockRows = options.blockRows ?? (engine === 'js' ? 20_000 : 100_000);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const file = await openFirmFile(input, instance, connection);
    const columns = batchColumns(file.head, plan.book.catalogue, key);
    const folder = `${output}.parts`;
    const statePath = `${output}.state.json`;
    const done = await stateOf(statePath, await jobOf(options, blockRows));
    if (done.blocks.length === 0) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const batch: Batch = { plan, columns, judge: rowJudge(plan, columns), file, path: input, connection, signal };
    const resumed = done.blocks.reduce((sum, { read }) => sum + read, 0);
    let rows = resumed;
    let rejects = done.blocks.reduce((sum, block) => sum + block.rejects, 0);
    const part = await partWriter(connection, folder);
    const keep = async (): Promise<void> => {
      const kept = await part.keep(done.blocks.length);
      done.blocks.push(kept);
      await writeWhole(statePath, JSON.stringify(done));
      rows += kept.read;
      rejects += kept.rejects;
      onProgress?.({ rows, rejects });
    };
    if (engine === 'duckdb' && isParquet(file)) {
      for (let from = resumed; from < file.rows; from += blockRows) {
        await part.add(await judgeInDatabase(batch, null, from, blockRows));
        await keep();
      }
    } else if (engine === 'duckdb') {
      for await (const block of file.blocks(resumed, blockRows)) {
        signal?.throwIfAborted();
        await part.add(await judgeInDatabase(batch, block, 0, blockRows));
        await keep();
      }
    } else {
      for await (const some of file.blocks(resumed, Math.min(blockRows, rowsAtOnce))) {
        await part.add(judgeHere(batch, some));
        if (part.read >= blockRows) await keep();
      }
      if (part.read > 0) await keep();
    }
    signal?.throwIfAborted();
    const rejectFile = await finish(connection, options, folder, done.blocks);
    await rm(statePath, { force: true });
    await rm(folder, { recursive: true, force: true });
    const sum = (of: (block: State['blocks'][number]) => number): number => done.blocks.reduce((total, block) => total + of(block), 0);
    return {
      rows,
      judged: sum(({ judged }) => judged),
      rejects,
      resumed,
      byReference: sum(({ byReference }) => byReference),
      ignoredColumns: columns.ignored,
      rejectFile: rejectFile !== null && existsSync(rejectFile) ? rejectFile : null,
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
