import { isBlank, isDigit, isHan, isLatin, isWidePunctuation } from './characters.ts';
import { gbkEncode, isGb2312 } from './gbk.ts';
import { afterMark, beforeMark, pairs, singles, triples } from './plausibility-data.ts';
import { foldCharacter } from './script.ts';

/** Levels by character and gains by pair, unpacked from the generated tables on first use. */
interface Model {
  readonly level: Uint8Array;
  readonly gain: Map<number, number>;
  readonly followers: Map<number, number[]>;
  readonly triples: Map<number, string>;
  readonly beforeMark: Uint8Array;
  readonly afterMark: Uint8Array;
}

let model: Model | undefined;

/** Characters by level, where a small letter opens a level. */
function unpackLevels(packed: string): Uint8Array {
  const levels = new Uint8Array(0x10000);
  let open = 0;
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) open = code - 0x60;
    else levels[code] = open;
  }
  return levels;
}

/** Two characters in one small integer, which maps find fastest. */
function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}

function unpack(): Model {
  let open = 0;
  const gain = new Map<number, number>();
  const followers = new Map<number, number[]>();
  for (const row of pairs.split('\n')) {
    const first = row.charCodeAt(0);
    const list: number[] = [];
    for (let i = 1; i < row.length; i++) {
      const code = row.charCodeAt(i);
      if (code >= 0x61 && code <= 0x7a) open = code - 0x60;
      else {
        gain.set(keyOf(first, code), open / 1.5);
        list.push(code);
      }
    }
    followers.set(first, list);
  }
  const known = new Map(triples.split('\n').map((row) => [keyOf(row.charCodeAt(0), row.charCodeAt(1)), row.slice(2)]));
  return {
    level: withRare(unpackLevels(singles)),
    gain,
    followers,
    triples: known,
    beforeMark: unpackLevels(beforeMark),
    afterMark: unpackLevels(afterMark),
  };
}

function loaded(): Model {
  model ??= unpack();
  return model;
}

const wide = new Map([...',:;?!()'].map((char) => [char.charCodeAt(0), char.charCodeAt(0) + 0xfee0]));

let classes: Uint16Array | undefined;

/** What plausibility does not tell apart becomes one: figures 0, letters A, blanks and line ends a space, scripts, widths. */
export function classOf(code: number): number {
  classes ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => classOfUnit(unit));
  return classes[code] ?? 0x20;
}

function classOfUnit(code: number): number {
  if (code === 0x0a || (isBlank(code) && code !== 0x3000)) return 0x20;
  if (isDigit(code)) return 0x30;
  if (isLatin(code)) return 0x41;
  if (code < 0x80) return wide.get(code) ?? code;
  return isHan(code) ? foldCharacter(code) : code;
}

/** Fills in the surprise at characters that the tables do not have. */
function withRare(levels: Uint8Array): Uint8Array {
  return levels.map((level, code) => (level === 0 ? rareLevel(code) : level));
}

function rareLevel(code: number): number {
  if (code < 0x80) return 14;
  if (isHan(code)) return isGb2312(code) ? 20 : 25;
  // Full-width letters and figures, dashes, symbols of GBK's first rows; then what no Chinese page prints.
  return gbkEncode(code) >= 0xa1a1 && gbkEncode(code) < 0xa3ff ? 18 : 26;
}

/** Bits of surprise at a character by itself (class as given by `classOf`). */
export function surprise(code: number): number {
  return loaded().level[code] ?? 26;
}

/** What an unseen pair of Chinese characters costs over the rarity of the second. */
const unseen = 1.5;

/** Particles, numerals and other words of one character, which combine freely. */
const free = new Set(
  [
    ...'的了和与及或在对为以由从向到至将并按于等其该各每本此我是有可应须经被把让使给而但若如因所用作不无未已均都也还就再更最较很约近满超达前后内外上下中间一二三四五六七八九十百千万亿两几多个家项人名户次件位元年月日市县区省乡镇村局委办部门条款新原大小高低',
  ].map((char) => char.charCodeAt(0)),
);

function isMark(code: number): boolean {
  return code === 0x20 || (isWidePunctuation(code) && code !== 0x201c && code !== 0x201d);
}

/** Bits of surprise at `code` after `previous`; both are classes. */
export function surpriseAfter(previous: number, code: number): number {
  const own = surprise(code);
  const gain = loaded().gain.get(keyOf(previous, code));
  if (gain !== undefined) return Math.max(0.3, own - gain);
  // Two commas or full stops never stand together; particles stand beside anything.
  if (previous === code && isWidePunctuation(code)) return own + 8;
  if (isHan(previous) && isMark(code)) return own + (loaded().beforeMark[previous] ?? 0);
  if (isHan(code) && isMark(previous)) return own + (loaded().afterMark[code] ?? 0);
  return isHan(previous) && isHan(code) && !free.has(code) && !free.has(previous) ? own + unseen : own;
}

/** What a character costs that completes a known run of three, and one that the page itself has elsewhere after the same two, or one. */
const completed = 2;
/** 经营 and 营养 are words, 经营养 is not: a character can hardly end one word and begin the next. */
const overlapping = 2.5;
const closing = [...'。，、；：）”》'].map((mark) => mark.charCodeAt(0));
/** A character that forms no word with either neighbour and is no particle. */
const alone = 4;
const strong = 3;
const seenAfterTwo = 2.5;
const seenAfterOne = 5;

/**
 * The page's own runs of two and three: its terms come again and again, so what stands whole in one place helps to read what is damaged in
 * another.
 */
export class PageMemory {
  readonly #text: string;
  readonly #pairs = new Map<number, number>();
  readonly #triples = new Map<number, Set<number>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Counts on first use: most pages have nothing to recover. */
  #count(): void {
    if (this.#pairs.size > 0) return;
    const text = this.#text;
    let beforeThat = 0x20;
    let previous = 0x20;
    for (let i = 0; i < text.length; i++) {
      const code = classOf(text.charCodeAt(i));
      const pair = keyOf(previous, code);
      const stem = keyOf(beforeThat, previous);
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      const ends = this.#triples.get(stem);
      if (ends === undefined) this.#triples.set(stem, new Set([code]));
      else ends.add(code);
      beforeThat = previous;
      previous = code;
    }
  }

  hasTriple(first: number, previous: number, code: number): boolean {
    this.#count();
    return this.#triples.get(keyOf(first, previous))?.has(code) === true;
  }

  hasPair(previous: number, code: number): boolean {
    this.#count();
    return this.#pairs.has(keyOf(previous, code));
  }

  /** Whether the page has the pair elsewhere too, and so that it may be followed by what follows here: at a mark, by some mark. */
  isWord(first: number, second: number, next: number): boolean {
    this.#count();
    const stem = keyOf(first, second);
    if ((this.#pairs.get(stem) ?? 0) < 2) return false;
    const ends = this.#triples.get(stem);
    return isHan(next) || closing.some((mark) => ends?.has(mark) === true);
  }
}

/** Whether three classes are a known run that belongs together. */
function completes(first: number, previous: number, code: number): boolean {
  return loaded().triples.get(keyOf(first, previous))?.includes(String.fromCharCode(code)) === true;
}

/** Whether a word is known to go on with this character: nearly always after the one before, or after the two. */
export function goesOnWith(first: number, previous: number, code: number): boolean {
  return surpriseAfter(previous, code) < 1.5 || completes(first, previous, code);
}

/** Bits of surprise at `code` after two characters, on a page. */
export function surpriseAfterTwo(first: number, previous: number, code: number, page?: PageMemory): number {
  let cost = surpriseAfter(previous, code);
  const { gain } = loaded();
  if (completes(first, previous, code)) cost = Math.min(cost, completed);
  else {
    const after = gain.get(keyOf(previous, code)) ?? 0;
    const before = gain.get(keyOf(first, previous)) ?? 0;
    if (after > strong && before > strong && isHan(code)) cost += overlapping;
    else if (after === 0 && before === 0 && isHan(previous) && !free.has(previous) && page?.isWord(first, previous, code) !== true)
      cost += alone;
  }
  if (page === undefined || cost <= seenAfterTwo) return cost;
  if (page.hasTriple(first, previous, code)) return seenAfterTwo;
  return cost > seenAfterOne && isHan(code) && page.hasPair(previous, code) ? seenAfterOne : cost;
}

/** Characters known to follow a character. */
export function followersOf(previous: number): readonly number[] {
  return loaded().followers.get(previous) ?? [];
}

/** Bits of surprise at a stretch of text as it stands, seen after the characters before it. */
export function surpriseOf(text: string, start: number, end: number): number {
  let beforeThat = classOf(text.charCodeAt(start - 2));
  let previous = classOf(text.charCodeAt(start - 1));
  let sum = 0;
  for (let i = start; i < end; i++) {
    const code = classOf(text.charCodeAt(i));
    sum += surpriseAfterTwo(beforeThat, previous, code);
    beforeThat = previous;
    previous = code;
  }
  return sum;
}
