import { workingDayDeadline, workingDaysBetween } from '../calendar.ts';
import type { Terms } from './call.ts';
import type { CaseState, Deadline } from './case-state.ts';
import type { Action, ActionPayload, Procedure } from './model.ts';

/**
 * The limit that begins with the arrival at a stage (环节期限): the source's own, else what this action or the call sets; null where nobody has set any. A limit
 * that was paused for completion goes on with the days it had left.
 */
export function deadlineAt(
  procedure: Procedure,
  state: CaseState,
  to: string,
  { payload, terms, today }: { readonly payload: ActionPayload; readonly terms: Terms; readonly today: string },
): Deadline | null {
  const clock = procedure.stages.find((stage) => stage.id === to)?.clock ?? null;
  if (clock === null) return null;
  const setByOffice = clock.workingDays === 'unstated';
  const { convention } = setByOffice ? terms : clock;
  const left = state.paused[to];
  if (left !== undefined) {
    const date = left === 0 ? today : workingDayDeadline(today, left).date;
    return { date, workingDays: left, convention: 'from-next-day', from: today, setByOffice };
  }
  const workingDays = clock.workingDays === 'unstated' ? (payload.workingDays ?? terms.limits[to]) : clock.workingDays;
  if (workingDays === undefined) return null;
  return { date: workingDayDeadline(today, workingDays, convention).date, workingDays, convention, from: today, setByOffice };
}

/** The working days left of a stage's limit where the case goes back for completion (补正), so that the limit can go on later; else null. */
export function pausedBy(action: Action, state: CaseState, today: string): number | null {
  if (!action.needs.includes('sections') || state.deadline === null) return null;
  return workingDaysBetween(today, state.deadline.date);
}
