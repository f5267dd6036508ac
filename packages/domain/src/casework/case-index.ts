import type { LedgerEvent } from '../ledger/event.ts';
import type { Projection } from '../ledger/projection.ts';
import { type CaseState, evolveCase, isEntered } from '../procedure/case-state.ts';
import { type Procedure, type Quota, quotaFor } from '../procedure/model.ts';

/** A case with the version its next writer must have seen. */
export interface IndexedCase {
  readonly state: CaseState;
  readonly version: number;
}

/**
 * Every case of a ledger by its id (办件索引), and what moves ask of all of them together, counted as it happens, so that no move looks at every case:
 * the entries of the register by class, under procedure and region; the experts who declared a conflict of interest, under the applicant; and how often
 * a row of the table of places has been taken from.
 */
export type CaseIndex = {
  cases: { [id: string]: { state: CaseState; version: number } };
  entered: { [place: string]: { [classId: string]: number } };
  conflicted: { [applicantId: string]: string[] };
  taken: { [stream: string]: number };
};

const streamPrefix = 'case:';
const placesPrefix = 'places:';

/** The name of a case's stream. */
export function caseStream(id: string): string {
  return `${streamPrefix}${id}`;
}

/**
 * The stream of a row of the table of places (名额流水): an entry in the register is told there too, so that two cases at once cannot both have taken the last
 * place of the row for free.
 */
export function placesStream(procedureId: string, { regionCode }: Quota): string {
  return `${placesPrefix}${procedureId}:${regionCode}`;
}

const placeOf = (procedureId: string, regionCode: string): string => `${procedureId} ${regionCode}`;

function count(index: CaseIndex, state: CaseState, by: 1 | -1): void {
  const place = placeOf(state.procedureId, state.regionCode);
  const classes = index.entered[place] ?? {};
  index.entered[place] = { ...classes, [state.classId]: (classes[state.classId] ?? 0) + by };
}

function apply(index: CaseIndex, event: LedgerEvent): CaseIndex {
  if (event.stream.startsWith(placesPrefix)) index.taken[event.stream] = event.version;
  if (!event.stream.startsWith(streamPrefix)) return index;
  const id = event.stream.slice(streamPrefix.length);
  const before = index.cases[id]?.state ?? null;
  const state = evolveCase(before, event);
  if (state === null) return index;
  index.cases[id] = { state, version: event.version };
  const [was, is] = [before !== null && isEntered(before), isEntered(state)];
  if (was !== is) count(index, state, is ? 1 : -1);
  const conflicted = state.experts.flatMap((expert) => (expert.conflict === null ? [] : [expert.id]));
  if (conflicted.length > 0) {
    index.conflicted[state.applicant.id] = [...new Set([...(index.conflicted[state.applicant.id] ?? []), ...conflicted])];
  }
  return index;
}

/** The read model behind lists, inboxes, notices and the register. */
export const caseIndex: Projection<CaseIndex> = {
  name: 'case-index',
  initial: () => ({ cases: {}, entered: {}, conflicted: {}, taken: {} }),
  apply,
};

/** The cases of an index, oldest first. */
export function casesIn(index: CaseIndex): IndexedCase[] {
  return Object.values(index.cases);
}

/** Places of a row of the table that entries of a register fill, and those of one class among them. Institutes count once, inside the total. */
export function filledPlaces(
  index: CaseIndex,
  { id }: Procedure,
  { regionCode, sharedWith, ofWhich }: Quota,
): { region: number; ofClass: number } {
  const rows = [regionCode, ...sharedWith].map((code) => index.entered[placeOf(id, code)] ?? {});
  return {
    region: rows.flatMap((classes) => Object.values(classes)).reduce((sum, one) => sum + one, 0),
    ofClass: ofWhich === null ? 0 : rows.reduce((sum, classes) => sum + (classes[ofWhich.classId] ?? 0), 0),
  };
}

/** The filled places of the row that a case belongs to. */
export function filledFor(index: CaseIndex, procedure: Procedure, { regionCode }: CaseState): { region: number; ofClass: number } {
  const quota = quotaFor(procedure, regionCode);
  return quota === undefined ? { region: 0, ofClass: 0 } : filledPlaces(index, procedure, quota);
}

/** Experts who have declared a conflict of interest with an applicant, on whatever case. */
export function conflictedExperts(index: CaseIndex, applicantId: string): readonly string[] {
  return index.conflicted[applicantId] ?? [];
}
