import type { Edit, EditKind } from '../edit.ts';

/**
 * One replacement made by a pass. Offsets are UTF-16 indices into the text that the pass was given; changes are in order and do
 * not overlap. Inside the pipeline everything counts UTF-16 units, because strings do; `toEdits` turns them to code points.
 */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: EditKind;
  readonly note: string | null;
}

/** A text with the changes that led to it from the text before. */
export interface Changed {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** A pass reads a text and says what it would change. */
export type Pass = (text: string) => readonly Change[];

/** The text that the changes lead to. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  // Put end to end, not joined from a list: with tens of thousands of parts that takes a third of the time.
  let changed = '';
  let at = 0;
  for (const change of changes) {
    if (change.start > at) changed += text.slice(at, change.start);
    changed += change.text;
    at = change.end;
  }
  return changed + text.slice(at);
}

/** Which kind names a change that several passes made together: the one a reader most needs to know of. */
const weight: Record<EditKind, number> = {
  space: 0,
  break: 1,
  width: 2,
  script: 3,
  pinyin: 4,
  markup: 5,
  encoding: 6,
  shift: 7,
  damaged: 8,
  chrome: 9,
  spam: 10,
};

/** Where the text that the changes lead to is marked damaged, in order. */
function damagedSpots(changes: readonly Change[]): { readonly start: number; readonly end: number }[] {
  const spots: { start: number; end: number }[] = [];
  let shift = 0;
  for (const { start, end, text, kind } of changes) {
    if (kind === 'damaged') spots.push({ start: start + shift, end: start + shift + text.length });
    shift += text.length - (end - start);
  }
  return spots;
}

/** Whether two ranges of the middle text share something; an empty range takes part only strictly inside another. */
function overlap(aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  if (aStart === aEnd) return bStart < aStart && aStart < bEnd;
  if (bStart === bEnd) return aStart < bStart && bStart < aEnd;
  return aStart < bEnd && bStart < aEnd;
}

function strongest(parts: readonly Change[]): Change {
  return parts.reduce((best, part) => (weight[part.kind] > weight[best.kind] ? part : best));
}

function joinNotes(parts: readonly Change[], kind: EditKind): string | null {
  const notes = parts.filter((part) => part.kind === kind && part.note !== null).map((part) => part.note);
  return notes.length === 0 ? null : [...new Set(notes)].join('；');
}

/**
 * The changes that lead in one step where `first` and then `second` led in two. `middle` is the text between them. Changes that
 * touch different places stay apart, those that overlap become one over the union of their places.
 */
export function compose(first: readonly Change[], second: readonly Change[], middle: string): Change[] {
  if (second.length === 0) return [...first];
  if (first.length === 0) return [...second];
  // As long as it can get: a list that grows as it is filled is copied again and again.
  const result = new Array<Change>(first.length + second.length);
  let count = 0;
  let i = 0;
  let j = 0;
  /** How far the first text is ahead of the middle text behind all changes already passed. */
  let back = 0;
  const endInMiddle = (a: Change) => a.start - back + a.text.length;
  while (i < first.length || j < second.length) {
    const b = second[j];
    const upTo = b === undefined ? Number.POSITIVE_INFINITY : b.start;
    let a = first[i];
    for (; a !== undefined && a.start - back + a.text.length <= upTo; a = first[i]) {
      result[count++] = a;
      back += a.end - a.start - a.text.length;
      i += 1;
    }
    if (b !== undefined && (a === undefined || !overlap(a.start - back, endInMiddle(a), b.start, b.end))) {
      result[count++] = back === 0 ? b : { start: b.start + back, end: b.end + back, text: b.text, kind: b.kind, note: b.note };
      j += 1;
      continue;
    }
    if (a === undefined || b === undefined) break;
    // A cluster: take in whatever overlaps what has been taken so far.
    const midStart = Math.min(a.start - back, b.start);
    const start = a.start - back <= b.start ? a.start : b.start + back;
    let midEnd = Math.max(endInMiddle(a), b.end);
    const parts: Change[] = [a, b];
    const inner: Change[] = [b];
    back = a.end - endInMiddle(a);
    i += 1;
    j += 1;
    for (;;) {
      const nextA = first[i];
      if (nextA !== undefined && overlap(nextA.start - back, endInMiddle(nextA), midStart, midEnd)) {
        parts.push(nextA);
        midEnd = Math.max(midEnd, endInMiddle(nextA));
        back = nextA.end - endInMiddle(nextA);
        i += 1;
        continue;
      }
      const nextB = second[j];
      if (nextB !== undefined && overlap(nextB.start, nextB.end, midStart, midEnd)) {
        parts.push(nextB);
        inner.push(nextB);
        midEnd = Math.max(midEnd, nextB.end);
        j += 1;
        continue;
      }
      break;
    }
    const text = applyChanges(
      middle.slice(midStart, midEnd),
      inner.map((change) => ({ ...change, start: change.start - midStart, end: change.end - midStart })),
    );
    const { kind } = strongest(parts);
    result[count++] = { start, end: midEnd + back, text, kind, note: joinNotes(parts, kind) };
  }
  result.length = count;
  return result;
}

/** Leaves out what a pass would change in a spot marked damaged, which stays as printed; setting whole lines aside is allowed. */
function keepDamaged(changes: readonly Change[], step: readonly Change[]): readonly Change[] {
  const spots = damagedSpots(changes);
  let at = 0;
  return step.filter((change) => {
    if (change.kind === 'chrome' || change.kind === 'spam' || change.start === change.end) return true;
    while (at < spots.length && (spots[at]?.end ?? 0) <= change.start) at += 1;
    const spot = spots[at];
    return spot === undefined || change.end <= spot.start;
  });
}

/** Runs passes one after the other and gives their composition. */
export function runPasses(text: string, passes: readonly Pass[]): Changed {
  let current = text;
  let changes: readonly Change[] = [];
  let damaged = false;
  for (const pass of passes) {
    const proposed = pass(current);
    const step: readonly Change[] = damaged ? keepDamaged(changes, proposed) : proposed;
    if (step.length === 0) continue;
    damaged ||= step.some((change) => change.kind === 'damaged');
    changes = compose(changes, step, current);
    current = applyChanges(current, step);
  }
  return { text: current, changes };
}

/** Kinds that replace character by character, so that places inside such an edit of equal length correspond one to one. */
function isLinear(kind: EditKind): boolean {
  return kind === 'script' || kind === 'width';
}

function hasSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/.test(text);
}

/** Turns rising UTF-16 offsets of a text to code-point offsets, in one walk. */
function codePointCounter(text: string): (offset: number) => number {
  if (!hasSurrogate(text)) return (offset) => offset;
  let unit = 0;
  let point = 0;
  return (offset) => {
    while (unit < offset) {
      const code = text.charCodeAt(unit);
      const next = text.charCodeAt(unit + 1);
      unit += code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000 ? 2 : 1;
      point += 1;
    }
    return point;
  };
}

/** The published edit list of the changes that lead from `raw` to `clean`: code-point spans, neighbouring one-to-one replacements of one kind taken together. */
export function toEdits(raw: string, clean: string, changes: readonly Change[]): Edit[] {
  const rawPoint = codePointCounter(raw);
  const cleanPoint = codePointCounter(clean);
  const edits: Edit[] = [];
  let shift = 0;
  for (const change of changes) {
    const grown = change.text.length - (change.end - change.start);
    if (change.kind !== 'damaged' && grown === 0 && raw.startsWith(change.text, change.start)) continue;
    const cleanAt = change.start + shift;
    shift += grown;
    const rawStart = rawPoint(change.start);
    const rawEnd = rawPoint(change.end);
    const cleanStart = cleanPoint(cleanAt);
    const cleanEnd = cleanPoint(cleanAt + change.text.length);
    const linear = isLinear(change.kind) && rawEnd - rawStart === cleanEnd - cleanStart;
    const last = edits[edits.length - 1];
    if (
      linear &&
      last !== undefined &&
      last.kind === change.kind &&
      last.note === change.note &&
      last.rawSpan[1] === rawStart &&
      last.cleanSpan[1] === cleanStart &&
      length(last.rawSpan) === length(last.cleanSpan)
    ) {
      last.rawSpan[1] = rawEnd;
      last.cleanSpan[1] = cleanEnd;
    } else edits.push({ kind: change.kind, rawSpan: [rawStart, rawEnd], cleanSpan: [cleanStart, cleanEnd], note: change.note });
  }
  return edits;
}

/** Index of the last edit whose start on the given side is at or before the offset, or -1. */
function lastAtOrBefore(edits: readonly Edit[], side: 'rawSpan' | 'cleanSpan', offset: number): number {
  let low = 0;
  let high = edits.length - 1;
  let found = -1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const at = edits[mid];
    if (at !== undefined && at[side][0] <= offset) {
      found = mid;
      low = mid + 1;
    } else high = mid - 1;
  }
  return found;
}

function length(span: readonly [number, number]): number {
  return span[1] - span[0];
}

/**
 * Where an offset of the raw page lies in the clean text (code points). A place inside an edit goes to the edit's start, save
 * in one-to-one replacements, where it keeps its place.
 */
export function toClean(edits: readonly Edit[], rawOffset: number): number {
  const edit = edits[lastAtOrBefore(edits, 'rawSpan', rawOffset)];
  if (edit === undefined) return rawOffset;
  const { rawSpan, cleanSpan } = edit;
  if (rawOffset >= rawSpan[1]) return rawOffset - rawSpan[1] + cleanSpan[1];
  if (isLinear(edit.kind) && length(rawSpan) === length(cleanSpan)) return cleanSpan[0] + rawOffset - rawSpan[0];
  return cleanSpan[0];
}

/**
 * The raw span that a span of the clean text came from (code points): the smallest one that covers it. Text set aside at its edges
 * is left out, text set aside in the middle is within.
 */
export function toRaw(edits: readonly Edit[], cleanSpan: readonly [number, number]): [number, number] {
  const start = rawStart(edits, cleanSpan[0]);
  if (cleanSpan[0] >= cleanSpan[1]) return [start, start];
  return [start, Math.max(start, rawEnd(edits, cleanSpan[1]))];
}

function rawStart(edits: readonly Edit[], cleanOffset: number): number {
  const edit = edits[lastAtOrBefore(edits, 'cleanSpan', cleanOffset)];
  if (edit === undefined) return cleanOffset;
  const { rawSpan, cleanSpan } = edit;
  if (cleanOffset >= cleanSpan[1]) return cleanOffset - cleanSpan[1] + rawSpan[1];
  if (isLinear(edit.kind) && length(rawSpan) === length(cleanSpan)) return rawSpan[0] + cleanOffset - cleanSpan[0];
  return rawSpan[0];
}

function rawEnd(edits: readonly Edit[], cleanOffset: number): number {
  const index = lastAtOrBefore(edits, 'cleanSpan', cleanOffset - 1);
  const edit = edits[index];
  if (edit === undefined) return cleanOffset;
  const { rawSpan, cleanSpan } = edit;
  if (cleanOffset > cleanSpan[1]) return cleanOffset - cleanSpan[1] + rawSpan[1];
  if (cleanOffset < cleanSpan[1] && isLinear(edit.kind) && length(rawSpan) === length(cleanSpan))
    return rawSpan[0] + cleanOffset - cleanSpan[0];
  return rawSpan[1];
}
