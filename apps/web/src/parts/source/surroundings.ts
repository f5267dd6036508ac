import type { Clause, PassageCitation, PolicyDocument, Span } from '@kechuang/domain';
import { codePointsOf } from '../text/code-points.ts';

/** How much text the panel shows around a sentence before it is cut to whole lines. */
const enough = 480;

/** The clause that a citation stands in: the labels that lead to it, and the text to show around the sentence. */
export function surroundings(
  document: Pick<PolicyDocument, 'text' | 'clauses'>,
  citation: PassageCitation,
): { readonly path: readonly string[]; readonly range: Span } {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  const own = byId.get(citation.clauseId);
  const path: string[] = [];
  for (
    let clause: Clause | undefined = own;
    clause !== undefined;
    clause = clause.parentId === null ? undefined : byId.get(clause.parentId)
  ) {
    const name = clauseName(clause);
    if (name !== '' && clause.kind !== 'title') path.unshift(name);
  }
  const [citedStart, citedEnd] = citation.cleanSpan;
  const clauseSpan: Span = own?.span ?? citation.cleanSpan;
  const outer: Span = [Math.min(clauseSpan[0], citedStart), Math.max(clauseSpan[1], citedEnd)];
  if (outer[1] - outer[0] <= enough) return { path, range: outer };
  const points = codePointsOf(document);
  let start = citedStart;
  while (start > outer[0] && points[start - 1] !== '\n') start -= 1;
  let end = citedEnd;
  while (end < outer[1] && points[end] !== '\n') end += 1;
  return { path, range: [start, end] };
}

/** Label and heading as an outline shows them. */
export function clauseName(clause: Pick<Clause, 'label' | 'heading'>): string {
  return [clause.label, clause.heading].filter((part) => part !== null && part !== '').join('');
}
