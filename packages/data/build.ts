import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '@kechuang/domain/reader';

/**
 * Reads the seed pages with the domain's own reader and writes the corpus that every face shares. The data version is the hash of what was
 * written, so it changes when a page or the reader does.
 */
const seeds = new URL('../../seeds/', import.meta.url);
const manifest: { documents: { id: string; file: string; sha256: string }[] } = JSON.parse(
  readFileSync(new URL('manifest.json', seeds), 'utf8'),
);

const documents = manifest.documents.map(({ id, file, sha256 }) => {
  const bytes = readFileSync(new URL(file, seeds));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new Error(`seeds/${file} is altered: sha256 ${found}, manifest says ${sha256}. Restore it from version control.`);
  return { ...readDocument(bytes, { id }), rawSha256: sha256 };
});

const body = JSON.stringify(documents);
const dataVersion = createHash('sha256').update(body).digest('hex').slice(0, 12);
const target = new URL('src/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
// A JavaScript module around JSON.parse loads several times faster than an object literal of this size, and its declaration carries the type.
writeFileSync(
  new URL('corpus.js', target),
  `export const corpus = JSON.parse(${JSON.stringify(JSON.stringify({ dataVersion, documents }))});\n`,
);
writeFileSync(new URL('corpus.d.ts', target), "import type { Corpus } from '@kechuang/domain';\nexport declare const corpus: Corpus;\n");
process.stdout.write(
  `corpus ${dataVersion}: ${documents.length} documents, ${documents.reduce((sum, value) => sum + value.quantities.length, 0)} quantities\n`,
);
