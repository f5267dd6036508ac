import { workingDaysBetween, workingDayWarning } from '../calendar.ts';
import type { CaseState } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/model.ts';
import type { CaseView } from './case-view-schema.ts';

/** From fewer working days than this a deadline counts as near (临近). A setting of this product; no text says it. */
const nearBelow = 3;

/** How a limit stands on a day: over from the day after its last, be that a working day or not. */
export function limitState(today: string, due: string): NonNullable<CaseView['deadline']>['state'] {
  return today > due ? 'over' : workingDaysBetween(today, due) < nearBelow ? 'near' : 'running';
}

/** What is left of the case's deadline on this day, in working days; null where it has none. */
export function deadlineOn(state: CaseState, procedure: Procedure, today: string): CaseView['deadline'] {
  if (state.deadline === null) return null;
  const { date } = state.deadline;
  const over = today > date;
  const left = over ? -workingDaysBetween(date, today) : workingDaysBetween(today, date);
  const waitedOut = procedure.actions.some((action) => action.from.includes(state.stage) && action.guards.includes('notice-over'));
  return {
    ...state.deadline,
    kind: waitedOut ? 'period' : 'limit',
    left,
    state: limitState(today, date),
    warning: workingDayWarning(state.deadline.from ?? state.stageSince.slice(0, 10), date),
  };
}
