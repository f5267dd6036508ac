import { need, run } from './run.ts';

need('安装依赖 / installing', 'pnpm', 'install', '--frozen-lockfile');
process.exit(run('pnpm', 'check'));
