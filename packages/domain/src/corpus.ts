import type { PolicyDocument } from './document/model.ts';

/** The documents an operation may cite (语料), handed in by the caller: the domain itself stores none. */
export interface Corpus {
  /** Changes whenever a seed, the reader or a policy changes; part of every answer that could change with it. */
  readonly dataVersion: string;
  readonly documents: readonly PolicyDocument[];
  /** Ids of the documents that belong to it and were not asked for (未取的文件). */
  readonly others?: readonly string[];
}
