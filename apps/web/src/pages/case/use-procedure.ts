import type { CaseView, Procedure } from '../../casework/shapes.ts';
import { latest, useCall } from '../../use-call.ts';

/** The procedure that a case follows; null until it is here. */
export function useProcedure(one: CaseView): Procedure | null {
  return latest(useCall('procedures.get', { id: one.procedure.id }))?.procedure ?? null;
}
