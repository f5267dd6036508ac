import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['{packages,apps,conformance,tools,seeds}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'bench/**'],
    // All cores: left alone, a run takes one fewer, which on two cores is half.
    maxWorkers: '100%',
    setupFiles: ['tools/fuzz-runs.ts'],
    testTimeout: process.env.KECHUANG_FUZZ_RUNS ? 3_600_000 : 20_000,
    hookTimeout: 60_000,
    // A page may take its time on a busy machine; what is waited for is checked every 50 ms.
    expect: { poll: { timeout: 15_000 } },
  },
});
