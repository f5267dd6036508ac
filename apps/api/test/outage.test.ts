import { verifyChain } from '@kechuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestPostgres } from '../../../packages/store/test/postgres.ts';
import { CaseworkServer, caseIn } from './casework-server.ts';

let postgres: TestPostgres;
let one: CaseworkServer;
let other: CaseworkServer;

beforeAll(async () => {
  postgres = await TestPostgres.create();
  one = await CaseworkServer.start({ location: postgres.url });
  other = await CaseworkServer.start({ location: postgres.url });
  await one.invite();
  for (const [who, key] of one.keys) other.keys.set(who, key);
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await postgres.destroy();
});

describe('two servers on one PostgreSQL', () => {
  it('see each other’s work at once, and a person signed in at one is signed in at the other', async () => {
    const id = await one.submitted();
    expect(caseIn(await other.get('county', `/v1/cases/${id}`))).toMatchObject({ version: 5 });
    expect((await other.get('county', '/v1/cases?todo=true')).body).toMatchObject({ total: 1 });
    caseIn(await other.act('county', id, 'recommend', { opinion: '同意' }));
    expect(caseIn(await one.get('county', `/v1/cases/${id}`))).toMatchObject({ version: 6, stage: { id: 'evaluation' } });
  });

  it('let one of two writers win, and give a repeated command one effect wherever it arrives', async () => {
    const id = await one.submitted();
    const seen = { 'If-Match': '"5"' };
    const both = await Promise.all([
      one.act('county', id, 'recommend', { opinion: '同意' }, seen),
      other.act('firm', id, 'withdraw', { reason: '撤回' }, seen),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
    const twice = await one.submitted();
    const key = { ...seen, 'Idempotency-Key': 'twice' };
    const answers = await Promise.all([one, other].map((server) => server.act('county', twice, 'recommend', { opinion: '同意' }, key)));
    // The one that comes while the other is under way is told to come again, and then finds what was done.
    const statuses = answers.map((answer) => answer.status);
    expect(statuses).toContain(200);
    for (const status of statuses) expect([200, 409]).toContain(status);
    expect((await other.act('county', twice, 'recommend', { opinion: '同意' }, key)).status).toBe(200);
    expect(await one.version(twice)).toBe(6);
  });

  it('say 503 with when to come again while it is away, still answer what needs no ledger, and go on by themselves', {
    timeout: 60_000,
  }, async () => {
    const id = await one.submitted();
    await postgres.stop('SIGQUIT');
    const away = await one.get('county', `/v1/cases/${id}`);
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('5');
    expect(JSON.stringify(away.body)).not.toContain('postgres://');
    expect((await one.get(null, '/v1/regions')).status).toBe(200);
    await postgres.start();
    expect(caseIn(await one.act('county', id, 'recommend', { opinion: '同意' }))).toMatchObject({ version: 6 });
    expect((await verifyChain(one.store.ledger, '320700')).broken).toBeNull();
    expect(one.logged).toEqual([]);
  });

  it('under load when it is stopped and started, lose nothing that was acknowledged', { timeout: 60_000 }, async () => {
    const id = await one.submitted();
    caseIn(await one.act('county', id, 'recommend', { opinion: '同意' }));
    let sent = 0;
    const acknowledged: number[] = [];
    const work = async (server: CaseworkServer): Promise<void> => {
      while (sent < 120) {
        sent += 1;
        const mine = sent;
        const version = await server.version(id).catch(() => null);
        if (version === null) continue;
        const answer = await server
          .write(
            'bureau',
            'POST',
            `/v1/cases/${id}/actions`,
            { action: 'record-site-visit', payload: { opinion: `第${mine}次` } },
            { 'If-Match': `"${version}"` },
          )
          .catch(() => null);
        if (answer?.status === 200) acknowledged.push(mine);
        else if (answer !== null) expect([412, 503]).toContain(answer.status);
        if (answer?.status === 503) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const running = Promise.all([work(one), work(other)]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await postgres.stop('SIGQUIT');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await postgres.start();
    await running;
    const { opinions } = caseIn(await one.get('bureau', `/v1/cases/${id}`)) as { opinions?: { text: string }[] };
    const written = new Set((opinions ?? []).map((opinion) => opinion.text));
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const number of acknowledged) expect(written).toContain(`第${number}次`);
    expect((await verifyChain(one.store.ledger, '320700')).broken).toBeNull();
  });
});
