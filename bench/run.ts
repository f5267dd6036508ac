import { spawnSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { basename, join } from 'node:path';
import type { Comparison } from './measure.ts';

/** `pnpm bench [name…]`: each bench in a process of its own, all figures in one table. Only a full run rewrites results.md. */
const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const files = globSync('*.bench.ts', { cwd: here }).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
if (chosen.length === 0) {
  process.stderr.write(
    `No bench is called ${wanted.join(', ')}. There are: ${files.map((file) => basename(file, '.bench.ts')).join(', ')}\n`,
  );
  process.exit(2);
}

const rows: string[] = [];
let failed = false;
for (const file of chosen) {
  process.stderr.write(`▸ ${basename(file, '.bench.ts')}\n`);
  const { status, stdout } = spawnSync(process.execPath, ['--conditions=source', '--expose-gc', join(here, file)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    failed = true;
    continue;
  }
  const comparisons: Comparison[] = JSON.parse(stdout);
  rows.push(...comparisons.map(row));
}

const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
const table = ['| what | median | against | median | ratio (quartiles) | runs | |', '|---|--:|---|--:|--:|--:|---|', ...rows].join('\n');
process.stdout.write(`\n${machine}\n\n${table}\n`);
if (failed) process.exit(1);
if (chosen.length === files.length) {
  const note =
    'Written by `pnpm bench`. Read the ratios: both sides of each were timed in turn in one run. The milliseconds belong to one machine.';
  writeFileSync(join(here, 'results.md'), `# Benchmarks\n\n${note}\n\n${machine}\n\n${table}\n`);
}

function row({ what, subject, against, baseline, ratioRange, runs, note }: Comparison): string {
  const [low, high] = ratioRange;
  return `| ${what} | ${time(subject)} | ${against} | ${time(baseline)} | ${(subject / baseline).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)}) | ${runs} | ${note ?? ''} |`;
}

function time(milliseconds: number): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(1)} ms`;
}
