import { isBlank, isHan } from './characters.ts';
import type { Change } from './edits.ts';
import { clauseLabel, type Line, splitLines } from './lines.ts';

/** Columns of a line that was broken by hand or by a converter: 20 to 60 Chinese characters. */
const narrowest = 40;
const widest = 124;
/** How many columns short of the full width a line may be and still be full. */
const ragged = 6;

function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0xff ? 2 : 1;
  return width;
}

const sentenceEnd = /[。！？；：…”》】）!?;:]$/;

interface Measured extends Line {
  readonly width: number;
  readonly indented: boolean;
  readonly blank: boolean;
}

function measure(line: Line): Measured {
  const text = line.text.trimEnd();
  return { ...line, text, width: columns(text), indented: isBlank(text.charCodeAt(0)), blank: text.trim() === '' };
}

/** The width that most lines which break off in mid-sentence fill, or null where the page is not hard-wrapped. */
function wrapWidth(lines: readonly Measured[]): number | null {
  const broken = lines.filter(
    (line) => line.width >= narrowest && isHan(line.text.charCodeAt(line.text.length - 1)) && !sentenceEnd.test(line.text),
  );
  if (broken.length < 3 || broken.some((line) => line.width > widest + ragged)) return null;
  const width = broken.reduce((most, line) => Math.max(most, line.width), 0);
  const filled = lines.filter((line) => line.width >= narrowest);
  const full = filled.filter((line) => line.width >= width - ragged && line.width <= width + ragged);
  if (lines.some((line) => line.width > width + ragged)) return null;
  return full.length >= 3 && full.length * 2 >= filled.length ? width : null;
}

/**
 * The characters that all lines which break off in mid-sentence have, however wide each is, as a program that counts characters breaks them; null
 * where they do not agree.
 */
function wrapLength(lines: readonly Measured[]): number | null {
  const broken = lines.filter((line) => line.text.length * 2 >= narrowest && !sentenceEnd.test(line.text) && !line.blank);
  const most = lines.reduce((length, line) => Math.max(length, line.text.length), 0);
  const full = broken.filter((line) => line.text.length === most).length;
  return full >= 4 && full * 10 >= broken.length * 8 ? most : null;
}

/** Joins the lines of a hard-wrapped page (硬换行): a full line that breaks off in mid-sentence goes on in the next, unless that opens a clause. */
export function joinWrappedLines(text: string): Change[] {
  const found = splitLines(text);
  // A longer line than any that is broken by hand shows that the page is not hard-wrapped.
  if (found.some((line) => line.text.length > widest + ragged)) return [];
  const lines = found.map(measure);
  const length = wrapLength(lines);
  const width = length === null ? wrapWidth(lines) : null;
  if (length === null && width === null) return [];
  const isFull = (line: Measured): boolean => (width === null ? line.text.length === length : line.width >= width - ragged);
  const indents = lines.filter((line) => line.indented && !line.blank).length >= 2;
  const changes: Change[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || line.blank || next.blank || next.indented) continue;
    if (!isFull(line) || clauseLabel.test(next.text)) continue;
    if (sentenceEnd.test(line.text) && !indents) continue;
    const latin = /[A-Za-z]$/.test(line.text) && /^[A-Za-z]/.test(next.text);
    changes.push({ start: line.start + line.text.length, end: next.start, text: latin ? ' ' : '', kind: 'space', note: null });
  }
  return changes;
}
