import type { Edit, EditKind, Span } from '@kechuang/domain';

/** A stretch of clean text that looks the same throughout. */
export interface Piece {
  readonly span: Span;
  /** The repair that gave this text, where it is to be shown. */
  readonly edit: Edit | null;
  readonly cited: boolean;
}

/** Repairs a reader must be able to see at any time: what the page said was not readable. */
export const strikingKinds: readonly EditKind[] = ['shift', 'encoding', 'damaged'];

/**
 * Cuts `range` where a shown repair or the cited span begins or ends. A repair that left nothing behind (a dropped gloss) is hung on
 * the character before it, so that there is something to point at.
 */
export function piecesOf(range: Span, edits: readonly Edit[], shown: readonly EditKind[], cited: Span | null): readonly Piece[] {
  const [start, end] = range;
  const marked = edits
    .filter((edit) => shown.includes(edit.kind))
    .map((edit) => ({ edit, span: anchored(edit.cleanSpan) }))
    .filter(({ span }) => span[0] < end && span[1] > start);
  const cuts = new Set([start, end]);
  const add = (at: number) => at > start && at < end && cuts.add(at);
  for (const { span } of marked) for (const at of span) add(at);
  if (cited !== null) for (const at of cited) add(at);
  const ordered = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  ordered.slice(0, -1).forEach((from, index) => {
    const to = ordered[index + 1] ?? end;
    while ((marked[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const here = marked[next];
    const edit = here !== undefined && here.span[0] <= from ? here.edit : null;
    pieces.push({ span: [from, to], edit, cited: cited !== null && from >= cited[0] && to <= cited[1] });
  });
  return pieces;
}

function anchored([start, end]: Span): Span {
  return start === end ? [Math.max(0, start - 1), start] : [start, end];
}
