import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, CaseworkServer, type Person } from './casework-server.ts';

let server: CaseworkServer;

beforeAll(async () => {
  server = await CaseworkServer.start();
  await server.invite();
});
afterAll(async () => {
  await server.stop();
  expect(server.logged).toEqual([]);
});

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A PDF of some size, and of its own. */
function pdfOf(size: number, name: string): Buffer {
  return Buffer.concat([Buffer.from(`%PDF-1.7 样本${name}`), Buffer.alloc(size, name)]).subarray(0, size);
}

const address = (hash: string, size: number, offset: number): string => `/v1/attachments/uploads/${hash}?size=${size}&offset=${offset}`;

/** Sends the bytes between two places as one part. */
function send(who: Person, content: Buffer, from: number, to: number, hash = hashOf(content)): Promise<Answer> {
  const headers = { 'Content-Type': 'application/octet-stream', ...server.headersOf(who) };
  return server.send(address(hash, content.byteLength, from), { method: 'PUT', headers, body: new Uint8Array(content.subarray(from, to)) });
}

async function askedFor(who: Person, content: Buffer): Promise<unknown> {
  return (await server.get(who, `/v1/attachments/missing?hashes=${hashOf(content)}`)).body;
}

/** Sends part of a part, and then the line breaks. */
function breakOff(who: Person, content: Buffer, from: number, length: number): Promise<void> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(length), ...server.headersOf(who) };
    const sent = request(`${server.url}${address(hashOf(content), content.byteLength, from)}`, { method: 'PUT', headers });
    sent.on('error', () => undefined).on('close', () => resolve());
    sent.write(content.subarray(from, from + Math.floor(length / 2)), () => sent.destroy());
  });
}

const megabyte = 1024 * 1024;

describe('a file in parts', () => {
  it('goes on where it was when the line broke, and is then a file like any other', async () => {
    const file = pdfOf(2 * megabyte + 100, 'a');
    const [hash, size] = [hashOf(file), file.byteLength];
    expect((await send('firm', file, 0, megabyte)).body).toEqual({ hash, size, received: megabyte, complete: false });
    await breakOff('firm', file, megabyte, megabyte);
    expect(await askedFor('firm', file)).toEqual({ missing: [hash], begun: [{ hash, size, received: megabyte }] });
    expect((await send('firm', file, megabyte, 2 * megabyte)).body).toMatchObject({ received: 2 * megabyte, complete: false });
    // The answer to that was lost: the same part again is told where to go on, and nothing is doubled.
    const again = await send('firm', file, megabyte, 2 * megabyte);
    expect(again).toMatchObject({ status: 409, body: { errors: [{ pointer: '#/offset', detail: String(2 * megabyte) }] } });
    expect((await send('firm', file, 2 * megabyte, size)).body).toEqual({ hash, size, received: size, complete: true });
    expect(await askedFor('firm', file)).toEqual({ missing: [], begun: [] });
    expect((await server.store.attachments.get('320700', hash))?.content.byteLength).toBe(size);
    // Whoever has it already need not send it.
    expect((await send('other-firm', file, 0, 10)).body).toMatchObject({ received: size, complete: true });
  });

  it('is one’s own: another account sees nothing of it and begins anew', async () => {
    const file = pdfOf(3000, 'b');
    await send('firm', file, 0, 1000);
    expect(await askedFor('other-firm', file)).toMatchObject({ begun: [] });
    expect((await send('other-firm', file, 1000, 2000)).status).toBe(409);
    expect((await send('other-firm', file, 0, 500)).body).toMatchObject({ received: 500 });
    expect(await askedFor('firm', file)).toMatchObject({ begun: [{ received: 1000 }] });
  });

  it.each([
    ['that has another hash than was said', pdfOf(2000, 'c'), hashOf(pdfOf(2000, 'd')), 422, '#/hash'],
    ['that is no kind casework takes', Buffer.alloc(2000, 'MZ'), undefined, 415, undefined],
  ])('%s is refused at its end, and nothing of it stays', async (_what, file, hash = hashOf(file), status, pointer) => {
    expect((await send('firm', file, 0, 1000, hash)).status).toBe(200);
    const answer = await send('firm', file, 1000, 2000, hash);
    expect(answer.status).toBe(status);
    if (pointer !== undefined) expect(answer.body).toMatchObject({ errors: [{ pointer }] });
    expect((await server.get('firm', `/v1/attachments/missing?hashes=${hash}`)).body).toEqual({ missing: [hash], begun: [] });
  });

  it.each([
    ['larger than files may be', 20 * megabyte + 1, 0, 10, 422],
    ['beyond the size that was said', 15, 10, 10, 422],
    ['larger than parts may be', 3 * megabyte, 0, 2 * megabyte, 413],
    ['in another size than before', 4000, 1000, 10, 409],
  ])('is refused where it is %s', async (_what, size, offset, length, status) => {
    const file = pdfOf(3000, `e${size}`);
    if (status === 409) await send('bureau', file, 0, 1000);
    const headers = { 'Content-Type': 'application/octet-stream', ...server.headersOf('bureau') };
    const body = new Uint8Array(length);
    expect((await server.send(address(hashOf(file), size, offset), { method: 'PUT', headers, body })).status).toBe(status);
  });

  it('waits for a day, and is one of ten at most', async () => {
    const files = Array.from({ length: 11 }, (_, index) => pdfOf(2000, `f${index}`));
    const [first] = files;
    if (first === undefined) throw new Error('no file');
    for (const file of files.slice(0, 10)) expect((await send('county', file, 0, 1000)).status).toBe(200);
    const last = files[10] ?? first;
    expect(await send('county', last, 0, 1000)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('最多 10 个') } });
    // The next part of one that has begun still comes in.
    expect((await send('county', first, 1000, 1500)).status).toBe(200);
    const { now } = server;
    server.now = new Date(now.getTime() + 25 * 3_600_000);
    expect(await askedFor('county', first)).toMatchObject({ begun: [] });
    expect((await send('county', first, 1500, 2000)).status).toBe(409);
    expect((await send('county', last, 0, 1000)).status).toBe(200);
    expect(await server.store.attachments.uploads.count('320700', 'county')).toMatchObject({ account: 1 });
    server.now = now;
  });
});
