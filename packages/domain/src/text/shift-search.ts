import { classOf } from './character-class.ts';
import { isHan, isLatin } from './characters.ts';
import { gbkDecode } from './gbk.ts';
import { followersOf, surprise } from './lexicon.ts';
import { type PageMemory, seenAfterTwo } from './page-memory.ts';
import { placeAfter, placeIn } from './plausibility.ts';
import { codesOf, hasPrivate, isFoldedPunctuation, isPrivate } from './printed-codes.ts';
import { addDoubt, cheapest, enlist, hopeless, isTooDear, prune, type Shortlist, type State, shortlist } from './shift-paths.ts';
import { costAfter, lastLength, type Place } from './word-costs.ts';

/** A character of a reading with what it costs in its word. */
export interface ReadCharacter {
  readonly code: number;
  readonly cost: number;
  readonly unsure: boolean;
}

/** A whole reading of a run. `cost` is in bits and includes the links to what is printed from `end` to `after`. */
export interface Reading {
  readonly end: number;
  readonly after: number;
  readonly cost: number;
  readonly characters: readonly ReadCharacter[];
}

/** What a search may use: the page's own terms, whether printed characters may have vanished, and how much work is left. */
export interface SearchContext {
  readonly page: PageMemory;
  /** Bits that it costs to take a user-defined character that the shift made for dropped on the way, with both its bytes. */
  readonly missing: number;
  work: number;
}

/** Bits within which two readings count as equally good: where a mark shows what is lost, and where not even that is known. */
const doubt = { marked: 3.4, unmarked: 5 };
const beam = 24;
/** How many first guesses for a lost character are followed. */
const guesses = 60;
/** Costs in bits of what rarely happens. */
const costs = {
  marked: 3,
  orphan: 2,
  dropped: 8,
  longOrphan: 7,
  letter: 5,
  wideLetter: 8,
  beginning: 2,
};
/**
 * Bits in favour of a mark as the character whose first byte a page shows as lost: in real pages it mostly is one, since what breaks
 * texts in two breaks them there.
 */
const favoured = new Map([...'。，、；'].map((mark) => [mark.charCodeAt(0), 2]));
/** Longest run followed, in printed characters. */
const longestRun = 800;
/** How many printed characters behind a run have a say in how it ends. */
const context = 4;
/** What a step along a run counts for besides the states it looks at. */
const step = 20;
/** How many characters of garbage, in a row and in bits each, end a search. */
const lookBack = 6;
const garbage = 15;
/** Rarity, in bits, up to which a character is thought of after a guessed byte. */
const likely = 17;
/** How much dearer than the best a state may be behind which a character is taken for dropped. */
const within = 15;
/** A lead byte that is not known, and one of which only is known that what it made with the byte before vanished. */
const unknown = -1;
const vanished = -2;

/** How decoders print the byte 80 by itself. */
const euro = 0x20ac;

/** Decoded characters that a run may hold: not user-defined, and wide letters and the wide space at a price. */
function priceOf(code: number): number {
  if (code === 0x3000 || (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a)) return costs.wideLetter;
  return isLatin(code) ? costs.letter : 0;
}

let privateHighs: readonly number[] | undefined;

/** First bytes of pairs that print nothing that survives. */
function highsOfPrivate(): readonly number[] {
  privateHighs ??= Array.from({ length: 0xfe - 0xa0 }, (_, index) => 0xa1 + index).filter(hasPrivate);
  return privateHighs;
}

const likelyByTrail: (readonly number[] | undefined)[] = [];

/** Characters with a trail byte that are not rare. */
function likelyWithTrail(trail: number): readonly number[] {
  const known = likelyByTrail[trail];
  if (known !== undefined) return known;
  const codes: number[] = [];
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    const code = gbkDecode(lead * 256 + trail);
    if (code !== 0 && !isPrivate(code) && surprise(classOf(code)) <= likely) codes.push(code);
  }
  likelyByTrail[trail] = codes;
  return codes;
}

class Search {
  readonly #text: string;
  readonly #context: SearchContext;
  /** Cheapest cost of the step that is being taken: what costs far more is not followed. */
  #least = Number.POSITIVE_INFINITY;
  #doubt = doubt.marked;
  #isMarked = true;

  constructor(text: string, searched: SearchContext) {
    this.#text = text;
    this.#context = searched;
  }

  #extend(state: State, code: number, carry: number, extra: number, into: Shortlist): void {
    this.#context.work -= 1;
    const is = classOf(code);
    let found = costAfter(state, is);
    let length = lastLength();
    const most = found > state.cost + seenAfterTwo ? state.cost + this.#context.page.most(state, is) : found;
    if (most < found) {
      found = most;
      length = 1;
    }
    const cost = found + priceOf(code) + extra;
    if (cost > this.#least + hopeless) return;
    if (cost < this.#least) this.#least = cost;
    if (isTooDear(into, cost)) return;
    const more = cost - found;
    enlist(into, {
      last: is,
      second: state.last,
      third: state.second,
      fourth: state.third,
      fifth: state.fourth,
      cost,
      before1: state.cost + more,
      before2: state.before1 + more,
      before3: state.before2 + more,
      before4: state.before3 + more,
      carry,
      code,
      length,
      parent: state,
      depth: state.depth + 1,
      doubts: state.doubts,
    });
  }

  /** The character whose trail byte is `trail`: one, or for a lost lead byte every possible one. */
  #complete(state: State, trail: number, carry: number, extra: number, into: Shortlist): void {
    if (state.carry >= 0) {
      const code = gbkDecode(state.carry * 256 + trail);
      if (code !== 0 && !isPrivate(code)) this.#extend(state, code, carry, extra, into);
      return;
    }
    if (state.carry === vanished) {
      // The byte is a guess: only characters that are not rare.
      for (const code of likelyWithTrail(trail)) this.#extend(state, code, carry, extra, into);
      return;
    }
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      const code = gbkDecode(lead * 256 + trail);
      if (code === 0 || isPrivate(code)) continue;
      const bits = this.#isMarked && state.depth === 0 ? (favoured.get(code) ?? 0) : 0;
      this.#extend(state, code, carry, extra - bits, into);
    }
  }

  /** The best characters with the waiting lead byte where the trail byte is lost. */
  #lostTrail(state: State, extra: number, count: number): readonly State[] {
    if (state.carry < 0) return [];
    const found = shortlist(count);
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const code = gbkDecode(state.carry * 256 + trail);
      if (code !== 0 && !isPrivate(code)) this.#extend(state, code, 0, extra, found);
    }
    return found.states;
  }

  /** One printed mark that swallowed three bytes: the trail of one character and the whole of the next. */
  #longOrphan(state: State): readonly State[] {
    const found = shortlist(12);
    for (const first of this.#lostTrail(state, costs.orphan + Math.min(this.#context.missing, costs.longOrphan), 6)) {
      for (const code of followersOf(first.last)) if (isHan(code)) this.#extend(first, code, 0, 0, found);
    }
    return found.states;
  }

  /** States after a two-byte character that was user-defined or empty, and so vanished: both its bytes are unknown. */
  #missingPair(states: readonly State[], extra: number, isFirst: boolean): readonly State[] {
    const found = shortlist(isFirst ? 12 : 5);
    const limit = (states[0]?.cost ?? 0) + within;
    for (const state of isFirst ? states : states.slice(0, 3)) {
      if (state.cost > limit) break;
      const ends = shortlist(4);
      for (const high of highsOfPrivate()) {
        if (state.carry >= 0) this.#complete(state, high, vanished, extra, ends);
        else for (const code of likelyWithTrail(high)) this.#extend(state, code, vanished, extra, ends);
      }
      for (const end of ends.states) enlist(found, end);
    }
    return found.states;
  }

  /** Adds the links to what follows and gives the cheapest reading; the nearly equal leave their mark. */
  #close(finals: readonly State[], end: number, from: number, readings: Reading[]): void {
    if (finals.length === 0) return;
    const text = this.#text;
    let after = end;
    while (after < text.length && after < end + context && (after === end || text.charCodeAt(after - 1) !== 0x0a)) after += 1;
    const ranked = finals
      .map((state) => {
        let place: Place = state;
        for (let i = end; i < Math.max(after, end + 1); i++) {
          const code = classOf(text.charCodeAt(i));
          place = placeAfter(place, code, Math.min(costAfter(place, code), place.cost + this.#context.page.most(place, code)));
        }
        return { state, cost: place.cost };
      })
      .sort((a, b) => a.cost - b.cost);
    const [best, ...others] = ranked;
    if (best === undefined) return;
    this.#context.work -= finals.length * context + best.state.depth;
    let { doubts } = best.state;
    for (const other of others) {
      if (other.cost - best.cost >= this.#doubt) break;
      doubts = addDoubt(doubts, best.state, other.state);
    }
    const unsure = new Set<State>();
    for (let at = doubts; at !== null; at = at.rest) unsure.add(at.state);
    readings.push({ end, after, cost: best.cost - from, characters: charactersOf(best.state, unsure) });
  }

  run(from: number, at: number, open: number): Reading[] {
    const text = this.#text;
    if (open > 0) {
      this.#doubt = doubt.unmarked;
      this.#isMarked = false;
    }
    const readings: Reading[] = [];
    const start = placeIn(text, from);
    /** The text as printed up to here, behind which the run can still begin. */
    let printed: State = { ...start, carry: unknown, code: 0, length: 0, parent: null, depth: 0, doubts: null };
    let states: readonly State[] = open === 0 ? [printed] : [];
    const stop = Math.min(text.length, at + longestRun);
    const best: number[] = [];
    for (let i = at; (states.length > 0 || i < at + open) && i <= stop && this.#context.work > 0; i++) {
      this.#context.work -= step;
      this.#least = Number.POSITIVE_INFINITY;
      const unit = i < text.length ? text.charCodeAt(i) : 0x0a;
      const isMark = unit === 0x3f || unit === 0xff1f || unit === 0xfffd;
      const missing = Number.isFinite(this.#context.missing) ? this.#missingPair(states, this.#context.missing, i <= at + 1) : [];
      const sources = missing.length === 0 ? states : [...states, ...missing];
      if (isMark && i > at) {
        this.#least = Number.POSITIVE_INFINITY;
        this.#close(
          [
            ...cheapest(sources, 8).flatMap((state) => this.#lostTrail(state, costs.orphan, 8)),
            ...states.slice(0, 4).flatMap((state) => this.#longOrphan(state)),
          ],
          i + 1,
          start.cost,
          readings,
        );
      }
      if (unit < 0x40 && !isFoldedPunctuation(text.charAt(i))) {
        this.#least = Number.POSITIVE_INFINITY;
        this.#close(
          states.slice(0, 8).flatMap((state) => this.#lostTrail(state, costs.dropped, 8)),
          i,
          start.cost,
          readings,
        );
      }
      if (unit === 0x0a) break;
      const tail = unit === euro ? 0x80 : unit;
      if (tail >= 0x40 && tail <= 0x80 && tail !== 0x7f) {
        const finals = shortlist(guesses);
        this.#least = Number.POSITIVE_INFINITY;
        // The letter may be all that is left of a character.
        if (i < at + open) this.#complete(printed, tail, 0, costs.beginning, finals);
        for (const state of sources) this.#complete(state, tail, 0, 0, finals);
        this.#close(finals.states, i + 1, start.cost, readings);
      }
      const next = shortlist();
      this.#least = Number.POSITIVE_INFINITY;
      if (unit === 0xfffd) for (const state of this.#missingPair(states, costs.marked, i <= at + 1)) enlist(next, state);
      for (const { code, cost } of codesOf(text, i)) {
        const [high, low] = [code >> 8, code & 0xff];
        if (i < at + open) {
          this.#complete(printed, high, low, cost + costs.beginning, next);
          this.#openTrail(printed, high, low, cost + costs.beginning, next);
        }
        for (const state of states) this.#complete(state, high, low, cost, next);
        if (cost === 0) for (const state of missing) this.#complete(state, high, low, 0, next);
      }
      states = prune(next.states, i === at || i < at + open ? guesses : beam, this.#doubt);
      if (i < at + open) printed = this.#asPrinted(printed, unit);
      // Once the last characters cost what garbage costs, the run has ended before them.
      best.push(states[0]?.cost ?? 0);
      const back = best[best.length - 1 - lookBack];
      if (back !== undefined && i >= at + open + lookBack && (states[0]?.cost ?? 0) - back > lookBack * garbage) break;
      const inStep = states.filter((state) => state.carry >= 0 && state.carry <= 0x80);
      if (inStep.length > 0) {
        // A trail byte below 0x81 is an ASCII character of its own: the bytes are in step again.
        const finals = shortlist();
        this.#least = Number.POSITIVE_INFINITY;
        for (const state of inStep) if (state.carry > 0x20 && state.carry < 0x7f) this.#extend(state, state.carry, 0, 0, finals);
        this.#close(finals.states, i + 1, start.cost, readings);
        states = states.filter((state) => state.carry < 0 || state.carry > 0x80);
      }
    }
    return readings;
  }

  /** The text as printed, one character on. */
  #asPrinted(state: State, unit: number): State {
    const is = classOf(unit);
    const cost = costAfter(state, is);
    const length = lastLength();
    return { ...placeAfter(state, is, cost), carry: unknown, code: unit, length, parent: state, depth: state.depth + 1, doubts: null };
  }

  /** A first printed pair that is the lead bytes of two characters, the trail of the first being lost. */
  #openTrail(state: State, high: number, low: number, extra: number, into: Shortlist): void {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const code = gbkDecode(high * 256 + trail);
      if (code !== 0 && !isPrivate(code)) this.#extend(state, code, low, extra, into);
    }
  }
}

/** The characters of a path from its end, each with its share of what its word costs. */
function charactersOf(end: State, unsure: ReadonlySet<State>): ReadCharacter[] {
  const characters: ReadCharacter[] = [];
  for (let state = end; state.depth > 0; ) {
    let first = state;
    while (first.parent !== null && state.depth - first.depth < state.length) first = first.parent;
    const cost = (state.cost - first.cost) / state.length;
    for (let at = state; at !== first && at.parent !== null; at = at.parent)
      characters.push({ code: at.code, cost, unsure: unsure.has(at) });
    state = first;
  }
  return characters.reverse();
}

/**
 * Reads the text from `at` on as GBK that lost the byte that the mark before stands for, with what stands before `from` as context, and
 * gives the readings by where the bytes fall into step again. The caller decides whether one is worth believing.
 */
export function readShifted(text: string, from: number, at: number, searched: SearchContext): Reading[] {
  return new Search(text, searched).run(from, at, 0);
}

/** The same where no mark shows what was lost: the first or second byte of one of the first `open` characters, which stay as printed up to it. */
export function readShiftedWithin(text: string, from: number, open: number, searched: SearchContext): Reading[] {
  return new Search(text, searched).run(from, from, open);
}
