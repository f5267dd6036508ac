import { Problem } from '@kechuang/domain/contracts';
import { type BatchPlan, batchColumns, batchGroups, fitLetters, stageSql, verdictSql } from '@kechuang/domain/operations';
import { Client, escapeIdentifier as name, escapeLiteral as text } from 'pg';
import { type JudgedRow, type Reject, type RowJudge, rowJudge } from './judge-row.ts';
import type { BatchProgress, BatchSummary } from './run-batch.ts';

export interface PostgresBatchOptions {
  /** Address of the database, `postgres://…`. */
  readonly url: string;
  /** Table or view that holds the firms, `schema.table` or `table`: a column for each fact, named by its id or label. */
  readonly input: string;
  /** Table to be made; rows that are not judged go to `<output>_rejects`. */
  readonly output: string;
  readonly plan: BatchPlan;
  readonly key: string | null;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly signal?: AbortSignal | null;
}

/** Rows that the reference is asked about at a time. */
const handful = 2000;
/** PostgreSQL keeps no more characters of a name. */
const longestName = 63;

function tableName(given: string): string {
  const parts = given.split('.');
  if (parts.length > 2 || parts.some((part) => part === '' || Buffer.byteLength(part) > longestName))
    throw new Problem('invalid-input', {
      zh: `“${given}”不是表名：应为 表 或 模式.表，每段不超过 ${longestName} 字节`,
      en: `“${given}” names no table: table or schema.table is due, at most ${longestName} bytes each`,
    });
  return parts.map(name).join('.');
}

async function isTaken(client: Client, table: string): Promise<boolean> {
  return (await client.query('select to_regclass($1) is not null as taken', [table])).rows[0]?.taken === true;
}

function refuse(kind: 'conflict' | 'not-found', zh: string, en: string): Problem {
  return new Problem(kind, { zh, en });
}

/** Firms of the input as text cells, numbered: lists of codes parted by commas, all else as PostgreSQL writes it. */
async function takeRows(client: Client, from: string): Promise<string[]> {
  const { fields } = await client.query(`select * from ${from} limit 0`);
  const lists = await client.query('select oid from pg_type where typcategory = $1', ['A']);
  const isList = new Set(lists.rows.map(({ oid }) => Number(oid)));
  const cells = fields.map(({ name: column, dataTypeID }, index) =>
    isList.has(dataTypeID) ? `array_to_string(${name(column)}, ',') as c${index}` : `cast(${name(column)} as varchar) as c${index}`,
  );
  await client.query(`create temp table given on commit drop as select row_number() over () as line, ${cells.join(', ')} from ${from}`);
  await client.query('create unique index on given (line)');
  return fields.map(({ name: column }) => column);
}

/** Asks the reference for what SQL leaves open, a handful at a time, and puts its answers in their place. */
async function finishOpenRows(client: Client, judge: RowJudge, heed: () => void): Promise<{ byReference: number; rejects: number }> {
  let [byReference, rejects] = [0, 0];
  await client.query(
    "declare open_rows no scroll cursor for select given.*, fits, amounts from given join verdicts using (line) where fits like '%?%' or amounts like '%?%' order by line",
  );
  for (;;) {
    heed();
    const { rows } = await client.query({ text: `fetch ${handful} from open_rows`, rowMode: 'array' });
    if (rows.length === 0) break;
    const judged: JudgedRow[] = [];
    const refused: Reject[] = [];
    for (const row of rows) {
      const [line, ...rest] = row;
      const cells = rest.slice(0, -2).map((cell: unknown) => (typeof cell === 'string' ? cell : undefined));
      const settled = { line: Number(line), firm: '', fits: String(rest.at(-2)), amounts: String(rest.at(-1)) };
      const answer = judge({ line: Number(line), cells, fault: null }, settled);
      if ('faults' in answer) refused.push(answer);
      else judged.push(answer);
    }
    byReference += rows.length;
    rejects += refused.length;
    await client.query(
      'update verdicts set fits = given.fits, amounts = given.amounts from unnest($1::bigint[], $2::text[], $3::text[]) as given(line, fits, amounts) where verdicts.line = given.line',
      [judged.map(({ line }) => line), judged.map(({ fits }) => fits), judged.map(({ amounts }) => amounts)],
    );
    const faults = refused.flatMap(({ line, firm, faults: all }) => all.map((fault) => ({ line, firm, ...fault })));
    await client.query(
      'insert into rejected select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])',
      [
        faults.map(({ line }) => line),
        faults.map(({ firm }) => firm),
        faults.map(({ field }) => field),
        faults.map(({ code }) => code),
        faults.map(({ reason }) => reason.zh),
        faults.map(({ reason }) => reason.en),
      ],
    );
  }
  await client.query('close open_rows');
  return { byReference, rejects };
}

/** A column for the firm, one for each benefit with its fit, and one for each amount that a formula gives. */
function wideSql(plan: BatchPlan): string {
  const words = Object.entries(fitLetters).map(([fit, letter]) => `when ${text(letter)} then ${text(fit)}`);
  const fits = plan.benefits.map(
    ({ benefit }, index) => `case substr(fits, ${index + 1}, 1) ${words.join(' ')} end as ${name(benefit.id)}`,
  );
  const amounts = plan.benefits
    .filter(({ amount }) => amount !== null)
    .map(
      ({ benefit }, index) =>
        `cast(nullif(split_part(amounts, ',', ${index + 1}), '') as numeric(18, 2)) as ${name(`${benefit.id}.amount`)}`,
    );
  return ['firm', ...fits, ...amounts].join(', ');
}

/**
 * Judges the firms of a PostgreSQL table where they are (在库内批量判断): the rules run as SQL beside the data, and only rows that SQL cannot settle come out to be
 * judged by the reference. All of it is one transaction: the output is there whole or not at all, and the input is never touched.
 * A run that is stopped begins anew: the rows of a table have no order to go on in, and may have changed. Says the same as the other engines.
 */
export async function runInPostgres(options: PostgresBatchOptions): Promise<BatchSummary> {
  const { url, input, output, plan, key, onProgress, signal = null } = options;
  const [from, to, rejectTable] = [tableName(input), tableName(output), tableName(`${output}_rejects`)];
  const heed = (): void => signal?.throwIfAborted();
  const client = new Client({ connectionString: url });
  await client.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('unavailable', { zh: `连不上数据库：${reason}`, en: `The database cannot be reached: ${reason}` });
  });
  try {
    if (!(await isTaken(client, from))) throw refuse('not-found', `没有表 ${input}`, `There is no table ${input}`);
    for (const [table, given] of [
      [to, output],
      [rejectTable, `${output}_rejects`],
    ] as const)
      if (await isTaken(client, table))
        throw refuse(
          'conflict',
          `表 ${given} 已存在；请换个名字或先删除`,
          `The table ${given} exists; choose another name or drop it first`,
        );
    await client.query('begin');
    // Compiling such a query costs more than running it, and a date must read as ISO.
    await client.query("set local jit = off; set local datestyle = 'ISO, YMD'");
    const head = await takeRows(client, from);
    const columns = batchColumns(head, plan.book.catalogue, key);
    const staged = new Map(columns.facts.flatMap((fact, index) => (fact === null ? [] : [[fact, `c${index}`] as const])));
    heed();
    await client.query(`create temp table staged on commit drop as ${stageSql(staged, 'given', ['line'], 'postgres')}`);
    const facts = [...staged.keys()].map(({ id }) => id);
    const groups = batchGroups(plan);
    const rows = Number((await client.query('select count(*) as count from given')).rows[0]?.count);
    for (const [index, group] of groups.entries()) {
      heed();
      const query = verdictSql(group, 'staged', facts, ['line'], 'postgres');
      await client.query(`create temp table verdicts${index} on commit drop as ${query}`);
      onProgress?.({ rows: Math.floor((rows * (index + 1)) / groups.length), rejects: 0 });
    }
    const fits = groups.map((_, index) => `verdicts${index}.fits`).join(' || ');
    const priced = groups.flatMap((group, index) =>
      group.benefits.some(({ amount }) => amount !== null) ? [`verdicts${index}.amounts`] : [],
    );
    const others = groups.slice(1).map((_, index) => ` join verdicts${index + 1} using (line)`);
    const firm = columns.key === null ? 'cast(line as varchar)' : `coalesce(nullif(given.c${columns.key}, ''), cast(line as varchar))`;
    await client.query(
      `create temp table verdicts on commit drop as select line, ${firm} as firm, ${fits} as fits, ${priced.length === 0 ? "''" : `concat_ws(',', ${priced.join(', ')})`} as amounts from verdicts0${others.join('')} join given using (line)`,
    );
    await client.query('create unique index on verdicts (line)');
    await client.query(
      'create temp table rejected (line bigint, firm text, field text, code text, reason_zh text, reason_en text) on commit drop',
    );
    const { byReference, rejects } = await finishOpenRows(client, rowJudge(plan, columns), heed);
    await client.query(
      `create table ${to} as select ${wideSql(plan)} from verdicts where line not in (select line from rejected) order by line`,
    );
    if (rejects > 0) await client.query(`create table ${rejectTable} as select * from rejected order by line`);
    await client.query('commit');
    return {
      rows,
      judged: rows - rejects,
      rejects,
      resumed: 0,
      byReference,
      ignoredColumns: columns.ignored,
      rejectFile: rejects > 0 ? `${output}_rejects` : null,
    };
  } finally {
    await client.end();
  }
}
