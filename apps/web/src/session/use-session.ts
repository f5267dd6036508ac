import type { OutputOf } from '../kechuang.ts';
import { type Answer, useCall } from '../use-call.ts';

/** Who is signed in, which roles they hold, and how one gets in (登录身份). */
export type Session = OutputOf<'session.get'>;
export type Role = Session['memberships'][number]['role'];

/** The session of this browser at the server that the page came from. */
export function useSession(): Answer<Session> {
  return useCall('session.get', {});
}

/** Whether the session holds one of the roles. What it may do with it is for the server to say. */
export function holdsRole(session: Session, roles: readonly Role[]): boolean {
  return session.memberships.some((one) => roles.includes(one.role));
}
