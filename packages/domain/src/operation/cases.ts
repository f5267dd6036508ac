import { type CallIndex, callIndex, callsIn, closingOf, openCallOn, termsFor } from '../casework/call-index.ts';
import {
  type CaseIndex,
  caseIndex,
  caseStream,
  casesIn,
  conflictedExperts,
  filledFor,
  type IndexedCase,
  placesStream,
} from '../casework/case-index.ts';
import { attentionOf, type Viewer, viewCase, waitsForViewer } from '../casework/case-view.ts';
import { type Attention, attention, type CaseView } from '../casework/case-view-schema.ts';
import { formulaFacts } from '../casework/formula-facts.ts';
import { actorOf, type Casework, requireSession, type Session } from '../casework/session.ts';
import { checkCreditCode } from '../credit-code.ts';
import { execute, Overtaken, type WriteContext } from '../ledger/decider.ts';
import type { Actor } from '../ledger/event.ts';
import type { Upon } from '../ledger/ledger.ts';
import { money } from '../money.ts';
import { quoteBenefit } from '../policy/answers.ts';
import { notFound, Problem } from '../problem.ts';
import { callWindow } from '../procedure/call.ts';
import { isEntered } from '../procedure/case-state.ts';
import { allowedActions, type CaseCommand, caseDecider } from '../procedure/decide-case.ts';
import type { Surroundings } from '../procedure/guards.ts';
import { type Action, type ActionPayload, type Procedure, quotaFor, type Role } from '../procedure/model.ts';
import { remindersOf } from '../procedure/reminders.ts';
import { isWithin } from '../region.ts';
import { type CaseFile, type Holding, holdingsOver, openCase, refusalStream, rolesToSee } from './case-access.ts';
import { historyOf } from './case-history.ts';
import { casesAct, casesGet, casesHistory, casesList, casesOpen, casesSave, noticesList } from './cases.contract.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { type OperationContext, operation } from './operation.ts';
import { procedureById } from './procedure-catalogue.ts';
import { regionCodeOf } from './region-filter.ts';

function indexed(casework: Casework): Promise<CaseIndex> {
  return casework.models.current(caseIndex, caseworkLedger);
}

/** Files must be here before a case refers to them. */
async function requireFiles(casework: Casework, files: readonly CaseFile[], pointer: string): Promise<void> {
  if (files.length === 0) return;
  const missing = new Set(
    await casework.attachments.missing(
      caseworkLedger,
      files.map((file) => file.sha256),
    ),
  );
  const issues = files.flatMap(({ name, sha256 }, index) => {
    const detail = { zh: `文件“${name}”尚未上传，请先上传`, en: `The file “${name}” has not been uploaded; upload it first` };
    return missing.has(sha256) ? [{ pointer: `${pointer}/${index}/sha256`, code: 'not-uploaded', detail }] : [];
  });
  const [first] = issues;
  if (first !== undefined) throw new Problem('invalid-input', first.detail, issues);
}

function write(casework: Casework, actor: Actor, reason: string | null): WriteContext {
  const { ledger, models, now, commandId, expectedVersion } = casework;
  return { ledger, models, name: caseworkLedger, actor, at: now, commandId, expectedVersion, reason };
}

/** The session as a viewer of cases in these roles. */
function viewerOf(casework: Casework, accountId: string, index: CaseIndex): (roles: readonly Role[]) => Viewer {
  const filled: Viewer['filled'] = (state) => filledFor(index, procedureById(state.procedureId), state);
  return (roles) => ({ roles, accountId, today: casework.now.slice(0, 10), filled });
}

function calls(casework: Casework): Promise<CallIndex> {
  return casework.models.current(callIndex, caseworkLedger);
}

async function viewFor(casework: Casework, session: Session, one: IndexedCase, roles: readonly Role[]): Promise<CaseView> {
  const [index, terms] = await Promise.all([indexed(casework), calls(casework)]);
  const viewer = viewerOf(casework, session.account.id, index);
  return viewCase(one, procedureById(one.state.procedureId), termsFor(terms, one.state), viewer(roles));
}

async function run(casework: Casework, session: Session, id: string, command: CaseCommand, by: Written): Promise<{ case: CaseView }> {
  const { actor, reason, upon } = by;
  const context = { ...write(casework, actor, reason), ...(upon === undefined ? {} : { upon }) };
  const { state, version } = await execute(caseDecider, caseStream(id), command, context);
  if (state === null) throw notFound({ zh: '办件', en: 'case' }, id);
  const one = { state, version };
  return { case: await viewFor(casework, session, one, rolesToSee(session, one)) };
}

interface Written {
  readonly actor: Actor;
  readonly reason: string | null;
  readonly upon?: Upon;
}

/** The year of the call that takes applications today, or null for a procedure that needs none. */
function yearOf(procedure: Procedure, index: CallIndex, day: string): number | null {
  if (procedure.call === null) return null;
  const open = openCallOn(index, procedure.id, day);
  if (open !== null) return open.state.year;
  const next = callsIn(index).findLast(({ state }) => state.procedureId === procedure.id && callWindow(state, day) === 'not-yet');
  const hint =
    next === undefined
      ? { zh: '请等办公室发布年度通知', en: 'Wait for the office to publish the year’s call' }
      : { zh: `下一次受理自 ${next.state.terms.opens} 起`, en: `The next begins on ${next.state.terms.opens}` };
  throw new Problem('conflict', {
    zh: `“${procedure.title.zh}”现在没有受理中的年度通知。${hint.zh}`,
    en: `No call of “${procedure.title.en}” takes applications today. ${hint.en}`,
  });
}

export const casesOpenOperation = operation(casesOpen, async (input, context) => {
  const casework = caseworkOf(context);
  const regionCode = regionCodeOf(input.region, '/region');
  const { session, membership, actor } = actingFor(casework, ['applicant'], null, input.onBehalfOf);
  const check = checkCreditCode(input.applicantId);
  if (!check.valid) {
    throw new Problem(
      'invalid-input',
      check.reasons[0]?.detail ?? { zh: '信用代码有误', en: 'The credit code is wrong' },
      check.reasons.map(({ code, detail }) => ({ pointer: '/applicantId', code, detail })),
    );
  }
  const procedure = procedureById(input.procedure);
  // A repeated request finds the case it made, also once the call has closed.
  const repeated = (await casework.ledger.readStream(caseworkLedger, caseStream(casework.commandId))).length > 0;
  const command: CaseCommand = {
    type: 'open',
    procedure,
    year: repeated ? null : yearOf(procedure, await calls(casework), casework.now.slice(0, 10)),
    classId: input.classId,
    levelId: input.level ?? null,
    direction: input.direction ?? null,
    title: input.title,
    applicant: { id: check.normalised, name: input.applicantName },
    principal: membership.onBehalfOf?.id ?? session.account.id,
    regionCode,
  };
  // The id comes from the command, so that a repeated request finds the case it made.
  return run(casework, session, casework.commandId, command, { actor, reason: null });
});

export const casesSaveOperation = operation(casesSave, async ({ id, section, text, files }, context) => {
  const casework = caseworkOf(context);
  actingFor(casework, ['applicant'], null);
  const { session, one } = await openCase(casework, id);
  const own = holdingsOver(session, one).find(({ standing }) => standing.role === 'applicant');
  if (own === undefined) throw new Problem('forbidden', { zh: '只有申报单位可以填写', en: 'Only the applicant can fill this in' });
  await requireFiles(casework, files, '/files');
  const { principal } = own.standing;
  const procedure = procedureById(one.state.procedureId);
  const command: CaseCommand = { type: 'save-section', procedure, sectionId: section, text, files, principal };
  return run(casework, session, id, command, { actor: actorOf(session, own.membership), reason: null });
});

/** What the money of an entry comes to by the formula, the recommended reading first. */
function quoted(procedure: Procedure, { state }: IndexedCase, payload: ActionPayload, context: OperationContext): Surroundings['quoted'] {
  const upstream = payload.funding?.upstreamGrant;
  const known = formulaFacts(procedure, state);
  if (known === null || upstream === undefined || payload.funding?.basis !== 'formula') return [];
  const facts = { ...known.facts, 'platform.upstreamGrant': upstream };
  const { readings } = quoteBenefit(known.benefitId, facts, context.today, context.corpus);
  return readings
    .toSorted((one, other) => Number(other.recommended) - Number(one.recommended))
    .flatMap(({ id, label, total, lines }) => {
      const limit = money.safeParse(total).data;
      if (limit === undefined) return [];
      return [
        {
          id,
          reading: label,
          limit,
          lines: lines.flatMap((line) => (money.safeParse(line.amount).success ? [{ ...line, amount: money.parse(line.amount) }] : [])),
        },
      ];
    });
}

/** What the move looks at outside its case, and the row of places that it counts on, which must not have been taken from by the time it is written. */
async function surroundingsOf(
  { procedure, one, action, payload }: { procedure: Procedure; one: IndexedCase; action: Action | undefined; payload: ActionPayload },
  context: OperationContext,
): Promise<{ surroundings: Surroundings; upon?: Upon }> {
  const casework = caseworkOf(context);
  const [index, terms] = await Promise.all([indexed(casework), calls(casework)]);
  const surroundings = {
    terms: termsFor(terms, one.state),
    filled: filledFor(index, procedure, one.state),
    conflicted: conflictedExperts(index, one.state.applicant.id),
    quoted: quoted(procedure, one, payload, context),
  };
  const quota = action?.guards.includes('quota-left') ? quotaFor(procedure, one.state.regionCode) : undefined;
  if (quota === undefined) return { surroundings };
  const stream = placesStream(procedure.id, quota);
  const events = action?.effect === 'enter-register' ? [{ type: 'place-taken', data: { caseId: one.state.id } }] : [];
  return { surroundings, upon: { stream, expectedVersion: index.taken[stream] ?? 0, events } };
}

export const casesActOperation = operation(casesAct, async ({ id, action, role, payload }, context) => {
  const casework = caseworkOf(context);
  const { session, one } = await openCase(casework, id);
  const procedure = procedureById(one.state.procedureId);
  const held = holdingsOver(session, one).filter(({ standing }) => role === undefined || standing.role === role);
  const mayDo = ({ standing }: Holding) => allowedActions(procedure, one.state, standing.role).some((each) => each.id === action);
  const able = held.find(mayDo) ?? held[0];
  if (able === undefined) throw new Problem('forbidden', { zh: '您在本件上没有这个角色', en: 'You do not hold this role on the case' });
  await requireFiles(casework, payload.evidence ?? [], '/payload/evidence');
  const actor = actorOf(session, able.membership);
  const asked = { procedure, one, action: procedure.actions.find((each) => each.id === action), payload };
  for (let attempt = 0; ; attempt += 1) {
    const { surroundings, upon } = await surroundingsOf(asked, context);
    const command: CaseCommand = { type: 'act', procedure, action, payload, surroundings, standing: able.standing };
    try {
      return await run(casework, session, id, command, { actor, reason: payload.reason ?? null, ...(upon === undefined ? {} : { upon }) });
    } catch (error) {
      // A place of the same row was taken meanwhile: as many times as places can be, the move is weighed again upon what is left.
      if (!(error instanceof Overtaken) || attempt >= 20) throw error;
    }
  }
});

export const casesGetOperation = operation(casesGet, async ({ id }, context) => {
  const casework = caseworkOf(context);
  const { session, one, roles } = await openCase(casework, id);
  return { case: await viewFor(casework, session, one, roles) };
});

/** Whether an entry of the register owes something that these roles are to see to: a report, a review, a removal. */
function owesReport({ state }: IndexedCase, roles: readonly Role[], index: CallIndex, today: string): boolean {
  const procedure = procedureById(state.procedureId);
  const registered = procedure.stages.some((stage) => stage.id === state.stage && stage.kind === 'register') && isEntered(state);
  if (!registered) return false;
  const owed = remindersOf(procedure, state, termsFor(index, state), closingOf(index, state), today);
  return owed.some((one) => one.roles.some((role) => roles.includes(role)));
}

interface Seen {
  readonly one: IndexedCase;
  readonly level: Attention;
}

/** The most pressing first, among those the longest waiting. */
function byUrgency(one: Seen, other: Seen): number {
  const rank = ({ level }: Seen) => attention.options.indexOf(level);
  return rank(one) - rank(other) || Date.parse(one.one.state.stageSince) - Date.parse(other.one.state.stageSince);
}

export const casesListOperation = operation(casesList, async ({ region, stage, todo, order, limit, cursor }, context) => {
  const casework = caseworkOf(context);
  const session = requireSession(casework);
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const terms = await calls(casework);
  const index = await indexed(casework);
  const viewer = viewerOf(casework, session.account.id, index);
  const visible = casesIn(index)
    .filter(({ state }) => (stage === undefined || state.stage === stage) && (within === null || isWithin(state.regionCode, within)))
    .map((one) => ({ one, roles: rolesToSee(session, one) }))
    .filter(({ roles }) => roles.length > 0)
    .map(({ one, roles }) => {
      const procedure = procedureById(one.state.procedureId);
      const own = termsFor(terms, one.state);
      const who = viewer(roles);
      const waitsForMe = waitsForViewer(one, procedure, own, who) || owesReport(one, roles, terms, who.today);
      return { one, roles, level: attentionOf(one, procedure, own, who), waitsForMe };
    });
  const count = (level: Attention): number => visible.filter((each) => each.level === level).length;
  const seen = visible.filter(({ waitsForMe }) => todo !== true || waitsForMe);
  if (order === 'urgency') seen.sort(byUrgency);
  const from = cursor === undefined ? 0 : seen.findIndex(({ one }) => one.state.id === cursor) + 1;
  if (cursor !== undefined && from === 0) {
    throw new Problem(
      'malformed-request',
      { zh: '游标已失效，请从第一页重新查询', en: 'The cursor is no longer valid; start from the first page' },
      [{ pointer: '/cursor', code: 'unknown', detail: { zh: '请去掉游标', en: 'Leave the cursor out' } }],
    );
  }
  const page = seen.slice(from, from + limit).map(({ one, roles, waitsForMe }) => ({
    ...viewCase(one, procedureById(one.state.procedureId), termsFor(terms, one.state), viewer(roles)),
    waitsForMe,
  }));
  const counts = {
    overdue: count('overdue'),
    returned: count('returned'),
    near: count('near'),
    waits: visible.filter(({ waitsForMe }) => waitsForMe).length,
  };
  return { total: seen.length, counts, cases: page, nextCursor: from + limit < seen.length ? (page.at(-1)?.id ?? null) : null };
});

export const casesHistoryOperation = operation(casesHistory, async ({ id }, context) => {
  const casework = caseworkOf(context);
  const opened = await openCase(casework, id);
  const refusals = await casework.ledger.readStream(caseworkLedger, refusalStream(id));
  return { id, history: historyOf(opened, refusals, procedureById(opened.one.state.procedureId)) };
});

export const noticesListOperation = operation(noticesList, async ({ region }, context) => {
  const casework = caseworkOf(context);
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const terms = await calls(casework);
  const index = await indexed(casework);
  const viewer = viewerOf(casework, '', index);
  const notices = casesIn(index).flatMap((one) => {
    const procedure = procedureById(one.state.procedureId);
    const onNotice = procedure.stages.some((stage) => stage.id === one.state.stage && stage.kind === 'notice');
    if (!onNotice || (within !== null && !isWithin(one.state.regionCode, within))) return [];
    return [viewCase(one, procedure, termsFor(terms, one.state), viewer([]))];
  });
  return { total: notices.length, notices };
});
