import { type OperationContext, operations } from '@kechuang/domain';
import compression from 'compression';
import express, { type Express } from 'express';
import { docsPage } from './docs-page.ts';
import { answerErrors, unknownAddress } from './errors.ts';
import { buildOpenApi } from './openapi/build-openapi.ts';
import { type ContextFor, operationRoutes } from './operation-routes.ts';
import { problemPages } from './problem-pages.ts';
import { securityHeaders } from './security.ts';
import { webApp } from './static-web.ts';

export interface AppOptions {
  /** Folder of the built web app; left out, only the API is served. */
  readonly webRoot?: string;
  /** Gives a request its own context (ledger, session); left out, every request is answered in the one given. */
  readonly contextFor?: ContextFor;
  /** Takes the errors that nobody foresaw. Answers and questions are never logged: they are the firm's. */
  readonly log?: (error: unknown) => void;
}

/** The whole server: operations, OpenAPI and its page, problem pages and the web app, on one Express app. */
export function createApp(context: OperationContext, options: AppOptions = {}): Express {
  const app = express();
  const all = Object.values(operations);
  app.disable('x-powered-by');
  app.set('etag', 'strong');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.use(securityHeaders());
  app.use(compression());
  app.use(operationRoutes(all, options.contextFor ?? (() => context)));
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
