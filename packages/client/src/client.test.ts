import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from './client.ts';

const answers: Record<string, { status: number; type: string; body: string }> = {
  '/v1/credit-codes/91%2F44': {
    status: 200,
    type: 'application/json',
    body: '{"input":"91/44","normalised":"91/44","valid":false,"reasons":[],"expectedCheckCharacter":null,"registrationRegionCode":null}',
  },
  '/v1/regions?within=%E7%9B%98%E5%B1%B1%E5%8E%BF&level=county': {
    status: 200,
    type: 'application/json',
    body: '{"total":0,"regions":[]}',
  },
  '/v1/documents/none': {
    status: 404,
    type: 'application/problem+json',
    body: '{"type":"/problems/not-found","title":"未找到","status":404,"detail":"没有文件","instance":"/","code":"not-found","errors":[{"pointer":"#/a%20b","code":"x","detail":"y"}]}',
  },
  '/v1/facts': { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' },
};

const bodies: unknown[] = [];
let server: Server;
let baseUrl = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') bodies.push(JSON.parse(Buffer.concat(chunks).toString()));
      const answer = answers[request.url ?? ''] ?? { status: 500, type: 'text/plain', body: request.url ?? '' };
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${address.port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the client', () => {
  it('puts path fields into the path and the rest into the query', async () => {
    const client = createClient({ baseUrl: `${baseUrl}/` });
    expect((await client.creditCodes.check({ code: '91/44' })).valid).toBe(false);
    expect((await client.regions.list({ within: '盘山县', level: 'county' })).total).toBe(0);
  });

  it('throws the problem that the server answers with', async () => {
    await expect(createClient({ baseUrl }).documents.get({ id: 'none' })).rejects.toMatchObject({
      kind: 'not-found',
      detail: { zh: '没有文件' },
      issues: [{ pointer: '/a b', code: 'x' }],
    });
  });

  it('calls a server that speaks no JSON, or is not there, unavailable', async () => {
    await expect(createClient({ baseUrl }).facts.list({})).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(createClient({ baseUrl: 'http://127.0.0.1:1' }).facts.list({})).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('refuses a bad input before it is sent, unless the server is to judge it', async () => {
    const input = { profile: { 'enterprise.headcount': { min: '1' } }, asOf: '2021-02-30' };
    await expect(createClient({ baseUrl }).benefits.match(input)).rejects.toMatchObject({
      kind: 'invalid-input',
      issues: [{ pointer: '/asOf' }],
    });
    expect(bodies).toEqual([]);
    await expect(createClient({ baseUrl, serverJudges: true }).benefits.match(input)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(bodies).toEqual([input]);
  });
});
