import { describe, expect, it } from 'vitest';
import { itGivesTheLastPlaceOnce } from '../../test/last-place.ts';
import { MemoryAttachments } from '../casework/attachments.ts';
import { caseStream } from '../casework/case-index.ts';
import type { Casework, Membership, Session } from '../casework/session.ts';
import { MemoryLedger } from '../ledger/memory-ledger.ts';
import { ReadModels } from '../ledger/read-models.ts';
import type { Role } from '../procedure/model.ts';
import { auditListOperation, auditVerifyOperation } from './audit.ts';
import { call } from './call.ts';
import {
  casesActOperation,
  casesGetOperation,
  casesHistoryOperation,
  casesListOperation,
  casesOpenOperation,
  casesSaveOperation,
  noticesListOperation,
} from './cases.ts';
import type { OperationContext } from './operation.ts';
import { registersEntriesOperation, registersListOperation } from './registers.ts';
import { callsListOperation, callsPublishOperation } from './year-calls.ts';

const emptyCorpus = { dataVersion: 'test', documents: [] };
const pdf = new TextEncoder().encode('%PDF-1.7 样本');
const entrance = { demo: null, singleSignOn: false };

function person(id: string, role: Role, regionCode: string | null = null): Session {
  const membership: Membership = { role, regionCode, organisation: `样本${role}` };
  return { account: { id, name: `样本${id}` }, memberships: [membership], readOnly: false };
}

const firm = person('firm', 'applicant');
const otherFirm = person('other', 'applicant');
const county = person('county', 'county-reviewer', '320706');
const otherCounty = person('donghai', 'county-reviewer', '320722');
const bureau = person('bureau', 'department', '320700');
const office = person('office', 'leading-group-office', '320700');
const expert = person('expert', 'expert');
const supervisor = person('supervisor', 'supervisor', '320700');
const elsewhere = person('elsewhere', 'supervisor', '320800');

/** One ledger and everyone who works on it. */
class World {
  readonly #ledger = new MemoryLedger();
  readonly #models = new ReadModels(this.#ledger);
  readonly #attachments = new MemoryAttachments();
  #count = 0;

  as(session: Session | null, day = '2021-06-01', change: Partial<Casework> = {}): OperationContext {
    this.#count += 1;
    const casework: Casework = {
      ledger: this.#ledger,
      models: this.#models,
      attachments: this.#attachments,
      session,
      entrance,
      now: `${day}T09:00:00+08:00`,
      commandId: `k${this.#count}`,
      expectedVersion: null,
      ...change,
    };
    return { corpus: emptyCorpus, today: day, casework };
  }

  /** Publishes the call of 2021. */
  async call(terms: object = {}): Promise<void> {
    const all = { title: '样本年度通知', opens: '2021-05-01', closes: '2021-12-31', ...terms };
    await call(callsPublishOperation, { procedure: 'lianyungang.platform-recognition', year: 2021, terms: all }, this.as(office));
  }

  async opened(classId = 'technology-innovation-centre'): Promise<string> {
    if ((await call(callsListOperation, {}, this.as(null))).total === 0) await this.call();
    const input = {
      procedure: 'lianyungang.platform-recognition',
      classId,
      ...(classId.endsWith('centre') ? { level: 'provincial' } : {}),
      title: '样本平台',
      applicantId: '91350100M000100Y43',
      applicantName: '样本企业',
      region: '海州区',
    };
    return (await call(casesOpenOperation, input, this.as(firm))).case.id;
  }

  async submitted(): Promise<string> {
    const id = await this.opened();
    const { sha256 } = await this.#attachments.put('320700', pdf);
    for (const [section, kind] of [
      ['unit', null],
      ['plan', '建设方案'],
      ['approval', '批准文件'],
    ] as const) {
      const files = kind === null ? [] : [{ kind, name: `${kind}.pdf`, sha256 }];
      const expectedVersion = await this.version(id);
      await call(casesSaveOperation, { id, section, text: '样本内容', files }, this.as(firm, '2021-06-01', { expectedVersion }));
    }
    await this.act(id, 'submit', firm);
    return id;
  }

  async version(id: string): Promise<number> {
    return (await this.#ledger.readStream('320700', caseStream(id))).length;
  }

  async act(id: string, action: string, session: Session, payload: object = {}, day = '2021-06-02') {
    return call(casesActOperation, { id, action, payload }, this.as(session, day, { expectedVersion: await this.version(id) }));
  }

  async registered(): Promise<string> {
    const id = await this.submitted();
    await this.act(id, 'recommend', county, { opinion: '材料真实' });
    await this.act(id, 'assign-experts', bureau, { experts: [{ id: 'expert', name: '样本专家' }] });
    await this.act(id, 'score', expert, { scores: [{ criterion: '创新', points: '86.5', max: '100', comment: '扎实' }] });
    await this.act(id, 'record-site-visit', bureau, { opinion: '已现场考核' });
    await this.act(id, 'submit-evaluation', bureau, { opinion: '建议认定' });
    await this.act(id, 'start-notice', office, { opinion: '同意公示', workingDays: 5 }, '2021-09-27');
    expect((await call(noticesListOperation, {}, this.as(null))).notices).toMatchObject([
      { id, deadline: { date: '2021-10-09', setByOffice: true } },
    ]);
    await this.act(id, 'report-to-leading-group', office, {}, '2021-10-11');
    await this.act(id, 'approve', office, { opinion: '同意' }, '2021-10-12');
    await this.act(id, 'enter-register', office, { documentNumber: '样本〔2021〕1号' }, '2021-10-13');
    return id;
  }
}

describe('places in memory', () => {
  itGivesTheLastPlaceOnce(async () => {
    const ledger = new MemoryLedger();
    return [ledger, ledger];
  });
});

describe('casework over operations', () => {
  it('takes a sample platform from application to the public register', async () => {
    const world = new World();
    const id = await world.registered();
    const register = await call(registersEntriesOperation, { id: 'lianyungang.major-platforms' }, world.as(null));
    expect(register).toMatchObject({
      total: 1,
      entries: [{ caseId: id, region: '海州区', state: 'registered', enteredAt: '2021-10-13T09:00:00+08:00' }],
    });
    expect(register.places.find((one) => one.regionCode === '320706')).toEqual({
      regionCode: '320706',
      region: '海州区（高新区）',
      places: 14,
      filled: 1,
      ofWhich: { classId: 'professional-institute', places: 1, filled: 0 },
    });
    expect((await call(registersListOperation, {}, world.as(null))).registers).toMatchObject([{ places: 80, entries: 1 }]);
    const { history } = await call(casesHistoryOperation, { id }, world.as(firm));
    expect(history.map((one) => one.what.en).slice(-3)).toEqual([
      'report to the leading group',
      'record the approval',
      'enter in the register',
    ]);
  });

  it('shows the applicant the published scores only after the evaluation, and never who gave them', async () => {
    const world = new World();
    const id = await world.submitted();
    await world.act(id, 'recommend', county, { opinion: '材料真实' });
    await world.act(id, 'assign-experts', bureau, { experts: [{ id: 'expert', name: '样本专家' }] });
    await world.act(id, 'score', expert, {
      scores: [
        { criterion: '创新', points: '40', max: '50', comment: '' },
        { criterion: '效益', points: '46.25', max: '50', comment: '' },
      ],
    });
    expect((await call(casesGetOperation, { id }, world.as(firm))).case).toMatchObject({ scores: null, experts: null });
    expect((await call(casesGetOperation, { id }, world.as(bureau))).case).toMatchObject({
      scores: { total: '86.25', experts: 1 },
      experts: [{ id: 'expert' }],
    });
    await world.act(id, 'record-site-visit', bureau, { opinion: '已现场考核' });
    await world.act(id, 'submit-evaluation', bureau, { opinion: '建议认定' });
    expect((await call(casesGetOperation, { id }, world.as(firm))).case).toMatchObject({ scores: { total: '86.25' }, experts: null });
  });

  it.each([
    ['nobody', null, 'unauthenticated'],
    ['another firm', otherFirm, 'not-found'],
    ['another county', otherCounty, 'not-found'],
    ['an expert who was not assigned', expert, 'not-found'],
    ['a supervisor of another city', elsewhere, 'not-found'],
  ])('hides a case from %s', async (_who, session, kind) => {
    const world = new World();
    const id = await world.submitted();
    await expect(call(casesGetOperation, { id }, world.as(session))).rejects.toMatchObject({ kind });
    await expect(call(casesHistoryOperation, { id }, world.as(session))).rejects.toMatchObject({ kind });
    const write = world.as(session, '2021-06-02', { expectedVersion: 4 });
    await expect(call(casesActOperation, { id, action: 'recommend', payload: { opinion: 'x' } }, write)).rejects.toMatchObject({ kind });
    if (session !== null) expect((await call(casesListOperation, {}, world.as(session))).total).toBe(0);
  });

  it('lists to each what waits for them, page by page', async () => {
    const world = new World();
    const ids = [await world.submitted(), await world.submitted(), await world.submitted()];
    const first = await call(casesListOperation, { todo: true, limit: 2 }, world.as(county));
    const second = await call(casesListOperation, { todo: true, limit: 2, cursor: first.nextCursor ?? '' }, world.as(county));
    expect([...first.cases, ...second.cases].map((one) => one.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await call(casesListOperation, { todo: true }, world.as(bureau))).total).toBe(0);
    await expect(call(casesListOperation, { cursor: 'gone' }, world.as(county))).rejects.toMatchObject({
      issues: [{ pointer: '/cursor' }],
    });
  });

  it('carries a repeated request out once, and refuses one that has not seen the current version', async () => {
    const world = new World();
    const id = await world.submitted();
    const input = { id, action: 'recommend', payload: { opinion: '材料真实' } };
    const same = { commandId: 'same', expectedVersion: await world.version(id) };
    const once = await call(casesActOperation, input, world.as(county, '2021-06-02', same));
    expect(await call(casesActOperation, input, world.as(county, '2021-06-02', same))).toEqual(once);
    await expect(call(casesActOperation, input, world.as(county))).rejects.toMatchObject({ kind: 'precondition-required' });
    await expect(
      call(casesActOperation, { id, action: 'withdraw', payload: { reason: 'x' } }, world.as(firm, '2021-06-02', { expectedVersion: 1 })),
    ).rejects.toMatchObject({ kind: 'stale' });
  });

  it('refuses a wrong credit code and a region outside the procedure, naming the field', async () => {
    const world = new World();
    await world.call();
    const input = {
      procedure: 'lianyungang.platform-recognition',
      classId: 'technology-innovation-centre',
      level: 'provincial',
      title: '样本',
      applicantId: '91310115MA1H8R7C6D',
      applicantName: '样本',
      region: '海州区',
    };
    await expect(call(casesOpenOperation, input, world.as(firm))).rejects.toMatchObject({ issues: [{ pointer: '/applicantId' }] });
    await expect(
      call(casesOpenOperation, { ...input, applicantId: '91350100M000100Y43', region: '漯河市' }, world.as(firm)),
    ).rejects.toMatchObject({ issues: [{ pointer: '/regionCode' }] });
  });

  it('an expert who declared a conflict no longer opens the case, and the refusal is on record', async () => {
    const world = new World();
    const id = await world.submitted();
    await world.act(id, 'recommend', county, { opinion: '材料真实' });
    await world.act(id, 'assign-experts', bureau, { experts: [{ id: 'expert', name: '样本专家' }] });
    await world.act(id, 'declare-conflict', expert, { reason: '曾任职于申报单位' });
    await expect(call(casesGetOperation, { id }, world.as(expert))).rejects.toMatchObject({ kind: 'not-found' });
    expect((await call(casesHistoryOperation, { id }, world.as(bureau))).history.slice(-2)).toMatchObject([
      { what: { en: 'declare a conflict of interest' }, actor: { id: 'expert' }, reason: '曾任职于申报单位' },
      { what: { en: 'refused to open: a conflict of interest was declared' }, actor: { id: 'expert' } },
    ]);
    // The applicant learns neither who the expert is nor why.
    expect((await call(casesHistoryOperation, { id }, world.as(firm))).history.at(-1)).toMatchObject({
      what: { en: 'declare a conflict of interest' },
      actor: { name: '评审专家' },
      reason: null,
    });
    await expect(call(casesGetOperation, { id }, world.as(expert))).rejects.toMatchObject({ kind: 'not-found' });
    expect(
      (await call(casesHistoryOperation, { id }, world.as(bureau))).history.filter((one) => one.what.zh.startsWith('拒绝')),
    ).toHaveLength(1);
  });

  it('lets a supervisor of the city read and verify the ledger, and nobody else', async () => {
    const world = new World();
    await world.registered();
    expect(await call(auditVerifyOperation, { ledger: '连云港市' }, world.as(supervisor))).toMatchObject({
      ledger: '320700',
      broken: null,
    });
    const page = await call(auditListOperation, { ledger: '320700', limit: 4 }, world.as(supervisor));
    expect([page.events.length, page.next]).toEqual([4, 4]);
    await expect(call(auditListOperation, { ledger: '320700' }, world.as(elsewhere))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(call(auditVerifyOperation, { ledger: '320700' }, world.as(office))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('without a ledger says where casework can be had', async () => {
    await expect(call(casesGetOperation, { id: 'x' }, { corpus: emptyCorpus, today: '2021-06-01' })).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });
});
