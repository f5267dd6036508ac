import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const stylesheet = /\s*<link rel="stylesheet"[^>]*>/g;

/** The first frame carries its own style: the stylesheet stands below it, so that a slow line paints the frame without waiting. */
const frameFirst: Plugin = {
  name: 'frame-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(stylesheet, '').replace('</body>', `${(html.match(stylesheet) ?? []).join('')}\n  </body>`),
  },
};

export default defineConfig({
  plugins: [react(), frameFirst],
  resolve: {
    conditions: ['source', ...defaultClientConditions],
    // The examples of the repository, which pages offer as they are.
    alias: { 'docs/examples': fileURLToPath(new URL('../../docs/examples', import.meta.url)) },
  },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    reportCompressedSize: false,
    // The largest are the reader of .pdf and the rules with their corpus; both are fetched when they are asked for.
    chunkSizeWarningLimit: 2000,
  },
  worker: {
    // The engine loads its parts on demand.
    format: 'es',
    // The domain imports some parts on demand for the sake of the command line's start; here the engine holds them anyway.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
  // `pnpm dev` serves the pages by themselves; what needs the ledger goes on to the API beside them.
  server: { host: '127.0.0.1', proxy: Object.fromEntries(['/v1', '/demo', '/session'].map((path) => [path, 'http://127.0.0.1:3210'])) },
});
