import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { membershipFor } from '../casework/session.ts';
import type { Corpus } from '../corpus.ts';
import type { PolicyDocument } from '../document/model.ts';
import { type ImportIndex, type ImportState, type ImportVersion, importIndex } from '../import/import-state.ts';
import { decidedDocument } from '../import/review-facts.ts';
import type { Role } from '../procedure/model.ts';
import { regionFullName } from '../region.ts';
import { caseworkLedger } from './casework.ts';
import type { OperationContext } from './operation.ts';
import { publishedCorpus, type Wanted } from './published-library.ts';

/** Pages read lately, by document and hash: a page is read once for a draft however often it is looked at. */
const read = new Map<string, PolicyDocument>();
const mostRead = 200;

/** What the reader makes of a version's page: worked out again from the page whenever it is needed, never kept in the ledger. */
export async function readVersion(state: ImportState, version: ImportVersion): Promise<PolicyDocument> {
  const key = `${state.id} ${state.regionCode} ${version.sha256}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const { readDocument } = await import('../document/read.ts');
  const document: PolicyDocument = {
    ...readDocument(version.raw, { id: state.id }),
    encoding: version.encoding,
    rawSha256: version.sha256,
  };
  const placed = {
    ...document,
    regionCode: document.regionCode ?? state.regionCode,
    region: document.region ?? regionFullName(state.regionCode),
  };
  if (read.size >= mostRead) read.delete(read.keys().next().value ?? '');
  read.set(key, placed);
  return placed;
}

/** Who may review an imported document of their region, and see its drafts. */
export const reviewers: readonly Role[] = ['department', 'administrator'];

/**
 * A version of an imported document by `id@number` (某一版): a published one for everyone, a draft for those who may review it. Null where `id` names no
 * version that is here for whoever asks.
 */
export async function namedVersion(id: string, { casework, models = casework?.models }: OperationContext): Promise<PolicyDocument | null> {
  const named = /^(.+)@(\d{1,6})$/.exec(id);
  if (named?.[1] === undefined || models === undefined) return null;
  const index = await models.current(importIndex, caseworkLedger);
  const state = Object.hasOwn(index, named[1]) ? index[named[1]] : undefined;
  const version = state?.versions.find(({ number }) => number === Number(named[2]));
  if (state === undefined || version === undefined) return null;
  const session = casework?.session ?? null;
  if (version.published === null && (session === null || membershipFor(session, reviewers, state.regionCode) === null)) return null;
  return { ...decidedDocument(await readVersion(state, version), version), id };
}

const merged = new WeakMap<Corpus, { readonly key: string; readonly corpus: Corpus }>();

/**
 * The corpus of a request (合并语料): the packaged documents and the last published version of every imported one. The same object as long as nothing
 * is published, so that what is worked out once for a corpus stays so. A face without a ledger fetches of the imported documents those that are wanted alone.
 */
export async function withImports(
  { corpus, casework, models = casework?.models, published }: OperationContext,
  wanted: Wanted = () => true,
): Promise<Corpus> {
  if (models === undefined) {
    const library = (await published?.()) ?? null;
    return library === null ? corpus : publishedCorpus(corpus, library, wanted);
  }
  // While the store is away the packaged documents still answer; the data version tells which was asked.
  const index: ImportIndex = await models.current(importIndex, caseworkLedger).catch(() => ({}));
  const imported = Object.values(index).flatMap((state) => {
    const version = state.versions.findLast((one) => one.published !== null);
    return version === undefined ? [] : [{ state, version }];
  });
  if (imported.length === 0) return corpus;
  const key = JSON.stringify(imported.map(({ state, version: { raw: _, ...decided } }) => [state.id, state.regionCode, decided]));
  const known = merged.get(corpus);
  if (known?.key === key) return known.corpus;
  const documents = await Promise.all(
    imported.map(async ({ state, version }) => decidedDocument(await readVersion(state, version), version)),
  );
  const mark = bytesToHex(sha256(utf8ToBytes(key))).slice(0, 8);
  const whole: Corpus = { dataVersion: `${corpus.dataVersion}+${mark}`, documents: [...corpus.documents, ...documents] };
  merged.set(corpus, { key, corpus: whole });
  return whole;
}
