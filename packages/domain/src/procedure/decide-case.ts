import type { Decider } from '../ledger/decider.ts';
import type { Actor, JsonValue, NewEvent } from '../ledger/event.ts';
import { Problem } from '../problem.ts';
import { isWithin } from '../region.ts';
import { agreeFunding, requireInvestment } from './agree-funding.ts';
import { type CaseState, evolveCase } from './case-state.ts';
import { deadlineAt, pausedBy } from './deadline.ts';
import { checkGuard, type Surroundings, sectionsFor } from './guards.ts';
import type { Action, ActionPayload, Procedure, Role } from './model.ts';
import { requireNeeds } from './needs.ts';

/** In which role someone acts, and how far it reaches (办理身份). */
export interface Standing {
  readonly role: Role;
  /** The region over which the role reaches; null for an applicant or expert. */
  readonly reach: string | null;
  /** The bureau that an account of a department is bound to; null for none in particular. */
  readonly department: string | null;
  /** Whose cases these are: the account itself, or the one that it stands in for. */
  readonly principal: string;
}

/** What a person asks of a case (办件命令). */
export type CaseCommand =
  | {
      readonly type: 'open';
      readonly procedure: Procedure;
      /** The year of the call that it answers; null where the procedure needs none. */
      readonly year: number | null;
      readonly classId: string;
      readonly levelId: string | null;
      readonly direction: string | null;
      readonly title: string;
      readonly applicant: { readonly id: string; readonly name: string };
      readonly principal: string;
      readonly regionCode: string;
    }
  | {
      readonly type: 'save-section';
      readonly procedure: Procedure;
      readonly sectionId: string;
      readonly text: string;
      readonly files: readonly { kind: string; name: string; sha256: string }[];
      readonly principal: string;
    }
  | {
      readonly type: 'act';
      readonly procedure: Procedure;
      readonly action: string;
      readonly payload: ActionPayload;
      readonly surroundings: Surroundings;
      readonly standing: Standing;
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

/**
 * Whether someone may touch the case at all: the applicant its own, an expert those assigned, an officer those of the region, and a bureau those of the
 * classes that it answers for.
 */
export function mayReach(procedure: Procedure, state: CaseState, { role, reach, department, principal }: Standing): boolean {
  if (role === 'applicant') return state.applicantAccount === principal;
  if (role === 'expert') return state.experts.some((one) => one.id === principal);
  if (reach === null || !isWithin(state.regionCode, reach)) return false;
  if (role !== 'department' || department === null) return true;
  return procedure.classes.find((one) => one.id === state.classId)?.department.id === department;
}

function unknown(pointer: string, zh: string, en: string, options: { readonly zh: string; readonly en: string }): Problem {
  return new Problem('invalid-input', { zh, en }, [{ pointer, code: 'unknown', detail: options }]);
}

function open(command: Extract<CaseCommand, { type: 'open' }>, state: CaseState | null): NewEvent[] {
  if (state !== null) throw new Problem('conflict', { zh: '该办件已存在', en: 'The case exists already' });
  const { procedure, year, classId, levelId, direction, title, applicant, principal, regionCode } = command;
  const own = procedure.classes.find((one) => one.id === classId);
  if (own === undefined) {
    const ids = procedure.classes.map((one) => one.id);
    const options = { zh: `可选：${ids.join('、')}`, en: `One of ${ids.join(', ')}` };
    throw unknown('/classId', `没有“${classId}”这一类别`, `There is no class “${classId}”`, options);
  }
  const level = own.levels.find((one) => one.id === levelId) ?? (levelId === null && own.levels.length === 1 ? own.levels[0] : undefined);
  if (level === undefined) {
    const options = {
      zh: `可选：${own.levels.map((one) => `${one.id}（${one.zh}）`).join('、')}`,
      en: `One of ${own.levels.map((one) => `${one.id} (${one.en})`).join(', ')}`,
    };
    throw unknown('/level', `“${own.title.zh}”须写明级别`, `A “${own.title.en}” needs its level`, options);
  }
  if (!isWithin(regionCode, procedure.regionCode)) {
    const options = { zh: '请选择所在县区或功能板块', en: 'Choose the county, district or zone' };
    throw new Problem('invalid-input', { zh: '申报地区不在本程序的适用范围内', en: 'The region lies outside the procedure' }, [
      { pointer: '/regionCode', code: 'outside', detail: options },
    ]);
  }
  const stage = procedure.stages[0]?.id ?? '';
  const opened = { procedureId: procedure.id, year, classId, levelId: level.id, direction, title, applicant };
  return [{ type: 'opened', data: json({ ...opened, applicantAccount: principal, regionCode, stage }) }];
}

function saveSection(command: Extract<CaseCommand, { type: 'save-section' }>, state: CaseState): NewEvent[] {
  const { procedure, sectionId, text, files, principal } = command;
  if (state.applicantAccount !== principal)
    throw new Problem('forbidden', { zh: '只有申报单位可以填写', en: 'Only the applicant can fill this in' });
  if (!sectionsFor(procedure, state.classId).some((section) => section.id === sectionId)) {
    throw new Problem('invalid-input', { zh: `没有“${sectionId}”这一分项`, en: `There is no section “${sectionId}”` }, [
      { pointer: '/sectionId', code: 'unknown', detail: { zh: '请选择表内分项', en: 'Choose a section of the form' } },
    ]);
  }
  const editable = procedure.stages.some((stage) => stage.id === state.stage && stage.kind === 'application');
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
  const { procedure, payload, standing, surroundings } = command;
  if (!mayReach(procedure, state, standing))
    throw new Problem('forbidden', { zh: '本件不在您的办理范围内', en: 'This case lies outside what you may handle' });
  const allowed = allowedActions(procedure, state, standing.role);
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
    const reason = checkGuard(guard, state, { ...surroundings, procedure, actor, today });
    if (reason !== null) throw conflict(reason.zh, reason.en, allowed);
  }
  requireNeeds(action, payload, { procedure, state, ...surroundings });
  if (action.effect === 'pay-funding') requireInvestment(state, payload);
  const to = action.to ?? state.stage;
  const data = {
    action: action.id,
    effect: action.effect,
    from: state.stage,
    to,
    payload,
    deadline: action.to === null ? null : deadlineAt(procedure, state, to, { payload, terms: surroundings.terms, today }),
    paused: pausedBy(action, state, today),
    funding: action.effect === 'agree-funding' ? agreeFunding(payload, surroundings) : null,
  };
  return [{ type: 'acted', data: json(data) }];
}

/** Casework for any procedure (办件决定器): all the rules are in the procedure's data, the guards and the needs. */
export const caseDecider: Decider<CaseState | null, CaseCommand> = {
  initial: null,
  evolve: evolveCase,
  decide(state, command, { actor, at }) {
    if (command.type === 'open') return open(command, state);
    if (state === null) throw new Problem('not-found', { zh: '没有这个办件', en: 'There is no such case' });
    if (command.type === 'save-section') return saveSection(command, state);
    return act(command, state, actor, at.slice(0, 10));
  },
};
