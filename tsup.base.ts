import { readFileSync } from 'node:fs';
import type { Options } from 'tsup';

type Manifest = { exports?: Record<string, string | { source?: string }> };

/**
 * The JavaScript of the package in the working directory: plain ES modules with source maps, one entry for each `source` in its `exports`,
 * so that package.json alone says what a package offers. Declarations come from `tsc -p tsconfig.build.json`.
 */
export function packageBuild({ platform, also = [] }: { platform: 'neutral' | 'node'; also?: string[] }): Options {
  const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const offered = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'object' && target.source ? [target.source] : [],
  );
  return {
    entry: [...offered, ...also].map((file) => file.replace(/^\.\//, '')),
    outDir: 'dist',
    platform,
    format: 'esm',
    target: 'es2023',
    sourcemap: true,
    clean: true,
    dts: false,
    silent: true,
  };
}
