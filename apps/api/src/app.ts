import { type OperationContext, operations } from '@kechuang/domain';
import compression from 'compression';
import express, { type Express } from 'express';
import type { CaseworkHost } from './casework/host.ts';
import { type RateLimits, rateLimits } from './casework/rate-limits.ts';
import { sessionRoutes } from './casework/session-routes.ts';
import { docsPage } from './docs-page.ts';
import { answerErrors, unknownAddress } from './errors.ts';
import { buildOpenApi } from './openapi/build-openapi.ts';
import { operationRoutes } from './operation-routes.ts';
import { problemPages } from './problem-pages.ts';
import { securityHeaders } from './security.ts';
import { webApp } from './static-web.ts';

export interface AppOptions {
  /** Folder of the built web app; left out, only the API is served. */
  readonly webRoot?: string;
  /** Ledger, accounts and sessions; left out, there is no casework here. */
  readonly casework?: CaseworkHost;
  /** Requests a minute from one address; left out, none is counted. */
  readonly rateLimits?: RateLimits;
  /** How many proxies in front of the server tell the address of whoever asks. */
  readonly proxies?: number;
  /** Takes the errors that nobody foresaw. Answers and questions are never logged: they are the firm's. */
  readonly log?: (error: unknown) => void;
}

/** The whole server: operations, OpenAPI and its page, problem pages and the web app, on one Express app. */
export function createApp(context: OperationContext, options: AppOptions = {}): Express {
  const app = express();
  const all = Object.values(operations);
  app.disable('x-powered-by');
  app.set('trust proxy', options.proxies ?? 0);
  app.set('etag', 'strong');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.use(securityHeaders());
  app.use(compression());
  if (options.rateLimits !== undefined) app.use(rateLimits(options.rateLimits));
  const host = options.casework ?? null;
  if (host !== null) app.use(sessionRoutes(host, context));
  app.use(operationRoutes(all, context, host));
  const openApi = `${JSON.stringify(buildOpenApi(all.map((operation) => operation.contract)))}\n`;
  app.get('/openapi.json', (_request, response) => {
    response
      .set({ 'Content-Type': 'application/json', 'Cache-Control': 'public, no-cache', 'Access-Control-Allow-Origin': '*' })
      .send(openApi);
  });
  app.get('/healthz', (_request, response) => {
    response
      .set({ 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .send(`${JSON.stringify({ status: 'ok', dataVersion: context.corpus.dataVersion })}\n`);
  });
  app.use(docsPage());
  app.use(problemPages());
  if (options.webRoot !== undefined) app.use(webApp(options.webRoot));
  app.use(unknownAddress([...new Set(all.map((operation) => operation.contract.path)), '/openapi.json', '/docs', '/healthz']));
  app.use(answerErrors(options.log ?? ((error) => console.error(error))));
  return app;
}
