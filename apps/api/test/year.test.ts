import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CaseworkServer, caseIn, type Person } from './casework-server.ts';

let server: CaseworkServer;

beforeAll(async () => {
  server = await CaseworkServer.start();
  await server.invite();
});
beforeEach(() => server.on('2021-06-01'));
afterAll(async () => {
  await server.stop();
  expect(server.logged).toEqual([]);
});

const pointers = z.object({ errors: z.array(z.object({ pointer: z.string() })) });
const at = (body: unknown): string[] => pointers.parse(body).errors.map(({ pointer }) => pointer);

describe('the year’s call', () => {
  it('adds its targets up, and is refused where they do not come to the total (AC-O4)', async () => {
    const targets = [
      { regionCode: '320706', places: 15, ofWhich: 1 },
      { regionCode: '320722', places: 66, ofWhich: 3 },
    ];
    const off = await server.publish(2024, { targets, total: 80 });
    expect(off.status).toBe(422);
    expect(off.body).toMatchObject({ detail: '合计 81 ≠ 80', errors: [{ pointer: '#/terms/total' }] });
    const part = await server.publish(2024, { targets: [{ regionCode: '320706', places: 1, ofWhich: 2 }], total: 1 });
    expect(at(part.body)).toEqual(['#/terms/targets/0/ofWhich']);
    expect(at((await server.publish(2024, { limits: { application: 5 } })).body)).toEqual(['#/terms/limits/application']);
    expect(at((await server.publish(2024, { opens: '2024-02-01', closes: '2024-01-01' })).body)).toEqual(['#/terms/closes']);
  });

  it('is amended upon the version seen, warns once its policy has run out, and opens nothing outside its days', async () => {
    server.on('2026-02-01');
    const first = await server.publish(2026, { opens: '2026-03-01', closes: '2026-04-30' });
    expect(first.body).toMatchObject({ call: { version: 1, state: 'not-yet', warning: { zh: expect.stringContaining('2025-12-31') } } });
    expect((await server.publish(2026)).status).toBe(428);
    const path = '/v1/procedures/lianyungang.platform-recognition/calls/2026';
    const terms = { title: '样本', opens: '2026-03-01', closes: '2026-05-31', criteria: [{ criterion: '创新', max: '60' }] };
    expect((await server.write('office', 'PUT', path, { terms }, { 'If-Match': '"7"' })).status).toBe(412);
    expect((await server.write('office', 'PUT', path, { terms }, { 'If-Match': '"1"' })).headers.get('etag')).toBe('"2"');
    const opening = {
      procedure: 'lianyungang.platform-recognition',
      classId: 'professional-institute',
      title: '样本',
      applicantId: '91350100M000100Y43',
      applicantName: '样本',
      region: '320706',
    };
    const early = await server.write('firm', 'POST', '/v1/cases', opening);
    expect([early.status, JSON.stringify(early.body)]).toEqual([409, expect.stringContaining('2026-03-01')]);
    server.on('2026-03-01');
    caseIn(await server.write('firm', 'POST', '/v1/cases', opening));
    const changed = { ...terms, criteria: [{ criterion: '创新', max: '50' }] };
    expect((await server.write('office', 'PUT', path, { terms: changed }, { 'If-Match': '"2"' })).status).toBe(409);
    server.on('2026-06-01');
    expect((await server.write('firm', 'POST', '/v1/cases', opening)).status).toBe(409);
  });

  it('sets the criteria that experts score by, and which marks the applicant sees (AC-R6)', async () => {
    server.on('2022-03-01');
    const criteria = [
      { criterion: '创新', max: '60' },
      { criterion: '效益', max: '40' },
    ];
    expect((await server.publish(2022, { criteria, marksShown: 'total' })).status).toBe(200);
    const id = await server.submitted();
    caseIn(await server.act('county', id, 'recommend', { opinion: '材料真实' }));
    caseIn(await server.act('bureau', id, 'assign-experts', { experts: [{ id: 'expert', name: '样本专家' }] }));
    const score = (scores: object[]) => server.act('expert', id, 'score', { scores });
    const mark = (criterion: string, points: string, max: string) => ({ criterion, points, max, comment: '' });
    expect(at((await score([mark('创新', '50', '60')])).body)).toEqual(['#/scores']);
    expect(at((await score([mark('创新', '61', '60'), mark('效益', '10', '40')])).body)).toEqual(['#/scores/0/points']);
    expect(at((await score([mark('创新', '50', '100'), mark('效益', '10', '40')])).body)).toEqual(['#/scores/0/max']);
    expect(at((await score([mark('创新', '50', '60'), mark('效益', '1', '40'), mark('外观', '1', '1')])).body)).toEqual([
      '#/scores/2/criterion',
    ]);
    caseIn(await score([mark('创新', '50', '60'), mark('效益', '30.5', '40')]));
    caseIn(await server.act('bureau', id, 'record-site-visit', { opinion: '已考核' }));
    caseIn(await server.act('bureau', id, 'submit-evaluation', { opinion: '建议认定' }));
    expect(caseIn(await server.get('firm', `/v1/cases/${id}`))).toMatchObject({ scores: { total: '80.50', criteria: [] }, experts: null });
    expect(caseIn(await server.get('bureau', `/v1/cases/${id}`))).toMatchObject({
      scores: { criteria: [{}, {}] },
      experts: [{ id: 'expert' }],
    });
  });
});

describe('limits', () => {
  it('stop while the applicant completes the file, and go on with the days that were left', async () => {
    server.on('2023-05-08');
    expect((await server.publish(2023, { limits: { 'county-review': 10 } })).status).toBe(200);
    const id = await server.submitted();
    const shown = async () => caseIn(await server.get('firm', `/v1/cases/${id}`));
    expect(await shown()).toMatchObject({ deadline: { date: '2023-05-22', workingDays: 10 } });
    server.on('2023-05-11');
    expect(at((await server.act('county', id, 'return', { reason: '缺章', sections: ['nothing'] })).body)).toEqual(['#/sections/0']);
    caseIn(await server.act('county', id, 'return', { reason: '缺章', sections: ['plan'] }));
    expect(await shown()).toMatchObject({ deadline: null, paused: { 'county-review': 7 } });
    server.on('2023-06-05');
    caseIn(await server.save(id, 'plan', '建设方案'));
    caseIn(await server.act('firm', id, 'submit'));
    expect(await shown()).toMatchObject({ deadline: { date: '2023-06-14', workingDays: 7 }, paused: {} });

    const due = async (who: Person, query = '') => (await server.get(who, `/v1/reminders${query}`)).body;
    server.on('2023-06-13');
    const mine = { caseId: id, kind: 'limit', due: '2023-06-14', workingDaysLeft: 1 };
    expect(await due('county', '?within=3')).toMatchObject({ overdue: 0, reminders: [mine] });
    server.on('2023-06-19');
    expect(await due('county', '?within=0')).toMatchObject({ overdue: 1, reminders: [{ caseId: id, workingDaysLeft: -3 }] });
    expect(JSON.stringify(await due('other-county'))).not.toContain(id);
    expect(JSON.stringify(await due('firm'))).not.toContain(id);
  });

  it('are followed by what an entry owes: its report of last month, its review of last year', async () => {
    const id = await server.submitted();
    await server.register(id);
    server.on('2022-02-10');
    const kinds = async (who: Person) =>
      z
        .looseObject({
          reminders: z.array(z.looseObject({ caseId: z.string(), kind: z.string(), text: z.looseObject({ zh: z.string() }) })),
        })
        .parse((await server.get(who, '/v1/reminders')).body)
        .reminders.filter((one) => one.caseId === id)
        .map((one) => `${one.kind} ${one.text.zh.slice(0, 7)}`);
    expect(await kinds('firm')).toEqual(['report 2022-01']);
    expect(await kinds('bureau')).toEqual(['review 2021 年度']);
    caseIn(await server.act('firm', id, 'monthly-report', { month: '2022-01', figures: { 投资额: '1200000' } }));
    caseIn(await server.act('bureau', id, 'yearly-review', { year: 2021, outcome: 'pass', reason: '达标' }));
    expect([await kinds('firm'), await kinds('bureau')]).toEqual([[], []]);
  });
});

describe('support in stages', () => {
  const twice = [
    { investment: '5000000', amount: '2000000' },
    { investment: '12000000', amount: '2000000' },
  ];
  const funding = (change: object) => ({ funding: { basis: 'formula', upstreamGrant: '8000000', instalments: twice, ...change } });

  it('follows the formula and the verified investment, instalment by instalment', async () => {
    const id = await server.submitted();
    await server.register(id);
    const agree = (change: object, more: object = {}) => server.act('office', id, 'agree-funding', { ...funding(change), ...more });
    // Provincial, in a district: 8 million from above bring 2 + 2 million, and not a fen more.
    const more = [{ investment: '1', amount: '4000000.01' }];
    expect(at((await agree({ instalments: more })).body)).toEqual(['#/funding/instalments']);
    expect(at((await agree({ instalments: [...twice].reverse() })).body)).toEqual(['#/funding/instalments/1/investment']);
    expect(at((await agree({ upstreamGrant: undefined })).body)).toEqual(['#/funding']);
    expect((await server.act('office', id, 'pay-funding', { investment: '1' })).status).toBe(409);
    expect(caseIn(await agree({}))).toMatchObject({
      funding: {
        basis: 'formula',
        total: { amount: '4000000.00' },
        limit: { amount: '4000000.00' },
        lines: [{ amount: { amount: '2000000.00' } }, {}],
      },
    });
    expect(at((await server.act('office', id, 'pay-funding', { investment: '4999999.99' })).body)).toEqual(['#/investment']);
    caseIn(await server.act('office', id, 'pay-funding', { investment: '5000000' }));
    expect((await agree({})).status).toBe(409);
    expect(at((await server.act('office', id, 'pay-funding', { investment: '5000000' })).body)).toEqual(['#/investment']);
    expect(caseIn(await server.act('office', id, 'pay-funding', { investment: '13000000' }))).toMatchObject({
      funding: { instalments: [{ paidAt: expect.any(String) }, { verified: { amount: '13000000.00' } }] },
    });
    expect((await server.act('office', id, 'pay-funding', { investment: '13000000' })).status).toBe(409);
  });

  it('is decided case by case with its reason (一事一议), and for a filed institution in no other way', async () => {
    const id = await server.submitted('new-rd-institution');
    await server.register(id);
    expect(at((await server.act('office', id, 'agree-funding', funding({}))).body)).toEqual(['#/funding']);
    const exception = { funding: { basis: 'case-by-case', instalments: [{ investment: '1', amount: '30000000' }] } };
    expect(at((await server.act('office', id, 'agree-funding', exception)).body)).toEqual(['#/reason']);
    expect(caseIn(await server.act('office', id, 'agree-funding', { ...exception, reason: '样本：市政府专题会议' }))).toMatchObject({
      funding: { basis: 'case-by-case', limit: null, total: { amount: '30000000.00' }, reason: '样本：市政府专题会议' },
    });
    expect((await server.get(null, '/v1/registers/lianyungang.major-platforms/entries')).body).not.toHaveProperty('entries.0.funding');
  });
});

describe('standing in', () => {
  const lend = (who: Person, body: object) =>
    server.write(who, 'POST', '/v1/delegations', { role: 'county-reviewer', until: '2021-06-10', reason: '出差', ...body });

  it('lets another officer act for some days, in both names, and not a day longer', async () => {
    const id = await server.submitted();
    expect((await server.get('other-county', `/v1/cases/${id}`)).status).toBe(404);
    expect((await lend('county', { to: 'other-county' })).status).toBe(200);
    expect((await server.get('other-county', '/v1/session')).body).toMatchObject({
      memberships: [{ regionCode: '320722' }, { regionCode: '320706', onBehalfOf: { id: 'county' } }],
    });
    caseIn(await server.act('other-county', id, 'recommend', { opinion: '代为审核：材料真实' }));
    const { history } = z
      .looseObject({ history: z.array(z.looseObject({ actor: z.looseObject({ id: z.string() }) })) })
      .parse((await server.get('bureau', `/v1/cases/${id}/history`)).body);
    expect(history.at(-1)).toMatchObject({ actor: { id: 'other-county', onBehalfOf: { id: 'county', name: '样本county' } } });
    server.on('2021-06-10');
    expect((await server.get('other-county', `/v1/cases/${id}`)).status).toBe(200);
    server.on('2021-06-11');
    expect((await server.get('other-county', `/v1/cases/${id}`)).status).toBe(404);
  });

  it('lets a firm’s helper fill in for it, in the firm’s cases alone', async () => {
    expect((await lend('firm', { to: 'other-firm', role: 'applicant' })).status).toBe(200);
    const { id } = await server.open();
    const saved = await server.write(
      'other-firm',
      'PUT',
      `/v1/cases/${id}/sections/unit`,
      { text: '代填' },
      { 'If-Match': `"${await server.version(id)}"` },
    );
    expect(caseIn(saved)).toMatchObject({ id });
    const { delegations } = {
      delegations: z
        .looseObject({ given: z.array(z.looseObject({ id: z.string() })) })
        .parse((await server.get('firm', '/v1/delegations')).body).given,
    };
    expect((await server.write('firm', 'DELETE', `/v1/delegations/${delegations[0]?.id}`, {})).body).toMatchObject({
      delegation: { state: 'ended' },
    });
    expect((await server.get('other-firm', `/v1/cases/${id}`)).status).toBe(404);
  });

  it.each([
    ['oneself', 'county', { to: 'county' }, 422],
    ['a role one does not hold', 'county', { to: 'other-county', role: 'department' }, 422],
    ['an expert’s judgement', 'expert', { to: 'other-expert', role: 'expert' }, 422],
    ['to a firm what decides upon firms', 'county', { to: 'firm' }, 409],
    ['to an officer what applies', 'firm', { to: 'county', role: 'applicant' }, 409],
    ['to nobody', 'county', { to: 'nobody' }, 404],
    ['for a day that is past its end', 'county', { to: 'other-county', from: '2021-06-20' }, 422],
    ['for years', 'county', { to: 'other-county', until: '2026-06-20' }, 422],
  ] as const)('does not lend %s', async (_what, who, body, status) => {
    expect((await lend(who, body)).status).toBe(status);
  });
});

it('a department that is bound to a bureau handles the classes of that bureau alone (AC-R1)', async () => {
  const { createAccount, issueKey, localKeeper } = await import('@kechuang/store');
  const keeper = { actor: localKeeper, now: server.now };
  const membership = { role: 'department', regionCode: '320700', organisation: '样本市工信局', department: 'industry' } as const;
  await createAccount(server.store.ledger, 'industry', { name: '样本工信', memberships: [membership] }, keeper);
  const key = await issueKey(server.store.ledger, 'industry', { label: '', expiresAt: null, readOnly: false, roles: null }, keeper);
  const see = async (id: string) => (await server.send(`/v1/cases/${id}`, { headers: { Authorization: `Bearer ${key}` } })).status;
  expect(await see(await server.submitted('manufacturing-innovation-centre'))).toBe(200);
  expect(await see(await server.submitted('technology-innovation-centre'))).toBe(404);
});
