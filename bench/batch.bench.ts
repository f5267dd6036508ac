import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestPostgres } from '../packages/store/test/postgres.ts';
import { loadFirms, writeFirms } from './batch/firms.ts';
import { type Comparison, publish } from './measure.ts';

interface Run {
  readonly milliseconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly judged: number;
  readonly byReference: number;
  readonly benefits: number;
}

// A million rows: KECHUANG_BATCH_ROWS=10000,100000,1000000 pnpm bench batch
const sizes = (process.env.KECHUANG_BATCH_ROWS ?? '10000,100000').split(',').map(Number);
/** More rows than this are not put into PostgreSQL: to load them takes longer than to judge them. */
const mostInPostgres = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'kechuang-bench-'));
const one = join(import.meta.dirname, 'batch', 'one.ts');
const runs: (Run & { readonly engine: string; readonly rows: number })[] = [];

function run(engine: string, rows: number, input: string, output: string, url = ''): Run {
  const text = execFileSync(process.execPath, ['--conditions=source', one, engine, input, output], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url },
  });
  const result: Run = JSON.parse(text);
  process.stderr.write(
    `  ${engine} ${rows}: ${(result.milliseconds / 1000).toFixed(1)} s, ${(result.cpu / 1000).toFixed(1)} s of processor, ${result.megabytes.toFixed(0)} MB, ${result.byReference} rows left open by SQL\n`,
  );
  if (result.judged !== rows) throw new Error(`${engine} judged ${result.judged} of ${rows} firms`);
  runs.push({ ...result, engine, rows });
  return result;
}

function runFile(engine: string, rows: number): Run {
  const output = join(folder, `${engine}-${rows}.out.parquet`);
  const result = run(engine, rows, join(folder, `${rows}.parquet`), output);
  rmSync(output);
  return result;
}

function compared(name: string, rows: number, subject: Run, baseline: Run): Comparison {
  const ratio = subject.milliseconds / baseline.milliseconds;
  const speed = (one: Run): string =>
    `${Math.round(rows / (one.milliseconds / 1000)).toLocaleString('en')} firms/s, ${one.megabytes.toFixed(0)} MB`;
  return {
    what: `\`benefits batch\`, ${baseline.benefits} benefits × ${rows.toLocaleString('en')} firms, \`--engine ${name}\``,
    subject: subject.milliseconds,
    against: '`--engine js`',
    baseline: baseline.milliseconds,
    ratioRange: [ratio, ratio],
    runs: 1,
    note: `${name} ${speed(subject)} (SQL left ${((100 * subject.byReference) / rows).toFixed(1)} % of rows open); js ${speed(baseline)}`,
  };
}

/** The table of the runs, size by size. */
function report(): string {
  const lines = runs.map(
    ({ engine, rows, milliseconds, cpu, megabytes, byReference }) =>
      `| ${rows.toLocaleString('en')} | \`${engine}\` | ${(milliseconds / 1000).toFixed(1)} | ${(cpu / 1000).toFixed(1)} | ${((1000 * milliseconds) / rows).toFixed(0)} | ${engine === 'postgres' ? '' : megabytes.toFixed(0)} | ${((100 * byReference) / rows).toFixed(1)} |`,
  );
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  return `# Many firms × all ${runs[0]?.benefits ?? 0} benefits

Written by \`pnpm bench batch\`; a million rows by \`KECHUANG_BATCH_ROWS=10000,100000,1000000 pnpm bench batch\`. Each run in a process of its own, from
Parquet to Parquet, with \`postgres\` from table to table. The firms are made up from a fixed seed: a third know every answer, the others miss some or most,
one in fifty says a range. Processor seconds are those of the process, its database included unless that is PostgreSQL, whose memory and time are the server's.

${machine}

| firms | engine | s | s of processor | µs a firm | peak MB | % of rows that SQL leaves open |
|--:|---|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
}

const server = sizes.some((rows) => rows <= mostInPostgres) ? await TestPostgres.create() : null;
try {
  await writeFirms(sizes.map((rows) => ({ path: join(folder, `${rows}.parquet`), rows })));
  const comparisons: Comparison[] = [];
  for (const rows of sizes) {
    const js = runFile('js', rows);
    comparisons.push(compared('duckdb', rows, runFile('duckdb', rows), js));
    if (server === null || rows > mostInPostgres) continue;
    await loadFirms(server.url, `firms${rows}`, join(folder, `${rows}.parquet`));
    comparisons.push(compared('postgres', rows, run('postgres', rows, `firms${rows}`, `verdicts${rows}`, server.url), js));
  }
  writeFileSync(join(import.meta.dirname, 'batch.md'), report());
  publish(comparisons);
} finally {
  await server?.destroy();
  rmSync(folder, { recursive: true });
}
