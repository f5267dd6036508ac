import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFirms } from './batch/firms.ts';
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
const folder = mkdtempSync(join(tmpdir(), 'kechuang-bench-'));
const one = join(import.meta.dirname, 'batch', 'one.ts');

function run(engine: string, rows: number): Run {
  const output = join(folder, `${engine}-${rows}.out.parquet`);
  const text = execFileSync(process.execPath, ['--conditions=source', one, engine, join(folder, `${rows}.parquet`), output], {
    encoding: 'utf8',
  });
  const result: Run = JSON.parse(text);
  process.stderr.write(
    `  ${engine} ${rows}: ${(result.milliseconds / 1000).toFixed(1)} s, ${(result.cpu / 1000).toFixed(1)} s of processor, ${result.megabytes.toFixed(0)} MB, ${result.byReference} rows by reference, output ${statSync(output).size} bytes\n`,
  );
  rmSync(output);
  return result;
}

try {
  await writeFirms(sizes.map((rows) => ({ path: join(folder, `${rows}.parquet`), rows })));
  const comparisons = sizes.map((rows): Comparison => {
    const js = run('js', rows);
    const duckdb = run('duckdb', rows);
    const ratio = duckdb.milliseconds / js.milliseconds;
    const speed = (one: Run): string =>
      `${Math.round(rows / (one.milliseconds / 1000)).toLocaleString('en')} firms/s, ${one.megabytes.toFixed(0)} MB`;
    return {
      what: `\`benefits batch\`, ${js.benefits} benefits × ${rows.toLocaleString('en')} firms, Parquet to Parquet, \`--engine duckdb\``,
      subject: duckdb.milliseconds,
      against: '`--engine js`',
      baseline: js.milliseconds,
      ratioRange: [ratio, ratio],
      runs: 1,
      note: `duckdb ${speed(duckdb)} (${Math.round((100 * duckdb.byReference) / rows)} % of rows finished by the reference); js ${speed(js)}`,
    };
  });
  publish(comparisons);
} finally {
  rmSync(folder, { recursive: true });
}
