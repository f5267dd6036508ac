import { workingDayDeadline } from '../calendar.ts';
import type { Decider } from '../ledger/decider.ts';
import type { Actor, JsonValue, NewEvent } from '../ledger/event.ts';
import { Problem } from '../problem.ts';
import { isWithin } from '../region.ts';
import { type CaseState, evolveCase } from './case-state.ts';
import { checkGuard, type GuardContext, sectionsFor } from './guards.ts';
import type { Action, ActionPayload, Need, Procedure, Role } from './model.ts';

/** What a person asks of a case (办件命令). */
export type CaseCommand =
  | {
      readonly type: 'open';
      readonly procedure: Procedure;
      readonly classId: string;
      readonly title: string;
      readonly applicant: { readonly id: string; readonly name: string };
      readonly regionCode: string;
    }
  | {
      readonly type: 'save-section';
      readonly procedure: Procedure;
      readonly sectionId: string;
      readonly text: string;
      readonly files: readonly { kind: string; name: string; sha256: string }[];
    }
  | {
      readonly type: 'act';
      readonly procedure: Procedure;
      readonly action: string;
      readonly payload: ActionPayload;
      readonly filled: GuardContext['filled'];
      /** The region over which the actor's role reaches; null for an applicant or expert. */
      readonly reach: string | null;
      readonly role: Role;
    };

const json = (value: object): JsonValue => JSON.parse(JSON.stringify(value));

function conflict(zh: string, en: string, allowed: readonly Action[]): Problem {
  const list = allowed.map((action) => action.id);
  return new Problem(
    'conflict',
    {
      zh: `${zh}${list.length > 0 ? `。现在可以：${allowed.map((action) => action.title.zh).join('、')}` : '。现在没有可办的动作'}`,
      en: `${en}${list.length > 0 ? `. Allowed now: ${list.join(', ')}` : '. Nothing is allowed now'}`,
    },
    list.map((id) => ({ pointer: '/action', code: 'allowed', detail: { zh: id, en: id } })),
  );
}

/** The moves that this role may make upon the case as it stands, whether or not their conditions are met yet (可办动作). */
export function allowedActions(procedure: Procedure, state: CaseState, role: Role): readonly Action[] {
  return procedure.actions.filter((action) => action.from.includes(state.stage) && action.roles.includes(role));
}

/** Whether the actor may touch the case at all: the applicant its own, an officer those of the region, an expert those assigned. */
export function mayReach(state: CaseState, actor: Actor, role: Role, reach: string | null): boolean {
  if (role === 'applicant') return state.applicantAccount === actor.id;
  if (role === 'expert') return state.experts.some((one) => one.id === actor.id);
  return reach !== null && isWithin(state.regionCode, reach);
}

const given: { readonly [Name in Need]: (payload: ActionPayload) => boolean } = {
  reason: (payload) => payload.reason !== undefined,
  opinion: (payload) => payload.opinion !== undefined,
  sections: (payload) => (payload.sections?.length ?? 0) > 0,
  experts: (payload) => (payload.experts?.length ?? 0) > 0,
  scores: (payload) => (payload.scores?.length ?? 0) > 0,
  'working-days': (payload) => payload.workingDays !== undefined,
  objector: (payload) => payload.objector !== undefined,
  outcome: (payload) => payload.outcome !== undefined,
  year: (payload) => payload.year !== undefined,
  figures: (payload) => Object.keys(payload.figures ?? {}).length > 0,
};

const needNames: { readonly [Name in Need]: { readonly zh: string; readonly en: string; readonly field: string } } = {
  reason: { zh: '理由', en: 'a reason', field: 'reason' },
  opinion: { zh: '意见', en: 'an opinion', field: 'opinion' },
  sections: { zh: '所涉分项', en: 'the sections concerned', field: 'sections' },
  experts: { zh: '专家名单', en: 'the experts', field: 'experts' },
  scores: { zh: '分项评分', en: 'the scores', field: 'scores' },
  'working-days': { zh: '期限（工作日）', en: 'the period in working days', field: 'workingDays' },
  objector: { zh: '异议人', en: 'who objects', field: 'objector' },
  outcome: { zh: '结论', en: 'the outcome', field: 'outcome' },
  year: { zh: '年度', en: 'the year', field: 'year' },
  figures: { zh: '数据', en: 'the figures', field: 'figures' },
};

function requireNeeds(action: Action, payload: ActionPayload): void {
  const missing = action.needs.filter((need) => !given[need](payload));
  if (missing.length === 0) return;
  throw new Problem(
    'invalid-input',
    {
      zh: `“${action.title.zh}”需要：${missing.map((need) => needNames[need].zh).join('、')}`,
      en: `“${action.title.en}” needs ${missing.map((need) => needNames[need].en).join(', ')}`,
    },
    missing.map((need) => ({
      pointer: `/${needNames[need].field}`,
      code: 'required',
      detail: { zh: `请填写${needNames[need].zh}`, en: `Give ${needNames[need].en}` },
    })),
  );
}

function deadlineOf(procedure: Procedure, to: string, payload: ActionPayload, today: string): JsonValue {
  const clock = procedure.stages.find((stage) => stage.id === to)?.clock ?? null;
  if (clock === null) return null;
  const workingDays = clock.workingDays === 'unstated' ? payload.workingDays : clock.workingDays;
  if (workingDays === undefined) return null;
  const { date, warning } = workingDayDeadline(today, workingDays, clock.convention);
  return { date, workingDays, setByOffice: clock.workingDays === 'unstated', warning: warning?.zh ?? null };
}

function open(command: Extract<CaseCommand, { type: 'open' }>, state: CaseState | null, actor: Actor): NewEvent[] {
  if (state !== null) throw new Problem('conflict', { zh: '该办件已存在', en: 'The case exists already' });
  const { procedure, classId, title, applicant, regionCode } = command;
  if (!procedure.classes.some((one) => one.id === classId)) {
    throw new Problem('invalid-input', { zh: `没有“${classId}”这一类别`, en: `There is no class “${classId}”` }, [
      {
        pointer: '/classId',
        code: 'unknown',
        detail: {
          zh: `可选：${procedure.classes.map((one) => one.id).join('、')}`,
          en: `One of ${procedure.classes.map((one) => one.id).join(', ')}`,
        },
      },
    ]);
  }
  if (!isWithin(regionCode, procedure.regionCode)) {
    throw new Problem('invalid-input', { zh: '申报地区不在本程序的适用范围内', en: 'The region lies outside the procedure' }, [
      { pointer: '/regionCode', code: 'outside', detail: { zh: '请选择所在县区或功能板块', en: 'Choose the county, district or zone' } },
    ]);
  }
  const first = procedure.stages[0]?.id ?? '';
  return [
    {
      type: 'opened',
      data: json({ procedureId: procedure.id, classId, title, applicant, applicantAccount: actor.id, regionCode, stage: first }),
    },
  ];
}

function saveSection(command: Extract<CaseCommand, { type: 'save-section' }>, state: CaseState, actor: Actor): NewEvent[] {
  const { procedure, sectionId, text, files } = command;
  if (state.applicantAccount !== actor.id)
    throw new Problem('forbidden', { zh: '只有申报单位可以填写', en: 'Only the applicant can fill this in' });
  if (!sectionsFor(procedure, state.classId).some((section) => section.id === sectionId)) {
    throw new Problem('invalid-input', { zh: `没有“${sectionId}”这一分项`, en: `There is no section “${sectionId}”` }, [
      { pointer: '/sectionId', code: 'unknown', detail: { zh: '请选择表内分项', en: 'Choose a section of the form' } },
    ]);
  }
  const editable = procedure.actions.some((action) => action.id === 'submit' && action.from.includes(state.stage));
  if (!editable)
    throw conflict(
      '申报材料已提交，不能修改',
      'The application has been submitted and cannot be changed',
      allowedActions(procedure, state, 'applicant'),
    );
  if (state.returned !== null && !state.returned.sections.includes(sectionId)) {
    throw conflict(
      '此分项未被退回，不能修改',
      'This section was not returned and cannot be changed',
      allowedActions(procedure, state, 'applicant'),
    );
  }
  return [{ type: 'section-saved', data: json({ sectionId, text, files }) }];
}

function act(command: Extract<CaseCommand, { type: 'act' }>, state: CaseState, actor: Actor, today: string): NewEvent[] {
  const { procedure, payload, role, reach, filled } = command;
  if (!mayReach(state, actor, role, reach))
    throw new Problem('forbidden', { zh: '本件不在您的办理范围内', en: 'This case lies outside what you may handle' });
  const allowed = allowedActions(procedure, state, role);
  const action = allowed.find((one) => one.id === command.action);
  if (action === undefined) {
    const known = procedure.actions.find((one) => one.id === command.action);
    const stage = procedure.stages.find((one) => one.id === state.stage);
    throw conflict(
      known === undefined ? `没有“${command.action}”这一动作` : `“${stage?.title.zh}”环节不能由您办理“${known.title.zh}”`,
      known === undefined ? `There is no action “${command.action}”` : `“${known.title.en}” is not for you to do at “${stage?.title.en}”`,
      allowed,
    );
  }
  for (const guard of action.guards) {
    const reason = checkGuard(guard, state, { procedure, actor, today, filled });
    if (reason !== null) throw conflict(reason.zh, reason.en, allowed);
  }
  requireNeeds(action, payload);
  const to = action.to ?? state.stage;
  return [
    {
      type: 'acted',
      data: json({
        action: action.id,
        from: state.stage,
        to,
        payload,
        deadline: action.to === null ? null : deadlineOf(procedure, to, payload, today),
      }),
    },
  ];
}

/** Casework for any procedure (办件决定器): all the rules are in the procedure's data, the guards and the needs. */
export const caseDecider: Decider<CaseState | null, CaseCommand> = {
  initial: null,
  evolve: evolveCase,
  decide(state, command, { actor, at }) {
    if (command.type === 'open') return open(command, state, actor);
    if (state === null) throw new Problem('not-found', { zh: '没有这个办件', en: 'There is no such case' });
    if (command.type === 'save-section') return saveSection(command, state, actor);
    return act(command, state, actor, at.slice(0, 10));
  },
};
