import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPage } from '@kechuang/domain/text';
import { compare, publish } from './measure.ts';

const root = join(import.meta.dirname, '..');
const read = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => readFileSync(join(root, file)));
const seeds = read('seeds/*.txt');
const [plain] = read('packages/domain/test-data/gold/dev/08-*.txt');
if (plain === undefined) throw new Error('the development set is not where it should be');
const decoder = new TextDecoder();

/** The least cleaning there is: decode and fold widths. */
function bare(page: Uint8Array): number {
  return decoder.decode(page).normalize('NFKC').length;
}

/** A page as many times as long. */
function repeated(page: Uint8Array, times: number): Uint8Array {
  return new Uint8Array(Array.from({ length: times }, () => [...page]).flat());
}

function speed(pages: readonly Uint8Array[]): (time: number) => string {
  const bytes = pages.reduce((sum, page) => sum + page.length, 0);
  return (time) => `${(bytes / 1e6 / (time / 1000)).toFixed(2)} MB/s`;
}

async function clean(what: string, pages: readonly Uint8Array[], runs: number) {
  return compare({
    what: `clean ${what}`,
    against: 'decode and NFKC',
    runs,
    subject: () => pages.map((page) => cleanPage(page).clean.length),
    baseline: () => pages.map(bare),
    note: speed(pages),
  });
}

publish([
  await clean('the five seed pages', seeds, 25),
  await clean('a page in order', [plain], 50),
  await clean('the same, 10 times as long', [repeated(plain, 10)], 25),
  await clean('the same, 100 times as long', [repeated(plain, 100)], 10),
]);
