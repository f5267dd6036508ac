import { classOf } from './character-class.ts';
import { isHan } from './characters.ts';
import { surprise } from './lexicon.ts';
import { placeAfter, placeIn, surpriseOf } from './plausibility.ts';
import { isPrivate } from './printed-codes.ts';
import { costAfter, type Place } from './word-costs.ts';

/** A stretch of text (UTF-16 offsets). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Bits that a character costs on average in text that nobody wrote; what policies are written in costs half of it. */
const nonsense = 12;
/** Bits by which a stretch must exceed that to be taken for garbled. */
const evident = 18;
/** Bits of good text that end a stretch. */
const relief = 24;
/** Rarity of a character, in bits, that makes a line worth looking at, and how near each other two such must stand. */
const rare = 19;
const near = 6;

/** Greek, Cyrillic, kana and bopomofo, which GBK has and policies hardly ever. */
function isForeign(code: number): boolean {
  return (code >= 0x370 && code < 0x500) || (code >= 0x3040 && code < 0x3130);
}

let rareUnits: Uint8Array | undefined;

/** Characters that text is rarely written in; only where some of them stand close together is a line looked at. */
function isRareUnit(unit: number): boolean {
  rareUnits ??= Uint8Array.from({ length: 0x10000 }, (_, code) =>
    isHan(code) ? Number(surprise(classOf(code)) >= rare) : Number(isPrivate(code) || code === 0xfffd || isForeign(code)),
  );
  return rareUnits[unit] === 1;
}

/** Whether a letter or sign stands glued between Chinese characters, as the second byte of one does that lost its first. */
function isGluedLetter(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1));
}

/** Whether a stretch by itself reads like nothing, in its place. */
export function readsLikeNothing(text: string, start: number, end: number): boolean {
  return surpriseOf(text, start, end) - nonsense * (end - start) >= evident;
}

/** The stretches of a text that read like nothing anyone wrote (乱码段), in order. */
export function garbledSpans(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  let last = -1 - near;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x40 || (unit < 0x80 ? !isGluedLetter(text, i) : !isRareUnit(unit))) continue;
    if (i - last <= near && last >= done) {
      let from = last;
      while (from > Math.max(done, last - 2 * near) && text.charCodeAt(from - 1) !== 0x0a) from -= 1;
      done = spanFrom(text, from, spans);
      if (i < done) i = done - 1;
    }
    last = i;
  }
  return spans;
}

/** Finds the first garbled stretch from a place in a line on, and gives the place up to which the line has been read. */
function spanFrom(text: string, from: number, spans: Span[]): number {
  let place: Place = placeIn(text, from);
  let start = from;
  let sum = 0;
  let most = 0;
  let end = from;
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) break;
    const is = classOf(unit);
    const cost = costAfter(place, is);
    sum += cost - place.cost - nonsense;
    place = placeAfter(place, is, cost);
    if (sum <= 0) {
      if (most >= evident) break;
      sum = 0;
      most = 0;
      start = i + 1;
      if (i - from > 4 * near) break;
    } else if (sum >= most) {
      most = sum;
      end = i + 1;
    } else if (most - sum > relief) break;
  }
  if (most >= evident) {
    spans.push({ start, end });
    return end;
  }
  return Math.max(i, from + 1);
}
