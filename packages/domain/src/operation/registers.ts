import { caseIndex, casesIn, filledPlaces } from '../casework/case-index.ts';
import { nearest } from '../nearest.ts';
import { notFound } from '../problem.ts';
import { isWithin, regionByCode } from '../region.ts';
import { caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';
import { procedures } from './procedure-catalogue.ts';
import { regionCodeOf } from './region-filter.ts';
import { registersEntries, registersList } from './registers.contract.ts';

export const registersListOperation = operation(registersList, async (_input, context) => {
  const casework = caseworkOf(context);
  const cases = casesIn(await casework.models.current(caseIndex, caseworkLedger));
  const registers = procedures.map(({ id, register, regionCode, quotas }) => ({
    ...register,
    procedureId: id,
    regionCode,
    places: quotas.reduce((sum, quota) => sum + quota.places, 0),
    entries: cases.filter(({ state }) => state.procedureId === id && state.entry !== null).length,
  }));
  return { total: registers.length, registers };
});

export const registersEntriesOperation = operation(registersEntries, async ({ id, region }, context) => {
  const procedure = procedures.find((one) => one.register.id === id);
  if (procedure === undefined) {
    throw notFound(
      { zh: '名录', en: 'register' },
      id,
      nearest(
        id,
        procedures.map((one) => one.register.id),
      ),
    );
  }
  const casework = caseworkOf(context);
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const inRegion = (code: string) => within === null || isWithin(code, within);
  const cases = casesIn(await casework.models.current(caseIndex, caseworkLedger));
  const entries = cases.flatMap(({ state }) => {
    if (state.procedureId !== procedure.id || state.entry === null || !inRegion(state.regionCode)) return [];
    const ownClass = procedure.classes.find((one) => one.id === state.classId);
    return [
      {
        caseId: state.id,
        title: state.title,
        applicant: state.applicant,
        class: { id: state.classId, title: ownClass?.title ?? { zh: state.classId, en: state.classId } },
        regionCode: state.regionCode,
        region: regionByCode(state.regionCode)?.name ?? state.regionCode,
        enteredAt: state.entry.at,
        state: state.stage === 'removal-proposed' ? ('removal-proposed' as const) : ('registered' as const),
        reviews: state.reviews,
      },
    ];
  });
  const places = procedure.quotas
    .filter((quota) => inRegion(quota.regionCode))
    .map(({ regionCode, regionName, places: count, ofWhich }) => {
      const filled = filledPlaces(cases, procedure.id, regionCode, ofWhich?.classId ?? '');
      return {
        regionCode,
        region: regionName,
        places: count,
        filled: filled.region,
        ofWhich: ofWhich === null ? null : { ...ofWhich, filled: filled.ofClass },
      };
    });
  return { id, title: procedure.register.title, total: entries.length, entries, places };
});
