import { eachBigram, searchForm } from './bigrams.ts';
import type { Clause, PolicyDocument } from './model.ts';
import { stretchesOf } from './stretches.ts';

/** What search needs of a document. */
export type SearchableDocument = Pick<
  PolicyDocument,
  | 'id'
  | 'title'
  | 'innerTitle'
  | 'documentNumber'
  | 'issuer'
  | 'region'
  | 'regionCode'
  | 'kind'
  | 'planYear'
  | 'dateIssued'
  | 'text'
  | 'clauses'
>;

/** Words that mean the same (同义词): a search for one finds all of its group. The first is the canonical one. */
export type SynonymGroups = readonly (readonly string[])[];

/** A stretch of a document's text that belongs to one clause and to none of its children. */
export interface Passage {
  readonly documentAt: number;
  readonly clause: Clause;
  /** Code units of the clean text. */
  readonly start: number;
  readonly end: number;
}

/** Everything `search` looks things up in. Built once; a hundred thousand clauses take seconds and some hundred megabytes. */
export interface SearchIndex {
  readonly documents: readonly SearchableDocument[];
  readonly forms: readonly string[];
  readonly passages: readonly Passage[];
  /** Passages that hold a bigram, ascending. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Phrases that a pinyin search may mean: headings, titles and the synonyms' words. */
  readonly vocabulary: readonly string[];
}

/** Cuts a document into passages: each clause without its children, a line with several items item by item. */
function passagesIn(document: SearchableDocument, documentAt: number): Passage[] {
  return stretchesOf(document).map((stretch) => ({ documentAt, ...stretch }));
}

/** Builds the index of all documents (检索索引). */
export function searchIndex(documents: readonly SearchableDocument[], synonyms: SynonymGroups = []): SearchIndex {
  const forms = documents.map((document) => searchForm(document.text));
  const passages = documents.flatMap(passagesIn);
  const postings = new Map<number, number[]>();
  passages.forEach((passage, at) => {
    eachBigram(forms[passage.documentAt] ?? '', passage.start, passage.end, (key) => {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [at]);
      else if (list.at(-1) !== at) list.push(at);
    });
  });
  const groups = new Map<string, string[]>();
  for (const group of synonyms) {
    const words = group.map(searchForm);
    for (const word of words) groups.set(word, [...new Set([...(groups.get(word) ?? []), ...words])]);
  }
  const vocabulary = new Set<string>(synonyms.flat());
  for (const document of documents) {
    vocabulary.add(document.title);
    for (const clause of document.clauses) if (clause.heading !== null) vocabulary.add(clause.heading);
  }
  return { documents, forms, passages, postings, synonyms: groups, vocabulary: [...vocabulary] };
}
