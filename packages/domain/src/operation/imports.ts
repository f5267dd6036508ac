import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { type Casework, membershipFor, requireSession } from '../casework/session.ts';
import type { PolicyDocument } from '../document/model.ts';
import { type ImportCommand, importDecider } from '../import/decide-import.ts';
import type { FactDecision } from '../import/events.ts';
import { type EarlierVersion, formerDecisions } from '../import/former-decisions.ts';
import { type ImportState, type ImportVersion, importIndex, importStream } from '../import/import-state.ts';
import { type FormerDecision, isCarried, keyedFacts, type ReviewFact, reviewFacts } from '../import/review-facts.ts';
import { execute, load } from '../ledger/decider.ts';
import { nearest } from '../nearest.ts';
import { notFound, Problem } from '../problem.ts';
import { bytesFromBase64 } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { readPage } from './documents.ts';
import { readVersion, reviewers } from './imported-documents.ts';
import {
  documentsDraft,
  documentsDrafts,
  documentsImport,
  documentsPublish,
  documentsReview,
  type ImportSummary,
  type importView,
} from './imports.contract.ts';
import { operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';

/** How many earlier versions with decisions are looked at: bounds the reading of a page that was imported again and again. */
const farthestBack = 5;

/** A version as read, and its facts. Where it is still open, each with what was decided on it in earlier versions. */
async function openQueue(state: ImportState, last: ImportVersion): Promise<{ document: PolicyDocument; queue: ReviewFact[] }> {
  const document = await readVersion(state, last);
  if (last.published !== null) return { document, queue: reviewFacts(document, last) };
  const earlier: EarlierVersion[] = [];
  const decided = state.versions.filter((one) => one !== last && one.decisions.length > 0);
  for (const version of decided.reverse().slice(0, farthestBack)) earlier.push({ version, document: await readVersion(state, version) });
  return { document, queue: reviewFacts(document, last, formerDecisions(document, earlier)) };
}

async function summaryOf(state: ImportState, version: number): Promise<{ summary: ImportSummary; view: z.input<typeof importView> }> {
  const last = state.versions.at(-1);
  if (last === undefined) throw notFound({ zh: '导入的文件', en: 'imported document' }, state.id);
  const { document, queue } = await openQueue(state, last);
  const summary: ImportSummary = {
    id: state.id,
    title: document.title,
    regionCode: state.regionCode,
    state: last.published === null ? 'draft' : 'published',
    facts: queue.length,
    decided: queue.filter((fact) => fact.decision !== null).length,
    carried: queue.filter(isCarried).length,
    versions: state.versions.map(({ number, sha256: hash, drafted, published }) => ({ number, sha256: hash, drafted, published })),
    version,
  };
  return { summary, view: { ...summary, queue, document } };
}

/** The import with this id if the session may review its region; else it is not found, whether it exists or not. */
async function openImport(casework: Casework, id: string): Promise<{ state: ImportState; version: number }> {
  const session = requireSession(casework);
  const { state, version } = await load(importDecider, casework.ledger, caseworkLedger, importStream(id));
  if (state === null || membershipFor(session, reviewers, state.regionCode) === null)
    throw notFound({ zh: '导入的文件', en: 'imported document' }, id);
  return { state, version };
}

async function write(casework: Casework, id: string, regionCode: string, command: ImportCommand): Promise<z.input<typeof importView>> {
  const { actor } = actingFor(casework, reviewers, regionCode);
  const { ledger, now, commandId, expectedVersion } = casework;
  const context = { ledger, name: caseworkLedger, actor, at: now, commandId, expectedVersion, reason: null };
  const { state, version } = await execute(importDecider, importStream(id), command, context);
  if (state === null) throw notFound({ zh: '导入的文件', en: 'imported document' }, id);
  return (await summaryOf(state, version)).view;
}

function regionOf(asked: string | undefined, found: string | null): string {
  if (asked !== undefined) return regionCodeOf(asked, '/region');
  if (found !== null) return found;
  const detail = { zh: '页面没有写明属地，请给出 region', en: 'The page names no region that is known; give region' };
  throw new Problem('invalid-input', detail, [{ pointer: '/region', code: 'required', detail }]);
}

type Decision = NonNullable<z.output<typeof documentsReview.input>['decisions']>[number];

export const documentsImportOperation = operation(documentsImport, async ({ page, pageBase64, id, region }, context) => {
  const casework = caseworkOf(context);
  requireSession(casework);
  const bytes = page === undefined ? bytesFromBase64(pageBase64 ?? '') : utf8ToBytes(page);
  const document = await readPage(page ?? bytes, context.corpus, id);
  if (context.corpus.documents.some((one) => one.id === document.id)) {
    throw new Problem('conflict', {
      zh: `编号“${document.id}”已是随附的文件，请另给编号`,
      en: `“${document.id}” is the id of a packaged document; give another`,
    });
  }
  const regionCode = regionOf(region, document.regionCode);
  return write(casework, document.id, regionCode, {
    type: 'draft',
    page: { sha256: bytesToHex(sha256(bytes)), raw: document.raw, encoding: document.encoding, title: document.title, regionCode },
  });
});

export const documentsDraftsOperation = operation(documentsDrafts, async (_input, context) => {
  const casework = caseworkOf(context);
  const session = requireSession(casework);
  const index = await casework.models.current(importIndex, caseworkLedger);
  const mine = Object.values(index).filter(({ regionCode }) => membershipFor(session, reviewers, regionCode) !== null);
  const imports = await Promise.all(
    mine.map(async ({ id }) => {
      const { state, version } = await openImport(casework, id);
      return (await summaryOf(state, version)).summary;
    }),
  );
  return { total: imports.length, imports };
});

export const documentsDraftOperation = operation(documentsDraft, async ({ id }, context) => {
  const { state, version } = await openImport(caseworkOf(context), id);
  return (await summaryOf(state, version)).view;
});

/** The carried decisions of a place that wait to be confirmed, as decisions: of everything, of the metadata, or of one clause. */
function confirmed(queue: readonly ReviewFact[], place: string): Decision[] {
  const found = queue.filter((fact) => isCarried(fact) && (place === 'all' || (fact.citation?.clauseId ?? 'metadata') === place));
  if (found.length > 0)
    return found.flatMap(({ id, former }) =>
      former === null
        ? []
        : [{ fact: id, decision: former.decision, ...(former.correction === null ? {} : { correction: former.correction }) }],
    );
  const places = [...new Set(queue.filter(isCarried).map(({ citation }) => citation?.clauseId ?? 'metadata'))].join('、');
  const detail =
    places === ''
      ? { zh: '没有前一版的决定待确认', en: 'No decision of an earlier version waits to be confirmed' }
      : {
          zh: `“${place}”没有前一版的决定待确认。有的是：all、${places}`,
          en: `No decision of an earlier version waits to be confirmed at “${place}”. There are some at: all、${places}`,
        };
  throw new Problem('invalid-input', detail, [{ pointer: '/carried', code: 'unknown', detail }]);
}

export const documentsReviewOperation = operation(documentsReview, async ({ id, decisions = [], carried }, context) => {
  const casework = caseworkOf(context);
  const { state } = await openImport(casework, id);
  const last = state.versions.at(-1);
  if (last === undefined) throw notFound({ zh: '导入的文件', en: 'imported document' }, id);
  const { document, queue } = await openQueue(state, last);
  const facts = new Map(keyedFacts(document).map((one) => [one.fact.id, one]));
  const former = new Map(queue.map((fact) => [fact.id, fact.former]));
  const told = new Set(decisions.map(({ fact }) => fact));
  const again = carried === undefined || last.published !== null ? [] : confirmed(queue, carried).filter(({ fact }) => !told.has(fact));
  const made = [...decisions, ...again].map(({ fact, decision, correction }, index): FactDecision => {
    const found = facts.get(fact);
    const fault = (pointer: string, code: string, zh: string, en: string): Problem =>
      new Problem('invalid-input', { zh, en }, [{ pointer: `/decisions/${index}/${pointer}`, code, detail: { zh, en } }]);
    if (found === undefined) {
      const near = nearest(fact, [...facts.keys()]).join('、');
      throw fault('fact', 'unknown', `没有事实“${fact}”。相近的有：${near}`, `There is no fact “${fact}”. Near: ${near}`);
    }
    if ((decision === 'corrected') !== (correction !== undefined))
      throw fault('correction', 'required', '更正须给出内容，采纳与剔除不带内容', 'A correction needs its content; the others take none');
    if (correction !== undefined && 'text' in correction !== (found.fact.kind === 'metadata'))
      throw fault(
        'correction',
        'invalid',
        '元数据用 text 更正，数量用数量的字段更正',
        'Metadata are corrected by text, figures by their fields',
      );
    if (correction !== undefined && (found.fact.kind === 'responsibility' || found.fact.kind === 'entitlement'))
      throw fault('correction', 'invalid', '责任单位与惠企条款只能采纳或剔除', 'Owners and entitlements can only be accepted or rejected');
    const made = { key: found.key, decision, correction: correction ?? null };
    return { ...made, carriedFrom: confirms(made, former.get(fact) ?? null) };
  });
  return write(casework, id, state.regionCode, { type: 'review', decisions: made });
});

/** The version whose decision a new one confirms; null where it is a decision of its own. */
function confirms({ decision, correction }: Pick<FactDecision, 'decision' | 'correction'>, former: FormerDecision | null): number | null {
  if (former === null || !former.same || former.decision !== decision) return null;
  return canonicalJson(former.correction) === canonicalJson(correction) ? former.version : null;
}

export const documentsPublishOperation = operation(documentsPublish, async ({ id, restMachineRead }, context) => {
  const casework = caseworkOf(context);
  const { state } = await openImport(casework, id);
  const last = state.versions.at(-1);
  const queue = last === undefined ? [] : (await openQueue(state, last)).queue;
  const open = queue.filter((fact) => fact.decision === null).length;
  return write(casework, id, state.regionCode, { type: 'publish', open, carried: queue.filter(isCarried).length, restMachineRead });
});
