import { codePointsOf } from './code-points.ts';
import type { Clause, PolicyDocument } from './model.ts';

/** A clause with the text that is its own: without what its children hold (本级文字). */
export interface ClauseText {
  readonly clause: Clause;
  readonly text: string;
}

/** Own text of every clause, in reading order. The pieces of a clause around its children are joined by a line feed. */
export function clauseTexts(document: Pick<PolicyDocument, 'text' | 'clauses'>): ClauseText[] {
  const points = codePointsOf(document.text);
  const children = new Map<string, Clause[]>();
  for (const clause of document.clauses) {
    if (clause.parentId === null) continue;
    const list = children.get(clause.parentId);
    if (list === undefined) children.set(clause.parentId, [clause]);
    else list.push(clause);
  }
  return document.clauses.map((clause) => {
    const pieces: string[] = [];
    let at = points.toUnit(clause.span[0]);
    for (const child of children.get(clause.id) ?? []) {
      pieces.push(document.text.slice(at, points.toUnit(child.span[0])));
      at = Math.max(at, points.toUnit(child.span[1]));
    }
    pieces.push(document.text.slice(at, points.toUnit(clause.span[1])));
    return {
      clause,
      text: pieces
        .map((piece) => piece.trim())
        .filter((piece) => piece.length > 0)
        .join('\n'),
    };
  });
}

/** The names of the clauses that a clause stands under, from the outermost in (上级条款): label and heading as printed. A document's title is none of them. */
export function clausePath(clauses: ReadonlyMap<string, Clause>, own: Clause): string[] {
  const path: string[] = [];
  for (let up = own.parentId; up !== null; ) {
    const clause = clauses.get(up);
    if (clause === undefined) break;
    const name = `${clause.label ?? ''}${clause.heading ?? ''}`;
    if (name !== '' && clause.kind !== 'title') path.unshift(name);
    up = clause.parentId;
  }
  return path;
}
