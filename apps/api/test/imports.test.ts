import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { wordOf } from '../../../packages/domain/test/word-file.ts';
import { CaseworkServer } from './casework-server.ts';

let server: CaseworkServer;

beforeAll(async () => {
  server = await CaseworkServer.start();
  await server.invite();
});
afterAll(async () => {
  await server.stop();
  expect(server.logged).toEqual([]);
});

const draft = z.looseObject({ id: z.string(), version: z.int(), queue: z.array(z.looseObject({ id: z.string() })) });
const word = wordOf(['连云港市科技局关于做好2021年科技工作的通知', '一、目标', '全市新增高新技术企业120家以上。']);
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const upload = (who: 'bureau' | 'firm' | null) =>
  server.send('/v1/documents?id=notice-1', {
    method: 'POST',
    headers: { 'Content-Type': type, ...server.headersOf(who) },
    body: new Uint8Array(word),
  });

it('imports a Word file, reviews and publishes it, and everyone then finds it', async () => {
  expect((await upload(null)).status).toBe(401);
  expect((await upload('firm')).status).toBe(403);
  const imported = await upload('bureau');
  expect(imported.status).toBe(200);
  const { queue, version } = draft.parse(imported.body);
  expect((await server.get(null, '/v1/documents/notice-1')).status).toBe(404);
  expect((await server.get('firm', '/v1/drafts/notice-1')).status).toBe(404);

  const decisions = queue.map(({ id }) => ({ fact: id, decision: 'accepted' }));
  const stale = await server.write('bureau', 'POST', '/v1/documents/notice-1/review', { decisions }, { 'If-Match': '"9"' });
  expect(stale.status).toBe(412);
  const reviewed = await server.write('bureau', 'POST', '/v1/documents/notice-1/review', { decisions }, { 'If-Match': `"${version}"` });
  expect(reviewed.body).toMatchObject({ decided: queue.length, version: version + 1 });
  expect((await server.write('bureau', 'POST', '/v1/documents/notice-1/publish', {})).status).toBe(200);

  const published = await server.get(null, '/v1/documents/notice-1');
  expect(published.body).toMatchObject({ id: 'notice-1', quantities: [{ value: '120', confidence: 'checked' }] });
  expect((await server.get(null, '/v1/documents')).body).toMatchObject({ total: 6 });
  const found = await server.get(null, `/v1/search?q=${encodeURIComponent('新增高新技术企业120家以上')}`);
  expect(JSON.stringify(found.body)).toContain('notice-1');
});
