import { z } from 'zod';
import type { Actor } from '../ledger/event.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ReadModels } from '../ledger/read-models.ts';
import { Problem } from '../problem.ts';
import { type Role, role } from '../procedure/model.ts';
import { isWithin } from '../region.ts';
import type { AttachmentStore } from './attachments.ts';

/**
 * A role that an account holds (任职): over a region for officers, in an organisation for applicants and experts. An account of a department may be bound to
 * one bureau; a role that is held for someone else (代办) names them and is never kept, but follows from their delegation.
 */
export const membership = z.object({
  role,
  regionCode: z.string().nullable(),
  organisation: z.string().nullable(),
  department: z.string().nullable().optional(),
  onBehalfOf: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type Membership = z.infer<typeof membership>;

/** Who is signed in (登录身份). */
export const session = z.object({
  account: z.object({ id: z.string(), name: z.string() }),
  memberships: z.array(membership),
  /** A key that may only read. */
  readOnly: z.boolean(),
});
export type Session = z.infer<typeof session>;

/** How people get in (登录方式): sample accounts of a demonstration, and the city's own identity provider where one is set up. */
export interface Entrance {
  readonly demo: readonly { readonly id: string; readonly name: string; readonly role: Role }[] | null;
  readonly singleSignOn: boolean;
}

/** What operations with state know of the world: the ledger, who asks, and when. Made by the face for each request. */
export interface Casework {
  readonly ledger: Ledger;
  readonly models: ReadModels;
  readonly attachments: AttachmentStore;
  readonly session: Session | null;
  readonly entrance: Entrance;
  /** Now in Asia/Shanghai, RFC 3339 with `+08:00`. */
  readonly now: string;
  /** The Idempotency-Key of the request, or a fresh unique id. */
  readonly commandId: string;
  /** From If-Match; null where none was given. */
  readonly expectedVersion: number | null;
}

/** The session, or the problem that asks to sign in. */
export function requireSession(casework: Casework): Session {
  if (casework.session !== null) return casework.session;
  throw new Problem('unauthenticated', { zh: '请先登录', en: 'Sign in first' });
}

/**
 * The first membership in one of the roles whose reach covers the region, or null (有权的任职); `principal` asks for one held for that account. An applicant's
 * and an expert's reach is the case itself.
 */
export function membershipFor(session: Session, roles: readonly Role[], regionCode: string | null, principal?: string): Membership | null {
  return (
    session.memberships.find(
      (one) =>
        roles.includes(one.role) &&
        (principal === undefined || (one.onBehalfOf?.id ?? session.account.id) === principal) &&
        (one.role === 'applicant' ||
          one.role === 'expert' ||
          regionCode === null ||
          (one.regionCode !== null && isWithin(regionCode, one.regionCode))),
    ) ?? null
  );
}

/** The actor of an event: the account in the role it acts in, with whom it stands in for. */
export function actorOf(session: Session, { role: held, organisation, onBehalfOf }: Membership): Actor {
  return { ...session.account, role: held, organisation, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
}
