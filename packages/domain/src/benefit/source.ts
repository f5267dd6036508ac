import type { Citation, ReferenceCitation } from '../citation.ts';
import type { Corpus } from '../corpus.ts';
import type { PolicyDocument } from '../document/model.ts';
import { passagesOf } from '../document/passages.ts';
import type { Source } from '../formula/source.ts';
import { notFound, Problem } from '../problem.ts';

type ClauseSource = Extract<Source, { kind: 'clause' }>;

/** Names a passage by its exact words in the clean text (引文). `clauseId` may be empty where the words stand in the document only once. */
export function cite(documentId: string, clauseId: string, quote: string): ClauseSource {
  return { kind: 'clause', documentId, clauseId, quote };
}

/** A document outside the corpus that rules are taken from (规范性文件). `sources` counts independent publications that agree. */
export interface Instrument {
  readonly issuer: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly date: string | null;
  readonly sources: 1 | 2;
}

/** Names a rule outside the corpus by its instrument and article (`null`: article not established). `sources` where the rule is less attested than its instrument. */
export function reference(instrument: Instrument, article: string | null = null, sources: 1 | 2 = instrument.sources): ReferenceCitation {
  return {
    kind: 'reference',
    issuer: instrument.issuer,
    title: instrument.title,
    documentNumber: instrument.documentNumber,
    article,
    date: instrument.date,
    sources,
  };
}

const passagesByDocument = new WeakMap<PolicyDocument, ReturnType<typeof passagesOf>>();
const resolvedByDocument = new WeakMap<PolicyDocument, Map<string, Citation>>();

function passagesIn(document: PolicyDocument): ReturnType<typeof passagesOf> {
  const known = passagesByDocument.get(document);
  if (known !== undefined) return known;
  const made = passagesOf(document.id, { raw: document.raw, clean: document.text, edits: document.edits }, document.clauses);
  passagesByDocument.set(document, made);
  return made;
}

function locate(document: PolicyDocument, source: ClauseSource): Citation {
  const { codePoints, cite: citeUnits } = passagesIn(document);
  const clause = source.clauseId === '' ? null : (document.clauses.find((item) => item.id === source.clauseId) ?? null);
  const from = clause === null ? 0 : codePoints.toUnit(clause.span[0]);
  const start = document.text.indexOf(source.quote, from);
  if (start < 0) {
    const clauseName = source.clauseId === '' ? '' : ` ${source.clauseId}`;
    throw new Problem('unexpected', {
      zh: `引文在文件 ${source.documentId}${clauseName} 中找不到：${source.quote.slice(0, 40)}`,
      en: `The quote is not in document ${source.documentId}${clauseName}: ${source.quote.slice(0, 40)}`,
    });
  }
  return citeUnits([start, start + source.quote.length]);
}

/**
 * The full citation of a source (引文定位): clause and spans are read off the document in the corpus.
 *
 * @throws Problem `not-found` where the corpus lacks the document, `unexpected` where the document lacks the words
 */
export function resolveCitation(corpus: Corpus, source: Source): Citation {
  if (source.kind === 'reference') return source;
  const document = corpus.documents.find((item) => item.id === source.documentId);
  if (document === undefined) throw notFound({ zh: '文件', en: 'document' }, source.documentId);
  const cache = resolvedByDocument.get(document) ?? new Map<string, Citation>();
  resolvedByDocument.set(document, cache);
  const key = `${source.clauseId}\n${source.quote}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = locate(document, source);
  cache.set(key, found);
  return found;
}

/** The same citations once each, in order of first use. */
export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const citation of citations) {
    const key =
      citation.kind === 'passage'
        ? `${citation.documentId} ${citation.cleanSpan.join('-')}`
        : `${citation.documentNumber ?? ''} ${citation.title} ${citation.article ?? ''}`;
    if (!seen.has(key)) seen.set(key, citation);
  }
  return [...seen.values()];
}
