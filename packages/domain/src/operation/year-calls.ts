import { resolveCitation } from '../benefit/source.ts';
import { type CallIndex, callIndex, callsIn } from '../casework/call-index.ts';
import { caseIndex, casesIn } from '../casework/case-index.ts';
import type { Casework } from '../casework/session.ts';
import type { Corpus } from '../corpus.ts';
import { execute, load } from '../ledger/decider.ts';
import { Problem } from '../problem.ts';
import { basisWarning, type CallState, callDecider, callStream, callWindow } from '../procedure/call.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';
import { procedureById } from './procedure-catalogue.ts';
import { callsList, callsPublish } from './year-calls.contract.ts';

function viewCall(state: CallState, version: number, day: string, corpus: Corpus) {
  const procedure = procedureById(state.procedureId);
  const { year, publishedAt, amendedAt, publishedBy, terms } = state;
  return {
    procedure: { id: procedure.id, title: procedure.title },
    year,
    version,
    state: callWindow(state, day),
    publishedAt,
    amendedAt,
    publishedBy,
    terms,
    warning: basisWarning(procedure, day),
    citation: procedure.call === null || corpus.documents.length === 0 ? null : resolveCitation(corpus, procedure.call.source),
  };
}

async function isBegun(casework: Casework, procedureId: string, year: number): Promise<boolean> {
  const cases = casesIn(await casework.models.current(caseIndex, caseworkLedger));
  return cases.some(({ state }) => state.procedureId === procedureId && state.year === year);
}

export const callsPublishOperation = operation(callsPublish, async ({ procedure: id, year, terms }, context) => {
  const casework = caseworkOf(context);
  const procedure = procedureById(id);
  const { actor } = actingFor(casework, ['leading-group-office'], procedure.regionCode);
  const stream = callStream(id, year);
  const { version: known, events } = await load(callDecider, casework.ledger, caseworkLedger, stream);
  const { commandId, expectedVersion, now, ledger } = casework;
  if (known > 0 && expectedVersion === null && !events.some((event) => event.commandId === commandId)) {
    throw new Problem('precondition-required', {
      zh: `${year} 年度通知已发布；修订请给出您看到的版本（If-Match: "${known}"）`,
      en: `The call of ${year} is published; to amend it, give the version you have seen (If-Match: "${known}")`,
    });
  }
  const command = { procedure, year, terms, begun: await isBegun(casework, id, year) };
  const { state, version } = await execute(callDecider, stream, command, {
    ledger,
    name: caseworkLedger,
    actor,
    at: now,
    commandId,
    expectedVersion: expectedVersion ?? 0,
    reason: null,
  });
  if (state === null) throw new Error('a call that was published has no state');
  return { call: viewCall(state, version, now.slice(0, 10), context.corpus) };
});

export const callsListOperation = operation(callsList, async ({ procedure, open }, context) => {
  const casework = caseworkOf(context);
  const index: CallIndex = await casework.models.current(callIndex, caseworkLedger);
  const calls = callsIn(index)
    .filter(({ state }) => procedure === undefined || state.procedureId === procedureById(procedure).id)
    .map(({ state, version }) => viewCall(state, version, casework.now.slice(0, 10), context.corpus))
    .filter(({ state }) => open !== true || state === 'open');
  return { total: calls.length, calls };
});
