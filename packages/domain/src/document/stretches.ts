import { codePointsOf } from './code-points.ts';
import type { Clause, PolicyDocument } from './model.ts';

/** A stretch of a document's text that belongs to one clause and to none of its children (本级文字), in code units of the clean text. */
export interface Stretch {
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
}

const wholeDocument: Clause = { id: 'p1', parentId: null, level: 1, kind: 'paragraph', label: null, heading: null, span: [0, 0] };

/** Cuts a document into stretches, in reading order: each clause without its children, before, between and after them. */
export function stretchesOf(document: Pick<PolicyDocument, 'text' | 'clauses'>): Stretch[] {
  const points = codePointsOf(document.text);
  const stretches: Stretch[] = [];
  const push = (clause: Clause, start: number, end: number): void => {
    if (end > start && document.text.slice(start, end).trim().length > 0) stretches.push({ clause, start, end });
  };
  if (document.clauses.length === 0) push(wholeDocument, 0, document.text.length);
  const open: { clause: Clause; end: number }[] = [];
  let at = 0;
  const closeUntil = (start: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= start; top = open.at(-1)) {
      push(top.clause, at, top.end);
      at = Math.max(at, top.end);
      open.pop();
    }
  };
  for (const clause of document.clauses) {
    const start = points.toUnit(clause.span[0]);
    closeUntil(start);
    const top = open.at(-1);
    if (top !== undefined) push(top.clause, at, start);
    at = Math.max(at, start);
    open.push({ clause, end: points.toUnit(clause.span[1]) });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return stretches;
}
