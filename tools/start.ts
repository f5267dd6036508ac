import { need, root } from './run.ts';

// The child that has the terminal's attention stops first, and its exit code comes back through `need`.
process.on('SIGINT', () => undefined);

need('安装依赖 / installing', 'pnpm', 'install', '--frozen-lockfile');
need('构建 / building', 'pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=new-only');

process.removeAllListeners('SIGINT');
process.stdout.write('\n▸ 启动 / starting\n');
await import(`${root}/apps/api/dist/main.js`);
