import type { LedgerEvent } from '../ledger/event.ts';
import type { Projection } from '../ledger/projection.ts';
import { type CallState, callStream, callWindow, defaultTerms, evolveCall, isCallStream, type Terms } from '../procedure/call.ts';

/** A call with the version its next writer must have seen. */
export interface IndexedCall {
  readonly state: CallState;
  readonly version: number;
}

/** Every call of a ledger by its stream (年度通知索引). */
export type CallIndex = { [stream: string]: { state: CallState; version: number } };

function apply(index: CallIndex, event: LedgerEvent): CallIndex {
  if (!isCallStream(event.stream)) return index;
  const state = evolveCall(index[event.stream]?.state ?? null, event);
  if (state !== null) index[event.stream] = { state, version: event.version };
  return index;
}

/** The read model of the calls. */
export const callIndex: Projection<CallIndex> = { name: 'calls', initial: () => ({}), apply };

/** The calls of an index, newest year first. */
export function callsIn(index: CallIndex): IndexedCall[] {
  return Object.values(index).sort((one, other) => other.state.year - one.state.year);
}

/** The call of a procedure that takes applications on a day: the newest, where there are two. */
export function openCallOn(index: CallIndex, procedureId: string, day: string): IndexedCall | null {
  return callsIn(index).find(({ state }) => state.procedureId === procedureId && callWindow(state, day) === 'open') ?? null;
}

/** The terms that a case goes by: those of its call as they stand, else the defaults. */
export function termsFor(index: CallIndex, { procedureId, year }: { readonly procedureId: string; readonly year: number | null }): Terms {
  return (year === null ? undefined : index[callStream(procedureId, year)]?.state.terms) ?? defaultTerms;
}

/** The last day on which the call of a case takes applications; null for a case without one. */
export function closingOf(
  index: CallIndex,
  { procedureId, year }: { readonly procedureId: string; readonly year: number | null },
): string | null {
  return (year === null ? undefined : index[callStream(procedureId, year)]?.state.terms.closes) ?? null;
}
