import { workingDaysBetween, workingDayWarning } from '../calendar.ts';
import type { CaseState } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/model.ts';
import type { CaseView } from './case-view-schema.ts';

/** From fewer working days than this a deadline counts as near (临近). A setting of this product; no text says it. */
const nearBelow = 3;

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
    state: over ? 'over' : left < nearBelow ? 'near' : 'running',
    warning: workingDayWarning(state.deadline.from ?? state.stageSince.slice(0, 10), date),
  };
}
