import { classOf } from './character-class.ts';
import { isDigit, isHan, isLatin, isWidePunctuation } from './characters.ts';
import type { Change } from './edits.ts';
import type { Span } from './garbled.ts';
import { placeAfter, placeIn, surpriseOf } from './plausibility.ts';
import { countScripts } from './script.ts';
import { changesFor, droppedIn, isMarker, isOdd, surePart } from './shift-edits.ts';
import { type Reading, readShifted, readShiftedWithin, type SearchContext } from './shift-search.ts';
import { costAfter } from './word-costs.ts';

/** How much less surprising, in bits, a recovered run must be than the printed one. */
const worthwhile = 14;
/** The same where the mark and a letter are glued into Chinese text, which nothing else explains. */
const glued = 4;
/** Bits that a character of a believable reading may cost on average, and at most. */
const believable = 11;

/** How many characters behind a mark are looked at, and the bits each costs on average in garbled text. */
const sample = 5;
const garbledFrom = 10.5;

/** Whether what follows a mark looks like garbled text rather than the next sentence. */
function looksGarbled(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end < at + sample && text.charCodeAt(end) !== 0x0a) end += 1;
  if (end === at) return false;
  const bits = surpriseOf(text, at, end);
  return bits > garbledFrom * (end - at) || surpriseOf(text, at, Math.min(end, at + 2)) > 2 * garbledFrom;
}

/** Whether a mark and a single letter stand glued between Chinese characters, as a character does that lost its first byte: 會?h審議. */
function isGlued(text: string, at: number, from = at): boolean {
  const [tail, before, after] = [text.charCodeAt(at + 1), text.charCodeAt(from - 1), text.charCodeAt(at + 2)];
  return (
    tail >= 0x40 &&
    tail < 0x7f &&
    (isHan(before) || isDigit(before) || isWidePunctuation(before)) &&
    (isHan(after) || isWidePunctuation(after) || isDigit(after))
  );
}

/** How much better a reading must be where a mark stands at `at`. */
export function demanded(text: string, at: number): number {
  return isMarker(text.charCodeAt(at)) && isGlued(text, at) ? glued : worthwhile;
}

/** A reading of what begins at `from`, with the bits it gains over the text as printed. */
export interface Choice {
  readonly from: number;
  readonly reading: Reading;
  readonly gain: number;
}

/** The believable readings with what they gain over the text as printed, the best first. */
function rank(text: string, from: number, readings: readonly Reading[]): Choice[] {
  if (readings.length === 0) return [];
  const last = readings.reduce((most, { after }) => Math.max(most, after), from);
  const printed = new Float64Array(last + 1 - from);
  let place = placeIn(text, from);
  const start = place.cost;
  for (let i = from; i < last; i++) {
    const code = classOf(text.charCodeAt(i));
    place = placeAfter(place, code, costAfter(place, code));
    printed[i + 1 - from] = place.cost - start;
  }
  return readings
    .filter(({ cost, characters, end, after }) => cost <= believable * (characters.length + after - end))
    .map((reading) => ({ from, reading, gain: (printed[reading.after - from] ?? 0) - reading.cost }))
    .sort((a, b) => b.gain - a.gain);
}

/** A run that a mark opens, with the reading that gains most. */
export interface Run {
  readonly from: number;
  readonly choice: Choice | undefined;
}

/** Whether the best reading of a run has characters that the page dropped. */
export function lacksSome(text: string, { from, choice }: Run): boolean {
  return choice !== undefined && droppedIn(text, from, choice.reading) > 0;
}

/** Whether a run reads well throughout, so that nothing can be missing in it. */
export function readsWell(text: string, run: Run): boolean {
  if (run.choice === undefined || run.choice.gain < demanded(text, run.from)) return false;
  const { first, last } = surePart(text, run.from, run.choice.reading);
  const sure = run.choice.reading.characters.slice(first, last);
  return sure.length > 0 && sure.every((character) => !character.unsure && !isOdd(character));
}

/** Whether every character of the best reading is told. */
export function isCertain({ choice }: Run): boolean {
  return choice?.reading.characters.every((character) => !character.unsure && !isOdd(character)) === true;
}

/** Reads the run that the mark at `from` opens. */
export function readRun(text: string, from: number, context: SearchContext): Run {
  return { from, choice: rank(text, from, readShifted(text, from, from + 1, context))[0] };
}

/** Reads every run that a mark opens, in order, as long as there is work left: behind that nothing would be found. */
export function readRuns(text: string, context: SearchContext): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i + 1 < text.length && context.work > 0; i++) {
    if (!isMarker(text.charCodeAt(i)) || text.charCodeAt(i + 1) === 0x0a) continue;
    if (isLatin(text.charCodeAt(i - 1)) && text.charCodeAt(i + 1) < 0x80) continue;
    // Two marks and nothing garbled stand for both bytes of a character: nothing is left of it.
    const next = isMarker(text.charCodeAt(i + 1)) ? i + 1 : i;
    if (!looksGarbled(text, next + 1) && !isGlued(text, next, i)) continue;
    const run = readRun(text, i, context);
    const { choice } = run;
    runs.push(run);
    if (choice !== undefined && choice.gain >= demanded(text, i)) i = choice.reading.end - 1;
  }
  return runs;
}

/**
 * A letter or sign that a second byte can be, set without a gap into Chinese text. Behind a mark no capital counts, behind a figure no letter:
 * B股, 5G and 3D are words.
 */
const gluedLetter = /(?:[\u4e00-\u9fff][@-~]|[，。、；：“（\n][[-~]|\d[[-`{-~])(?=[\u4e00-\u9fff，。、；：”）》])/g;

/** How far before and behind the beginning of a garbled stretch the byte may have been lost. */
const earlier = 6;
const later = 3;
/** Without a mark a reading must be much better than the text as printed. */
const convincing = 22;

/** Runs whose lost byte left no mark, tried around the beginning of each stretch that reads like nothing. */
export function unmarkedRuns(text: string, garbled: readonly Span[], covered: readonly Change[], context: SearchContext): Change[] {
  const changes: Change[] = [];
  let end = 0;
  let next = 0;
  for (const span of garbled) {
    if (context.work <= 0) break;
    if (span.start < end) continue;
    while (next < covered.length && (covered[next]?.end ?? 0) <= span.start) next += 1;
    const limit = covered[next]?.start ?? text.length;
    if (limit < span.end) continue;
    let from = span.start;
    const first = Math.max(end, covered[next - 1]?.end ?? 0, span.start - earlier);
    while (from > first && text.charCodeAt(from - 1) !== 0x0a) from -= 1;
    const choice = rank(text, from, readShiftedWithin(text, from, span.start - from + later, context)).find(
      ({ reading }) => reading.end <= limit,
    );
    if (choice === undefined || choice.gain < convincing) continue;
    for (const change of changesFor(text, from, choice.reading)) changes.push(change);
    end = choice.reading.end;
  }
  return changes;
}

/**
 * How much better a reading must be that takes a letter between Chinese characters, which mostly is one (A股, C端, e租), for half a character:
 * where every character is told, and where some are not.
 */
const beyondLetters = { told: 14, untold: 30 };

/** Tells of rising places whether their line's own characters are more Traditional than Simplified; each line is counted once. */
function traditionalLines(text: string): (at: number) => boolean {
  let end = -1;
  let answer = false;
  return (at) => {
    if (at > end) {
      const feed = text.indexOf('\n', at);
      end = feed < 0 ? text.length : feed;
      const { traditional, simplified } = countScripts(text, text.lastIndexOf('\n', at - 1) + 1, end);
      answer = traditional > simplified;
    }
    return answer;
  };
}

/**
 * Runs without a mark that end in a letter or sign glued into Traditional text: 積極茝V節能 for 積極推廣節能. The byte before it has lost its own, or
 * it is all that is left of a character.
 */
export function gluedRuns(text: string, covered: readonly Change[], context: SearchContext): Change[] {
  const changes: Change[] = [];
  // Only in Traditional text has a character a letter for its second byte.
  const isTraditional = traditionalLines(text);
  let next = 0;
  let done = 0;
  for (const { index } of text.matchAll(gluedLetter)) {
    const at = index + 1;
    while (next < covered.length && (covered[next]?.end ?? 0) <= index) next += 1;
    if (context.work <= 0) break;
    if ((covered[next]?.start ?? text.length) <= at || !isTraditional(at)) continue;
    const first = Math.max(done, covered[next - 1]?.end ?? 0, at - earlier);
    let from = at;
    while (from > first && text.charCodeAt(from - 1) !== 0x0a) from -= 1;
    const choice = rank(text, from, readShiftedWithin(text, from, at - from + 1, context)).find(({ reading }) => reading.end === at + 1);
    if (choice === undefined || choice.gain < (isCertain({ from, choice }) ? beyondLetters.told : beyondLetters.untold)) continue;
    for (const change of changesFor(text, from, choice.reading)) changes.push(change);
    done = at + 1;
  }
  return changes;
}
