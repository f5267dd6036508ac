import type { Corpus } from '../corpus.ts';
import type { PolicyDocument } from '../document/model.ts';
import type { SearchIndex } from '../document/search-index.ts';
import { nearest } from '../nearest.ts';
import { notFound, Problem } from '../problem.ts';
import { isWithin } from '../region.ts';
import { bytesFromBase64 } from './base64.ts';
import {
  type DocumentAnswer,
  type DocumentSummary,
  type DocumentValidity,
  documentsDiff,
  documentsGet,
  documentsList,
  documentsRead,
  documentsSearch,
} from './documents.contract.ts';
import { namedVersion, withImports } from './imported-documents.ts';
import { type OperationContext, operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';

/** Whether a document is in force on a day, in words (有效性). */
export function validityOf(document: Pick<PolicyDocument, 'validFrom' | 'validTo'>, asOf: string): DocumentValidity {
  const { validFrom, validTo } = document;
  if (validTo !== null && validTo < asOf)
    return { state: 'expired', text: { zh: `已失效（有效期至 ${validTo}）`, en: `No longer in force (until ${validTo})` } };
  if (validFrom !== null && validFrom > asOf)
    return { state: 'not-yet', text: { zh: `尚未施行（自 ${validFrom} 起）`, en: `Not yet in force (from ${validFrom})` } };
  if (validTo !== null) return { state: 'in-force', text: { zh: `有效（至 ${validTo}）`, en: `In force (until ${validTo})` } };
  return { state: 'unstated', text: { zh: '有效期未写明', en: 'Period of validity not stated' } };
}

function summaryOf(document: PolicyDocument, asOf: string): DocumentSummary {
  return {
    ...document,
    validity: validityOf(document, asOf),
    clauses: document.clauses.length,
    quantities: document.quantities.length,
    damaged: document.edits.filter((edit) => edit.kind === 'damaged').length,
  };
}

/** The document with this id, or the problem that names the nearest ids. */
export function documentById(corpus: Corpus, id: string): PolicyDocument {
  const found = corpus.documents.find((document) => document.id === id);
  if (found !== undefined) return found;
  const ids = [...corpus.documents.map((document) => document.id), ...(corpus.others ?? [])];
  throw notFound({ zh: '文件', en: 'document' }, id, nearest(id, ids), 'documents list');
}

/** A document with all that is drawn from it: owners, draft benefits, validity on a day. */
async function answerFor(document: PolicyDocument, corpus: Corpus, asOf: string): Promise<DocumentAnswer> {
  const [{ decidedEntitlements }, { entitlementTerms }, { findMeasures }] = await Promise.all([
    import('../document/entitlement/decided-entitlements.ts'),
    import('../document/entitlement/terms.ts'),
    import('../document/measure/find-measures.ts'),
  ]);
  return {
    asOf,
    dataVersion: corpus.dataVersion,
    validity: validityOf(document, asOf),
    ...document,
    measures: findMeasures(document),
    entitlements: decidedEntitlements(document),
    entitlementTerms: entitlementTerms(document),
  };
}

/** A line for each document of the library. What a server has published is told by its own lines: no document is fetched to be listed. */
async function summaries(context: OperationContext, asOf: string): Promise<{ dataVersion: string; documents: DocumentSummary[] }> {
  const published = (await context.published?.()) ?? null;
  const { dataVersion, documents } = published === null ? await withImports(context) : context.corpus;
  const here = documents.map((document) => summaryOf(document, asOf));
  if (published === null) return { dataVersion, documents: here };
  const there = published.summaries.map((summary) => ({ ...summary, validity: validityOf(summary, asOf) }));
  return { dataVersion: published.dataVersion, documents: [...here, ...there] };
}

export const documentsListOperation = operation(documentsList, async (input, context) => {
  const { today } = context;
  const { region, issuer, year, kind, inForceOn } = input;
  const asOf = inForceOn ?? input.asOf ?? today;
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const { dataVersion, documents: all } = await summaries(context, asOf);
  const documents = all
    .filter((document) => within === null || (document.regionCode !== null && isWithin(document.regionCode, within)))
    .filter((document) => issuer === undefined || (document.issuer ?? '').includes(issuer))
    .filter((document) => year === undefined || (document.planYear ?? Number(document.dateIssued?.slice(0, 4))) === year)
    .filter((document) => kind === undefined || document.kind === kind)
    .filter(({ validity }) => inForceOn === undefined || validity.state === 'in-force' || validity.state === 'unstated');
  return { asOf, dataVersion, total: documents.length, documents };
});

export const documentsGetOperation = operation(documentsGet, async ({ id, asOf }, context) => {
  const { today } = context;
  const corpus = await withImports(context, (one) => one.id === id);
  return answerFor(documentById(corpus, id), corpus, asOf ?? today);
});

const indexes = new WeakMap<Corpus, SearchIndex>();

// The reader and the search bring dictionaries of script and pinyin; they are loaded by the first call that needs them.

export const documentsSearchOperation = operation(documentsSearch, async ({ region, ...query }, context) => {
  const corpus = await withImports(context);
  const within = region === undefined ? {} : { region: regionCodeOf(region, '/region') };
  const { search, searchIndex } = await import('../document/search.ts');
  const { indicators } = await import('../indicator/catalogue.ts');
  const index =
    indexes.get(corpus) ??
    searchIndex(
      corpus.documents,
      indicators.map(({ name, synonyms }) => [name.zh, ...synonyms]),
    );
  indexes.set(corpus, index);
  return { dataVersion: corpus.dataVersion, ...search(index, { ...query, ...within }) };
});

/** Steps of `documents.read` besides those of the reader: the text taken out of its file; at the end what is drawn from the document. */
const ownSteps = 2;

/** Reads a page as text, or a file of any kind that holds text, knowing the places that the corpus tells of. */
export async function readPage(
  page: string | Uint8Array,
  corpus: Corpus,
  id: string | undefined,
  progress: OperationContext['progress'] = () => undefined,
): Promise<PolicyDocument> {
  const [{ readDocument, readingSteps }, { placeParentsOf }, { pageText }] = await Promise.all([
    import('../document/read.ts'),
    import('../document/place.ts'),
    import('../text/page-format.ts'),
  ]);
  const text = typeof page === 'string' ? page : await pageText(page);
  const steps = readingSteps + ownSteps;
  let done = 1;
  progress(done, steps);
  const onStep = (): void => {
    done += 1;
    progress(done, steps);
  };
  const document = readDocument(text, { ...(id === undefined ? {} : { id }), placeParents: placeParentsOf(corpus.documents), onStep });
  if (document.text.trim() !== '') return document;
  throw new Problem('unreadable', {
    zh: '页面没有文字。网页的正文可能由程序另行载入：请另存为 .pdf，或粘贴正文',
    en: 'The page has no text. A program may load it later: save the page as .pdf, or paste its text',
  });
}

export const documentsReadOperation = operation(documentsRead, async ({ page, pageBase64, id, asOf }, { corpus, today, progress }) => {
  const document = await readPage(page ?? bytesFromBase64(pageBase64 ?? ''), corpus, id, progress);
  return answerFor(document, corpus, asOf ?? today);
});

export const documentsDiffOperation = operation(documentsDiff, async ({ id, to }, context) => {
  const corpus = await withImports(context, (one) => one.id === id || one.id === to);
  const before = (await namedVersion(id, context)) ?? documentById(corpus, id);
  const after = (await namedVersion(to, context)) ?? documentById(corpus, to);
  const { diffDocuments } = await import('../document/diff.ts');
  return { dataVersion: corpus.dataVersion, ...diffDocuments(before, after) };
});
