import { actorOf, type Casework, type Membership, membershipFor, requireSession, type Session } from '../casework/session.ts';
import { Problem } from '../problem.ts';
import type { Role } from '../procedure/model.ts';
import type { OperationContext } from './operation.ts';

/** The ledger that casework of the corpus's cities is kept in: one per city, and the seeds' casework is Lianyungang's. */
export const caseworkLedger = '320700';

/** What a stateful operation needs, or the problem that says where it can be had. */
export function caseworkOf(context: OperationContext): Casework {
  if (context.casework !== undefined) return context.casework;
  throw new Problem('unavailable', {
    zh: '这个操作需要账本。请用 kechuang serve 启动服务后在网页或以 --api 调用',
    en: 'This operation needs a ledger. Start kechuang serve and use the web page, or call it with --api',
  });
}

/** The session and the membership in which it may act for a region, or the problem that says why not. */
export function actingFor(
  casework: Casework,
  roles: readonly Role[],
  regionCode: string | null,
  principal?: string,
): { session: Session; membership: Membership; actor: ReturnType<typeof actorOf> } {
  const session = requireSession(casework);
  const membership = membershipFor(session, roles, regionCode, principal);
  if (membership === null) {
    throw new Problem('forbidden', {
      zh: '您的角色无权在此地区办理。请联系管理员授权',
      en: 'Your roles do not reach this region. Ask an administrator',
    });
  }
  return { session, membership, actor: actorOf(session, membership) };
}
