import type { Fit } from '../../benefit/schema.ts';
import { nearlyLimit } from '../../benefit/verdict.ts';
import type { Bool, Graph, Int } from '../../formula/compile/graph.ts';
import type { Expression } from '../../formula/expression.ts';
import type { OpenLowering } from '../../formula/open/open.ts';

/** Fits by the number that compiled rules give out (符合程度的编号); one beyond them means that the reference has to be asked. */
export const fitCodes: readonly Fit[] = ['does-not-fit', 'needs-answers', 'nearly', 'needs-judgement', 'fits'];
const ask = BigInt(fitCodes.length);

/** How a condition stands, in a graph; none of them: it is met. */
export interface Standing {
  readonly unmet: Bool;
  readonly unknown: Bool;
  readonly judgement: Bool;
}

/** What `conditionVerdictOf` says, in a graph. A condition that is not encoded is for an office. */
export function standingOf(rule: Expression | null, to: OpenLowering): Standing {
  const { graph } = to;
  if (rule === null) return { unmet: graph.bool(false), unknown: graph.bool(false), judgement: graph.bool(true) };
  const { yes, no, missing } = to.truth(rule);
  const isOpen = graph.and(yes, no);
  return { unmet: graph.not(yes), unknown: graph.and(isOpen, missing), judgement: graph.and(isOpen, graph.not(missing)) };
}

/** What `fitFrom` says, in a graph. A condition without a standing leaves the matter open unless the others settle it. */
export function fitNode(conditions: readonly { readonly improvable: boolean; readonly standing: Standing | null }[], graph: Graph): Int {
  const { or, bool, constant, select, truth, compare } = graph;
  const standings = conditions.flatMap(({ standing }) => (standing === null ? [] : [standing]));
  const any = (of: (standing: Standing) => Bool): Bool => standings.map(of).reduce(or, bool(false));
  const unmet = standings.map((standing) => truth(standing.unmet)).reduce(graph.add, constant(0n));
  const hard = conditions.flatMap(({ improvable, standing }) => (improvable || standing === null ? [] : [standing.unmet]));
  const no = or(hard.reduce(or, bool(false)), compare('>', unmet, constant(BigInt(nearlyLimit))));
  const code = (fit: Fit): Int => constant(BigInt(fitCodes.indexOf(fit)));
  const settled = select(
    any(({ unknown }) => unknown),
    code('needs-answers'),
    select(
      any((standing) => standing.unmet),
      code('nearly'),
      select(
        any(({ judgement }) => judgement),
        code('needs-judgement'),
        code('fits'),
      ),
    ),
  );
  return select(no, code('does-not-fit'), standings.length < conditions.length ? constant(ask) : settled);
}
