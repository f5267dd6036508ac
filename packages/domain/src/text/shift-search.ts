import { isDigit, isHan, isLatin } from './characters.ts';
import { gbkDecode } from './gbk.ts';
import { classOf, followersOf, goesOnWith, type PageMemory, surprise, surpriseAfterTwo } from './plausibility.ts';
import { codesOf, hasPrivate, isFoldedPunctuation, isPrivate, isUnprintable } from './printed-codes.ts';
import { addDoubt, cheapest, doubt, type Node, prune, type State } from './shift-paths.ts';

/** A character of a reading with what it costs in its place. */
export interface ReadCharacter {
  readonly code: number;
  readonly cost: number;
  readonly unsure: boolean;
}

/** A whole reading of a run. `cost` is in bits and includes the links to the two characters after it. */
export interface Reading {
  readonly end: number;
  readonly cost: number;
  readonly characters: readonly ReadCharacter[];
}

/** What a search may use: the page's own terms, whether printed characters may have vanished, and how much work is left. */
export interface SearchContext {
  readonly page: PageMemory;
  /** User-defined characters that the shift made were dropped on the way, so pairs of bytes may be missing. */
  readonly dropsPrivate: boolean;
  work: number;
}

const beam = 24;
/** How many first guesses for a lost character are followed. */
const guesses = 60;
/** Costs in bits of what rarely happens. */
const costs = {
  missing: 3.5,
  marked: 3,
  orphan: 2,
  dropped: 8,
  longOrphan: 7,
  letter: 5,
  wideLetter: 8,
};
/** Bits in favour of a sentence mark as the lost character after a clause, where it mostly is one, and against it elsewhere. */
const favoured = new Map(
  [
    ['。', 5],
    ['，', 3],
    ['；', 2],
  ].map(([mark, bits]) => [String(mark).charCodeAt(0), Number(bits)]),
);
/** Characters of a clause that must stand before a mark is favoured. */
const clauseLength = 4;
/** Longest run followed, in printed characters. */
const longestRun = 240;
/** How many characters of garbage, in a row and in bits each, end a search. */
const lookBack = 5;
const garbage = 13;
/** Rarity, in bits, up to which a character is thought of after a guessed byte. */
const likely = 14;
/** A lead byte that is not known. */
const unknown = -1;

/** How decoders print the byte 80 by itself. */
const euro = 0x20ac;

/** Decoded characters that a run may hold: not user-defined, and wide letters and the wide space at a price. */
function priceOf(code: number): number {
  if (code === 0x3000 || (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a)) return costs.wideLetter;
  return isLatin(code) ? costs.letter : 0;
}

class Search {
  readonly #text: string;
  readonly #context: SearchContext;
  #favoursMarks = false;

  constructor(text: string, context: SearchContext) {
    this.#text = text;
    this.#context = context;
  }

  #extend(state: State, code: number, carry: number, extra: number): State {
    const previous = classOf(code);
    const cost = surpriseAfterTwo(state.beforeThat, state.previous, previous, this.#context.page) + priceOf(code);
    this.#context.work -= 1;
    return {
      carry,
      previous,
      beforeThat: state.previous,
      cost: state.cost + cost + extra,
      node: { code, cost, parent: state.node, depth: (state.node?.depth ?? 0) + 1 },
      doubts: state.doubts,
    };
  }

  /** The character whose trail byte is `trail`: one, or for a lost lead byte every possible one. */
  #complete(state: State, trail: number, carry: number, extra: number, into: State[]): void {
    if (state.carry !== unknown) {
      const code = gbkDecode(state.carry * 256 + trail);
      if (code !== 0 && !isPrivate(code)) into.push(this.#extend(state, code, carry, extra));
      return;
    }
    const from = into.length;
    let goesOn = false;
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      const code = gbkDecode(lead * 256 + trail);
      if (code === 0 || isPrivate(code)) continue;
      into.push(this.#extend(state, code, carry, extra));
      if (isHan(code) && goesOnWith(state.beforeThat, state.previous, classOf(code))) goesOn = true;
    }
    for (let i = from; i < into.length; i++) {
      const found = into[i];
      const bits = found === undefined ? undefined : favoured.get(found.previous);
      if (found === undefined || bits === undefined) continue;
      // A mark is not favoured where a known word goes on with a character that fits.
      if (!this.#favoursMarks) into[i] = { ...found, cost: found.cost + bits };
      else if (!goesOn) into[i] = { ...found, cost: found.cost - bits };
    }
  }

  /** The same after a vanished pair, whose second byte is a guess: only for characters that are not rare. */
  #completeLikely(state: State, code: number, into: State[]): void {
    const decoded = gbkDecode(state.carry * 256 + (code >> 8));
    if (decoded !== 0 && !isPrivate(decoded) && surprise(classOf(decoded)) <= likely)
      into.push(this.#extend(state, decoded, code & 0xff, 0));
  }

  /** The best characters with the waiting lead byte where the trail byte is lost. */
  #lostTrail(state: State, extra: number, count: number): State[] {
    if (state.carry === unknown) return [];
    const found: State[] = [];
    for (let trail = 0x40; trail <= 0xfe; trail++) this.#completeLead(state, trail, extra, found);
    return cheapest(found, count);
  }

  #completeLead(state: State, trail: number, extra: number, into: State[]): void {
    const code = gbkDecode(state.carry * 256 + trail);
    if (code !== 0 && !isPrivate(code)) into.push(this.#extend(state, code, 0, extra));
  }

  /** One printed mark that swallowed three bytes: the trail of one character and the whole of the next. */
  #longOrphan(state: State): State[] {
    const found: State[] = [];
    for (const first of this.#lostTrail(state, costs.longOrphan, 6)) {
      for (const code of followersOf(first.previous)) if (isHan(code)) found.push(this.#extend(first, code, 0, 0));
    }
    return cheapest(found, 12);
  }

  /** States after a two-byte character that was user-defined or empty, and so vanished: both its bytes are unknown. */
  #missingPair(states: readonly State[], extra: number): State[] {
    const found: State[] = [];
    for (const state of states.slice(0, 3)) {
      const firsts: { state: State; high: number }[] = [];
      const ends: State[] = [];
      for (let high = 0xa1; high <= 0xfe; high++) {
        if (!hasPrivate(high)) continue;
        ends.length = 0;
        this.#complete(state, high, 0, extra, ends);
        for (const end of ends) firsts.push({ state: end, high });
      }
      firsts.sort((a, b) => a.state.cost - b.state.cost);
      for (const first of firsts.slice(0, 3)) {
        for (let low = 0xa1; low <= 0xfe; low++) if (isUnprintable(first.high * 256 + low)) found.push({ ...first.state, carry: low });
      }
    }
    this.#context.work -= found.length;
    return found;
  }

  /** Adds the links to what follows and gives the cheapest reading; the nearly equal leave their mark. */
  #close(finals: readonly State[], end: number, readings: Reading[]): void {
    const next = classOf(this.#text.charCodeAt(end));
    const afterNext = classOf(this.#text.charCodeAt(end + 1));
    const { page } = this.#context;
    const ranked = finals
      .map((state) => ({
        state,
        cost:
          state.cost +
          surpriseAfterTwo(state.beforeThat, state.previous, next, page) +
          surpriseAfterTwo(state.previous, next, afterNext, page),
      }))
      .sort((a, b) => a.cost - b.cost);
    const [best, ...others] = ranked;
    if (best === undefined) return;
    let { doubts } = best.state;
    for (const other of others) {
      if (other.cost - best.cost >= doubt) break;
      doubts = addDoubt(doubts, best.state.node, other.state.node);
    }
    const unsure = new Set<Node>();
    for (let at = doubts; at !== null; at = at.rest) unsure.add(at.node);
    const characters: ReadCharacter[] = [];
    for (let { node } = best.state; node !== null; node = node.parent)
      characters.push({ code: node.code, cost: node.cost, unsure: unsure.has(node) });
    readings.push({ end, cost: best.cost, characters: characters.reverse() });
  }

  run(from: number, at: number): Reading[] {
    const text = this.#text;
    this.#favoursMarks = hasClauseBefore(text, from);
    const readings: Reading[] = [];
    let states: State[] = [
      {
        carry: unknown,
        previous: classOf(text.charCodeAt(from - 1)),
        beforeThat: classOf(text.charCodeAt(from - 2)),
        cost: 0,
        node: null,
        doubts: null,
      },
    ];
    const stop = Math.min(text.length, at + longestRun);
    const best: number[] = [];
    for (let i = at; states.length > 0 && i <= stop && this.#context.work > 0; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0x0a;
      const isMark = unit === 0x3f || unit === 0xff1f || unit === 0xfffd;
      const vanished = this.#context.dropsPrivate ? this.#missingPair(states, costs.missing) : [];
      const sources = [...states, ...vanished];
      const next: State[] = [];
      if (isMark && i > at) {
        this.#close(
          [
            ...cheapest([...sources], 8).flatMap((state) => this.#lostTrail(state, costs.orphan, 4)),
            ...states.slice(0, 4).flatMap((state) => this.#longOrphan(state)),
          ],
          i + 1,
          readings,
        );
      }
      if (unit === 0xfffd) for (const state of this.#missingPair(states, costs.marked)) next.push(state);
      if (unit < 0x40 && !isFoldedPunctuation(text.charAt(i))) {
        this.#close(
          states.slice(0, 8).flatMap((state) => this.#lostTrail(state, costs.dropped, 4)),
          i,
          readings,
        );
      }
      if (unit === 0x0a) break;
      const tail = unit === euro ? 0x80 : unit;
      if (tail >= 0x40 && tail <= 0x80 && tail !== 0x7f) {
        const finals: State[] = [];
        for (const state of sources) this.#complete(state, tail, 0, 0, finals);
        this.#close(cheapest(finals, guesses), i + 1, readings);
      }
      for (const { code, cost } of codesOf(text, i)) {
        for (const state of states) this.#complete(state, code >> 8, code & 0xff, cost, next);
        if (cost === 0) for (const state of vanished) this.#completeLikely(state, code, next);
      }
      states = prune(next, i === at ? guesses : beam);
      // Once the last characters cost what garbage costs, the run has ended before them.
      best.push(states[0]?.cost ?? 0);
      const back = best[best.length - 1 - lookBack];
      if (back !== undefined && (states[0]?.cost ?? 0) - back > lookBack * garbage) break;
      const inStep = states.filter((state) => state.carry !== unknown && state.carry <= 0x80);
      if (inStep.length > 0) {
        // A trail byte below 0x81 is an ASCII character of its own: the bytes are in step again.
        this.#close(
          inStep.filter((state) => state.carry > 0x20 && state.carry < 0x7f).map((state) => this.#extend(state, state.carry, 0, 0)),
          i + 1,
          readings,
        );
        states = states.filter((state) => state.carry > 0x80);
      }
    }
    return readings;
  }
}

function hasClauseBefore(text: string, from: number): boolean {
  for (let i = 1; i <= clauseLength; i++) {
    const unit = text.charCodeAt(from - i);
    if (!isHan(unit) && !isDigit(unit) && unit !== 0x201d && unit !== 0x25) return false;
  }
  return true;
}

/**
 * Reads the text from `at` on as GBK that lost one byte just before, with what stands before `from` as context, and gives the
 * readings by where the bytes fall into step again. The caller decides whether one is worth believing.
 */
export function readShifted(text: string, from: number, at: number, context: SearchContext): Reading[] {
  return new Search(text, context).run(from, at);
}
