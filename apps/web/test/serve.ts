import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** The policy that the API sends with the pages: nothing from elsewhere, no inline script. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder of built pages on a free port of this machine; an address that is no file gets the app, as the API does it. */
export async function serveFolder(root: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const asked = join(root, path);
    const file = asked.startsWith(root + sep) && existsSync(asked) && statSync(asked).isFile() ? asked : join(root, 'index.html');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', contentPolicy);
    // Files under assets/ carry a hash in their names, and the API lets browsers keep them.
    if (file.includes(`${sep}assets${sep}`)) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    // At once: a stream might open its file only after the folder is gone.
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Pages as they stand now, built into a folder of their own. */
export interface FreshBuild {
  readonly folder: string;
  remove(): void;
}

/**
 * Builds the pages as they stand now into a folder of their own: a test never meets an old build. Under a test runner React builds in its development
 * form, whose own warnings then count as complaints.
 */
export async function freshBuild(): Promise<FreshBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-web-'));
  await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Serves a fresh build as plain files. */
export async function serveFreshBuild(): Promise<Site> {
  const { folder, remove } = await freshBuild();
  const site = await serveFolder(folder);
  return {
    origin: site.origin,
    close: async () => {
      await site.close();
      remove();
    },
  };
}
