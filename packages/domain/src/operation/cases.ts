import { caseIndex, caseStream, casesIn, filledPlaces, type IndexedCase } from '../casework/case-index.ts';
import { viewCase } from '../casework/case-view.ts';
import type { CaseView } from '../casework/case-view-schema.ts';
import { type Casework, requireSession, type Session } from '../casework/session.ts';
import { checkCreditCode } from '../credit-code.ts';
import { execute, type WriteContext } from '../ledger/decider.ts';
import type { Actor } from '../ledger/event.ts';
import { notFound, Problem } from '../problem.ts';
import { allowedActions, type CaseCommand, caseDecider } from '../procedure/decide-case.ts';
import { isWithin } from '../region.ts';
import { type CaseFile, openCase, refusalStream, rolesOver, rolesToSee } from './case-access.ts';
import { historyOf } from './case-history.ts';
import { casesAct, casesGet, casesHistory, casesList, casesOpen, casesSave, noticesList } from './cases.contract.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';
import { procedureById } from './procedure-catalogue.ts';
import { regionCodeOf } from './region-filter.ts';

async function indexed(casework: Casework): Promise<IndexedCase[]> {
  return casesIn(await casework.models.current(caseIndex, caseworkLedger));
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
  const { ledger, now, commandId, expectedVersion } = casework;
  return { ledger, name: caseworkLedger, actor, at: now, commandId, expectedVersion, reason };
}

async function run(
  casework: Casework,
  session: Session,
  id: string,
  command: CaseCommand,
  actor: Actor,
  reason: string | null,
): Promise<{ case: CaseView }> {
  const { state, version } = await execute(caseDecider, caseStream(id), command, write(casework, actor, reason));
  if (state === null) throw notFound({ zh: '办件', en: 'case' }, id);
  const one = { state, version };
  return { case: viewCase(one, procedureById(state.procedureId), rolesToSee(session, one)) };
}

export const casesOpenOperation = operation(casesOpen, async (input, context) => {
  const casework = caseworkOf(context);
  const regionCode = regionCodeOf(input.region, '/region');
  const { session, actor } = actingFor(casework, ['applicant'], null);
  const check = checkCreditCode(input.applicantId);
  if (!check.valid) {
    throw new Problem(
      'invalid-input',
      check.reasons[0]?.detail ?? { zh: '信用代码有误', en: 'The credit code is wrong' },
      check.reasons.map(({ code, detail }) => ({ pointer: '/applicantId', code, detail })),
    );
  }
  const command: CaseCommand = {
    type: 'open',
    procedure: procedureById(input.procedure),
    classId: input.classId,
    title: input.title,
    applicant: { id: check.normalised, name: input.applicantName },
    regionCode,
  };
  // The id comes from the command, so that a repeated request finds the case it made.
  return run(casework, session, casework.commandId, command, actor, null);
});

export const casesSaveOperation = operation(casesSave, async ({ id, section, text, files }, context) => {
  const casework = caseworkOf(context);
  const { session, actor } = actingFor(casework, ['applicant'], null);
  const { one } = await openCase(casework, id);
  await requireFiles(casework, files, '/files');
  return run(
    casework,
    session,
    id,
    { type: 'save-section', procedure: procedureById(one.state.procedureId), sectionId: section, text, files },
    actor,
    null,
  );
});

export const casesActOperation = operation(casesAct, async ({ id, action, role, payload }, context) => {
  const casework = caseworkOf(context);
  const { session, one } = await openCase(casework, id);
  const roles = rolesOver(session, one);
  const procedure = procedureById(one.state.procedureId);
  const mayAct = roles.filter((each) => role === undefined || each === role);
  const able = mayAct.find((each) => allowedActions(procedure, one.state, each).some((candidate) => candidate.id === action)) ?? mayAct[0];
  if (able === undefined) throw new Problem('forbidden', { zh: '您在本件上没有这个角色', en: 'You do not hold this role on the case' });
  await requireFiles(casework, payload.evidence ?? [], '/payload/evidence');
  const { membership, actor } = actingFor(casework, [able], one.state.regionCode);
  const command: CaseCommand = {
    type: 'act',
    procedure,
    action,
    payload,
    role: able,
    reach: membership.regionCode,
    filled: filledPlaces(await indexed(casework), procedure.id, one.state.regionCode, one.state.classId),
  };
  return run(casework, session, id, command, actor, payload.reason ?? null);
});

export const casesGetOperation = operation(casesGet, async ({ id }, context) => {
  const casework = caseworkOf(context);
  const { one, roles } = await openCase(casework, id);
  return { case: viewCase(one, procedureById(one.state.procedureId), roles) };
});

export const casesListOperation = operation(casesList, async ({ region, stage, todo, limit, cursor }, context) => {
  const casework = caseworkOf(context);
  const session = requireSession(casework);
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const seen = (await indexed(casework))
    .map((one) => ({ one, roles: rolesToSee(session, one) }))
    .filter(({ one, roles }) => roles.length > 0 && (within === null || isWithin(one.state.regionCode, within)))
    .filter(({ one }) => stage === undefined || one.state.stage === stage)
    .map(({ one, roles }) => {
      const view = viewCase(one, procedureById(one.state.procedureId), roles);
      return { ...view, waitsForMe: view.allowed.some((action) => action.id !== 'withdraw') };
    })
    .filter((view) => todo !== true || view.waitsForMe);
  const from = cursor === undefined ? 0 : seen.findIndex((view) => view.id === cursor) + 1;
  if (cursor !== undefined && from === 0) {
    throw new Problem(
      'invalid-input',
      { zh: '游标已失效，请从第一页重新查询', en: 'The cursor is no longer valid; start from the first page' },
      [{ pointer: '/cursor', code: 'unknown', detail: { zh: '请去掉游标', en: 'Leave the cursor out' } }],
    );
  }
  const page = seen.slice(from, from + limit);
  return { total: seen.length, cases: page, nextCursor: from + limit < seen.length ? (page.at(-1)?.id ?? null) : null };
});

export const casesHistoryOperation = operation(casesHistory, async ({ id }, context) => {
  const casework = caseworkOf(context);
  const opened = await openCase(casework, id);
  const refusals = await casework.ledger.readStream(caseworkLedger, refusalStream(id));
  return { id, history: historyOf(opened, refusals, procedureById(opened.one.state.procedureId)) };
});

export const noticesListOperation = operation(noticesList, async ({ region }, context) => {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const notices = (await indexed(caseworkOf(context)))
    .filter(({ state }) => state.stage === 'notice' && (within === null || isWithin(state.regionCode, within)))
    .map((one) => viewCase(one, procedureById(one.state.procedureId), []));
  return { total: notices.length, notices };
});
