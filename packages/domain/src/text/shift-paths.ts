import { keyOf } from './key-table.ts';
import { endsWord } from './lexicon.ts';
import { foldCharacter } from './script.ts';
import type { Place } from './word-costs.ts';

/** Characters of a path for which others would have done nearly as well. */
export interface Doubt {
  readonly state: State;
  readonly rest: Doubt | null;
}

/**
 * A way to read the run so far: the place it leads to, the byte that waits for its trail, and the character it came by, which ends a word
 * of so many. The first of a path has no character and depth 0.
 */
export interface State extends Place {
  readonly carry: number;
  readonly code: number;
  readonly length: number;
  readonly parent: State | null;
  readonly depth: number;
  /** Grows while states that come to the same are taken together. */
  doubts: Doubt | null;
}

/** The cheapest states of a step, at most so many, the cheapest first; of two that cost the same the earlier one stands first. Without a bound, all as they came. */
export interface Shortlist {
  readonly most: number;
  readonly states: State[];
}

export function shortlist(most = Number.POSITIVE_INFINITY): Shortlist {
  return { most, states: [] };
}

/** Whether a state of such a cost would not be taken: asked before one is made, since most are not. */
export function isTooDear({ most, states }: Shortlist, cost: number): boolean {
  return states.length >= most && cost >= (states[states.length - 1]?.cost ?? 0);
}

/** Takes a state in. */
export function enlist(list: Shortlist, state: State): void {
  const { most, states } = list;
  if (most === Number.POSITIVE_INFINITY) {
    states.push(state);
    return;
  }
  if (isTooDear(list, state.cost)) return;
  if (states.length >= most) states.pop();
  let at = states.length;
  for (let before = states[at - 1]; before !== undefined && before.cost > state.cost; before = states[at - 1]) {
    states[at] = before;
    at -= 1;
  }
  states[at] = state;
}

/** The cheapest of some states, at most `count`. */
export function cheapest(states: readonly State[], count: number): readonly State[] {
  const list = shortlist(count);
  for (const state of states) enlist(list, state);
  return list.states;
}

/** What each path has of its own, from its end back to where the two part. */
function ownParts(better: State, worse: State): { mine: State[]; theirs: State[] } {
  const mine: State[] = [];
  const theirs: State[] = [];
  let a: State | null = better;
  let b: State | null = worse;
  while (a !== b && (a !== null || b !== null)) {
    const [left, right]: [number, number] = [a?.depth ?? -1, b?.depth ?? -1];
    if (a !== null && left >= right) {
      if (a.depth > 0) mine.push(a);
      a = a.parent;
    }
    if (b !== null && right >= left) {
      if (b.depth > 0) theirs.push(b);
      b = b.parent;
    }
  }
  return { mine, theirs };
}

/** Adds what differs on the better path from a nearly equal one, leaving aside what both end with. */
export function addDoubt(doubts: Doubt | null, better: State, worse: State): Doubt | null {
  const { mine, theirs } = ownParts(better, worse);
  const isSame = (index: number) => foldCharacter(mine[index]?.code ?? 0) === foldCharacter(theirs[index]?.code ?? 1);
  let same = 0;
  while (same < mine.length && same < theirs.length && isSame(same)) same += 1;
  // Where the other path only breaks off inside a word that this one ends, there is no doubt.
  const [last, beforeLast] = mine;
  const breaksOff =
    mine.length === theirs.length + 1 &&
    theirs.every((state, index) => foldCharacter(state.code) === foldCharacter(mine[index + 1]?.code ?? 0));
  if (breaksOff && last !== undefined && beforeLast !== undefined && endsWord(beforeLast.last, last.last)) return doubts;
  // Where the other path only has more, the doubt is about the character beside the place.
  const differing = same < mine.length ? mine.slice(same) : mine.length === theirs.length ? [] : mine.slice(-1);
  return differing.reduce<Doubt | null>((rest, state) => ({ state, rest }), doubts);
}

/** How much more than the best a state may cost, in bits. */
export const hopeless = 32;

/** What a state has in common with those that are taken together with it: the waiting byte and the last three characters. */
function placeKey({ second, last, third, carry }: State): number {
  return Math.imul(Math.imul(keyOf(second, last), 0x2c1b3c6d) ^ third, 0x297a2d39) ^ (carry + 2);
}

/**
 * Keeps the best states, one for each waiting byte and last three characters. Where two of them differ by less than `doubt` bits, what
 * they do not share is in doubt.
 */
export function prune(states: readonly State[], count: number, doubt: number): readonly State[] {
  if (states.length < 2) return states;
  let limit = Number.POSITIVE_INFINITY;
  for (const { cost } of states) if (cost + hopeless < limit) limit = cost + hopeless;
  const kept: State[] = [];
  // Two dozen keys are looked through faster than a map of them is made, which every step of a search would have to.
  const keys: number[] = [];
  const others: State[] = [];
  for (const state of states) {
    const isFull = kept.length >= count;
    if (state.cost > limit || (isFull && state.cost >= (kept[count - 1]?.cost ?? 0))) continue;
    const key = placeKey(state);
    let at = keys.indexOf(key);
    const held = kept[at];
    if (held !== undefined && held.cost <= state.cost) {
      others.push(state);
      continue;
    }
    if (held !== undefined) others.push(held);
    else at = isFull ? count - 1 : kept.length;
    // What is dearer moves up by one; the place of the one given up, or behind the last, is free.
    for (let before = kept[at - 1]; before !== undefined && before.cost > state.cost; before = kept[at - 1]) {
      kept[at] = before;
      keys[at] = keys[at - 1] ?? 0;
      at -= 1;
    }
    kept[at] = state;
    keys[at] = key;
  }
  // Behind the last that has a place nothing is looked at.
  const last = kept.length < count ? Number.POSITIVE_INFINITY : (kept[count - 1]?.cost ?? 0);
  for (const state of others) {
    if (state.cost >= last) continue;
    const held = kept[keys.indexOf(placeKey(state))];
    if (held !== undefined && state.cost - held.cost < doubt) held.doubts = addDoubt(held.doubts, held, state);
  }
  return kept;
}
