import { defineConfig, type Options } from 'tsup';

/** The JavaScript of a package: plain ES modules with source maps. Declarations come from `tsc -p tsconfig.build.json`. */
export function packageBuild(options: Pick<Options, 'entry' | 'platform'>): Options | Options[] {
  return defineConfig({
    ...options,
    format: 'esm',
    target: 'es2023',
    sourcemap: true,
    clean: true,
    dts: false,
    silent: true,
  }) as Options;
}
