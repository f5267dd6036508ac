import type { BatchEngine, BatchProgress, BatchSummary } from '@kechuang/batch';
import type { PostgresBatchOptions } from '@kechuang/batch/postgres';
import { dayInShanghai, type OperationContract, rateText } from '@kechuang/domain/contracts';
import type { Command } from 'commander';
import type { Io, View } from './io.ts';
import { UsageError } from './usage.ts';
import { words } from './words.ts';

const fileEnding = /\.(csv|jsonl|ndjson|parquet)$/i;
type Engine = BatchEngine | 'postgres';
const engines: readonly Engine[] = ['js', 'duckdb', 'postgres'];

/** The flags of the batch that reads and writes files. */
export function batchFlags(contract: OperationContract): readonly (readonly [string, { readonly zh: string; readonly en: string }])[] {
  if (contract.id !== 'benefits.batch') return [];
  return [
    ['--out <file>', words.batchOut],
    ['--engine <js|duckdb|postgres>', words.batchEngine],
    ['--key <column>', words.batchKey],
    ['--benefit <id>', words.batchBenefit],
  ];
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

export function addBatchFlags(command: Command, contract: OperationContract): void {
  for (const [flag] of batchFlags(contract)) {
    if (flag.startsWith('--benefit ')) command.option(flag, '', collect);
    else command.option(flag);
  }
}

/** Whether the command line means files: a table to be read, or a place to write to. */
export function isFileBatch(contract: OperationContract, operand: string | undefined, options: Readonly<Record<string, unknown>>): boolean {
  return contract.id === 'benefits.batch' && (typeof options.out === 'string' || fileEnding.test(operand ?? ''));
}

function lists(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((text) => String(text).split(/[,，]/)).map((text) => text.trim()) : [];
}

function engineOf(given: unknown): Engine {
  const found = engines.find((engine) => engine === (given ?? 'js'));
  if (found === undefined)
    throw new UsageError(
      `--engine 应为 js、duckdb 或 postgres，现为“${given}”`,
      `--engine takes js, duckdb or postgres, “${given}” was given`,
    );
  return found;
}

/** Says on standard error how far it is, from the first second on. */
function progressTeller(
  { err }: Io,
  { language }: View,
  isTerminal: boolean,
): { tell: (rows: number, rejects: number) => void; end: () => void } {
  const began = Date.now();
  let told = 0;
  return {
    tell(rows, rejects) {
      const now = Date.now();
      if (now - began < 1000 || now - told < 500) return;
      told = now;
      const rate = rateText(rows, now - began);
      const text =
        language === 'zh' ? `已判断 ${rows} 家，退回 ${rejects} 行，${rate.zh}` : `${rows} firms, ${rejects} rejected, ${rate.en}`;
      err(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end() {
      if (told > 0 && isTerminal) err('\n');
    },
  };
}

function summaryText(summary: BatchSummary, out: string, notes: readonly string[], { language }: View): string {
  const zh = language === 'zh';
  const { rows, judged, rejects, resumed, byReference, ignoredColumns, rejectFile } = summary;
  const lines = [
    zh
      ? `已存为 ${out}：读 ${rows} 行，判断 ${judged} 家，退回 ${rejects} 行`
      : `Saved as ${out}: ${rows} rows read, ${judged} firms judged, ${rejects} rejected`,
    resumed === 0 ? '' : zh ? `接着上次做：前 ${resumed} 行已判断过` : `Went on after ${resumed} rows of an earlier run`,
    rejectFile === null ? '' : zh ? `退回的行及原因：${rejectFile}` : `Rejected rows and why: ${rejectFile}`,
    byReference === 0 ? '' : zh ? `${byReference} 行另由逐项求值补足` : `${byReference} rows were completed by the reference evaluator`,
    ignoredColumns.length === 0 ? '' : zh ? `未用到的列：${ignoredColumns.join('、')}` : `Columns left aside: ${ignoredColumns.join(', ')}`,
    ...notes,
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

/** Firms of a table, judged in the database that DATABASE_URL names: an address with a password in it is no flag. */
async function runInDatabase(job: Omit<PostgresBatchOptions, 'url'>, { env }: Io): Promise<BatchSummary> {
  const url = env.DATABASE_URL ?? '';
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UsageError(
      '--engine postgres 须在环境变量 DATABASE_URL 中给出 postgres:// 地址',
      '--engine postgres takes the postgres:// address from the environment variable DATABASE_URL',
    );
  const { runInPostgres } = await import('@kechuang/batch/postgres');
  return runInPostgres({ ...job, url });
}

/** Runs the batch from file to file and gives its exit code. Ctrl-C keeps what is done; the same command goes on from there. */
export async function runFileBatch(
  operand: string | undefined,
  options: Readonly<Record<string, unknown>>,
  io: Io,
  view: View,
): Promise<number> {
  const { out } = options;
  if (operand === undefined) throw new UsageError('缺少 <firms>：企业数据文件', '<firms> is missing: the file of firms');
  if (typeof out !== 'string') throw new UsageError('读文件时须用 --out 说明存到哪里', 'With a file, --out must say where to save');
  const engine = engineOf(options.engine);
  const [{ openBatch }, { corpus }, { asOfOf }] = await Promise.all([
    import('@kechuang/domain/operations'),
    import('@kechuang/data'),
    import('./batch-day.ts'),
  ]);
  const asOf = asOfOf(options.asOf, dayInShanghai(new Date()));
  const ids = [...lists(options.benefit), ...lists(options.benefits)];
  const plan = openBatch(ids.length === 0 ? null : ids, asOf, corpus);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const progress = progressTeller(io, view, io.isTerminal);
  try {
    const job = {
      input: operand,
      output: out,
      plan,
      key: typeof options.key === 'string' ? options.key : null,
      onProgress: ({ rows, rejects }: BatchProgress) => progress.tell(rows, rejects),
      signal: stopping.signal,
    };
    const summary =
      engine === 'postgres' ? await runInDatabase(job, io) : await (await import('@kechuang/batch')).runBatch({ ...job, engine });
    progress.end();
    const slow = plan.byReference.map(({ benefitId, part }) => `${benefitId} ${part}`).join(', ');
    const note = view.language === 'zh' ? `不能编译、逐项求值的条件：${slow}` : `Conditions that cannot be compiled: ${slow}`;
    if (options.json === true) io.out(`${JSON.stringify({ asOf, dataVersion: corpus.dataVersion, output: out, ...summary })}\n`);
    else io.out(summaryText(summary, out, slow === '' ? [] : [note], view));
    return 0;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    progress.end();
    io.err(
      engine === 'postgres'
        ? view.language === 'zh'
          ? '已停止；数据库没有任何改动\n'
          : 'Stopped; nothing in the database was changed\n'
        : view.language === 'zh'
          ? '已停止；已判断的部分已保存，重跑同一命令即可接着做\n'
          : 'Stopped; what is done is kept, and the same command goes on from there\n',
    );
    return 130;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
