import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>科创 Kechuang</title>
<p>网页尚未构建，接口可用：<a href="/docs">/docs</a>。 The web app has not been built; the API is at <a href="/docs">/docs</a>.</p></html>
`;

/** Serves the built web app; every address that asks for a page and is no file gets the app, which then shows the page itself. */
export function webApp(root: string): Router {
  const router = Router();
  const index = join(root, 'index.html');
  if (!existsSync(index)) {
    router.get('/', (_request, response) => {
      response.set('Cache-Control', 'no-store').type('html').send(notBuilt);
    });
    return router;
  }
  router.use('/assets', express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }));
  router.use(
    express.static(root, {
      index: false,
      cacheControl: false,
      setHeaders: (response) => response.set('Cache-Control', 'public, no-cache'),
    }),
  );
  router.get('/{*page}', (request, response, next) => {
    // A reader that takes anything, such as curl, gets a plain 404 for an unknown address and not a page.
    const isPage =
      (request.path === '/' || request.accepts(['json', 'html']) === 'html') &&
      !/^\/(v1|assets)(\/|$)|\.[a-z0-9]{1,5}$/i.test(request.path);
    if (!isPage) {
      next();
      return;
    }
    response.set('Cache-Control', 'public, no-cache').sendFile(index, { cacheControl: false });
  });
  return router;
}
