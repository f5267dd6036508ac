import { classOf } from './character-class.ts';
import { isHan } from './characters.ts';
import { keyOf, slotOf } from './key-table.ts';
import type { Place } from './word-costs.ts';

/** What a character costs at most that the page itself has elsewhere after the same two, or after the same one. */
export const seenAfterTwo = 2.5;
const seenAfterOne = 5;
/** Longest text whose runs are remembered, in UTF-16 units. */
const longestPage = 1 << 18;

/**
 * The page's own runs of two and three: its terms come again and again, so what stands whole in one place helps to read what is damaged in
 * another.
 */
export class PageMemory {
  readonly #text: string;
  #runs = new Int32Array(0);

  constructor(text: string) {
    this.#text = text;
  }

  /** Counts on first use: most pages have nothing to recover. */
  #count(): void {
    const text = this.#text;
    const length = Math.min(text.length, longestPage);
    let slots = 1 << 10;
    while (slots < length * 4) slots *= 2;
    const runs = new Int32Array(slots);
    let second = 0x20;
    let last = 0x20;
    for (let i = 0; i < length; i++) {
      const code = classOf(text.charCodeAt(i));
      const pair = keyOf(last, code);
      runs[slotOf(runs, pair)] = pair;
      const triple = tripleKey(second, pair);
      runs[slotOf(runs, triple)] = triple;
      second = last;
      last = code;
    }
    this.#runs = runs;
  }

  /** Bits that `code` costs at most behind a place, since the page has it in the same company elsewhere. */
  most(place: Place, code: number): number {
    if (this.#runs.length === 0) this.#count();
    const runs = this.#runs;
    const pair = keyOf(place.last, code);
    if (runs[slotOf(runs, pair)] === 0) return Number.POSITIVE_INFINITY;
    const triple = tripleKey(place.second, pair);
    if (runs[slotOf(runs, triple)] !== 0) return seenAfterTwo;
    return isHan(code) ? seenAfterOne : Number.POSITIVE_INFINITY;
  }
}

function tripleKey(first: number, pair: number): number {
  return (Math.imul(pair ^ (first << 7), 0x2c1b3c6d) ^ first) | 1;
}
