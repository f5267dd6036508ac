import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary, type PolicyDocument } from '@kechuang/domain';
import { readDocument } from '@kechuang/domain/reader';
import { compare, publish } from './measure.ts';

const clausesWanted = 100_000;
const pages = globSync('*.txt', { cwd: join(import.meta.dirname, '../packages/domain/test-data/gold/dev') })
  .sort()
  .map((file) => readFileSync(join(import.meta.dirname, '../packages/domain/test-data/gold/dev', file), 'utf8'));

/** Copies of the annotated pages until there are a hundred thousand clauses; each copy has figures and a name of its own, so that no two are the same. */
function manyDocuments(): { documents: PolicyDocument[]; clauses: number } {
  const documents: PolicyDocument[] = [];
  let clauses = 0;
  for (let copy = 1; clauses < clausesWanted; copy += 1) {
    for (const [at, page] of pages.entries()) {
      const own = page.replace(/\d+/g, (digits) => (digits.length > 3 ? digits : String((Number(digits) * copy) % 997)));
      const document = readDocument(`${own}\n样本编号第${copy}号`, { id: `${at}-${copy}` });
      documents.push(document);
      clauses += document.clauses.length;
    }
  }
  return { documents, clauses };
}

const { documents, clauses } = manyDocuments();
const texts = documents.map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const library = createLibrary({ corpus: { dataVersion: 'bench', documents }, today: '2026-06-01' });
const start = performance.now();
await library.documents.search({ q: '高新技术企业' });
const built = performance.now() - start;
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;

/** What a search without an index does at least: looks through every text for the words. */
function scan(words: string): number {
  return texts.reduce((count, text) => count + (text.includes(words) ? 1 : 0), 0);
}

const queries = [
  { what: 'a frequent phrase', q: '高新技术企业', words: '高新技术企业' },
  { what: 'a rare phrase', q: '样本编号第7号', words: '样本编号第7号' },
  { what: 'Traditional', q: '產業創新平臺', words: '产业创新平台' },
  { what: 'two words and a filter', q: '奖励 万元', words: '奖励', year: 2025 },
  { what: 'a document number', q: '云科发[2026]7号', words: '云科发〔2026〕7号' },
  { what: 'initials of pinyin', q: 'kjqy', words: '科技企业' },
  { what: 'a question in a sentence', q: '孵化器能拿多少钱的奖励', words: '孵化器' },
];

const comparisons = [];
for (const { what, q, words, ...filter } of queries) {
  const { total } = await library.documents.search({ q, ...filter });
  comparisons.push(
    await compare({
      what: `search ${clauses.toLocaleString('en')} clauses (${(characters / 1e6).toFixed(1)} M characters): ${what}`,
      against: 'look through every text for the words',
      runs: 11,
      subject: () => library.documents.search({ q, ...filter }),
      baseline: () => scan(words),
      note: () =>
        what === 'a frequent phrase'
          ? `${total.toLocaleString('en')} found; the first search builds the index: ${(built / 1000).toFixed(1)} s, ${megabytes.toFixed(0)} MB`
          : `${total.toLocaleString('en')} found`,
    }),
  );
}
publish(comparisons);
