import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './run.ts';

/** Every package's entries exist, resolve and are what package.json says of them. */
let found = 0;
for (const manifestPath of globSync('{packages,apps}/*/package.json', { cwd: root })) {
  const pkgDir = join(root, manifestPath, '..');
  const manifest: { name: string; exports?: object } = JSON.parse(readFileSync(join(root, manifestPath), 'utf8'));
  if (!manifest.exports) continue;
  const { messages, pkg } = await publint({ pkgDir, pack: false, level: 'warning', strict: true });
  for (const message of messages) {
    process.stderr.write(`${manifest.name}: ${formatMessage(message, pkg)}\n`);
    found += 1;
  }
}
process.exit(found === 0 ? 0 : 1);
