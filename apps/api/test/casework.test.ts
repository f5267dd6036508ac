import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { zipOf } from '../../../packages/domain/test/office-files.ts';
import { wordOf } from '../../../packages/domain/test/word-file.ts';
import { CaseworkServer, caseIn, type Person, pdf } from './casework-server.ts';

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

const problem = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});

describe('platform recognition over HTTP', () => {
  it('routes each class to its bureau, with the sentence, and asks each for its own papers (AC-R1)', async () => {
    const { body } = await server.get(null, '/v1/procedures/lianyungang.platform-recognition');
    expect(body).toMatchObject({
      procedure: {
        classes: expect.arrayContaining([
          expect.objectContaining({
            id: 'manufacturing-innovation-centre',
            department: expect.objectContaining({ zh: '市工信局' }),
            departmentCitation: expect.objectContaining({ quote: expect.stringContaining('制造业创新中心') }),
          }),
        ]),
      },
    });
    const documentsOf = async (classId: string) =>
      z
        .looseObject({ tasks: z.array(z.looseObject({ id: z.string() })) })
        .parse(await server.open(classId))
        .tasks.map((task) => task.id);
    expect(await documentsOf('new-rd-institution')).toEqual(['unit', 'plan', 'filing']);
    for (const classId of [
      'technology-innovation-centre',
      'industry-innovation-centre',
      'manufacturing-innovation-centre',
      'public-service-platform',
    ]) {
      expect(await documentsOf(classId)).toEqual(['unit', 'plan', 'approval']);
    }
  });

  it('lets the county skip no opinion and return only with reasons and sections; those alone open again (AC-R4)', async () => {
    const id = await server.submitted();
    const noOpinion = await server.act('county', id, 'recommend');
    expect(noOpinion.status).toBe(422);
    expect(problem.parse(noOpinion.body).errors).toMatchObject([{ pointer: '#/opinion', code: 'required' }]);
    expect((await server.act('county', id, 'return', { reason: '缺盖章' })).status).toBe(422);
    expect(caseIn(await server.act('county', id, 'return', { reason: '缺盖章', sections: ['plan'] }))).toMatchObject({
      stage: { id: 'application' },
    });
    expect(caseIn(await server.get('firm', `/v1/cases/${id}`))).toMatchObject({
      returned: { reason: '缺盖章', sections: ['plan'] },
      tasks: [{ status: 'done' }, { status: 'returned' }, { status: 'done' }],
    });
    expect((await server.save(id, 'unit', null)).status).toBe(409);
    expect((await server.save(id, 'plan', '建设方案')).status).toBe(200);
  });

  it('keeps an expert with a conflict of interest out of this and every case of the applicant, and records the refusal (AC-R5)', async () => {
    const id = await server.submitted();
    const experts = [{ id: 'other-expert', name: '样本专家' }];
    caseIn(await server.act('county', id, 'recommend', { opinion: '材料真实' }));
    caseIn(await server.act('bureau', id, 'assign-experts', { experts }));
    caseIn(await server.act('other-expert', id, 'declare-conflict', { reason: '曾任职于申报单位' }));
    expect((await server.get('other-expert', `/v1/cases/${id}`)).status).toBe(404);
    const { body } = await server.get('bureau', `/v1/cases/${id}/history`);
    expect(JSON.stringify(body)).toContain('拒绝打开：已申报回避');
    const next = await server.submitted();
    caseIn(await server.act('county', next, 'recommend', { opinion: '材料真实' }));
    const again = await server.act('bureau', next, 'assign-experts', { experts });
    expect(problem.parse(again.body).errors).toMatchObject([{ pointer: '#/experts/0', code: 'conflict' }]);
  });

  it('an objection on the last day of the notice stops the register until it is settled (AC-R7, AC-R8)', async () => {
    const id = await server.submitted();
    await server.evaluated(id);
    server.on('2026-09-28');
    expect(caseIn(await server.act('office', id, 'start-notice', { opinion: '同意公示', workingDays: 5 }))).toMatchObject({
      deadline: { date: '2026-10-10', convention: 'from-next-day', setByOffice: true, warning: null },
    });
    server.on('2026-10-10');
    caseIn(await server.act('office', id, 'object', { objector: '样本单位', reason: '权属有争议' }));
    server.on('2026-10-12');
    expect((await server.act('office', id, 'report-to-leading-group')).status).toBe(409);
    expect((await server.act('office', id, 'settle-objection', { outcome: 'pass', reason: '查无实据' })).status).toBe(422);
    caseIn(await server.act('office', id, 'settle-objection', { outcome: 'dismissed', reason: '查无实据' }));
    expect(caseIn(await server.act('office', id, 'report-to-leading-group'))).toMatchObject({ stage: { id: 'leading-group' } });
  });

  it('an objection that is upheld sends the case back or ends it; a new notice begins clean', async () => {
    const id = await server.submitted();
    await server.evaluated(id);
    caseIn(await server.act('office', id, 'start-notice', { opinion: '同意公示', workingDays: 1 }));
    expect((await server.act('office', id, 'return-after-objection', { reason: '复核' })).status).toBe(409);
    caseIn(await server.act('office', id, 'object', { objector: '样本单位', reason: '数据有误' }));
    caseIn(await server.act('office', id, 'settle-objection', { outcome: 'upheld', reason: '属实' }));
    server.on('2021-06-10');
    expect((await server.act('office', id, 'report-to-leading-group')).status).toBe(409);
    expect(caseIn(await server.act('office', id, 'return-after-objection', { reason: '请复核数据' }))).toMatchObject({
      stage: { id: 'evaluation' },
    });
    caseIn(await server.act('bureau', id, 'submit-evaluation', { opinion: '复核后仍建议认定' }));
    caseIn(await server.act('office', id, 'start-notice', { opinion: '重新公示', workingDays: 1 }));
    server.on('2021-06-20');
    expect(caseIn(await server.act('office', id, 'report-to-leading-group'))).toMatchObject({ stage: { id: 'leading-group' } });
  });

  it('counts days by the convention of the call, and warns outside the holiday table (AC-R7)', async () => {
    server.on('2026-01-05');
    expect((await server.publish(2026, { convention: 'from-first-day', limits: { notice: 5, 'county-review': 3 } })).status).toBe(200);
    const id = await server.submitted();
    await server.evaluated(id);
    server.on('2026-09-28');
    expect(caseIn(await server.act('office', id, 'start-notice', { opinion: '同意公示' }))).toMatchObject({
      deadline: { date: '2026-10-09', workingDays: 5, convention: 'from-first-day', setByOffice: true },
    });
    const late = await (async () => {
      server.on('2026-12-30');
      return server.submitted();
    })();
    expect(caseIn(await server.get('county', `/v1/cases/${late}`))).toMatchObject({
      deadline: { date: '2027-01-01', warning: { zh: expect.stringContaining('2004至2026'), en: expect.stringContaining('2004 to 2026') } },
    });
  });

  it('makes no illegal jump, and says what is allowed (AC-R9)', async () => {
    const { id } = await server.open();
    const jump = await server.act('office', id, 'enter-register');
    expect(jump.status).toBe(409);
    expect(jump.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const withdrawn = await server.act('firm', id, 'enter-register');
    expect(withdrawn.status).toBe(409);
    expect(problem.parse(withdrawn.body).errors.map((error) => error.detail)).toEqual(['submit', 'withdraw']);
    expect(caseIn(await server.get('firm', `/v1/cases/${id}`))).toMatchObject({ version: 1, stage: { id: 'application' } });
  });

  it('registers once, counts the institute inside the eighty once, and shows who did what (AC-R10, AC-R11, AC-R12)', async () => {
    const places = async () =>
      z
        .looseObject({
          places: z.array(
            z.looseObject({ regionCode: z.string(), filled: z.int(), ofWhich: z.looseObject({ filled: z.int() }).nullable() }),
          ),
        })
        .parse((await server.get(null, '/v1/registers/lianyungang.major-platforms/entries')).body)
        .places.find((place) => place.regionCode === '320706');
    const before = await places();
    await server.register(await server.submitted());
    server.on('2021-06-01');
    const institute = await server.submitted('professional-institute', '样本专业研究所');
    await server.register(institute);
    expect(await places()).toMatchObject({ filled: (before?.filled ?? 0) + 2, ofWhich: { filled: 1 } });
    expect((await server.get(null, '/v1/registers')).body).toMatchObject({ registers: [{ places: 80 }] });
    const { body } = await server.get('supervisor', `/v1/cases/${institute}/history`);
    const { history } = z
      .looseObject({
        history: z.array(
          z.looseObject({
            actor: z.looseObject({ name: z.string() }),
            at: z.string(),
            files: z.array(z.looseObject({ sha256: z.string() })),
            hash: z.string(),
          }),
        ),
      })
      .parse(body);
    expect(history.every((one) => one.actor.name !== '' && one.at.endsWith('+08:00') && /^[0-9a-f]{64}$/.test(one.hash))).toBe(true);
    expect(history.flatMap((one) => one.files)).not.toEqual([]);
  });

  it('saves the register as a workbook: entries, places, and what both rest on (AC-R10)', async () => {
    server.on('2021-06-01');
    const id = await server.submitted('professional-institute', '样本“研究所”, 其二');
    await server.register(id);
    server.on('2021-10-14');
    const address = `${server.url}/v1/registers/lianyungang.major-platforms/file?region=320706`;
    const xlsx = await fetch(`${address}&format=xlsx`);
    expect(xlsx.headers.get('content-disposition')).toContain(encodeURIComponent('连云港市重大产业创新平台建设库-2021-10-14.xlsx'));
    const parts = unzipSync(new Uint8Array(await xlsx.arrayBuffer()));
    const part = (name: string): string => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
    const found = (pattern: RegExp, name: string) => [...part(name).matchAll(pattern)].map(([, text]) => text);
    expect(found(/<sheet [^>]*\bname="([^"]*)"/g, 'workbook')).toEqual(['名录条目', '名额', '口径']);
    const texts = found(/<t[^>]*>([^<]*)<\/t>/g, 'sharedStrings');
    const register = '连云港市重大产业创新平台建设库 (lianyungang.major-platforms)';
    const cells = ['91350100M000100Y43', '样本〔2021〕1号', '海州区（高新区）', '专业研究所', register, '2021-10-14', '海州区 (320706)'];
    for (const cell of [id, ...cells]) expect(texts).toContain(cell);
    expect(texts.join('\n')).toContain('连政办发〔2021〕18号');
    expect(texts).toContain('连政办发〔2021〕18号 7.t1：“总计\n\n80\n\n4”');
    // The row of Haizhou: as many taken as the register says.
    const { places } = z
      .looseObject({ places: z.array(z.looseObject({ filled: z.int(), ofWhich: z.looseObject({ filled: z.int() }).nullable() })) })
      .parse((await server.get(null, '/v1/registers/lianyungang.major-platforms/entries?region=320706')).body);
    const row = /<row r="3".*?<\/row>/.exec(part('worksheets/sheet2'))?.[0] ?? '';
    const numbers = [...row.matchAll(/<c r="([A-Z])3"(?![^>]*t="s")[^>]*><v>([^<]*)<\/v>/g)].map(([, column, value]) => [column, value]);
    expect(places).toHaveLength(1);
    expect(Object.fromEntries(numbers)).toEqual({
      C: '14',
      D: String(places[0]?.filled),
      F: '1',
      G: String(places[0]?.ofWhich?.filled),
    });
    const csv = await (await fetch(`${address}&format=csv&language=en`)).text();
    const line = csv.split('\r\n').find((one) => one.startsWith(id));
    expect(line).toContain('"样本“研究所”, 其二",样本企业,91350100M000100Y43,');
    expect(line).toContain('320706,Haizhou District,2021-10-11,样本〔2021〕1号,Registered,,');
  });

  it('marks removal with its rule after two failed years in a row, proposes it, and takes an appeal (AC-R13)', async () => {
    const id = await server.submitted();
    await server.register(id);
    const review = (year: number) => server.act('bureau', id, 'yearly-review', { year, outcome: 'fail', reason: '未达进度' });
    caseIn(await review(2022));
    expect((await server.act('bureau', id, 'propose-removal', { reason: '不合格' })).status).toBe(409);
    expect((await review(2022)).status).toBe(422);
    expect(caseIn(await review(2023))).toMatchObject({
      removal: {
        due: true,
        failedReviews: 2,
        text: { zh: expect.stringContaining('本系统的默认设置') },
        quote: expect.stringContaining('年度考核'),
      },
    });
    expect(caseIn(await server.act('bureau', id, 'propose-removal', { reason: '连续两年不合格' }))).toMatchObject({
      stage: { id: 'removal-proposed' },
    });
    caseIn(await server.act('firm', id, 'appeal', { reason: '已整改' }));
    expect((await server.get(null, '/v1/registers/lianyungang.major-platforms/entries')).body).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ caseId: id, state: 'removal-proposed' })]),
    });
    caseIn(await server.act('office', id, 'remove-from-register', { reason: '申诉不成立' }));
    const entries = async (query: string) =>
      z
        .looseObject({
          entries: z.array(
            z.looseObject({ caseId: z.string(), history: z.array(z.looseObject({ what: z.looseObject({ en: z.string() }) })) }),
          ),
        })
        .parse((await server.get(null, `/v1/registers/lianyungang.major-platforms/entries${query}`)).body)
        .entries.find((entry) => entry.caseId === id);
    expect(await entries('')).toBeUndefined();
    const entry = await entries('?removed=true');
    expect(entry).toMatchObject({
      state: 'removed',
      left: { reason: '申诉不成立' },
      documentNumber: '样本〔2021〕1号',
      level: { zh: '省级' },
    });
    expect(entry?.history.map(({ what }) => what.en)).toEqual([
      'enter in the register',
      'failed the review of 2022',
      'failed the review of 2023',
      'propose removal',
      'remove from the register',
    ]);
  });

  it('exports a dossier whose files are the ones that were handed in (AC-R12)', async () => {
    const id = await server.submitted();
    caseIn(await server.act('county', id, 'recommend', { opinion: '材料真实' }));
    const response = await fetch(`${server.url}/v1/cases/${id}/dossier`, { headers: server.headersOf('county') });
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;.*filename\*=UTF-8''/);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files).map((name) => name.replace(/[0-9a-f]{12}/, '#'))).toEqual([
      'case.json',
      'history.json',
      'index.html',
      'index.en.html',
      'attachments/#-批准文件.pdf',
      'files.json',
    ]);
    const html = new TextDecoder().decode(files['index.html']);
    expect(html).toContain('样本平台');
    expect(html).toContain('样本county');
    // But for what people wrote, which is marked, the English page has no Chinese.
    const english = new TextDecoder().decode(files['index.en.html']);
    expect(english).toContain('<td>Haizhou District</td>');
    expect(english).toContain('<span class="phrase">recommend with an opinion</span>');
    expect(english.replace(/<(\w+)[^>]* lang="zh">.*?<\/\1>/gs, '').match(/\p{Script=Han}.{0,20}/gu)).toEqual(null);
    expect(await server.get('other-firm', `/v1/cases/${id}/dossier`)).toMatchObject({ status: 404 });
  });
});

describe('a case over HTTP', () => {
  it('has its version as ETag, answers 304, and is kept by nobody', async () => {
    const { id } = await server.open();
    const first = await server.get('firm', `/v1/cases/${id}`);
    expect(first.headers.get('etag')).toBe('"1"');
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    expect(first.headers.get('vary')).toContain('Authorization');
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request(`${server.url}/v1/cases/${id}`, { headers: { ...server.headersOf('firm'), 'If-None-Match': '"1"' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(304);
  });

  it('takes no write without the version seen (428), a stale one (412), or one it cannot read (400)', async () => {
    const id = await server.submitted();
    const path = `/v1/cases/${id}/actions`;
    const body = { action: 'withdraw', payload: { reason: '样本' } };
    expect((await server.write('firm', 'POST', path, body)).status).toBe(428);
    expect((await server.write('firm', 'POST', path, body, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await server.write('firm', 'POST', path, body, { 'If-Match': 'W/"5"' })).status).toBe(400);
    expect((await server.write('firm', 'PUT', `/v1/cases/${id}/sections/plan`, { text: 'x' })).status).toBe(428);
    expect((await server.write('firm', 'POST', path, body, { 'If-Match': '"5"' })).status).toBe(200);
  });

  it('two writers of one version: one is heard, one is told, nothing is lost', async () => {
    const id = await server.submitted();
    const version = await server.version(id);
    const both = await Promise.all([
      server.act('county', id, 'recommend', { opinion: '同意' }, { 'If-Match': `"${version}"` }),
      server.act('firm', id, 'withdraw', { reason: '撤回' }, { 'If-Match': `"${version}"` }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
    expect(await server.version(id)).toBe(version + 1);
  });

  it('carries a command sent twice out once; the key serves for nothing else', async () => {
    const id = await server.submitted();
    const key = { 'Idempotency-Key': 'retry-1', 'If-Match': `"${await server.version(id)}"` };
    const once = await server.act('county', id, 'recommend', { opinion: '同意' }, key);
    const again = await server.act('county', id, 'recommend', { opinion: '同意' }, key);
    expect([once.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(once.body);
    expect((await server.act('county', id, 'recommend', { opinion: '另一意见' }, key)).status).toBe(422);
    // Another account may use the same words for its key.
    expect((await server.act('bureau', id, 'record-site-visit', { opinion: '已考核' }, { 'Idempotency-Key': 'retry-1' })).status).toBe(200);
  });

  it('tells a request that its twin is under way (409), and gives it what that did afterwards', async () => {
    const id = await server.submitted();
    const key = { 'Idempotency-Key': 'twins', 'If-Match': `"${await server.version(id)}"` };
    const { ledger } = server.store;
    const { append } = ledger;
    const reached = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    Object.assign(ledger, {
      append: async (...args: Parameters<typeof append>) => {
        reached.resolve();
        await held.promise;
        return append.apply(ledger, args);
      },
    });
    const first = server.act('county', id, 'recommend', { opinion: '同意' }, key);
    await reached.promise;
    let twin = await server.act('county', id, 'recommend', { opinion: '同意' }, key);
    expect(twin.status).toBe(409);
    expect(problem.parse(twin.body).detail).toContain('正在办理');
    held.resolve();
    expect((await first).status).toBe(200);
    Object.assign(ledger, { append });
    twin = await server.act('county', id, 'recommend', { opinion: '同意' }, key);
    expect(twin.body).toEqual((await first).body);
  });

  it('names the next page in Link, takes no page size beyond the cap (400), and ends', async () => {
    for (let count = 0; count < 3; count += 1) await server.open();
    const list = z.looseObject({ cases: z.array(z.looseObject({ id: z.string() })) });
    const seen: string[] = [];
    let path: string | null = '/v1/cases?limit=5&stage=application';
    for (let page = 0; path !== null && page < 20; page += 1) {
      const answer = await server.get('firm', path);
      seen.push(...list.parse(answer.body).cases.map((one) => one.id));
      path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(path).toBeNull();
    const all = list.parse((await server.get('firm', '/v1/cases?limit=200&stage=application')).body).cases.map((one) => one.id);
    expect(seen).toEqual(all);
    expect((await server.get('firm', '/v1/cases?limit=201')).status).toBe(400);
    expect((await server.get('firm', '/v1/cases?cursor=gone')).status).toBe(400);
    const events = await server.get('supervisor', '/v1/audit/320700/events?limit=2');
    expect(events.headers.get('link')).toBe('</v1/audit/320700/events?limit=2&after=2>; rel="next"');
  });

  it('frees a key whose request was refused, so that the mended request may use it', async () => {
    const id = await server.submitted();
    const key = { 'Idempotency-Key': 'mended' };
    expect((await server.act('county', id, 'recommend', {}, key)).status).toBe(422);
    expect((await server.act('county', id, 'recommend', { opinion: '同意' }, key)).status).toBe(200);
  });

  it('a command that the client gave up on is found done when it comes again', async () => {
    const body = {
      procedure: 'lianyungang.platform-recognition',
      classId: 'new-rd-institution',
      title: '超时',
      applicantId: '91350100M000100Y43',
      applicantName: '样本',
      region: '320706',
    };
    const give = (signal?: AbortSignal) =>
      fetch(`${server.url}/v1/cases`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'timed-out', ...server.headersOf('firm') },
        body: JSON.stringify(body),
        ...(signal === undefined ? {} : { signal }),
      });
    await give(AbortSignal.timeout(1)).catch(() => undefined);
    // While the first is still under way, the second is told so.
    let again = await give();
    for (; again.status === 409; again = await give()) expect(problem.parse(await again.json()).code).toBe('conflict');
    const first = z.looseObject({ case: z.looseObject({ id: z.string() }) }).parse(await again.json());
    const second = z.looseObject({ case: z.looseObject({ id: z.string() }) }).parse(await (await give()).json());
    expect(second.case.id).toBe(first.case.id);
    expect(await server.version(first.case.id)).toBe(1);
  });
});

describe('files over HTTP', () => {
  it('come back as they were, to be saved and never shown', async () => {
    const id = await server.submitted();
    const sha256 = await server.upload();
    const response = await fetch(`${server.url}/v1/cases/${id}/attachments/${sha256}`, { headers: server.headersOf('county') });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await server.get('other-firm', `/v1/cases/${id}/attachments/${sha256}`)).status).toBe(404);
    expect((await server.get('county', `/v1/cases/${id}/attachments/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'firm', 422],
    ['a program', new TextEncoder().encode('MZ'), 'firm', 415],
    ['a zip that is no Office file', zipOf({ 'run.class': 'x' }), 'firm', 415],
    ['too much', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x25), 'firm', 413],
    ['far too much', new Uint8Array(30_000_000), 'firm', 413],
    ['a file of nobody', pdf, null, 401],
  ] as const)('%s is refused', async (_what, body, who, status) => {
    const headers = { 'Content-Type': 'application/octet-stream', ...server.headersOf(who as Person | null) };
    expect((await server.send('/v1/attachments', { method: 'POST', headers, body })).status).toBe(status);
  });

  it('are known by what is in them, and named without a path', async () => {
    const put = (body: Uint8Array<ArrayBuffer>) =>
      server.send('/v1/attachments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream', ...server.headersOf('firm') },
        body,
      });
    expect((await put(new Uint8Array(wordOf(['样本'])))).body).toMatchObject({ mediaType: expect.stringContaining('wordprocessingml') });
    const { id } = await server.open();
    const sha256 = await server.upload();
    for (const name of ['../x.pdf', 'a\\b.pdf', 'x.exe', 'x', 'a\nb.pdf']) {
      const files = [{ kind: '建设方案', name, sha256 }];
      const answer = await server.write('firm', 'PUT', `/v1/cases/${id}/sections/plan`, { text: 'x', files }, { 'If-Match': '"1"' });
      expect([name, answer.status]).toEqual([name, 422]);
    }
  });

  it('must be here before a case names them', async () => {
    const { id } = await server.open();
    const files = [{ kind: '建设方案', name: 'x.pdf', sha256: '0'.repeat(64) }];
    const answer = await server.write('firm', 'PUT', `/v1/cases/${id}/sections/plan`, { text: 'x', files }, { 'If-Match': '"1"' });
    expect(answer.status).toBe(422);
    expect(problem.parse(answer.body).errors).toMatchObject([{ pointer: '#/files/0/sha256', code: 'not-uploaded' }]);
  });
});
