import type { z } from 'zod';
import { callIndex, termsFor } from '../casework/call-index.ts';
import { caseIndex, casesIn, filledPlaces, type IndexedCase } from '../casework/case-index.ts';
import { removalOf } from '../casework/case-view.ts';
import { nearest } from '../nearest.ts';
import { notFound } from '../problem.ts';
import type { Terms } from '../procedure/call.ts';
import { isEntered } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/model.ts';
import { isWithin, regionByCode } from '../region.ts';
import { workbookFile } from '../workbook/workbook-file.ts';
import { caseworkLedger, caseworkOf } from './casework.ts';
import { fileAnswer } from './file-answer.ts';
import { type OperationContext, operation } from './operation.ts';
import { procedures } from './procedure-catalogue.ts';
import { regionCodeOf } from './region-filter.ts';
import { registerWorkbook } from './register-workbook.ts';
import { type registerEntry, registersEntries, registersExport, registersList } from './registers.contract.ts';

export const registersListOperation = operation(registersList, async (_input, context) => {
  const casework = caseworkOf(context);
  const cases = casesIn(await casework.models.current(caseIndex, caseworkLedger));
  const registers = procedures.map(({ id, register, regionCode, quotas }) => ({
    ...register,
    procedureId: id,
    regionCode,
    places: quotas.reduce((sum, quota) => sum + quota.places, 0),
    entries: cases.filter(({ state }) => state.procedureId === id && isEntered(state)).length,
  }));
  return { total: registers.length, registers };
});

/** An entry with what has happened to it since: its moves and reviews, in order. Whose opinion or complaint led to them is not for the public. */
function entryOf(one: IndexedCase, procedure: Procedure, terms: Terms): z.input<typeof registerEntry>[] {
  const { state } = one;
  if (state.entry === null) return [];
  const ownClass = procedure.classes.find(({ id }) => id === state.classId);
  const actionOf = (id: string) => procedure.actions.find((action) => action.id === id);
  const entered = state.steps.findLastIndex(({ action }) => actionOf(action)?.effect === 'enter-register');
  const history = state.steps.slice(Math.max(0, entered)).map(({ action, at, review }) => {
    const title = actionOf(action)?.title ?? { zh: action, en: action };
    if (review === null) return { at, what: title };
    const { year, outcome } = review;
    return outcome === 'pass'
      ? { at, what: { zh: `${year} 年度考核合格`, en: `passed the review of ${year}` } }
      : { at, what: { zh: `${year} 年度考核不合格`, en: `failed the review of ${year}` } };
  });
  // In the register's stages, the first is that of an entry in good standing.
  const standing = procedure.stages.find((stage) => stage.kind === 'register')?.id;
  return [
    {
      caseId: state.id,
      title: state.title,
      applicant: state.applicant,
      year: state.year,
      class: { id: state.classId, title: ownClass?.title ?? { zh: state.classId, en: state.classId } },
      level: ownClass?.levels.find(({ id }) => id === state.levelId) ?? null,
      direction: state.direction,
      documentNumber: state.entry.documentNumber,
      regionCode: state.regionCode,
      region: regionByCode(state.regionCode)?.name ?? state.regionCode,
      enteredAt: state.entry.at,
      state: state.entry.left !== null ? 'removed' : state.stage === standing ? 'registered' : 'removal-proposed',
      left: state.entry.left,
      reviews: state.reviews,
      removal: removalOf(one, procedure, terms),
      history,
    },
  ];
}

/** The procedure whose register has this id, or the problem that names the nearest. */
function procedureOfRegister(id: string): Procedure {
  const found = procedures.find((one) => one.register.id === id);
  if (found !== undefined) return found;
  throw notFound(
    { zh: '名录', en: 'register' },
    id,
    nearest(
      id,
      procedures.map((one) => one.register.id),
    ),
    'registers list',
  );
}

type Asked = z.output<typeof registersEntries.input>;

/** What of a register was asked for, as it stands now. */
async function registerOf(procedure: Procedure, { region, removed }: Omit<Asked, 'id'>, context: OperationContext) {
  const casework = caseworkOf(context);
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const inRegion = (code: string) => within === null || isWithin(code, within);
  const index = await casework.models.current(caseIndex, caseworkLedger);
  const calls = await casework.models.current(callIndex, caseworkLedger);
  const entries = casesIn(index)
    .filter(({ state }) => state.procedureId === procedure.id && inRegion(state.regionCode))
    .flatMap((one) => entryOf(one, procedure, termsFor(calls, one.state)))
    .filter((entry) => removed === true || entry.state !== 'removed');
  const places = procedure.quotas
    .filter((quota) => inRegion(quota.regionCode))
    .map((quota) => {
      const { regionCode, regionName, places: count, ofWhich } = quota;
      const filled = filledPlaces(index, procedure, quota);
      return {
        regionCode,
        region: regionName,
        places: count,
        filled: filled.region,
        ofWhich: ofWhich === null ? null : { ...ofWhich, filled: filled.ofClass },
      };
    });
  const { id, title } = procedure.register;
  return { id, title, total: entries.length, entries, places };
}

export const registersEntriesOperation = operation(registersEntries, ({ id, ...asked }, context) =>
  registerOf(procedureOfRegister(id), asked, context),
);

export const registersExportOperation = operation(registersExport, async ({ id, format, language, ...asked }, context) => {
  const { corpus } = context;
  const procedure = procedureOfRegister(id);
  const register = await registerOf(procedure, asked, context);
  const asOf = caseworkOf(context).now.slice(0, 10);
  const regionCode = asked.region === undefined ? null : regionCodeOf(asked.region, '/region');
  const workbook = registerWorkbook({ procedure, register, regionCode, removed: asked.removed === true, corpus, asOf, language });
  const file = await workbookFile(workbook, format, `${register.title[language]}-${asOf}`);
  return { id, asOf, dataVersion: corpus.dataVersion, total: register.total, ...fileAnswer(file) };
});
