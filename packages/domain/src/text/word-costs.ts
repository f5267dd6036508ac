import { isHan, isWidePunctuation } from './characters.ts';
import { keyOf, valueAt } from './key-table.ts';
import { joined, lexicon, meetingLevelOf, rarest, reachOf, wordOf } from './lexicon.ts';

/** Level of a meeting that is neither likelier nor less likely than chance, and bits a level. */
const neutral = 8;
const meetingBits = 2 / 3;
/** Bits that one more figure or letter costs. */
const goesOn = 0.5;

function isMark(code: number): boolean {
  return code === 0x20 || (isWidePunctuation(code) && code !== 0x201c && code !== 0x201d);
}

/** Bits by which `code` is more or less likely to open a word after a word that ends with `previous`. */
function meetingOf(previous: number, code: number, pair: number): number {
  const { beforeMark: before, afterMark: after } = lexicon();
  const level = meetingLevelOf(pair);
  if (level > 0) return (neutral - level) * meetingBits;
  // Two commas or full stops never stand together.
  if (previous === code && isWidePunctuation(code)) return 8;
  if (isMark(code)) return isHan(previous) ? (before[previous] ?? 0) : 0;
  if (isMark(previous)) return isHan(code) ? (after[code] ?? 0) : 0;
  return 0;
}

/**
 * A place in a text read word by word: the last characters (classes, the last first), and what it costs in bits at the least to have a
 * word end here, one character before, and so on.
 */
export interface Place {
  readonly last: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
  readonly fifth: number;
  readonly cost: number;
  readonly before1: number;
  readonly before2: number;
  readonly before3: number;
  readonly before4: number;
}

/** How long the word was by which `costAfter` came to its last answer. */
let length = 1;
export function lastLength(): number {
  return length;
}

/** The cheaper of two ways to have a word end here, the second with a word of so many characters. */
function cheaper(best: number, cost: number, of: number): number {
  if (cost >= best) return best;
  length = of;
  return cost;
}

/** Bits it takes at the least to have a word end with `code` (a class) behind a place. */
export function costAfter(place: Place, code: number): number {
  const { level, pairs, longer } = lexicon();
  const { last, second, third, fourth } = place;
  length = 1;
  if ((code === 0x30 || code === 0x41 || code === 0x20) && last === code) return place.cost + (code === 0x20 ? 0 : goesOn);
  const key = keyOf(last, code);
  const pair = valueAt(pairs, key);
  let best = place.cost + (level[code] ?? rarest) + meetingOf(last, code, pair);
  const reach = reachOf(pair);
  if (reach === 0) return best;
  const word = wordOf(pair);
  if (word > 0) best = cheaper(best, place.before1 + word + meetingBefore(second, last), 2);
  if (reach < 3) return best;
  let wordKey = joined(key, second);
  let bits = valueAt(longer, wordKey);
  if (bits > 0) best = cheaper(best, place.before2 + bits + meetingBefore(third, second), 3);
  if (reach < 4) return best;
  wordKey = joined(wordKey, third);
  bits = valueAt(longer, wordKey);
  if (bits > 0) best = cheaper(best, place.before3 + bits + meetingBefore(fourth, third), 4);
  if (reach < 5) return best;
  bits = valueAt(longer, joined(wordKey, fourth));
  if (bits > 0) best = cheaper(best, place.before4 + bits + meetingBefore(place.fifth, fourth), 5);
  return best;
}

function meetingBefore(previous: number, code: number): number {
  return meetingOf(previous, code, valueAt(lexicon().pairs, keyOf(previous, code)));
}
