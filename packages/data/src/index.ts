import type { Corpus } from '@kechuang/domain';
import { corpus as generated } from './generated/corpus.js';

/**
 * The seeded documents (政策语料): the pages under seeds/ as the domain's reader reads them, with the hash of the outcome as `dataVersion`. Written by
 * build.ts (`pnpm generate`), which refuses a page whose sha256 differs from the manifest.
 */
export const corpus: Corpus = generated;
