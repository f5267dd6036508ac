#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

const built = new URL('../dist/main.js', import.meta.url);
if (existsSync(built)) {
  // Keeps the compiled code between runs: a command line is started often and lives briefly.
  nodeModule.enableCompileCache?.();
  await import(built.href);
} else {
  process.stderr.write(
    'kechuang: 尚未构建。请先在仓库根目录运行 npm start 或 pnpm build。\nkechuang: not built yet. Run npm start or pnpm build at the root first.\n',
  );
  process.exitCode = 1;
}
