import { isDigit, isHan, isLatin, isWidePunctuation } from './characters.ts';
import type { Change } from './edits.ts';
import { isGb2312 } from './gbk.ts';
import { classOf, PageMemory, surprise, surpriseAfter, surpriseOf } from './plausibility.ts';
import { isPrivate } from './printed-codes.ts';
import { foldCharacter } from './script.ts';
import { type ReadCharacter, type Reading, readShifted, type SearchContext } from './shift-search.ts';

/** How much less surprising, in bits, a recovered run must be than the printed one. */
const worthwhile = 14;
/** The same where the mark and a letter are glued into Chinese text, which nothing else explains. */
const glued = 4;
/** Bits that a character of a believable reading may cost on average, and at most. */
const believable = 10.5;
const odd = 15.5;
/** From this length on a single odd character in a reading can be a rare name. */
const longRun = 12;

/** How many states a search may look at: enough for a page with dozens of runs, and linear in its length however hostile it is. */
const workAtLeast = 400_000;
const workPerCharacter = 3;

/** A printed stand-in for a byte that could not be decoded. */
function isMarker(code: number): boolean {
  return code === 0x3f || code === 0xff1f || code === 0xfffd;
}

/** Whether what follows a mark looks like garbled text rather than the next sentence. */
function looksGarbled(text: string, at: number): boolean {
  let previous = classOf(text.charCodeAt(at - 1));
  for (let i = at; i < Math.min(text.length, at + 4); i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) break;
    const code = classOf(unit);
    if (surpriseAfter(previous, code) > 13) return true;
    previous = code;
  }
  return false;
}

/** Whether a mark and a single letter stand glued between Chinese characters, as a character does that lost its first byte: 會?h審議. */
function isGlued(text: string, at: number): boolean {
  const [tail, before, after] = [text.charCodeAt(at + 1), text.charCodeAt(at - 1), text.charCodeAt(at + 2)];
  return (
    tail >= 0x40 &&
    tail < 0x7f &&
    (isHan(before) || isDigit(before) || isWidePunctuation(before)) &&
    (isHan(after) || isWidePunctuation(after) || isDigit(after))
  );
}

/** How much better a reading must be where a mark stands at `at`. */
function demanded(text: string, at: number): number {
  return isMarker(text.charCodeAt(at)) && isGlued(text, at) ? glued : worthwhile;
}

interface Choice {
  readonly reading: Reading;
  readonly gain: number;
}

/** The believable reading that gains most over the text as printed. */
function choose(text: string, from: number, readings: readonly Reading[]): Choice | undefined {
  let best: Choice | undefined;
  let printed = 0;
  let at = from;
  // By rising ends what the printed text costs is summed up once.
  for (const reading of [...readings].sort((a, b) => a.end - b.end)) {
    if (reading.cost / (reading.characters.length + 2) > believable) continue;
    if (reading.end + 2 > at) {
      printed += surpriseOf(text, at, reading.end + 2);
      at = reading.end + 2;
    }
    const gain = printed - reading.cost;
    if (best === undefined || gain > best.gain) best = { reading, gain };
  }
  return best;
}

/** Whether a character is out of place: costly where the bytes beside it give nothing better. */
function isOdd(character: ReadCharacter | undefined): boolean {
  return character !== undefined && character.cost > odd;
}

/** Whether the inner part of a reading holds: no doubt, and no two odd characters near each other. A single one can be a rare name. */
function holds(characters: readonly ReadCharacter[]): boolean {
  return characters.every((character, index) => {
    if (character.unsure) return false;
    if (!isOdd(character)) return true;
    return (
      characters.length >= longRun &&
      isGb2312(foldCharacter(character.code)) &&
      !isOdd(characters[index + 1]) &&
      !isOdd(characters[index + 2])
    );
  });
}

interface Run {
  readonly from: number;
  readonly choice: Choice | undefined;
}

interface Parts {
  readonly firstUnsure: boolean;
  readonly lastUnsure: boolean;
  readonly sure: readonly ReadCharacter[];
}

/** A reading without its ends where they cannot be told and the page shows a mark that stands for them. */
function partsOf(text: string, from: number, reading: Reading): Parts {
  const { characters } = reading;
  const first = characters[0];
  const last = characters[characters.length - 1];
  const firstUnsure = (first?.unsure === true || isOdd(first)) && isMarker(text.charCodeAt(from));
  const lastUnsure = characters.length > 1 && (last?.unsure === true || isOdd(last)) && isMarker(text.charCodeAt(reading.end - 1));
  return { firstUnsure, lastUnsure, sure: characters.slice(firstUnsure ? 1 : 0, lastUnsure ? -1 : undefined) };
}

/** Whether a run reads well throughout, so that nothing can be missing in it. */
function readsWell(text: string, run: Run): boolean {
  if (run.choice === undefined || run.choice.gain < demanded(text, run.from)) return false;
  const { sure } = partsOf(text, run.from, run.choice.reading);
  return sure.length > 0 && sure.every((character) => !character.unsure && !isOdd(character));
}

/** The edits for a run: recovered characters, and the printed mark where one of the ends cannot be told. */
function changesFor(text: string, from: number, reading: Reading): Change[] {
  const damaged = (start: number, end: number, note: string): Change => ({
    start,
    end,
    text: text.slice(start, end),
    kind: 'damaged',
    note,
  });
  const { firstUnsure, lastUnsure, sure } = partsOf(text, from, reading);
  if (sure.length === 0 || !holds(sure)) return [damaged(from, reading.end, '文字错位,有多种可能的读法,未作推断')];
  const start = firstUnsure ? from + 1 : from;
  const end = lastUnsure ? reading.end - 1 : reading.end;
  const changes: Change[] = [];
  if (firstUnsure) changes.push(damaged(from, start, '缺一字节,此处一字无法确定'));
  changes.push({ start, end, text: String.fromCharCode(...sure.map((character) => character.code)), kind: 'shift', note: null });
  if (lastUnsure) changes.push(damaged(end, reading.end, '缺一字节,此处一字无法确定'));
  return changes;
}

/** Reads every run that a mark opens, in order. */
function readRuns(text: string, context: SearchContext): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isMarker(text.charCodeAt(i)) || text.charCodeAt(i + 1) === 0x0a) continue;
    if (!looksGarbled(text, i + 1) && !isGlued(text, i)) continue;
    const choice = choose(text, i, readShifted(text, i, i + 1, context));
    runs.push({ from: i, choice });
    if (choice !== undefined && choice.gain >= demanded(text, i)) i = choice.reading.end - 1;
  }
  return runs;
}

let strange: Uint8Array | undefined;

/** Chinese characters that hardly any page prints, and those that only a wrong decoding gives. */
function strangeUnits(): Uint8Array {
  if (strange !== undefined) return strange;
  strange = new Uint8Array(0x10000);
  for (let unit = 0x3400; unit < 0xf900; unit++) {
    if (isPrivate(unit) || (isHan(unit) && surprise(classOf(unit)) >= 17)) strange[unit] = 1;
  }
  return strange;
}

/** Places where several strange characters, or one glued to a letter, stand close together with no mark before them. */
function strangePlaces(text: string, covered: readonly Change[]): number[] {
  const places: number[] = [];
  const marks = strangeUnits();
  const isStrange = (unit: number) => marks[unit] === 1;
  let next = 0;
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (marks[unit] !== 1) continue;
    while (next < covered.length && (covered[next]?.end ?? 0) <= i) next += 1;
    if ((covered[next]?.start ?? text.length) <= i) continue;
    const after = [text.charCodeAt(i + 1), text.charCodeAt(i + 2), text.charCodeAt(i + 3)];
    if (!after.some((other) => isStrange(other)) && !isLatin(after[0] ?? 0)) continue;
    places.push(i);
    i += 3;
  }
  return places;
}

/** How far before the first strange character a run may have begun. */
const earlier = 3;
/** Without a mark a reading must be much better than the text as printed. */
const convincing = 32;
/** How much better than one that begins elsewhere. */
const clear = 10;

/** Runs whose lost byte left no mark: tried from each character shortly before the first strange one. */
function unmarkedRuns(text: string, covered: readonly Change[], context: SearchContext): Change[] {
  const changes: Change[] = [];
  let end = 0;
  for (const at of strangePlaces(text, covered)) {
    if (at < end) continue;
    let best: { from: number; choice: Choice } | undefined;
    let rival = 0;
    for (let from = at; from >= Math.max(1, end, at - earlier) && text.charCodeAt(from) >= 0x80; from--) {
      const choice = choose(text, from, readShifted(text, from, from, context));
      if (choice === undefined) continue;
      if (best === undefined || choice.gain > best.choice.gain) {
        rival = best?.choice.gain ?? 0;
        best = { from, choice };
      } else rival = Math.max(rival, choice.gain);
    }
    if (best === undefined || best.choice.gain < convincing) continue;
    const { reading } = best.choice;
    if (covered.some((change) => change.start < reading.end && change.end > (best?.from ?? 0))) continue;
    const isClear = best.choice.gain - rival >= clear;
    if (isClear) for (const change of changesFor(text, best.from, reading)) changes.push(change);
    else
      changes.push({
        start: best.from,
        end: reading.end,
        text: text.slice(best.from, reading.end),
        kind: 'damaged',
        note: '文字错位,起点无法确定,未作推断',
      });
    end = reading.end;
  }
  return changes;
}

/** Marks what stays unreadable: replacement and user-defined characters outside the recovered runs. */
function markUnreadable(text: string, changes: readonly Change[]): Change[] {
  const all = [...changes];
  let next = 0;
  for (const match of text.matchAll(/[\ufffd\ue000-\uf8ff]+/g)) {
    while (next < changes.length && (changes[next]?.end ?? 0) <= match.index) next += 1;
    if ((changes[next]?.start ?? text.length) < match.index + match[0].length) continue;
    all.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind: 'damaged', note: '字节已丢失,无法恢复' });
  }
  return all.sort((a, b) => a.start - b.start);
}

/**
 * Undoes runs of GBK text that lost one byte (错位乱码): the run is encoded again, the lost byte is put back in every way that gives
 * a character, and the most plausible reading that is clearly better than the printed one is taken. Where none is sure the printed
 * characters stay and are marked damaged.
 */
export function undoShift(text: string): Change[] {
  const context: SearchContext = { page: new PageMemory(text), dropsPrivate: false, work: workAtLeast + text.length * workPerCharacter };
  let runs = /[?？\ufffd]./.test(text) ? readRuns(text, context) : [];
  // A run that only makes sense with characters missing shows that the page dropped them: then any run may lack some.
  if (runs.some((run) => !readsWell(text, run)) && !/[\ue000-\uf8ff]/.test(text)) {
    const wider = readRuns(text, { ...context, dropsPrivate: true });
    const well = new Set(runs.filter((run) => readsWell(text, run)).map((run) => run.from));
    if (wider.some((run) => readsWell(text, run) && !well.has(run.from))) runs = wider;
  }
  const marked = runs.flatMap(({ from, choice }) =>
    choice === undefined || choice.gain < demanded(text, from) ? [] : changesFor(text, from, choice.reading),
  );
  const changes = [...marked, ...unmarkedRuns(text, marked, context)].sort((a, b) => a.start - b.start);
  return markUnreadable(text, changes);
}
