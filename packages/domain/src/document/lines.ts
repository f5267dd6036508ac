import { foldWidth } from './width.ts';

/** A non-blank line of the clean text without its outer white space (行), with offsets in code units. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** As in the clean text. */
  readonly text: string;
  /** The same, full width folded; same length as `text`. */
  readonly folded: string;
  /** Blank lines directly before: a flattened table leaves one more where a cell is empty. */
  readonly blankBefore: number;
}

/** Splits a text into its non-blank lines. `folded` is the same text with its width folded, where the caller has it. */
export function linesOf(text: string, folded: string = foldWidth(text)): Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  let at = 0;
  for (const piece of text.split('\n')) {
    const body = piece.trim();
    if (body.length === 0) blankBefore += 1;
    else {
      const start = at + piece.indexOf(body);
      lines.push({
        index: lines.length,
        start,
        end: start + body.length,
        text: body,
        folded: folded.slice(start, start + body.length),
        blankBefore,
      });
      blankBefore = 0;
    }
    at += piece.length + 1;
  }
  return lines;
}
