import { isHan } from './characters.ts';
import { gbkEncode, isGb2312 } from './gbk.ts';
import { type KeyTable, keyOf, keyTable, setAt, valueAt } from './key-table.ts';
import { afterMark, beforeMark, meetings, singles, words } from './plausibility-data.ts';

export interface Lexicon {
  readonly level: Uint8Array;
  /** What is known of two characters side by side: see `wordOf`, `meetingLevelOf` and `reachOf`. */
  readonly pairs: KeyTable;
  /** Bits of words of three and more, by the key of their characters. */
  readonly longer: KeyTable;
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

/** Of what is known of a pair: the bits of the word that the two make, 0 for none. */
export function wordOf(pair: number): number {
  return pair & 0xff;
}

/** Meeting level where a word ends with the one and the next begins with the other, 0 where nothing is known. */
export function meetingLevelOf(pair: number): number {
  return (pair >> 8) & 0xff;
}

/** Length of the longest word that ends with the two. */
export function reachOf(pair: number): number {
  return pair >> 16;
}

function unpack(): Lexicon {
  const pairs = keyTable(pairSlots);
  const longer = keyTable(wordSlots);
  for (const [index, packed] of words.entries()) {
    const rest = index + 1;
    eachOf(packed, rest, (first, at, level) => {
      const last = packed.charCodeAt(at + rest - 1);
      let key = keyOf(rest === 1 ? first : packed.charCodeAt(at + rest - 2), last);
      const known = valueAt(pairs, key);
      const reach = Math.max(reachOf(known), rest + 1) << 16;
      setAt(pairs, key, reach | (rest === 1 ? level : wordOf(known)));
      if (rest === 1) return;
      for (let i = rest - 3; i >= 0; i--) key = joined(key, packed.charCodeAt(at + i));
      setAt(longer, joined(key, first), level);
    });
  }
  eachOf(meetings, 1, (first, at, level) => {
    const key = keyOf(first, meetings.charCodeAt(at));
    setAt(pairs, key, (valueAt(pairs, key) & 0xff00ff) | (level << 8));
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
  return reachOf(valueAt(lexicon().pairs, keyOf(first, second))) > 0;
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
