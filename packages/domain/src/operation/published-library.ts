import type { Corpus } from '../corpus.ts';
import type { PolicyDocument } from '../document/model.ts';
import type { DocumentSummary } from './documents.contract.ts';

/** The documents that a server has published beyond the packaged ones (已发布的导入文件), for a face that holds no ledger: what they are, and each one when it is asked for. */
export interface PublishedLibrary {
  readonly dataVersion: string;
  /** In the order in which the server has them. */
  readonly summaries: readonly DocumentSummary[];
  document(id: string): Promise<PolicyDocument>;
}

/** Which documents a question is about. */
export type Wanted = (document: Pick<DocumentSummary, 'id' | 'regionCode'>) => boolean;

const merged = new WeakMap<PublishedLibrary, Map<string, Corpus>>();

/**
 * The packaged documents and those published ones that are wanted, fetched as far as they are not here yet. The same object for the same documents, so that what
 * is worked out once for a corpus stays so.
 */
export async function publishedCorpus(packaged: Corpus, library: PublishedLibrary, wanted: Wanted): Promise<Corpus> {
  const { dataVersion, summaries } = library;
  const ids = summaries.filter(wanted).map(({ id }) => id);
  const key = ids.join('\n');
  const known = merged.get(library) ?? new Map<string, Corpus>();
  merged.set(library, known);
  const made = known.get(key);
  if (made !== undefined) return made;
  const here = new Set(ids);
  const documents = [...packaged.documents, ...(await Promise.all(ids.map((id) => library.document(id))))];
  const others = summaries.filter(({ id }) => !here.has(id)).map(({ id }) => id);
  const corpus: Corpus = { dataVersion, documents, others };
  known.set(key, corpus);
  return corpus;
}
