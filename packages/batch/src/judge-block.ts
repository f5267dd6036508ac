import type { DuckDBConnection } from '@duckdb/node-api';
import { type BatchColumns, type BatchPlan, batchGroups, stageSql, verdictSql } from '@kechuang/domain/operations';
import { firmOf, type JudgedRow, type Reject, type RowJudge } from './judge-row.ts';
import { type FirmFile, type GivenRow, isParquet, type ParquetFile, parquetText } from './source.ts';

export interface JudgedBlock {
  readonly judged: readonly JudgedRow[];
  readonly rejects: readonly Reject[];
  readonly read: number;
  /** Verdicts that the engine left to the reference. */
  readonly byReference: number;
}

export interface Batch {
  readonly plan: BatchPlan;
  readonly columns: BatchColumns;
  readonly judge: RowJudge;
  readonly file: FirmFile;
  readonly path: string;
  readonly connection: DuckDBConnection;
  readonly signal: AbortSignal | null;
}

/** Stops between rows where the user asks for it. */
function heed(signal: AbortSignal | null): void {
  signal?.throwIfAborted();
}

function sorted(rows: readonly (JudgedRow | Reject)[], byReference: number): JudgedBlock {
  const judged: JudgedRow[] = [];
  const rejects: Reject[] = [];
  for (const row of rows) {
    if ('faults' in row) rejects.push(row);
    else judged.push(row);
  }
  return { judged, rejects, read: rows.length, byReference };
}

/** Judges a block row by row in JavaScript. */
export function judgeHere(batch: Batch, rows: readonly GivenRow[]): JudgedBlock {
  const done = rows.map((row, index) => {
    if (index % 500 === 0) heed(batch.signal);
    return batch.judge(row, null);
  });
  return sorted(done, 0);
}

function cellText(cell: GivenRow['cells'][number]): string | null {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** Puts a block into the table `given`: line and one text column for each column of the file. */
async function load(
  { connection, columns, file, path }: Batch,
  rows: readonly GivenRow[] | null,
  from: number,
  size: number,
): Promise<void> {
  if (rows === null && isParquet(file)) {
    const named: ParquetFile['columns'] = file.columns;
    const renamed = named.map(({ name }, index) => `"${name.replaceAll('"', '""')}" as c${index}`).join(', ');
    await connection.run(`create or replace temp table given as select line, ${renamed} from (${parquetText(path, named, from, size)})`);
    return;
  }
  await connection.run(
    `create or replace temp table given (line bigint, ${columns.facts.map((_, index) => `c${index} varchar`).join(', ')})`,
  );
  const appender = await connection.createAppender('given', null, 'temp');
  for (const { line, cells, fault } of rows ?? []) {
    if (fault !== null) continue;
    appender.appendBigInt(BigInt(line));
    for (const [index, fact] of columns.facts.entries()) {
      const text = fact === null ? null : cellText(cells[index]);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Judges a block in DuckDB, and asks the reference for what SQL leaves open. `rows` are null where the file can be read by the database itself. */
export async function judgeInDatabase(batch: Batch, rows: readonly GivenRow[] | null, from: number, size: number): Promise<JudgedBlock> {
  const { plan, columns, connection, signal } = batch;
  await load(batch, rows, from, size);
  heed(signal);
  const staged = new Map(columns.facts.flatMap((fact, index) => (fact === null ? [] : [[fact, `c${index}`] as const])));
  // For a hundred plain columns the planner's care takes half a minute and gains nothing.
  await connection.run('pragma disable_optimizer');
  await connection.run(`create or replace temp table staged as ${stageSql(staged, 'given', ['line'])}`);
  await connection.run('pragma enable_optimizer');
  const facts = [...staged.keys()].map(({ id }) => id);
  const groups = batchGroups(plan);
  for (const [index, group] of groups.entries()) {
    heed(signal);
    await connection.run(`create or replace temp table verdicts${index} as ${verdictSql(group, 'staged', facts, ['line'])}`);
  }
  const letters = groups.map((_, index) => `verdicts${index}.fits`).join(', ');
  const priced = groups.flatMap((group, index) =>
    group.benefits.some(({ amount }) => amount !== null) ? [`verdicts${index}.amounts`] : [],
  );
  const others = groups.slice(1).map((_, index) => ` join verdicts${index + 1} using (line)`);
  const key = columns.key === null || rows !== null ? 'null' : `given.c${columns.key}`;
  const all = await connection.runAndReadAll(
    `select verdicts0.line, concat(${letters}), concat_ws(',', ${priced.join(', ') || "''"}), ${key} from verdicts0${others.join('')} join given using (line) order by line`,
  );
  const known = new Map<number, JudgedRow>();
  for (const [line, fits, amounts, firm] of all.getRows()) {
    const name = firm === null || firm === undefined || firm === '' ? String(line) : String(firm);
    known.set(Number(line), { line: Number(line), firm: name, fits: String(fits), amounts: String(amounts) });
  }
  const isOpen = ({ fits, amounts }: JudgedRow): boolean => fits.includes('?') || amounts.includes('?');
  let byReference = 0;
  const finish = (row: GivenRow, settled: JudgedRow | null): JudgedRow | Reject => {
    if (byReference % 500 === 0) heed(signal);
    byReference += 1;
    return batch.judge(row, settled);
  };
  if (rows !== null) {
    const done = rows.map((row) => {
      const settled = known.get(row.line) ?? null;
      return settled === null || isOpen(settled) ? finish(row, settled) : { ...settled, firm: firmOf(columns, row) };
    });
    return sorted(done, byReference);
  }
  const open = [...known.values()].filter(isOpen);
  const answers = new Map<number, GivenRow>();
  if (open.length > 0) {
    const cells = await connection.runAndReadAll(
      `select given.* from given join verdicts0 using (line) where line in (select unnest([${open.map(({ line }) => line).join(', ')}]))`,
    );
    for (const [line, ...texts] of cells.getRows())
      answers.set(Number(line), {
        line: Number(line),
        cells: texts.map((text) => (typeof text === 'string' ? text : undefined)),
        fault: null,
      });
  }
  const done = [...known.values()].map((settled) => {
    const row = answers.get(settled.line);
    return row === undefined ? settled : finish(row, settled);
  });
  return sorted(done, byReference);
}
