import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { listen, type RunningServer } from './listen.ts';

const context = { corpus: { dataVersion: 'test', documents: [] }, today: '2026-06-01' };
const html = { headers: { Accept: 'text/html' } };
let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kechuang-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>app</title>');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await listen(createApp(context, { webRoot: folder }), { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.stop(100);
  rmSync(folder, { recursive: true });
});

describe('the web app on the port of the API', () => {
  it.each(['/', '/documents/lyg-2021-18', '/match'])('answers %s with the app', async (path) => {
    const response = await fetch(`${server.url}${path}`, html);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<title>app</title>');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
  });

  it('lets hashed files be kept for ever, and others be asked for again', async () => {
    expect((await fetch(`${server.url}/assets/main-abc.js`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.url}/favicon.svg`)).headers.get('cache-control')).toBe('public, no-cache');
  });

  it.each(['/v1/nothing', '/assets/gone.js', '/gone.png'])('does not answer %s with the app', async (path) => {
    const response = await fetch(`${server.url}${path}`, html);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('does not leave the folder', async () => {
    expect((await fetch(`${server.url}/..%2f..%2fetc%2fpasswd`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a server without a built web app', () => {
  it('says so on its first page', async () => {
    const bare = await listen(createApp(context, { webRoot: join(folder, 'none') }), { host: '127.0.0.1', port: 0 });
    expect(await (await fetch(bare.url, html)).text()).toContain('/docs');
    await bare.stop(100);
  });
});

describe('listen', () => {
  it('takes the next port where the first is taken, unless told not to', async () => {
    const next = await listen(createApp(context), { host: '127.0.0.1', port: server.port, tries: 5 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.stop(100);
    await expect(listen(createApp(context), { host: '127.0.0.1', port: server.port })).rejects.toThrow('EADDRINUSE');
  });
});
