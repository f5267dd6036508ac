import { splitsCharacter } from '../code-points.ts';
import type { Passage } from './passage.ts';

const longestBefore = 60;
const longestAfter = 40;

/** The span to quote for a figure: its comma clause, shortened where a clause runs on without a comma. */
export function quoteSpan(text: string, { figure, clauseStart, clauseEnd }: Passage): readonly [number, number] {
  let start = Math.max(clauseStart, figure.start - longestBefore);
  let end = Math.min(clauseEnd, figure.end + longestAfter);
  while (start < figure.start && isSpace(text.charCodeAt(start))) start++;
  while (end > figure.end && isSpace(text.charCodeAt(end - 1))) end--;
  if (splitsCharacter(text, start)) start++;
  if (splitsCharacter(text, end)) end--;
  return [start, Math.max(end, figure.end)];
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09;
}
