import { run } from './run.ts';

/** Everything CI asks, in the order in which a failure is cheapest to understand. Each check runs whatever the others say. */
const checks: [title: string, ...command: [string, ...string[]]][] = [
  ['构建与类型 / build and types', 'turbo', 'run', 'build', 'typecheck', '--continue=dependencies-successful', '--output-logs=errors-only'],
  ['工具的类型 / types of the tools', 'tsc', '-p', '.'],
  ['格式与写法 / format and lint', 'biome', 'ci', '--reporter=summary'],
  ['边界 / boundaries', 'node', 'tools/boundaries/main.ts'],
  ['无用之物 / unused files, exports and dependencies', 'knip'],
  ['包的入口 / package entries', 'node', 'tools/package-entries.ts'],
  ['测试 / tests', 'vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=node_modules/.cache/vitest.json'],
];

const failed = checks.filter(([title, command, ...args]) => {
  process.stdout.write(`\n▸ ${title}\n`);
  const started = Date.now();
  const code = run(command, ...args);
  process.stdout.write(`  ${code === 0 ? '✓' : '✗'} ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return code !== 0;
});

if (failed.length > 0) {
  process.stdout.write(`\n✗ ${failed.map(([title]) => title).join('; ')}\n`);
  process.exit(1);
}
process.stdout.write('\n✓ 全部通过 / all checks passed\n');
