/** `pnpm fuzz` runs every law many times more often than the tests do: KECHUANG_FUZZ_RUNS says how often. */
const runs = Number(process.env.KECHUANG_FUZZ_RUNS ?? 0);
if (runs > 0) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ numRuns: runs });
}

export {};
