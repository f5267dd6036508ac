import {
  call,
  canonicalJson,
  type OperationContext,
  operationById,
  Problem,
  type Session,
  sessionOfAccount,
  timeInShanghai,
} from '@kechuang/domain';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { bodyBytes, parseJson, readBytes } from '../request-body.ts';
import { accountsOf, type CaseworkHost } from './host.ts';
import { requireOwnOrigin, sessionByKey, signIn, signOut } from './identity.ts';

const keyBody = z.strictObject({ key: z.string().min(1).max(200) });
const accountBody = z.strictObject({ account: z.string().min(1).max(200) });

function bodyOf<Body>(schema: z.ZodType<Body>, request: Request, example: string): Body {
  const read = schema.safeParse(parseJson(bodyBytes(request) ?? new Uint8Array()));
  if (read.success) return read.data;
  throw new Problem('invalid-input', { zh: `请求体应为 ${example}`, en: `The body must be ${example}` });
}

/** The answer of session.get for the session that has just begun or ended. */
async function answerSession(host: CaseworkHost, context: OperationContext, response: Response, session: Session | null): Promise<void> {
  const operation = operationById('session.get');
  if (operation === null) throw new Error('session.get has no handler');
  const casework = {
    ledger: host.store.ledger,
    models: host.models,
    attachments: host.store.attachments,
    session,
    entrance: host.entrance,
    now: timeInShanghai(host.clock()),
    commandId: '',
    expectedVersion: null,
  };
  response
    .set({ 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' })
    .send(canonicalJson(await call(operation, {}, { ...context, casework })));
}

/**
 * How a browser signs in and out. These are no operations: what they change is the browser's cookie and nothing else, and no other face has one.
 */
export function sessionRoutes(host: CaseworkHost, context: OperationContext): Router {
  const router = Router();
  const body = readBytes(4_000);

  router.post('/v1/session', body, async (request, response) => {
    requireOwnOrigin(request, { byCookie: false });
    const session = await sessionByKey(host, bodyOf(keyBody, request, '{"key":"…"}').key);
    if (session.readOnly) throw new Problem('forbidden', { zh: '只读密钥不能登录网页', en: 'A read-only key does not sign a browser in' });
    await signIn(host, response, session.account.id);
    const whole = sessionOfAccount(await accountsOf(host), session.account.id, host.clock());
    await answerSession(host, context, response, whole);
  });

  router.delete('/v1/session', async (request, response) => {
    requireOwnOrigin(request, { byCookie: true });
    await signOut(host, request, response);
    await answerSession(host, context, response, null);
  });

  if (host.singleSignOn !== null) {
    const routes = host.singleSignOn.routes(async (_request, response, account) => {
      if (sessionOfAccount(await accountsOf(host), account, host.clock()) === null) {
        throw new Problem('forbidden', {
          zh: `您已通过统一身份认证，但这里还没有账户“${account}”。请管理员用 kechuang accounts create 建立`,
          en: `The identity provider knows you, but there is no account “${account}” here. Ask an administrator for kechuang accounts create`,
        });
      }
      await signIn(host, response, account);
    });
    router.use(routes);
  }

  const { demo } = host.entrance;
  if (demo !== null) {
    router.post('/demo/sign-in', body, async (request, response) => {
      requireOwnOrigin(request, { byCookie: false });
      const { account } = bodyOf(accountBody, request, '{"account":"…"}');
      const session = demo.some((one) => one.id === account) ? sessionOfAccount(await accountsOf(host), account, host.clock()) : null;
      if (session === null)
        throw new Problem('not-found', { zh: `没有样本账户“${account}”`, en: `There is no sample account “${account}”` });
      await signIn(host, response, account);
      await answerSession(host, context, response, session);
    });
  }
  return router;
}
