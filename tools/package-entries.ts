import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './run.ts';

/** Every package's entries exist, are what package.json says of them, and load in Node as they were built. */
interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly import?: string }>>;
}

const complaints: string[] = [];
for (const path of globSync('{packages,apps}/*/package.json', { cwd: root })) {
  const pkgDir = join(root, path, '..');
  const manifest: Manifest = JSON.parse(readFileSync(join(root, path), 'utf8'));
  if (!manifest.exports) continue;
  const { messages, pkg } = await publint({ pkgDir, pack: false, level: 'warning', strict: true });
  complaints.push(...messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg)}`));
  for (const target of Object.values(manifest.exports)) {
    if (typeof target !== 'object' || target.import === undefined) continue;
    try {
      await import(pathToFileURL(join(pkgDir, target.import)).href);
    } catch (error) {
      complaints.push(`${manifest.name}: ${target.import} does not load: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exit(complaints.length === 0 ? 0 : 1);
