import { expect, it } from 'vitest';
import { viewCase } from '../casework/case-view.ts';
import { execute } from '../ledger/decider.ts';
import { MemoryLedger } from '../ledger/memory-ledger.ts';
import { platformRecognition } from '../policy/lianyungang/platform-recognition.ts';
import { defaultTerms } from './call.ts';
import type { CaseState } from './case-state.ts';
import { checkQuotas } from './check-quotas.ts';
import { caseDecider } from './decide-case.ts';
import type { ActionPayload, Procedure, Role } from './model.ts';

const source = { kind: 'clause', documentId: 'made', clauseId: '1', quote: '样本' } as const;
const said = (zh: string) => ({ zh, en: zh });
const bare = { needs: [], guards: [], effect: null, source: null } as const;

/** A made procedure with names of its own: filing, one office, a list. No seed prescribes a second procedure, so this one is for the test alone. */
const filing: Procedure = {
  id: 'made.filing',
  title: said('样本备案'),
  documentId: 'made',
  regionCode: '211100',
  validFrom: null,
  validTo: null,
  register: { id: 'made.list', title: said('样本名单'), source },
  classes: [
    {
      id: 'any',
      title: said('样本'),
      levels: [{ id: 'one', ...said('一级') }],
      department: { id: 'office', ...said('样本局') },
      source,
      departmentSource: source,
    },
  ],
  sections: [{ id: 'form', title: said('表格'), documents: [], hint: said('样本'), classes: null }],
  stages: [
    { id: 'draft', kind: 'application', title: said('填表'), source, clock: null, final: false },
    { id: 'desk', kind: 'review', title: said('受理'), source, clock: { workingDays: 3, convention: 'from-next-day' }, final: false },
    { id: 'listed', kind: 'register', title: said('在册'), source, clock: null, final: false },
    { id: 'struck', kind: 'closed', title: said('除名'), source: null, clock: null, final: true },
  ],
  actions: [
    {
      ...bare,
      id: 'hand-in',
      title: said('递交'),
      from: ['draft'],
      to: 'desk',
      roles: ['applicant'],
      guards: ['sections-complete'],
      effect: 'submit',
    },
    {
      ...bare,
      id: 'give-back',
      title: said('退回'),
      from: ['desk'],
      to: 'draft',
      roles: ['county-reviewer'],
      needs: ['reason', 'sections'],
    },
    { ...bare, id: 'list', title: said('列入'), from: ['desk'], to: 'listed', roles: ['county-reviewer'], effect: 'enter-register' },
    {
      ...bare,
      id: 'strike',
      title: said('除名'),
      from: ['listed'],
      to: 'struck',
      roles: ['county-reviewer'],
      needs: ['reason'],
      effect: 'leave-register',
    },
  ],
  quotas: [],
  quotaTotal: null,
  call: null,
  funding: null,
  removal: null,
  notes: [],
};

it('a procedure is one data file: a made one runs on the same machine, under its own names', async () => {
  const ledger = new MemoryLedger();
  let count = 0;
  const run = async (command: Parameters<typeof caseDecider.decide>[1], role: Role): Promise<CaseState> => {
    count += 1;
    const actor = { id: role, name: role, role, organisation: null };
    const context = {
      ledger,
      name: '211100',
      actor,
      at: `2026-06-0${count}T09:00:00+08:00`,
      commandId: `c${count}`,
      expectedVersion: null,
      reason: null,
    };
    const { state } = await execute(caseDecider, 'case:1', command, context);
    if (state === null) throw new Error('no case');
    return state;
  };
  const surroundings = { terms: defaultTerms, filled: { region: 0, ofClass: 0 }, conflicted: [], quoted: [] };
  const act = (action: string, role: Role, payload: ActionPayload = {}) =>
    run(
      {
        type: 'act',
        procedure: filing,
        action,
        payload,
        surroundings,
        standing: { role, reach: role === 'applicant' ? null : '211122', department: null, principal: role },
      },
      role,
    );
  const applicant = { id: 'x', name: '样本' };
  const opening = {
    procedure: filing,
    year: null,
    classId: 'any',
    levelId: null,
    direction: null,
    title: '样本',
    applicant,
    principal: 'applicant',
  };
  await run({ type: 'open', ...opening, regionCode: '211122' }, 'applicant');
  await expect(act('hand-in', 'applicant')).rejects.toMatchObject({ kind: 'conflict' });
  await run({ type: 'save-section', procedure: filing, sectionId: 'form', text: '样本', files: [], principal: 'applicant' }, 'applicant');
  // 4 June 2026 is a Thursday: three working days end on the Tuesday.
  expect(await act('hand-in', 'applicant')).toMatchObject({ stage: 'desk', deadline: { date: '2026-06-09', setByOffice: false } });
  await act('give-back', 'county-reviewer', { reason: '样本', sections: ['form'] });
  expect((await act('hand-in', 'applicant')).returned).toBeNull();
  const listed = await act('list', 'county-reviewer');
  const viewer = { roles: ['county-reviewer'], accountId: 'x', today: '2026-06-09', filled: () => ({ region: 0, ofClass: 0 }) } as const;
  expect(viewCase({ state: listed, version: count }, filing, defaultTerms, viewer)).toMatchObject({
    entry: { left: null },
    allowed: [{ id: 'strike' }],
  });
  expect(await act('strike', 'county-reviewer', { reason: '样本' })).toMatchObject({
    stage: 'struck',
    entry: { left: { reason: '样本' } },
  });
});

it('the table of the eighty agrees with the total that the source states, and a changed row is named', () => {
  expect(checkQuotas(platformRecognition)).toEqual([]);
  const [first, ...others] = platformRecognition.quotas.toSorted(
    (one, other) => Number(other.regionCode === '320706') - Number(one.regionCode === '320706'),
  );
  if (first === undefined) throw new Error('no quotas');
  expect(checkQuotas({ ...platformRecognition, quotas: [{ ...first, places: 15 }, ...others] })).toMatchObject([{ zh: '合计 81 ≠ 80' }]);
  expect(checkQuotas({ ...platformRecognition, quotas: [{ ...first, ofWhich: null }, ...others] })).toMatchObject([
    { zh: '其中合计 3 ≠ 4' },
  ]);
});
