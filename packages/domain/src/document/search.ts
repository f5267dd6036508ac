import type { z } from 'zod';
import { isWithin, regionsNamed } from '../region.ts';
import { applyChanges } from '../text/edits.ts';
import { foldScript } from '../text/script.ts';
import { cutsNumber, eachBigram, searchForm } from './bigrams.ts';
import { codePointsOf } from './code-points.ts';
import { findDocumentNumbers } from './document-number.ts';
import type { Clause, documentKind } from './model.ts';
import { isPinyinQuery, pinyinLetters, pinyinStretches } from './pinyin-match.ts';
import type { Passage, SearchableDocument, SearchIndex } from './search-index.ts';
import type { SearchHit, SearchResult } from './search-result.ts';
import { snippetOf } from './snippet.ts';

export { type SearchIndex, type SynonymGroups, searchIndex } from './search-index.ts';
export { type SearchHit, type SearchResult, searchHit, searchResult } from './search-result.ts';

/** What to look for (检索条件). */
export interface SearchQuery {
  /** Words, a phrase, a document number in any bracket, or pinyin. */
  readonly q: string;
  /** Code or name; places inside it count. */
  readonly region?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly kind?: z.infer<typeof documentKind>;
  /** At most this many hits; 20 if not given. */
  readonly limit?: number;
}

/** Terms of a query: each is a list of spellings, any of which will do. */
interface Terms {
  readonly all: readonly (readonly string[])[];
  readonly match: SearchHit['match'];
}

const longestQuery = 200;

function wordsIn(form: string): string[] {
  return form.split(/[\s,，、。；;：:！!？?“”‘’"'《》<>]+/).filter((word) => word.length > 0);
}

function termsOf(index: SearchIndex, q: string): Terms {
  const simplified = applyChanges(q, foldScript(q)).slice(0, longestQuery).trim();
  const [number] = findDocumentNumbers(simplified);
  if (number !== undefined) return { all: [[searchForm(number.number)]], match: 'document-number' };
  const words = wordsIn(searchForm(simplified)).slice(0, 12);
  const all = words.map((word) => index.synonyms.get(word) ?? [word]);
  return { all, match: 'phrase' };
}

/** Phrases of headings, titles and synonyms that the letters can mean, the shortest and most frequent first. */
function pinyinTerms(index: SearchIndex, q: string): Terms {
  const letters = pinyinLetters(q);
  const counts = new Map<string, number>();
  for (const phrase of index.vocabulary) {
    for (const [start, end] of pinyinStretches(phrase.slice(0, 80), letters)) {
      const word = searchForm(phrase.slice(start, end));
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([word]) => word);
  return { all: words.length === 0 ? [] : [words.flatMap((word) => index.synonyms.get(word) ?? [word])], match: 'pinyin' };
}

function intersect(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      both.push(left);
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return both;
}

function bigramKeys(word: string): number[] {
  const keys = new Set<number>();
  eachBigram(word, 0, word.length, (key) => keys.add(key));
  return [...keys];
}

/** Passages that hold the word, ascending, with how often. */
function occurrences(index: SearchIndex, word: string): Map<number, number> {
  const lists = bigramKeys(word)
    .map((key) => index.postings.get(key) ?? [])
    .sort((a, b) => a.length - b.length);
  let candidates: readonly number[] | null = null;
  for (const list of lists.slice(0, 6)) candidates = candidates === null ? list : intersect(candidates, list);
  const found = new Map<number, number>();
  const check = (at: number): void => {
    const passage = index.passages[at];
    if (passage === undefined) return;
    const times = countIn((index.forms[passage.documentAt] ?? '').slice(passage.start, passage.end), word);
    if (times > 0) found.set(at, times);
  };
  // A single character has no bigram: every passage is read.
  if (candidates === null) for (let at = 0; at < index.passages.length; at += 1) check(at);
  else for (const at of candidates) check(at);
  return found;
}

/** How often the word stands in the text; 1000万元 does not stand in 21000万元. */
function countIn(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < 20; at = text.indexOf(word, at + 1))
    if (!cutsNumber(text, at, at + word.length)) count += 1;
  return count;
}

/** Rarity of a term and saturation of its count, as in BM25. */
function weigh(times: number, holders: number, passages: number): number {
  const rarity = Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));
  return (rarity * times * 2.2) / (times + 1.2);
}

/** Scores of passages that hold every term. */
function phraseScores(index: SearchIndex, terms: Terms): Map<number, number> {
  let scores: Map<number, number> | null = null;
  for (const spellings of terms.all) {
    const term = new Map<number, number>();
    for (const word of spellings) for (const [at, times] of occurrences(index, word)) term.set(at, (term.get(at) ?? 0) + times);
    const next = new Map<number, number>();
    for (const [at, times] of term) {
      const before: number | undefined = scores === null ? 0 : scores.get(at);
      if (before !== undefined) next.set(at, before + weigh(times, term.size, index.passages.length));
    }
    scores = next;
  }
  return scores ?? new Map();
}

/** Scores by shared bigrams, for questions in whole sentences: a passage must hold two fifths of the query's weight. */
function partialScores(index: SearchIndex, terms: Terms): Map<number, number> {
  const keys = new Set(terms.all.flatMap((spellings) => bigramKeys(spellings[0] ?? '')));
  const scores = new Map<number, number>();
  let whole = 0;
  for (const key of keys) {
    const list = index.postings.get(key);
    // A pair that occurs nowhere says nothing about which passage is meant.
    if (list === undefined) continue;
    const weight = weigh(1, list.length, index.passages.length);
    whole += weight;
    for (const at of list) scores.set(at, (scores.get(at) ?? 0) + weight);
  }
  for (const [at, score] of scores) if (score < whole * 0.4) scores.delete(at);
  return scores;
}

const kindWeight: Readonly<Record<string, number>> = { title: 1.6, section: 1.1, article: 1.1, signature: 0.3, recipients: 0.3, note: 0.6 };

function boost(index: SearchIndex, passage: Passage, words: readonly string[]): number {
  const document = index.documents[passage.documentAt];
  const heading = searchForm(passage.clause.heading ?? '');
  const title = searchForm(`${document?.title ?? ''} ${document?.innerTitle ?? ''}`);
  const inHeading = words.some((word) => heading.includes(word)) ? 1.8 : 1;
  const inTitle = words.some((word) => title.includes(word)) ? 1.3 : 1;
  const length = 1 / (1 + Math.max(0, passage.end - passage.start - 400) / 4000);
  return inHeading * inTitle * length * (kindWeight[passage.clause.kind] ?? 1);
}

/** Which documents the filters let through, by their place in the index. */
function admitted(index: SearchIndex, query: SearchQuery): boolean[] {
  const { region, issuer, year, kind } = query;
  const codes = region === undefined ? [] : [region, ...regionsNamed(region).map((known) => known.code)];
  return index.documents.map((document) => {
    if (kind !== undefined && document.kind !== kind) return false;
    if (issuer !== undefined && !(document.issuer ?? '').includes(issuer)) return false;
    if (year !== undefined && (document.planYear ?? Number(document.dateIssued?.slice(0, 4))) !== year) return false;
    if (region === undefined) return true;
    const { regionCode } = document;
    return (regionCode !== null && codes.some((code) => isWithin(regionCode, code))) || (document.region ?? '').includes(region);
  });
}

/** Documents whose own number is the one asked for: their title answers, whatever the text cites. */
function byNumber(index: SearchIndex, words: readonly string[]): Map<number, number> {
  const scores = new Map<number, number>();
  index.passages.forEach((passage, at) => {
    if (passage.clause.kind !== 'title' && passage.clause.id !== 'number') return;
    const own = searchForm(index.documents[passage.documentAt]?.documentNumber ?? '');
    if (own !== '' && words.includes(own)) scores.set(at, passage.clause.kind === 'title' ? 100 : 90);
  });
  return scores;
}

/**
 * Finds clauses (检索). Simplified, Traditional and any width find the same; pinyin in full or by initials finds headings and what they name; a document
 * number finds its document first and then those that cite it. Words set apart by spaces must all occur. Where no clause has the whole phrase, those
 * that share most of it are given, marked `partial`. Empty queries find nothing.
 *
 * @example search(searchIndex(corpus.documents), { q: '產業創新平臺' }).hits[0]?.clauseId
 */
export function search(index: SearchIndex, query: SearchQuery): SearchResult {
  let terms = termsOf(index, query.q);
  let scores = phraseScores(index, terms);
  const words = (): string[] => terms.all.flat();
  if (terms.match === 'document-number') for (const [at, score] of byNumber(index, words())) scores.set(at, score + (scores.get(at) ?? 0));
  if (scores.size === 0 && isPinyinQuery(query.q)) {
    terms = pinyinTerms(index, query.q);
    scores = phraseScores(index, terms);
  }
  let match = terms.match;
  if (scores.size === 0 && match === 'phrase') {
    scores = partialScores(index, terms);
    match = 'partial';
  }
  const admits = admitted(index, query);
  const ranked = [...scores]
    .map(([at, score]) => ({ at, passage: index.passages[at], score }))
    .flatMap(({ at, passage, score }) => {
      const document = passage === undefined ? undefined : index.documents[passage.documentAt];
      return passage === undefined || document === undefined || admits[passage.documentAt] !== true
        ? []
        : [{ at, passage, document, score: score * boost(index, passage, words()) }];
    })
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const limit = Math.max(0, Math.min(query.limit ?? 20, 1000));
  return {
    total: ranked.length,
    hits: ranked.slice(0, limit).map(({ passage, document, score }) => hitOf(index, passage, document, score, words(), match)),
  };
}

/** What a reader calls the place of a clause: a paragraph without a label goes by what it stands under. */
function placeOf({ clauses }: SearchableDocument, clause: Clause): string | null {
  for (let at: Clause | undefined = clause; at !== undefined; ) {
    const name = `${at.label ?? ''}${at.heading ?? ''}`;
    if (name !== '') return name;
    const { parentId }: Clause = at;
    at = clauses.find(({ id }) => id === parentId);
  }
  return null;
}

function hitOf(
  index: SearchIndex,
  passage: Passage,
  document: SearchableDocument,
  score: number,
  words: readonly string[],
  match: SearchHit['match'],
): SearchHit {
  const { text, highlights, first } = snippetOf(document.text, index.forms[passage.documentAt] ?? '', passage, words);
  const points = codePointsOf(document.text);
  return {
    documentId: document.id,
    title: document.innerTitle ?? document.title,
    clauseId: passage.clause.id,
    clauseKind: passage.clause.kind,
    label: passage.clause.label,
    heading: passage.clause.heading,
    place: placeOf(document, passage.clause),
    snippet: { text, highlights },
    cleanSpan: [points.toCodePoint(first[0]), points.toCodePoint(first[1])],
    match,
    score: Math.round(score * 1000) / 1000,
  };
}
