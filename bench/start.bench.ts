import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compare, publish } from './measure.ts';

const kechuang = join(import.meta.dirname, '../apps/cli/bin/kechuang.js');
if (!existsSync(join(import.meta.dirname, '../apps/cli/dist/main.js'))) {
  process.stderr.write('The command line is not built: run pnpm build first.\n');
  process.exit(1);
}

const facts = JSON.stringify({ 'platform.level': 'national', 'platform.place': 'district', 'platform.upstreamGrant': '6000000' });
const quote = ['benefits', 'quote', 'lianyungang.platform-matching-funds', '--facts', facts, '--as-of', '2021-06-01', '--json'];

function start(...args: string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stderr}`);
  };
}

const against = { against: '`node -e 0`', baseline: start('-e', '0'), runs: 21 };
publish([
  await compare({ what: '`kechuang --version`', subject: start(kechuang, '--version'), ...against }),
  await compare({ what: '`kechuang benefits quote … --json`', subject: start(kechuang, ...quote), ...against }),
]);
