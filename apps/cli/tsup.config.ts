import { defineConfig } from 'tsup';

/** zod brings its messages in sixty languages; ours are written in the domain, so none of them is loaded. */
const withoutLocales = {
  name: 'without-locales',
  setup(build: { onLoad: (options: { filter: RegExp }, load: () => { contents: string }) => void }): void {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' }));
  },
};

/**
 * One program in a few chunks: what a run does not need is not loaded. The workspace is taken in from its sources; `yaml` stays outside because
 * it is CommonJS on Node and is only loaded where a YAML file is given, and so do the store, DuckDB and `pg`, whose drivers are binaries or CommonJS.
 */
export default defineConfig({
  entry: ['src/main.ts'],
  outDir: 'dist',
  platform: 'node',
  format: 'esm',
  target: 'es2023',
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: false,
  silent: true,
  noExternal: [/^(?!yaml$|pg$|node:|@kechuang\/store$|@duckdb\/)/],
  external: ['yaml', 'pg', '@kechuang/store', '@duckdb/node-api'],
  esbuildPlugins: [withoutLocales],
  esbuildOptions(options) {
    options.conditions = ['source', 'import', 'node'];
    options.legalComments = 'none';
  },
});
