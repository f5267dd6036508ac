import { runBatch } from '@kechuang/batch';
import { runInPostgres } from '@kechuang/batch/postgres';
import { corpus } from '@kechuang/data';
import { openBatch } from '@kechuang/domain/operations';

/** One batch in a process of its own, so that its memory is its own: engine, input, output; files, or tables of DATABASE_URL. */
const [engine = 'js', input = '', output = ''] = process.argv.slice(2);
const plan = openBatch(null, '2025-08-01', corpus);
const start = process.hrtime.bigint();
const { judged, byReference } =
  engine === 'postgres'
    ? await runInPostgres({ url: process.env.DATABASE_URL ?? '', input, output, plan, key: null })
    : await runBatch({ input, output, engine: engine === 'duckdb' ? 'duckdb' : 'js', plan, key: null });
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    milliseconds,
    cpu: (userCPUTime + systemCPUTime) / 1e3,
    megabytes: maxRSS / 1024,
    judged,
    byReference,
    benefits: plan.benefits.length,
  }),
);
