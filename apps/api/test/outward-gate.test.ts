import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutwardGate } from '../src/casework/outward-gate.ts';

/** A network in which every name has the address that a test gives it. */
const names: Readonly<Record<string, readonly string[]>> = {
  'open.example': ['8.8.8.8'],
  'inner.example': ['10.1.2.3'],
  'both.example': ['8.8.8.8', '127.0.0.1'],
  'mapped.example': ['::ffff:7f00:1'],
  'metadata.example': ['169.254.169.254'],
};
const resolve = async (host: string) => (names[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('the gate to other servers', () => {
  it.each([
    ['http://open.example/', 'https alone'],
    ['ftp://open.example/', 'https alone'],
    ['file:///etc/passwd', 'https alone'],
    ['https://name:word@open.example/', 'a name or a password'],
    ['https://127.0.0.1/', 'inside the network'],
    ['https://2130706433/', 'inside the network'],
    ['https://0x7f.1/', 'inside the network'],
    ['https://[::1]/', 'inside the network'],
    ['https://[::ffff:10.0.0.1]/', 'inside the network'],
    ['https://[fe80::1]/', 'inside the network'],
    ['https://[fd00::1]/', 'inside the network'],
    ['https://[64:ff9b::7f00:1]/', 'inside the network'],
    ['https://172.31.255.255/', 'inside the network'],
    ['https://100.64.0.1/', 'inside the network'],
    ['https://224.0.0.1/', 'inside the network'],
    ['https://255.255.255.255/', 'inside the network'],
    ['no address', 'not well formed'],
  ])('refuses %s: %s', async (address, why) => {
    const gate = new OutwardGate([], resolve);
    expect(() => gate.requireAddress(address)).toThrow(why);
    await expect(gate.fetch(address)).rejects.toThrow(why);
  });

  it.each(['inner.example', 'both.example', 'mapped.example', 'metadata.example'])(
    'refuses %s for what its name leads to',
    async (host) => {
      await expect(new OutwardGate([], resolve).fetch(`https://${host}/`)).rejects.toThrow(`Nothing is asked of “${host}”: it is inside`);
    },
  );

  it.each(['https://8.8.8.8/', 'https://[2606:4700::1111]/', 'https://172.32.0.1/', 'https://open.example/a?b=c'])(
    'lets %s pass',
    (address) => {
      expect(new OutwardGate([], resolve).requireAddress(address).href).toBe(address);
    },
  );

  it('lets a host inside pass that the operator has named, and without https on this machine alone', () => {
    const gate = new OutwardGate(['inner.example', '127.0.0.1'], resolve);
    expect(gate.requireAddress('https://inner.example/').host).toBe('inner.example');
    expect(gate.requireAddress('http://127.0.0.1:8080/').port).toBe('8080');
    expect(() => gate.requireAddress('http://inner.example/')).toThrow('https alone');
    expect(() => gate.requireAddress('http://localhost/')).toThrow('https alone');
  });
});

describe('what the gate brings back', () => {
  let url = '';
  let reached = 0;
  const server = createServer((request, response) => {
    reached += 1;
    if (request.url === '/away') response.writeHead(302, { location: `${url}/there` }).end();
    else if (request.url === '/endless') response.end(Buffer.alloc(1_048_577));
    else request.pipe(response.writeHead(201, { 'x-method': request.method, 'content-type': 'text/plain' }));
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));
  const gate = new OutwardGate(['127.0.0.1', 'localhost']);

  it('is the answer with its status and headers, by the address that was looked up', async () => {
    const answer = await gate.fetch(url.replace('127.0.0.1', 'localhost'), { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect([answer.status, answer.headers.get('x-method'), await answer.text()]).toEqual([201, 'POST', 'a=b']);
  });

  it('is a redirect as it is, which nobody follows', async () => {
    const before = reached;
    const answer = await gate.fetch(`${url}/away`);
    expect([answer.status, reached - before]).toEqual([302, 1]);
  });

  it('ends where an answer grows too large', async () => {
    await expect(gate.fetch(`${url}/endless`)).rejects.toThrow('more than 1048576 bytes');
  });
});
