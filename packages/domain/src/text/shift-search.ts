import { isDigit, isHan, isLatin } from './characters.ts';
import { gbkDecode, gbkEncode } from './gbk.ts';
import { classOf, followersOf, goesOnWith, type PageMemory, surprise, surpriseAfterTwo } from './plausibility.ts';
import { foldCharacter } from './script.ts';

/** A recovered character on a path. */
interface Node {
  readonly code: number;
  readonly cost: number;
  readonly parent: Node | null;
  readonly depth: number;
}

/** Characters of a path for which others would have done nearly as well. */
interface Doubt {
  readonly node: Node;
  readonly rest: Doubt | null;
}

/** A way to read the run so far: the byte that waits for its trail, the last two characters, and the path. */
interface State {
  readonly carry: number;
  readonly previous: number;
  readonly beforeThat: number;
  readonly cost: number;
  readonly node: Node | null;
  readonly doubts: Doubt | null;
}

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

/** Bits within which two readings count as equally good. */
const doubt = 5;
const beam = 24;
/** How many first guesses for a lost character are followed. */
const guesses = 60;
/** Costs in bits of what rarely happens. */
const costs = {
  foldedPunctuation: 1,
  foldedLetter: 5,
  script: 3,
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

const punctuation = ',:;?!()';
/** How decoders print the byte 80 by itself. */
const euro = 0x20ac;

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code < 0xf900;
}

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
      if (unit < 0x40 && !punctuation.includes(text.charAt(i))) {
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

function cheapest(states: State[], count: number): State[] {
  return states.sort((a, b) => a.cost - b.cost).slice(0, count);
}

/** What each path has of its own, from its end back to where the two part. */
function ownParts(better: Node | null, worse: Node | null): { mine: Node[]; theirs: Node[] } {
  const mine: Node[] = [];
  const theirs: Node[] = [];
  let a = better;
  let b = worse;
  while (a !== b) {
    const back = b === null || (a !== null && a.depth >= b.depth);
    const other = a === null || (b !== null && b.depth >= a.depth);
    if (back && a !== null) {
      mine.push(a);
      a = a.parent;
    }
    if (other && b !== null) {
      theirs.push(b);
      b = b.parent;
    }
  }
  return { mine, theirs };
}

/** Adds what differs on the better path from a nearly equal one, leaving aside what both end with. */
function addDoubt(doubts: Doubt | null, better: Node | null, worse: Node | null): Doubt | null {
  const { mine, theirs } = ownParts(better, worse);
  const isSame = (index: number) => foldCharacter(mine[index]?.code ?? 0) === foldCharacter(theirs[index]?.code ?? 1);
  let same = 0;
  while (same < mine.length && same < theirs.length && isSame(same)) same += 1;
  // Where the other path only breaks off inside a word that this one ends, there is no doubt.
  const [last, beforeLast] = mine;
  const breaksOff =
    mine.length === theirs.length + 1 &&
    theirs.every((node, index) => foldCharacter(node.code) === foldCharacter(mine[index + 1]?.code ?? 0));
  if (breaksOff && last !== undefined && beforeLast !== undefined) {
    const third = mine[2] ?? beforeLast.parent;
    if (goesOnWith(classOf(third?.code ?? 0x20), classOf(beforeLast.code), classOf(last.code))) return doubts;
  }
  // Where the other path only has more, the doubt is about the character beside the place.
  const differing = same < mine.length ? mine.slice(same) : mine.length === theirs.length ? [] : mine.slice(-1);
  return differing.reduce<Doubt | null>((rest, node) => ({ node, rest }), doubts);
}

/** Keeps the best states, one for each waiting byte and last two characters. */
function prune(states: State[], count: number): State[] {
  states.sort((a, b) => a.cost - b.cost);
  const best = new Map<number, State>();
  const limit = (states[0]?.cost ?? 0) + 45;
  for (const state of states) {
    if (state.cost > limit || best.size >= count) break;
    const key = ((state.carry + 1) * 0x10000 + state.previous) * 0x10000 + state.beforeThat;
    const held = best.get(key);
    if (held === undefined) best.set(key, state);
    else if (state.cost - held.cost < doubt) best.set(key, { ...held, doubts: addDoubt(held.doubts, held.node, state.node) });
  }
  return [...best.values()];
}

/** Whether a two-byte code prints nothing that survives: user-defined, without a character, or a vertical form. */
function isUnprintable(code: number): boolean {
  const printed = gbkDecode(code);
  return printed === 0 || isPrivate(printed) || (printed >= 0xfe10 && printed < 0xfe50);
}

let privateLeads: Uint8Array | undefined;

function hasPrivate(lead: number): boolean {
  if (privateLeads === undefined) {
    privateLeads = new Uint8Array(256);
    for (let high = 0xa1; high <= 0xfe; high++) {
      for (let low = 0xa1; low <= 0xfe; low++) if (isUnprintable(high * 256 + low)) privateLeads[high] = 1;
    }
  }
  return privateLeads[lead] === 1;
}

let unfolded: Map<number, number[]> | undefined;

/** Characters of the other script that fold to the same one: the page may have been converted after it was damaged. */
function variants(code: number): readonly number[] {
  if (unfolded === undefined) {
    unfolded = new Map();
    for (let other = 0x4e00; other < 0xa000; other++) {
      const to = foldCharacter(other);
      if (to !== other && gbkEncode(other) !== 0) unfolded.set(to, [...(unfolded.get(to) ?? []), other]);
    }
  }
  const folded = foldCharacter(code);
  const others = unfolded.get(folded) ?? [];
  return folded === code ? others : [folded, ...others.filter((other) => other !== code)];
}

/** Two-byte codes that a printed character may stand for, with their costs. */
function codesOf(text: string, at: number): { code: number; cost: number }[] {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    const isPunctuation = punctuation.includes(text.charAt(at));
    if (!isPunctuation && !isDigit(unit) && !isLatin(unit)) return [];
    return [{ code: 0xa300 + unit + 0x80, cost: isPunctuation ? costs.foldedPunctuation : costs.foldedLetter }];
  }
  const codes: { code: number; cost: number }[] = [];
  const own = gbkEncode(unit);
  if (own !== 0) codes.push({ code: own, cost: 0 });
  if (isHan(unit)) {
    for (const variant of variants(unit)) {
      const code = gbkEncode(variant);
      if (code !== 0) codes.push({ code, cost: costs.script });
    }
  }
  return codes;
}

/**
 * Reads the text from `at` on as GBK that lost one byte just before, with what stands before `from` as context, and gives the
 * readings by where the bytes fall into step again. The caller decides whether one is worth believing.
 */
export function readShifted(text: string, from: number, at: number, context: SearchContext): Reading[] {
  return new Search(text, context).run(from, at);
}
