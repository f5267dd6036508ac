import type { LedgerEvent } from '../ledger/event.ts';
import type { Projection } from '../ledger/projection.ts';
import { type CaseState, evolveCase } from '../procedure/case-state.ts';

/** A case with the version its next writer must have seen. */
export interface IndexedCase {
  readonly state: CaseState;
  readonly version: number;
}

/** Every case of a ledger by its id (办件索引). */
export type CaseIndex = { [id: string]: { state: CaseState; version: number } };

const streamPrefix = 'case:';

/** The name of a case's stream. */
export function caseStream(id: string): string {
  return `${streamPrefix}${id}`;
}

function apply(index: CaseIndex, event: LedgerEvent): CaseIndex {
  if (!event.stream.startsWith(streamPrefix)) return index;
  const id = event.stream.slice(streamPrefix.length);
  const known = index[id];
  const state = evolveCase(known?.state ?? null, event);
  if (state !== null) index[id] = { state, version: event.version };
  return index;
}

/** The read model behind lists, inboxes, notices and the register. */
export const caseIndex: Projection<CaseIndex> = { name: 'cases', initial: () => ({}), apply };

/** The cases of an index, oldest first. */
export function casesIn(index: CaseIndex): IndexedCase[] {
  return Object.values(index);
}

/** Places of a region that entries of a procedure's register fill, and those of one class among them. Institutes count once, inside the total. */
export function filledPlaces(
  cases: readonly IndexedCase[],
  procedureId: string,
  regionCode: string,
  classId: string,
): { region: number; ofClass: number } {
  const entered = cases.filter(({ state }) => state.procedureId === procedureId && state.regionCode === regionCode && state.entry !== null);
  return { region: entered.length, ofClass: entered.filter(({ state }) => state.classId === classId).length };
}
