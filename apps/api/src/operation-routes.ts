import { call, canonicalJson, type Operation, type OperationContext, type OperationContract, Problem } from '@kechuang/domain';
import { type Request, type RequestHandler, Router } from 'express';
import { bodyLimits, readBytes } from './request-body.ts';
import { requestInput } from './request-input.ts';

const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** The context that a request is answered in: the same for all that is public, with ledger and session for the rest. */
export type ContextFor = (request: Request) => OperationContext | Promise<OperationContext>;

function cacheControl({ method, access }: OperationContract): string {
  if (method !== 'GET') return 'no-store';
  return access === 'public' ? 'public, no-cache' : 'private, no-store';
}

function handler(operation: Operation, contextFor: ContextFor): RequestHandler {
  const { contract } = operation;
  const cache = cacheControl(contract);
  return async (request, response) => {
    const context = await contextFor(request);
    const output = await call(operation, requestInput(contract, request), context);
    response
      .set({ 'Content-Type': 'application/json', 'Cache-Control': cache, 'X-Data-Version': context.corpus.dataVersion })
      .send(canonicalJson(output));
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
export function operationRoutes(operations: readonly Operation[], contextFor: ContextFor): Router {
  const router = Router({ caseSensitive: true });
  router.use((_request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'ETag, X-Data-Version',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    next();
  });
  for (const operation of operations) {
    const { method, path, rawBody } = operation.contract;
    const handlers =
      method === 'GET'
        ? [handler(operation, contextFor)]
        : [readBytes(rawBody === undefined ? bodyLimits.json : bodyLimits.page), handler(operation, contextFor)];
    router[verbs[method]](path, ...handlers);
  }
  router.use(otherMethods(operations.map((operation) => operation.contract)));
  return router;
}
