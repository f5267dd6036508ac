import type { CaseState } from '../procedure/case-state.ts';
import { allowedActions } from '../procedure/decide-case.ts';
import { checkGuard, type GuardContext } from '../procedure/guards.ts';
import { type Action, type Guard, type Procedure, type Role, role } from '../procedure/model.ts';
import { outcomesOf } from '../procedure/needs.ts';
import type { CaseView } from './case-view-schema.ts';

type Move = CaseView['allowed'][number];

/** Whether the case waits for this action where it is possible: it carries the case on, or is somebody's share in that. */
function isOwed({ stages }: Procedure, { to, effect }: Action): boolean {
  if (effect === 'score' || effect === 'settle-objection') return true;
  const kind = stages.find((stage) => stage.id === to)?.kind;
  return kind !== undefined && kind !== 'closed' && kind !== 'application';
}

/** The moves that these roles may make, what the case waits for first, each with what it must wait for itself, so that a face offers no other (可办动作). */
export function allowedMoves(state: CaseState, roles: readonly Role[], context: GuardContext): Move[] {
  const { procedure } = context;
  const owedFirst = (one: Action, other: Action): number => Number(isOwed(procedure, other)) - Number(isOwed(procedure, one));
  return [...new Set(roles)].flatMap((one) =>
    allowedActions(procedure, state, one)
      .toSorted(owedFirst)
      .map((action) => {
        const to = procedure.stages.find((stage) => stage.id === action.to);
        return {
          id: action.id,
          title: action.title,
          role: one,
          needs: [...action.needs],
          outcomes: [...outcomesOf(action.effect)],
          to: to === undefined ? null : { id: to.id, title: to.title },
          waits: action.guards.map((guard) => checkGuard(guard, state, context)).find((reason) => reason !== null) ?? null,
        };
      }),
  );
}

/** Conditions that nobody can hasten: while one of them fails, the case waits for no one. */
const ofTime: readonly Guard[] = ['notice-over', 'failed-in-a-row', 'objection-open', 'objection-upheld'];

const expertOwes = ({ conflict, scores }: CaseState['experts'][number]): boolean => conflict === null && scores === null;

/** Whose move it is (该谁办): the roles that owe an action as the case stands, and experts while one of them still owes marks. */
export function waitsFor(state: CaseState, context: GuardContext): Role[] {
  const { procedure } = context;
  const due = (action: Action): boolean =>
    isOwed(procedure, action) && action.guards.every((guard) => !ofTime.includes(guard) || checkGuard(guard, state, context) === null);
  return role.options.filter(
    (one) => allowedActions(procedure, state, one).some(due) && (one !== 'expert' || state.experts.some(expertOwes)),
  );
}

/** Whether the case waits for this person in one of these roles. An expert whose marks are given has nothing left to do. */
export function waitsForPerson(state: CaseState, roles: readonly Role[], context: GuardContext): boolean {
  const waiting = waitsFor(state, context);
  return roles.some(
    (one) =>
      waiting.includes(one) && (one !== 'expert' || state.experts.some((expert) => expert.id === context.actor.id && expertOwes(expert))),
  );
}
