import type { PassageCitation, Span } from '../citation.ts';
import { toRaw } from '../text/edits.ts';
import { type CodePoints, characterEnd, characterStart, codePointsOf } from './code-points.ts';
import type { Clause, CleanText } from './model.ts';

/** Offsets in code units of the clean text; the only offsets that readers inside `document/` use. */
export type Units = readonly [start: number, end: number];

/** Makes every citation of one document, so that quote, clean span and raw span can never disagree (引文). */
export interface Passages {
  readonly codePoints: CodePoints;
  /** Span in code points. */
  span(units: Units): Span;
  /** Id of the smallest clause that holds the offset; `fallback` where none does. */
  clauseAt(unit: number): string;
  cite(units: Units, clauseId?: string): PassageCitation;
}

/** Smallest clause at each offset: clauses nest, so the last one opened that still covers the offset is the smallest. */
function clauseFinder(clauses: readonly Clause[]): (codePoint: number) => string {
  const starts = clauses.map((clause) => clause.span[0]);
  const indexById = new Map(clauses.map((clause, index) => [clause.id, index]));
  return (codePoint) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= codePoint) low = middle + 1;
      else high = middle;
    }
    let clause = clauses[low - 1];
    while (clause !== undefined && codePoint >= clause.span[1] && clause.parentId !== null)
      clause = clauses[indexById.get(clause.parentId) ?? -1];
    return clause?.id ?? clauses[0]?.id ?? 'p1';
  };
}

/** Citations into `page`, whose clauses are listed in reading order. */
export function passagesOf(documentId: string, page: CleanText, clauses: readonly Clause[]): Passages {
  const codePoints = codePointsOf(page.clean);
  const find = clauseFinder(clauses);
  const span = (units: Units): Span => [codePoints.toCodePoint(units[0]), codePoints.toCodePoint(units[1])];
  const clauseAt = (unit: number): string => find(codePoints.toCodePoint(unit));
  return {
    codePoints,
    span,
    clauseAt,
    cite: (units, clauseId) => {
      // A pattern that counts code units may begin or end inside a character: the whole of it is cited.
      const start = characterStart(page.clean, units[0]);
      const end = characterEnd(page.clean, units[1]);
      const cleanSpan = span([start, end]);
      return {
        kind: 'passage',
        documentId,
        clauseId: clauseId ?? clauseAt(start),
        quote: page.clean.slice(start, end),
        rawSpan: toRaw(page.edits, cleanSpan),
        cleanSpan,
      };
    },
  };
}
