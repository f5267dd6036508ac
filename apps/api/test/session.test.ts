import { corpus } from '@kechuang/data';
import { closeAccount, hashOfSecret, issueKey, localKeeper, revokeKey } from '@kechuang/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoEntrance, seedDemo } from '../src/casework/demo.ts';
import { CaseworkServer } from './casework-server.ts';

let server: CaseworkServer;

beforeAll(async () => {
  server = await CaseworkServer.start();
  await server.invite();
});
afterAll(async () => {
  await server.stop();
});

const json = { 'Content-Type': 'application/json' };

async function signIn(key: string | undefined, headers: Record<string, string> = {}) {
  return server.send('/v1/session', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ key }) });
}

function cookieOf(answer: { headers: Headers }): string {
  return (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}

describe('a browser', () => {
  it('signs in with a key, is known by a cookie that scripts cannot read, and signs out for good', async () => {
    const answer = await signIn(server.keys.get('county'));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      account: { id: 'county' },
      memberships: [{ role: 'county-reviewer', region: '海州区' }],
      casework: true,
    });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    const cookie = cookieOf(answer);
    expect((await server.send('/v1/session', { headers: { cookie } })).body).toMatchObject({ account: { id: 'county' } });
    expect((await server.send('/v1/cases', { headers: { cookie } })).status).toBe(200);
    const out = await server.send('/v1/session', { method: 'DELETE', headers: { cookie, origin: server.url } });
    expect(out.body).toMatchObject({ account: null });
    expect((await server.send('/v1/cases', { headers: { cookie } })).status).toBe(401);
  });

  it('changes nothing for another site, whatever it sends along', async () => {
    const cookie = cookieOf(await signIn(server.keys.get('firm')));
    const change = (headers: Record<string, string>) =>
      server.send('/v1/attachments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/pdf', cookie, ...headers },
        body: '%PDF-1.7',
      });
    expect((await change({ origin: 'http://elsewhere.example' })).status).toBe(403);
    expect((await change({ origin: 'null' })).status).toBe(403);
    expect((await change({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await change({})).status).toBe(403);
    expect((await change({ origin: server.url })).status).toBe(200);
    expect((await signIn(server.keys.get('firm'), { origin: 'http://elsewhere.example' })).status).toBe(403);
    expect((await server.send('/v1/session', { method: 'DELETE', headers: { cookie, origin: 'http://elsewhere.example' } })).status).toBe(
      403,
    );
  });

  it('is signed out by the end of the day, and by the end of its account', async () => {
    const cookie = cookieOf(await signIn(server.keys.get('office')));
    server.now = new Date(server.now.getTime() + 13 * 3_600_000);
    expect((await server.send('/v1/cases', { headers: { cookie } })).status).toBe(401);
    const again = cookieOf(await signIn(server.keys.get('office')));
    await closeAccount(server.store.ledger, 'office', { actor: localKeeper, now: server.now });
    expect((await server.send('/v1/cases', { headers: { cookie: again } })).status).toBe(401);
    expect((await server.get('office', '/v1/cases')).status).toBe(401);
  });
});

describe('a key', () => {
  const keeper = { actor: localKeeper, now: new Date('2021-06-01T00:00:00Z') };
  const about = { label: 'x', expiresAt: null, readOnly: false, roles: null };
  const using = (key: string, path = '/v1/cases', init: RequestInit = {}) =>
    server.send(path, { ...init, headers: { ...json, Authorization: `Bearer ${key}` } });

  it.each(['', 'Bearer', 'Basic eDp5', 'Bearer kc_wrong', 'Bearer ../..'])('%j opens nothing', async (Authorization) => {
    const answer = await server.send('/v1/cases', { headers: { Authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('ends on its day, when it is revoked, and may be for reading or for some roles only', async () => {
    const { ledger } = server.store;
    const brief = await issueKey(ledger, 'bureau', { ...about, expiresAt: new Date(server.now.getTime() + 1000).toISOString() }, keeper);
    expect((await using(brief)).status).toBe(200);
    server.now = new Date(server.now.getTime() + 2000);
    expect((await using(brief)).status).toBe(401);

    const ended = await issueKey(ledger, 'bureau', about, keeper);
    await revokeKey(ledger, 'bureau', hashOfSecret(ended), keeper);
    expect((await using(ended)).status).toBe(401);

    const reading = await issueKey(ledger, 'firm', { ...about, readOnly: true }, keeper);
    expect((await using(reading)).status).toBe(200);
    const upload = { method: 'POST', body: JSON.stringify({ contentBase64: 'JVBERi0xLjcK' }) };
    expect((await using(reading, '/v1/attachments', upload)).status).toBe(403);
    expect((await signIn(reading)).status).toBe(403);

    const narrow = await issueKey(ledger, 'supervisor', { ...about, roles: ['expert'] }, keeper);
    expect((await using(narrow, '/v1/audit/320700/events')).status).toBe(403);
  });

  it('stands nowhere: not in the ledger, not in an answer, not in what is logged', async () => {
    const key = server.keys.get('supervisor') ?? '';
    const events = await server.store.ledger.readAfter('320700', 0, 1000);
    expect(JSON.stringify(events)).not.toContain(key);
    expect(JSON.stringify((await server.get('supervisor', '/v1/audit/320700/events?limit=200')).body)).not.toContain(key);
    // Something nobody foresaw, in the middle of a request that carries the key and a cookie.
    const { readStream } = server.store.ledger;
    Object.assign(server.store.ledger, { readStream: () => Promise.reject(new Error('unforeseen')) });
    const answer = await server.send('/v1/cases/x', { headers: { Authorization: `Bearer ${key}`, cookie: 'kechuang_session=secret' } });
    Object.assign(server.store.ledger, { readStream });
    expect(answer.status).toBe(500);
    expect(server.logged).toHaveLength(1);
    const logged = server.logged.map((error) => (error instanceof Error ? `${error.stack}` : String(error))).join();
    expect(logged).toContain('unforeseen');
    for (const secret of [key, 'secret']) expect(logged + JSON.stringify(answer.body)).not.toContain(secret);
  });
});

describe('a demonstration', () => {
  it('lets anyone take a sample role, shows samples only, and exists only where it was asked for', async () => {
    expect((await server.send('/demo/sign-in', { method: 'POST', headers: json, body: '{"account":"firm"}' })).status).toBe(404);
    const demo = await CaseworkServer.start({ demo: { demo: demoEntrance } });
    demo.on('2026-06-01');
    await seedDemo(demo.host, corpus);
    await seedDemo(demo.host, corpus);
    const send = (account: string) => demo.send('/demo/sign-in', { method: 'POST', headers: json, body: JSON.stringify({ account }) });
    expect((await demo.send('/v1/session')).body).toMatchObject({ account: null, demo: demoEntrance });
    for (const { id, role } of demoEntrance) {
      const answer = await send(id);
      expect(answer.body).toMatchObject({ account: { id }, memberships: [{ role }] });
      const cookie = cookieOf(answer);
      expect((await demo.send('/v1/cases', { headers: { cookie } })).status).toBe(200);
    }
    expect((await send('local')).status).toBe(404);
    expect((await demo.send('/v1/registers/lianyungang.major-platforms/entries')).body).toMatchObject({
      total: 1,
      entries: [{ applicant: { name: '样本企业' } }],
    });
    const cookie = cookieOf(await send('demo-county'));
    expect((await demo.send('/v1/cases?todo=true', { headers: { cookie } })).body).toMatchObject({
      cases: expect.arrayContaining([expect.objectContaining({ id: 'sample-review' })]),
    });
    await demo.stop();
  });
});

describe('rate limits', () => {
  it('count a question asked by POST as a reading, a change as a change', async () => {
    const limited = await CaseworkServer.start({ rateLimits: { all: 50, writes: 1, signIns: 2 } });
    const quote = { benefit: 'national.guarantee-fee-cap', facts: { 'guarantee.amount': '5000000' }, asOf: '2021-06-01' };
    const ask = async (path: string, body: object) =>
      (await limited.send(path, { method: 'POST', headers: json, body: JSON.stringify(body) })).status;
    expect([await ask('/v1/quotes', quote), await ask('/v1/quotes', quote)]).toEqual([200, 200]);
    expect([await ask('/v1/cases', {}), await ask('/v1/cases', {})]).toEqual([401, 429]);
    await limited.stop();
  });

  it('tell how much is left, and answer 429 with when to come again', async () => {
    const limited = await CaseworkServer.start({ rateLimits: { all: 5, writes: 5, signIns: 2 } });
    const first = await limited.send('/v1/regions');
    expect(first.headers.get('ratelimit')).toMatch(/r=4/);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect((await limited.send('/v1/session', { method: 'POST', headers: json, body: '{"key":"kc_guess"}' })).status).toBe(401);
    }
    const refused = await limited.send('/v1/session', { method: 'POST', headers: json, body: '{"key":"kc_guess"}' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'rate-limited', type: '/problems/rate-limited' });
    await limited.send('/v1/regions');
    expect((await limited.send('/v1/regions')).status).toBe(429);
    expect((await limited.send('/healthz')).status).toBe(200);
    await limited.stop();
  });
});
