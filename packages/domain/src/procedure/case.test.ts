import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../test/runs.ts';
import { execute, load, type WriteContext } from '../ledger/decider.ts';
import type { Actor } from '../ledger/event.ts';
import { MemoryLedger } from '../ledger/memory-ledger.ts';
import { platformRecognition as procedure } from '../policy/lianyungang/platform-recognition.ts';
import { defaultTerms } from './call.ts';
import type { CaseState } from './case-state.ts';
import { allowedActions, type CaseCommand, caseDecider, type Standing } from './decide-case.ts';
import type { Surroundings } from './guards.ts';
import { type ActionPayload, type Role, role } from './model.ts';

const hash = 'a'.repeat(64);
const person = (id: string, roleName: Role): Actor => ({ id, name: `样本${id}`, role: roleName, organisation: null });
const reachOf: Partial<Record<Role, string>> = {
  'county-reviewer': '320706',
  department: '320700',
  'leading-group-office': '320700',
  supervisor: '320700',
  administrator: '320700',
};

const levelOf = (classId: string): string | null => (classId.endsWith('centre') || classId.endsWith('platform') ? 'provincial' : null);

/** A case on a ledger of its own, with short words for what people do to it. */
class Desk {
  readonly ledger = new MemoryLedger();
  #count = 0;

  async #run(command: CaseCommand, actor: Actor, at: string, change: Partial<WriteContext> = {}): Promise<CaseState> {
    this.#count += 1;
    const context: WriteContext = {
      ledger: this.ledger,
      name: '320700',
      actor,
      at,
      commandId: `c${this.#count}`,
      expectedVersion: null,
      reason: null,
      ...change,
    };
    const { state } = await execute(caseDecider, 'case:1', command, context);
    if (state === null) throw new Error('no case');
    return state;
  }

  open(classId = 'technology-innovation-centre', regionCode = '320706') {
    const actor = person('applicant', 'applicant');
    return this.#run(
      {
        type: 'open',
        procedure,
        year: 2021,
        classId,
        levelId: levelOf(classId),
        direction: null,
        title: '样本平台',
        applicant: { id: 'sample', name: '样本企业' },
        principal: actor.id,
        regionCode,
      },
      actor,
      '2021-06-01T09:00:00+08:00',
    );
  }

  save(sectionId: string, kinds: string[] = []) {
    const files = kinds.map((kind) => ({ kind, name: `${kind}.pdf`, sha256: hash }));
    return this.#run(
      { type: 'save-section', procedure, sectionId, text: '样本内容', files, principal: 'applicant' },
      person('applicant', 'applicant'),
      '2021-06-01T10:00:00+08:00',
    );
  }

  act(
    action: string,
    roleName: Role,
    payload: ActionPayload = {},
    {
      day = '2021-06-02',
      id = roleName,
      surroundings = {},
      standing = {},
    }: { day?: string; id?: string; surroundings?: Partial<Surroundings>; standing?: Partial<Standing> } = {},
  ) {
    const world = { terms: defaultTerms, filled: { region: 0, ofClass: 0 }, conflicted: [], quoted: [], ...surroundings };
    const held = { role: roleName, reach: reachOf[roleName] ?? null, department: null, principal: id, ...standing };
    return this.#run(
      { type: 'act', procedure, action, payload, surroundings: world, standing: held },
      person(id, roleName),
      `${day}T09:00:00+08:00`,
    );
  }

  async filledIn() {
    await this.open();
    await this.save('unit');
    await this.save('plan', ['建设方案']);
    return this.save('approval', ['批准文件']);
  }

  async evaluated() {
    await this.filledIn();
    await this.act('submit', 'applicant');
    await this.act('recommend', 'county-reviewer', { opinion: '材料真实' });
    await this.act('assign-experts', 'department', { experts: [{ id: 'expert', name: '样本专家' }] });
    await this.act('score', 'expert', { scores: [{ criterion: '样本分项', points: '86.5', max: '100', comment: '' }] });
    await this.act('record-site-visit', 'department', { opinion: '已现场考核' });
    return this.act('submit-evaluation', 'department', { opinion: '建议认定' });
  }

  async onNotice() {
    await this.evaluated();
    return this.act('start-notice', 'leading-group-office', { opinion: '同意公示', workingDays: 5 }, { day: '2021-09-27' });
  }
}

describe('recognition of a platform', () => {
  it('goes from application to the register, each step with its basis', async () => {
    const desk = new Desk();
    const notice = await desk.onNotice();
    expect(notice.deadline).toEqual({
      date: '2021-10-09',
      workingDays: 5,
      convention: 'from-next-day',
      from: '2021-09-27',
      setByOffice: true,
    });
    await desk.act('report-to-leading-group', 'leading-group-office', {}, { day: '2021-10-10' });
    await desk.act('approve', 'leading-group-office', { opinion: '同意' }, { day: '2021-10-12' });
    const number = { documentNumber: '样本〔2021〕1号' };
    await expect(desk.act('enter-register', 'leading-group-office')).rejects.toMatchObject({ issues: [{ pointer: '/documentNumber' }] });
    const entered = await desk.act('enter-register', 'leading-group-office', number, { day: '2021-10-13' });
    expect(entered).toMatchObject({ stage: 'registered', entry: { at: '2021-10-13T09:00:00+08:00', ...number, left: null } });
  });

  it('cannot jump from application to the register, and says what is allowed', async () => {
    const desk = new Desk();
    await desk.open();
    await expect(desk.act('enter-register', 'leading-group-office')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(desk.act('enter-register', 'applicant')).rejects.toMatchObject({
      issues: [
        { code: 'allowed', detail: { en: 'submit' } },
        { code: 'allowed', detail: { en: 'withdraw' } },
      ],
    });
  });

  it('asks the four approved classes for their approval, and institutes for their filing', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.save('unit');
    await desk.save('plan', ['建设方案']);
    await expect(desk.act('submit', 'applicant')).rejects.toThrow('national or provincial approval');
    const institute = new Desk();
    await institute.open('new-rd-institution');
    await institute.save('unit');
    await institute.save('plan', ['建设方案']);
    await expect(institute.act('submit', 'applicant')).rejects.toThrow('filing with the city');
  });

  it('returns exactly the sections named, with a reason, and opens no other', async () => {
    const desk = new Desk();
    await desk.filledIn();
    await desk.act('submit', 'applicant');
    await expect(desk.act('return', 'county-reviewer', { reason: '请补充' })).rejects.toMatchObject({
      kind: 'invalid-input',
      issues: [{ pointer: '/sections' }],
    });
    expect((await desk.act('return', 'county-reviewer', { reason: '请补充投资', sections: ['plan'] })).returned).toEqual({
      reason: '请补充投资',
      sections: ['plan'],
    });
    await expect(desk.save('unit')).rejects.toMatchObject({ kind: 'conflict' });
    await desk.save('plan', ['建设方案']);
    expect((await desk.act('submit', 'applicant')).returned).toBeNull();
  });

  it('the county cannot recommend without an opinion, beyond its quota, or for another county', async () => {
    const desk = new Desk();
    await desk.filledIn();
    await desk.act('submit', 'applicant');
    await expect(desk.act('recommend', 'county-reviewer')).rejects.toMatchObject({ issues: [{ pointer: '/opinion' }] });
    await expect(
      desk.act('recommend', 'county-reviewer', { opinion: '好' }, { surroundings: { filled: { region: 14, ofClass: 0 } } }),
    ).rejects.toThrow('14/14');
    await expect(desk.act('recommend', 'county-reviewer', { opinion: '好' }, { standing: { reach: '320722' } })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('an expert who declared a conflict can neither score nor be counted', async () => {
    const desk = new Desk();
    await desk.filledIn();
    await desk.act('submit', 'applicant');
    await desk.act('recommend', 'county-reviewer', { opinion: '材料真实' });
    await desk.act('assign-experts', 'department', { experts: [{ id: 'expert', name: '样本专家' }] });
    await desk.act('declare-conflict', 'expert', { reason: '曾任职于申报单位' });
    await expect(desk.act('score', 'expert', { scores: [{ criterion: 'x', points: '1', max: '10', comment: '' }] })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(desk.act('submit-evaluation', 'department', { opinion: '建议认定' })).rejects.toThrow('no expert');
    await expect(desk.act('score', 'expert', {}, { id: 'stranger' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('an objection on the last day of the notice stops the entry until it is settled', async () => {
    const desk = new Desk();
    await desk.onNotice();
    await desk.act('object', 'leading-group-office', { objector: '样本单位', reason: '材料存疑' }, { day: '2021-10-09' });
    await expect(desk.act('report-to-leading-group', 'leading-group-office', {}, { day: '2021-10-11' })).rejects.toThrow('objection');
    await desk.act('settle-objection', 'leading-group-office', { outcome: 'dismissed', reason: '经核查不成立' }, { day: '2021-10-12' });
    expect((await desk.act('report-to-leading-group', 'leading-group-office', {}, { day: '2021-10-12' })).stage).toBe('leading-group');
    await expect(desk.act('object', 'leading-group-office', { objector: 'x', reason: 'y' }, { day: '2021-10-12' })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('the notice cannot be cut short', async () => {
    const desk = new Desk();
    await desk.onNotice();
    await expect(desk.act('report-to-leading-group', 'leading-group-office', {}, { day: '2021-10-09' })).rejects.toThrow('2021-10-09');
  });

  it('removal is proposed only after two failed years in a row, and can be appealed', async () => {
    const desk = new Desk();
    await desk.onNotice();
    await desk.act('report-to-leading-group', 'leading-group-office', {}, { day: '2021-10-10' });
    await desk.act('approve', 'leading-group-office', { opinion: '同意' });
    await desk.act('enter-register', 'leading-group-office', { documentNumber: '样本〔2021〕1号' });
    await desk.act('yearly-review', 'department', { year: 2022, outcome: 'fail', reason: '未达标' });
    await expect(desk.act('propose-removal', 'department', { reason: '连续不合格' })).rejects.toMatchObject({ kind: 'conflict' });
    await desk.act('yearly-review', 'department', { year: 2023, outcome: 'fail', reason: '未达标' });
    await desk.act('propose-removal', 'department', { reason: '连续不合格' });
    await desk.act('appeal', 'applicant', { reason: '情况说明' });
    expect((await desk.act('keep', 'leading-group-office', { reason: '申诉成立' })).stage).toBe('registered');
  });
});

describe('the procedure as data', () => {
  const ids = new Set(procedure.stages.map((stage) => stage.id));
  it('names only stages that exist, reaches each of them, and leaves none but the final ones', () => {
    for (const action of procedure.actions)
      for (const stage of [...action.from, ...(action.to === null ? [] : [action.to])]) expect(ids).toContain(stage);
    const reached = new Set(['application']);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const action of procedure.actions)
        if (action.to !== null && action.from.some((stage) => reached.has(stage))) reached.add(action.to);
      grew = reached.size > before;
    }
    expect(reached).toEqual(ids);
    for (const stage of procedure.stages)
      expect(procedure.actions.some((action) => action.to !== null && action.from.includes(stage.id))).toBe(!stage.final);
  });

  it('has 80 places, of which 4 for institutes, as the table says', () => {
    expect(procedure.quotas.reduce((sum, quota) => sum + quota.places, 0)).toBe(80);
    expect(procedure.quotas.reduce((sum, quota) => sum + (quota.ofWhich?.places ?? 0), 0)).toBe(4);
  });

  it('whatever anyone tries, a case only moves along the actions its procedure allows', async () => {
    const roles = role.options;
    const attempt = fc.record({
      action: fc.constantFrom(...procedure.actions.map((action) => action.id)),
      role: fc.constantFrom(...roles),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 30 }), async (attempts) => {
        const desk = new Desk();
        let state = await desk.filledIn();
        for (const { action, role: roleName } of attempts) {
          const allowed = allowedActions(procedure, state, roleName).find((one) => one.id === action);
          const payload: ActionPayload = {
            reason: '理由',
            opinion: '意见',
            sections: ['plan'],
            workingDays: 5,
            outcome: 'dismissed',
            objector: '样本',
            year: 2022,
            figures: { 投资: '1' },
            evaluator: '样本评价单位',
            documentNumber: '样本〔2021〕1号',
            investment: '1',
            funding: { basis: 'case-by-case', instalments: [{ investment: '1', amount: '1' }] },
            experts: [{ id: 'expert', name: '样本专家' }],
            scores: [{ criterion: '样本', points: '1', max: '1', comment: '' }],
          };
          const after = await desk.act(action, roleName, payload).catch(() => null);
          if (after === null) continue;
          expect(allowed).toBeDefined();
          expect(after.stage).toBe(allowed?.to ?? state.stage);
          state = after;
        }
        expect((await load(caseDecider, desk.ledger, '320700', 'case:1')).state).toEqual(state);
      }),
      atLeast(60),
    );
  });
});
