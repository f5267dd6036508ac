import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Corpus } from '../src/corpus.ts';
import { readDocument } from '../src/document/read.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const manifest = z.object({ documents: z.array(z.object({ id: z.string(), file: z.string() })) });

/** The five seed pages, read by the domain's own reader. */
export function seedCorpus(): Corpus {
  const { documents } = manifest.parse(JSON.parse(readFileSync(new URL('manifest.json', seeds), 'utf8')));
  return {
    dataVersion: 'test',
    documents: documents.map(({ id, file }) => readDocument(new Uint8Array(readFileSync(new URL(file, seeds))), { id })),
  };
}
