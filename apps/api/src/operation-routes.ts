import {
  call,
  canonicalJson,
  type Operation,
  type OperationContext,
  type OperationContract,
  Problem,
  type Session,
} from '@kechuang/domain';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { CaseworkHost } from './casework/host.ts';
import { caseworkOfRequest, needsCasework, underItsKey } from './casework/request-casework.ts';
import { bodyLimits, readBytes } from './request-body.ts';
import { requestInput } from './request-input.ts';

const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

function cacheControl({ method, access, personal }: OperationContract, session: Session | null): string {
  if (access === 'signed-in' || personal === true || session !== null) return 'private, no-store';
  return method === 'GET' ? 'public, no-cache' : 'no-store';
}

/** Reads the body of a request whose sender may send one: nobody fills memory before they are known. */
function readBody(contract: OperationContract): (request: Request, response: Response) => Promise<void> {
  if (contract.method === 'GET') return async () => {};
  const reader = readBytes(contract.rawBody === undefined ? bodyLimits.json : (contract.rawBody.maxBytes ?? bodyLimits.page));
  return (request, response) =>
    new Promise((resolve, reject) => {
      void reader(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
    });
}

function valueAt(output: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined),
    output,
  );
}

/** The address of the page after this one, or null on the last (分页). */
function nextPage({ page }: OperationContract, request: Request, output: unknown): string | null {
  if (page === undefined) return null;
  const mark = valueAt(output, [page.next]);
  if (typeof mark !== 'string' && typeof mark !== 'number') return null;
  const address = new URL(request.originalUrl, 'http://localhost');
  address.searchParams.set(page.cursor, String(mark));
  return `${address.pathname}${address.search}`;
}

const texts = z.record(z.string(), z.unknown());

/** Sends an answer that is a file as that file, to be saved and never shown in the page's place. A reader that asks for JSON gets JSON. */
function sendFile(contract: OperationContract, request: Request, response: Response, output: unknown): boolean {
  const raw = contract.rawAnswer;
  if (raw === undefined) return false;
  response.vary('Accept');
  if (request.accepts(['application/octet-stream', 'application/json']) === 'application/json') return false;
  const fields = texts.parse(output);
  response
    .attachment(String(fields[raw.name]))
    .set({ 'Content-Type': String(fields[raw.mediaType]), 'Content-Security-Policy': "default-src 'none'; sandbox" })
    .send(Buffer.from(String(fields[raw.content]), 'base64'));
  return true;
}

function handler(operation: Operation, context: OperationContext, host: CaseworkHost | null): RequestHandler {
  const { contract } = operation;
  const body = readBody(contract);
  const stateful = host !== null && needsCasework(contract) ? host : null;
  return async (request, response) => {
    const casework = stateful === null ? null : await caseworkOfRequest(stateful, contract, request);
    if (casework !== null) response.vary('Authorization, Cookie');
    if (contract.access === 'signed-in' && casework?.session === null) {
      throw new Problem('unauthenticated', {
        zh: '请先登录，或在 Authorization 中给出密钥',
        en: 'Sign in first, or give a key in Authorization',
      });
    }
    await body(request, response);
    const input = requestInput(contract, request);
    const run = (): Promise<unknown> =>
      call(operation, input, {
        ...context,
        ...(host === null ? {} : { models: host.models }),
        ...(casework === null ? {} : { casework }),
      });
    const output =
      stateful !== null && casework !== null && contract.effect === 'write'
        ? await underItsKey(stateful, casework, request, input, run)
        : await run();
    response.set({
      'Content-Type': 'application/json',
      'Cache-Control': cacheControl(contract, casework?.session ?? null),
      'X-Data-Version': String(valueAt(output, ['dataVersion']) ?? context.corpus.dataVersion),
    });
    const next = nextPage(contract, request, output);
    if (next !== null) response.set('Link', `<${next}>; rel="next"`);
    if (contract.version !== undefined) response.set('ETag', `"${String(valueAt(output, contract.version.at))}"`);
    if (!sendFile(contract, request, response, output)) response.send(canonicalJson(output));
  };
}

/** For a path that some operation has, by another method: 405 with what it does take, and 204 for a browser's preflight. */
function otherMethods(contracts: readonly OperationContract[]): RequestHandler {
  const known = contracts.map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/:[A-Za-z]+/g, '[^/]+')}$`) }));
  return (request, response, next) => {
    const methods = known.filter(({ pattern }) => pattern.test(request.path)).map(({ method }) => method);
    if (methods.length === 0) {
      next();
      return;
    }
    const allow = [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].join(', ');
    response.set('Allow', allow);
    if (request.method === 'OPTIONS') {
      const headers = {
        'Access-Control-Allow-Methods': allow,
        'Access-Control-Allow-Headers': 'Content-Type, Accept-Language, If-None-Match',
        'Access-Control-Max-Age': '86400',
      };
      response.set(headers).status(204).end();
      return;
    }
    throw new Problem('method-not-allowed', {
      zh: `这个地址不支持 ${request.method}，可用：${allow}`,
      en: `This address does not take ${request.method}; it takes ${allow}`,
    });
  };
}

/** One route per operation, and 405 for every other method of the same paths. */
export function operationRoutes(operations: readonly Operation[], context: OperationContext, host: CaseworkHost | null): Router {
  const router = Router({ caseSensitive: true });
  router.use((_request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Data-Version',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    next();
  });
  for (const operation of operations) {
    const { method, path } = operation.contract;
    router[verbs[method]](path, handler(operation, context, host));
  }
  router.use(otherMethods(operations.map((operation) => operation.contract)));
  return router;
}
