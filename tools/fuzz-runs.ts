import { expect } from 'vitest';

/**
 * `pnpm fuzz` runs every law many times more often than the tests do, KECHUANG_FUZZ_RUNS says how often, and tells of each how many cases it
 * held for.
 */
const runs = Number(process.env.KECHUANG_FUZZ_RUNS ?? 0);
if (runs > 0) {
  const { configureGlobal, defaultReportMessage } = await import('fast-check');
  configureGlobal({
    numRuns: runs,
    reporter: (details) => {
      if (details.failed) throw new Error(defaultReportMessage(details));
      process.stdout.write(`${details.numRuns} cases: ${expect.getState().currentTestName}\n`);
    },
  });
}
