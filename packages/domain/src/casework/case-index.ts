import type { LedgerEvent } from '../ledger/event.ts';
import type { Projection } from '../ledger/projection.ts';
import { type CaseState, evolveCase, isEntered } from '../procedure/case-state.ts';
import { type Procedure, type Quota, quotaFor } from '../procedure/model.ts';

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

/** Places of a row of the table that entries of a register fill, and those of one class among them. Institutes count once, inside the total. */
export function filledPlaces(
  cases: readonly IndexedCase[],
  procedure: Procedure,
  { regionCode, sharedWith, ofWhich }: Quota,
): { region: number; ofClass: number } {
  const codes = [regionCode, ...sharedWith];
  const entered = cases.filter(({ state }) => state.procedureId === procedure.id && codes.includes(state.regionCode) && isEntered(state));
  return { region: entered.length, ofClass: entered.filter(({ state }) => state.classId === ofWhich?.classId).length };
}

/** Counts the filled places of a case's row, each row once however often it is asked. */
export function placeCounter(
  cases: readonly IndexedCase[],
  procedureOf: (id: string) => Procedure,
): (state: CaseState) => { region: number; ofClass: number } {
  const counted = new Map<string, { region: number; ofClass: number }>();
  return ({ procedureId, regionCode }) => {
    const procedure = procedureOf(procedureId);
    const quota = quotaFor(procedure, regionCode);
    if (quota === undefined) return { region: 0, ofClass: 0 };
    const key = `${procedureId} ${quota.regionCode}`;
    const known = counted.get(key) ?? filledPlaces(cases, procedure, quota);
    counted.set(key, known);
    return known;
  };
}

/** Experts who have declared a conflict of interest with an applicant, on whatever case. */
export function conflictedExperts(cases: readonly IndexedCase[], applicantId: string): string[] {
  const own = cases.filter(({ state }) => state.applicant.id === applicantId);
  return [...new Set(own.flatMap(({ state }) => state.experts.flatMap((expert) => (expert.conflict === null ? [] : [expert.id]))))];
}
