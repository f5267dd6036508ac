import { isHan } from './characters.ts';
import { gbkEncode, isGb2312 } from './gbk.ts';
import { keyOf, slotOf } from './key-table.ts';
import { afterMark, beforeMark, meetings, singles, words } from './plausibility-data.ts';

/** What is known of two characters side by side. */
interface Pairs {
  readonly keys: Int32Array;
  /** Bits of the word that the two make, 0 for none. */
  readonly word: Uint8Array;
  /** Meeting level where a word ends with the one and the next begins with the other, 0 where nothing is known. */
  readonly meeting: Uint8Array;
  /** Length of the longest word that ends with the two. */
  readonly reach: Uint8Array;
}

interface Words {
  readonly keys: Int32Array;
  readonly bits: Uint8Array;
}

export interface Lexicon {
  readonly level: Uint8Array;
  readonly pairs: Pairs;
  readonly longer: Words;
  readonly beforeMark: Uint8Array;
  readonly afterMark: Uint8Array;
}

/** Slots of the two tables: powers of two, more than twice what they hold. */
const pairSlots = 1 << 17;
const wordSlots = 1 << 16;
let unpacked: Lexicon | undefined;

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

/** Walks rows of a packed table: what follows the first character comes in pieces of one length, by level. */
function eachOf(packed: string, length: number, visit: (first: number, at: number, level: number) => void): void {
  let first = 0;
  let level = 0;
  for (let i = 0; i < packed.length; ) {
    if (i === 0 || packed.charCodeAt(i - 1) === 0x0a) first = packed.charCodeAt(i++);
    const code = packed.charCodeAt(i);
    if (code === 0x0a) i += 1;
    else if (code >= 0x61 && code <= 0x7a) {
      level = code - 0x60;
      i += 1;
    } else {
      visit(first, i, level);
      i += length;
    }
  }
}

/** A word's key from the key so far and one more character before it. */
export function joined(key: number, before: number): number {
  return Math.imul(key ^ before, 0x85ebca6b) ^ (key >>> 13) ^ 0x27d4eb2f;
}

function place(keys: Int32Array, key: number): number {
  const slot = slotOf(keys, key);
  keys[slot] = key;
  return slot;
}

function unpack(): Lexicon {
  const pairs: Pairs = {
    keys: new Int32Array(pairSlots),
    word: new Uint8Array(pairSlots),
    meeting: new Uint8Array(pairSlots),
    reach: new Uint8Array(pairSlots),
  };
  const longer: Words = { keys: new Int32Array(wordSlots), bits: new Uint8Array(wordSlots) };
  for (const [index, packed] of words.entries()) {
    const rest = index + 1;
    eachOf(packed, rest, (first, at, level) => {
      const last = packed.charCodeAt(at + rest - 1);
      let key = keyOf(rest === 1 ? first : packed.charCodeAt(at + rest - 2), last);
      const slot = place(pairs.keys, key);
      pairs.reach[slot] = Math.max(pairs.reach[slot] ?? 0, rest + 1);
      if (rest === 1) {
        pairs.word[slot] = level;
        return;
      }
      for (let i = rest - 3; i >= 0; i--) key = joined(key, packed.charCodeAt(at + i));
      longer.bits[place(longer.keys, joined(key, first))] = level;
    });
  }
  eachOf(meetings, 1, (first, at, level) => {
    pairs.meeting[place(pairs.keys, keyOf(first, meetings.charCodeAt(at)))] = level;
  });
  return {
    level: withRare(unpackLevels(singles)),
    pairs,
    longer,
    beforeMark: unpackLevels(beforeMark),
    afterMark: unpackLevels(afterMark),
  };
}

/** The tables, unpacked on first use. */
export function lexicon(): Lexicon {
  unpacked ??= unpack();
  return unpacked;
}

/** Fills in the surprise at characters that the tables do not have. */
function withRare(levels: Uint8Array): Uint8Array {
  return levels.map((level, code) => (level === 0 ? rareLevel(code) : level));
}

/** Bits of surprise at what no Chinese page prints. */
export const rarest = 28;

function rareLevel(code: number): number {
  if (code < 0x80) return 14;
  if (isHan(code)) return isGb2312(code) ? 26 : 29;
  // Full-width letters and figures, dashes, symbols of GBK's first rows; then what no Chinese page prints.
  return gbkEncode(code) >= 0xa1a1 && gbkEncode(code) < 0xa3ff ? 20 : rarest;
}

/** Bits of surprise at a character that stands for itself (class as given by `classOf`). */
export function surprise(code: number): number {
  return lexicon().level[code] ?? rarest;
}

/** Whether two characters make a word, or a longer one ends with them. */
export function endsWord(first: number, second: number): boolean {
  const { pairs } = lexicon();
  return (pairs.reach[slotOf(pairs.keys, keyOf(first, second))] ?? 0) > 0;
}

let followers: Map<number, number[]> | undefined;

/** Characters known to make a word of two with the one before. */
export function followersOf(previous: number): readonly number[] {
  if (followers === undefined) {
    followers = new Map();
    for (let at = 0, first = 0, packed = words[0] ?? ''; at < packed.length; at++) {
      const code = packed.charCodeAt(at);
      if (at === 0 || packed.charCodeAt(at - 1) === 0x0a) {
        first = code;
        followers.set(first, []);
      } else if (code > 0x7a) followers.get(first)?.push(code);
    }
  }
  return followers.get(previous) ?? [];
}
