import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@kechuang/domain/reader';
import { compare, publish } from './measure.ts';

const seeds = join(import.meta.dirname, '../seeds');
const pages = globSync('*.txt', { cwd: seeds }).map((file) => readFileSync(join(seeds, file)));
const bytes = pages.reduce((sum, page) => sum + page.byteLength, 0);
const decoder = new TextDecoder();

/** The least anyone could do with a page: decode it, fold its width, and list every number with its place. */
function scanBare(page: Uint8Array): number {
  const text = decoder.decode(page).normalize('NFKC');
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].length;
}

publish([
  await compare({
    what: 'read the five seed pages',
    against: 'decode, NFKC and one scan for numbers',
    runs: 15,
    subject: () => pages.map((page, index) => readDocument(page, { id: `page-${index}` })),
    baseline: () => pages.map(scanBare),
    note: (time) => `${(bytes / 1e6 / (time / 1000)).toFixed(2)} MB/s`,
  }),
]);
