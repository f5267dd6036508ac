import { holidayCoverage, workingDayWarning } from '../calendar.ts';
import { callIndex, closingOf, termsFor } from '../casework/call-index.ts';
import { limitState } from '../casework/case-deadline.ts';
import { caseIndex, casesIn } from '../casework/case-index.ts';
import { requireSession } from '../casework/session.ts';
import { remindersOf } from '../procedure/reminders.ts';
import { isWithin } from '../region.ts';
import { rolesToSee } from './case-access.ts';
import { caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';
import { procedureById } from './procedure-catalogue.ts';
import { regionCodeOf } from './region-filter.ts';
import { remindersList } from './reminders.contract.ts';

export const remindersListOperation = operation(remindersList, async ({ region, within: days }, context) => {
  const casework = caseworkOf(context);
  const session = requireSession(casework);
  const inside = region === undefined ? null : regionCodeOf(region, '/region');
  const today = casework.now.slice(0, 10);
  const calls = await casework.models.current(callIndex, caseworkLedger);
  const reminders = casesIn(await casework.models.current(caseIndex, caseworkLedger))
    .filter(({ state }) => inside === null || isWithin(state.regionCode, inside))
    .flatMap((one) => {
      const { state } = one;
      const roles = rolesToSee(session, one);
      if (roles.length === 0) return [];
      return remindersOf(procedureById(state.procedureId), state, termsFor(calls, state), closingOf(calls, state), today)
        .filter((reminder) => reminder.roles.some((role) => roles.includes(role)))
        .map(({ roles: _, ...reminder }) => ({
          caseId: state.id,
          title: state.title,
          regionCode: state.regionCode,
          ...reminder,
          state: reminder.due === null ? ('no-limit' as const) : limitState(today, reminder.due),
          warning: reminder.due === null ? null : workingDayWarning(today, reminder.due),
        }));
    })
    .filter(({ workingDaysLeft }) => days === undefined || (workingDaysLeft !== null && workingDaysLeft <= days))
    // What has no limit comes last; the order of the cases decides between equals.
    .sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999', 'en'));
  const overdue = reminders.filter(({ kind, state }) => kind === 'limit' && state === 'over').length;
  return { asOf: today, holidays: holidayCoverage, total: reminders.length, overdue, reminders };
});
