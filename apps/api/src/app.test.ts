import { request as rawRequest } from 'node:http';
import { corpus } from '@kechuang/data';
import { call, canonicalJson, contracts, type OperationContext, type OperationContract, operationById } from '@kechuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from './app.ts';
import { listen, type RunningServer } from './listen.ts';

const context: OperationContext = { corpus, today: '2026-06-01' };
const logged: unknown[] = [];
let server: RunningServer;

beforeAll(async () => {
  server = await listen(createApp(context, { log: (error) => logged.push(error) }), { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.stop(100);
  expect(logged).toEqual([]);
});

function addressOf(contract: OperationContract, input: Readonly<Record<string, unknown>>): string {
  const inPath = new Set<string>();
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(input[name]));
  });
  if (contract.method !== 'GET') return path;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (inPath.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  return `${path}${query.size > 0 ? `?${query}` : ''}`;
}

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, init);
}

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const problemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  words,
  instance: z.string(),
  code: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string(), words })),
});

const json = { 'Content-Type': 'application/json' };

// What needs a ledger is tested where the ledger is.
const stateless: readonly OperationContract[] = contracts.filter((contract: OperationContract) => !contract.needsLedger);

describe.each(stateless.map((contract) => [contract.id, contract] as const))('%s over HTTP', (id, contract) => {
  it.each(contract.examples.map((example, index) => [index + 1, example] as const))(
    'example %i gives the bytes of the library',
    async (_, example) => {
      const operation = operationById(id);
      if (operation === null) throw new Error(`no handler for ${id}`);
      const expected = canonicalJson(await call(operation, example, context));
      // What is a file comes as that file, unless JSON is asked for.
      const accept = { Accept: 'application/json' };
      const init =
        contract.method === 'GET'
          ? { headers: accept }
          : { method: contract.method, headers: { ...json, ...accept }, body: JSON.stringify(example) };
      const response = await send(addressOf(contract, example), init);
      expect(await response.text()).toBe(expected);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(response.headers.get('x-data-version')).toBe(corpus.dataVersion);
    },
  );

  it('refuses every other method with 405 and says which it takes', async () => {
    const response = await send(contract.path.replace(/:[A-Za-z]+/g, 'x'), { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain(contract.method);
  });
});

interface Bad {
  readonly says: string;
  readonly path: string;
  readonly init?: RequestInit;
  readonly status: number;
  readonly pointer?: string;
  readonly detail?: string;
}

const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': type },
  body,
});
const gbk = new Uint8Array([0x7b, 0x22, 0xc3, 0xfb, 0x22, 0x3a, 0x31, 0x7d]);

const bad: readonly Bad[] = [
  { says: 'an unknown address', path: '/v1/docments', status: 404, detail: '/v1/documents' },
  { says: 'an unknown document', path: '/v1/documents/lyg-2021-81', status: 404, detail: 'lyg-2021-18' },
  { says: 'text for a number', path: '/v1/documents?year=abc', status: 422, pointer: '#/year' },
  { says: 'an unknown parameter', path: '/v1/documents?yaer=2021', status: 422, pointer: '#/yaer', detail: 'year' },
  { says: 'a date that does not exist', path: '/v1/documents?asOf=2021-02-30', status: 422, pointer: '#/asOf' },
  { says: 'an unknown kind', path: '/v1/documents?kind=notices', status: 422, pointer: '#/kind', detail: 'notice' },
  { says: 'an unknown region', path: '/v1/documents?region=盘山', status: 200 },
  { says: 'a region that is none', path: '/v1/documents?region=999999', status: 422, pointer: '#/region' },
  { says: 'an empty search', path: '/v1/search?q=', status: 422, pointer: '#/q' },
  { says: 'a limit beyond the cap', path: '/v1/search?q=a&limit=1000', status: 400, pointer: '#/limit' },
  { says: 'a search without words', path: '/v1/search', status: 422, pointer: '#/q' },
  { says: 'a broken escape', path: '/v1/credit-codes/%E0%A4%A', status: 400 },
  { says: 'an empty body', path: '/v1/documents/read', init: post(''), status: 400, pointer: '#' },
  { says: 'a body of spaces', path: '/v1/documents/read', init: post('  '), status: 400, pointer: '#' },
  { says: 'broken JSON', path: '/v1/documents/read', init: post('{"page": '), status: 400, pointer: '#' },
  { says: 'NaN in JSON', path: '/v1/documents/read', init: post('{"page": NaN}'), status: 400, pointer: '#', detail: 'NaN' },
  { says: 'JSON in GBK', path: '/v1/documents/read', init: post(gbk), status: 400, pointer: '#', detail: 'UTF-8' },
  { says: 'a body that is a list', path: '/v1/documents/read', init: post('[]'), status: 422, pointer: '#' },
  { says: 'a body that is text', path: '/v1/documents/read', init: post('"x"'), status: 422, pointer: '#' },
  { says: 'a form', path: '/v1/documents/read', init: post('page=x', 'application/x-www-form-urlencoded'), status: 415 },
  { says: 'an image', path: '/v1/documents/read', init: post(new Uint8Array([137, 80, 78, 71, 0, 1]), 'image/png'), status: 415 },
  {
    says: 'a binary page',
    path: '/v1/documents/read',
    init: post(new Uint8Array([0, 1, 2, 3, 0, 255]), 'application/octet-stream'),
    status: 422,
  },
  { says: 'an empty page', path: '/v1/documents/read', init: post('   ', 'text/plain'), status: 422 },
  { says: 'a number for a page', path: '/v1/documents/read', init: post('{"page": 3}'), status: 422, pointer: '#/page' },
  { says: 'base64 that is none', path: '/v1/documents/read', init: post('{"pageBase64": "汉"}'), status: 422, pointer: '#/pageBase64' },
  {
    says: 'page given twice',
    path: '/v1/documents/read',
    init: post('{"page": "a", "pageBase64": "YQ=="}'),
    status: 422,
    pointer: '#/page',
  },
  {
    says: 'an unknown encoding of the transfer',
    path: '/v1/documents/read',
    init: { ...post('x', 'text/plain'), headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'zip' } },
    status: 415,
  },
];

describe('bad input over HTTP', () => {
  it.each(bad)('$says: $status', async ({ path, init, status, pointer, detail }) => {
    const response = await send(path, init);
    expect(response.status).toBe(status);
    if (status === 200) return;
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('content-language')).toBe('zh-CN');
    const body = problemBody.parse(await response.json());
    expect(body).toMatchObject({
      status,
      type: expect.stringMatching(/^\/problems\//),
      title: expect.any(String),
      instance: expect.any(String),
    });
    expect(body.detail).not.toBe('');
    if (pointer !== undefined) expect(body.errors.map((error) => error.pointer)).toContain(pointer);
    if (detail !== undefined) expect(JSON.stringify(body)).toContain(detail);
  });

  it('refuses a body of 100 MB with 413, whatever it is', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const request = rawRequest(
        `${server.url}/v1/documents/read`,
        { method: 'POST', headers: { 'Content-Type': 'text/plain' } },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
        },
      );
      request.on('error', reject);
      const chunk = Buffer.alloc(1_000_000, 'a');
      for (let sent = 0; sent < 100; sent += 1) request.write(chunk);
      request.end();
    });
    expect(status).toBe(413);
  });

  it('speaks English where the reader asks for it', async () => {
    const response = await send('/v1/documents?year=abc', { headers: { 'Accept-Language': 'en-GB,en;q=0.9' } });
    expect(response.headers.get('content-language')).toBe('en');
    expect(problemBody.parse(await response.json()).title).toBe('Invalid input');
  });
});

describe('the server', () => {
  it('answers 304 where nothing has changed, and lets the answer be kept', async () => {
    const first = await send('/v1/regions');
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"/);
    // fetch would add Cache-Control: no-cache, which asks for the whole answer again.
    const status = await new Promise((resolve, reject) => {
      rawRequest(`${server.url}/v1/regions`, { headers: { 'If-None-Match': tag } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(304);
  });

  it('sends long answers compressed, and answers HEAD with the head alone', async () => {
    expect((await send('/v1/facts')).headers.get('content-encoding')).toMatch(/^(gzip|br)$/);
    const head = await send('/v1/facts', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it('lets other sites read, and answers their preflight', async () => {
    const response = await send('/v1/documents/read', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
  });

  it('says nothing about itself and allows no other host', async () => {
    const response = await send('/docs');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:/);
    expect(await response.text()).not.toMatch(/https?:\/\//);
    expect((await send('/docs/swagger-ui-bundle.js')).status).toBe(200);
  });

  it.each([
    ['text/plain; charset=utf-8', '关于科技工作的通知\n一、目标\n2021年新增高新技术企业100家以上。'],
    ['text/html', '<h1>关于科技工作的通知</h1><p>一、目标</p><p>2021年新增高新技术企业100家以上。</p>'],
  ])('reads a raw %s page', async (type, page) => {
    const response = await send('/v1/documents/read?id=draft', post(page, type));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'draft', quantities: [{ value: '100' }] });
  });

  it('has a page for every type of problem', async () => {
    expect((await send('/problems/invalid-input')).status).toBe(200);
    expect((await send('/problems/none')).status).toBe(404);
  });
});
