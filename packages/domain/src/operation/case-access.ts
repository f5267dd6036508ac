import { caseStream, type IndexedCase } from '../casework/case-index.ts';
import { officers } from '../casework/case-view.ts';
import { commandIdOf } from '../casework/command-id.ts';
import { actorOf, type Casework, type Membership, requireSession, type Session } from '../casework/session.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { notFound } from '../problem.ts';
import { caseEvents } from '../procedure/case-state.ts';
import { caseDecider, mayReach, type Standing } from '../procedure/decide-case.ts';
import type { Role } from '../procedure/model.ts';
import { caseworkLedger } from './casework.ts';
import { procedureById } from './procedure-catalogue.ts';

/** A case that the session may open, the roles in which it may, and what happened to it. */
export interface OpenedCase {
  readonly session: Session;
  readonly one: IndexedCase;
  readonly roles: readonly Role[];
  readonly events: readonly LedgerEvent[];
}

/** The stream on which refusals to open a case are kept: beside the case, so that they change no version that a writer has seen. */
export function refusalStream(id: string): string {
  return `refusals:${id}`;
}

/** A role that a session holds, with how far it reaches. */
export interface Holding {
  readonly membership: Membership;
  readonly standing: Standing;
}

function holdingsOf(session: Session): Holding[] {
  return session.memberships.map((membership) => ({
    membership,
    standing: {
      role: membership.role,
      reach: membership.regionCode,
      department: membership.department ?? null,
      principal: membership.onBehalfOf?.id ?? session.account.id,
    },
  }));
}

/** The roles in which a session may act upon the case, one's own first; none hides that it exists. */
export function holdingsOver(session: Session, { state }: IndexedCase): Holding[] {
  const procedure = procedureById(state.procedureId);
  return holdingsOf(session).filter(({ standing }) => mayReach(procedure, state, standing));
}

function hasConflict({ state }: IndexedCase, session: Session): boolean {
  return state.experts.some((expert) => expert.id === session.account.id && expert.conflict !== null);
}

/** The roles in which a session may see the case. An expert who has declared a conflict of interest no longer opens it. */
export function rolesToSee(session: Session, one: IndexedCase): Role[] {
  const conflicted = hasConflict(one, session);
  const roles = holdingsOver(session, one).map(({ standing }) => standing.role);
  return roles.filter((role) => role !== 'expert' || !conflicted);
}

/** Whether any of the roles handles cases of others. */
export function isOfficer(roles: readonly Role[]): boolean {
  return roles.some((role) => officers.includes(role));
}

/** Puts on record that an expert who declared a conflict of interest tried to open the case: once for each expert and day. */
async function recordRefusal(casework: Casework, session: Session, id: string): Promise<void> {
  const membership = session.memberships.find((one) => one.role === 'expert');
  if (membership === undefined) return;
  const stream = refusalStream(id);
  const commandId = commandIdOf(session.account.id, stream, casework.now.slice(0, 10));
  // Two at once lose nothing: the record of the day is the same, and a lost race leaves the other's.
  await casework.ledger.append({
    ledger: caseworkLedger,
    stream,
    expectedVersion: (await casework.ledger.readStream(caseworkLedger, stream)).length,
    commandId,
    events: [{ type: 'refused', data: { action: 'open', code: 'conflict-of-interest' } }],
    actor: actorOf(session, membership),
    at: casework.now,
    reason: null,
  });
}

/** The case with this id if the session may see it; else it is not found, whether it exists or not. */
export async function openCase(casework: Casework, id: string): Promise<OpenedCase> {
  const session = requireSession(casework);
  const { state, version, events } = await casework.models.stream(caseDecider, caseworkLedger, caseStream(id));
  if (state === null) throw notFound({ zh: '办件', en: 'case' }, id);
  const one = { state, version };
  const roles = rolesToSee(session, one);
  if (roles.length === 0) {
    if (hasConflict(one, session)) await recordRefusal(casework, session, id);
    throw notFound({ zh: '办件', en: 'case' }, id);
  }
  return { session, one, roles, events };
}

/** A file that came with a case, under the name it was given. */
export interface CaseFile {
  readonly kind: string;
  readonly name: string;
  readonly sha256: string;
}

/** The files that an event brought. */
export function filesOf(event: LedgerEvent): readonly CaseFile[] {
  if (event.type === 'section-saved') return caseEvents['section-saved'].parse(event.data).files;
  if (event.type === 'acted') return caseEvents.acted.parse(event.data).payload.evidence ?? [];
  return [];
}
