import { classOf, goesOnWith } from './plausibility.ts';
import { foldCharacter } from './script.ts';

/** Bits within which two readings count as equally good. */
export const doubt = 5;

/** A recovered character on a path. */
export interface Node {
  readonly code: number;
  readonly cost: number;
  readonly parent: Node | null;
  readonly depth: number;
}

/** Characters of a path for which others would have done nearly as well. */
export interface Doubt {
  readonly node: Node;
  readonly rest: Doubt | null;
}

/** A way to read the run so far: the byte that waits for its trail, the last two characters, and the path. */
export interface State {
  readonly carry: number;
  readonly previous: number;
  readonly beforeThat: number;
  readonly cost: number;
  readonly node: Node | null;
  readonly doubts: Doubt | null;
}

/** The cheapest states, at most `count`. */
export function cheapest(states: State[], count: number): State[] {
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
export function addDoubt(doubts: Doubt | null, better: Node | null, worse: Node | null): Doubt | null {
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
export function prune(states: State[], count: number): State[] {
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
