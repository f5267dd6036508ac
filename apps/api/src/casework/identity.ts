import { caseworkLedger, Problem, type Session, sessionOfAccount, sessionOfKey } from '@kechuang/domain';
import { hashOfSecret } from '@kechuang/store';
import type { Request, Response } from 'express';
import { accountsOf, type CaseworkHost } from './host.ts';

const cookieName = 'kechuang_session';

/** The cookie of this server in a request, or null. */
export function sessionCookie(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.split('=', 2);
    if (name?.trim() === cookieName && value !== undefined && value !== '') return value.trim();
  }
  return null;
}

/** Signs the browser in: a cookie that scripts cannot read and other sites do not send. */
export async function signIn(host: CaseworkHost, response: Response, account: string): Promise<void> {
  const secret = await host.store.sessions.start(caseworkLedger, account, host.clock());
  response.cookie(cookieName, secret, { httpOnly: true, sameSite: 'lax', secure: host.secure, path: '/', maxAge: 12 * 3_600_000 });
}

/** Signs the browser out, here and in the store. */
export async function signOut(host: CaseworkHost, request: Request, response: Response): Promise<void> {
  const secret = sessionCookie(request);
  if (secret !== null) await host.store.sessions.end(caseworkLedger, secret);
  response.clearCookie(cookieName, { httpOnly: true, sameSite: 'lax', secure: host.secure, path: '/' });
}

/**
 * Refuses a change that another site made the browser ask for: where the browser names the page it comes from, that must be ours, and where the
 * request lives on a cookie it must be named.
 */
export function requireOwnOrigin(request: Request, { byCookie }: { readonly byCookie: boolean }): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = origin === undefined ? site === 'same-origin' || (site === undefined && !byCookie) : sameHost(origin, host);
  if (own) return;
  throw new Problem('forbidden', {
    zh: '请求不是从本站页面发出的，已拒绝',
    en: 'The request does not come from a page of this site and was refused',
  });
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The session that a key opens, or the problem that it opens none. */
export async function sessionByKey(host: CaseworkHost, key: string): Promise<Session> {
  const session = sessionOfKey(await accountsOf(host), hashOfSecret(key), host.clock());
  if (session !== null) return session;
  throw new Problem('unauthenticated', {
    zh: '密钥不对、已过期或已撤销，请向管理员要一把新的',
    en: 'The key is wrong, has ended or was revoked; ask an administrator for a new one',
  });
}

/** Who asks: by key in `Authorization: Bearer`, else by cookie, else nobody. A key that opens nothing is refused, a cookie that has ended is nobody. */
export async function identify(host: CaseworkHost, request: Request): Promise<Session | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (key !== undefined) return sessionByKey(host, key);
    throw new Problem('unauthenticated', {
      zh: 'Authorization 应写成 Bearer 加密钥',
      en: 'Authorization must read Bearer and the key',
    });
  }
  const cookie = sessionCookie(request);
  if (cookie === null) return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnOrigin(request, { byCookie: true });
  const account = await host.store.sessions.accountOf(caseworkLedger, cookie, host.clock());
  return account === null ? null : sessionOfAccount(await accountsOf(host), account, host.clock());
}
