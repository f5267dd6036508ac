import express, { Router } from 'express';
import { getAbsoluteFSPath } from 'swagger-ui-dist';

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>科创 Kechuang API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png" sizes="32x32">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** Swagger UI's own initializer names a remote document and a remote validator; this one stays on this host. */
const start = `window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, docExpansion: 'list', defaultModelsExpandDepth: 0 });
`;

/** The readable page of the API, working without any other host. */
export function docsPage(): Router {
  const router = Router();
  router.get(['/docs', '/docs/'], (_request, response) => {
    response.set('Cache-Control', 'public, no-cache').type('html').send(page);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.set('Cache-Control', 'public, no-cache').type('js').send(start);
  });
  router.use('/docs', express.static(getAbsoluteFSPath(), { index: false, maxAge: '1d', fallthrough: true }));
  return router;
}
