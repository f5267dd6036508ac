import { corpus } from '@kechuang/data';
import { createLibrary } from '@kechuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pdfOf, zipOf } from '../../../packages/domain/test/office-files.ts';
import { wordOf } from '../../../packages/domain/test/word-file.ts';
import { createApp } from './app.ts';
import { listen, type RunningServer } from './listen.ts';

const context = { corpus, today: '2026-06-01' };
const lines = ['云岭市支持科技创新若干政策', '一、对首次认定的高新技术企业给予40万元奖励。'];
const files = [
  ['a .docx', wordOf(lines), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a .pdf', pdfOf(lines), 'application/pdf'],
] as const;
const answer = z.object({ title: z.string(), quantities: z.array(z.object({ value: z.string() })), problem: z.never().optional() });
let server: RunningServer;

beforeAll(async () => {
  server = await listen(createApp(context), { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.stop(100));

const read = (bytes: Uint8Array, type: string): Promise<Response> =>
  fetch(`${server.url}/v1/documents/read`, { method: 'POST', headers: { 'Content-Type': type }, body: new Uint8Array(bytes) });

describe('documents.read of office files', () => {
  it.each(files)('%s is read alike over HTTP and in the library', async (_, bytes, type) => {
    const there = await (await read(bytes, type)).json();
    const here = await createLibrary(context).documents.read({ pageBase64: Buffer.from(bytes).toString('base64') });
    expect(there).toEqual(JSON.parse(JSON.stringify(here)));
    expect(answer.parse(there)).toEqual({ title: lines[0], quantities: [{ value: '400000' }] });
  });

  it.each([
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 1]), '.docx'],
    ['an archive', zipOf({ 'a.txt': 'x' }), '.docx'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'OCR'],
    ['bytes of no known kind', new Uint8Array([0, 1, 2, 3, 0, 255]), ''],
  ])('%s is refused with what to do instead', async (_, bytes, remedy) => {
    const response = await read(bytes, 'application/octet-stream');
    expect(response.status).toBeGreaterThanOrEqual(415);
    expect(response.status).toBeLessThan(423);
    expect(JSON.stringify(await response.json())).toContain(remedy);
  });
});
