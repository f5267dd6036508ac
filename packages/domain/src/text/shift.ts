import type { Change } from './edits.ts';
import { garbledSpans, readsLikeNothing, type Span } from './garbled.ts';
import { PageMemory } from './page-memory.ts';
import { changesFor } from './shift-edits.ts';
import { demanded, gluedRuns, isCertain, lacksSome, readRun, readRuns, readsWell, unmarkedRuns } from './shift-runs.ts';
import type { SearchContext } from './shift-search.ts';

/** How many states a search may look at: enough for a page with dozens of runs, and linear in its length however hostile it is. */
const workAtLeast = 400_000;
const workPerCharacter = 5;

/** Bits against a character having been dropped: on a page that shows none of the kind, and on one that is known to have dropped some. */
const dropping = { perhaps: 4.5, surely: 2 };
/** What has no bytes left to read: replacement and user-defined characters, and two question marks together. */
const lostForGood = /[?？]?[\ufffd\ue000-\uf8ff]+|(?<=[^\s?？A-Za-z])\?\?(?![?？A-Za-z])/gu;

/** Marks what stays unreadable outside the recovered runs: garbled stretches, replacement and user-defined characters. */
function markUnreadable(text: string, garbled: readonly Span[], changes: readonly Change[]): Change[] {
  const all = [...changes];
  const unprintable = [...text.matchAll(lostForGood)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const { start, end } of outside(garbled, changes)) if (readsLikeNothing(text, start, end)) all.push(unreadable(text, start, end));
  all.sort((a, b) => a.start - b.start);
  for (const { start, end } of outside(unprintable, all)) all.push(unreadable(text, start, end));
  return all.sort((a, b) => a.start - b.start);
}

/** What of some spans lies outside the places of changes; both are in order. */
function outside(spans: readonly Span[], changes: readonly Change[]): Span[] {
  const rest: Span[] = [];
  let next = 0;
  for (const span of spans) {
    let { start } = span;
    while (next < changes.length && (changes[next]?.end ?? 0) <= start) next += 1;
    for (let at = next; at < changes.length; at++) {
      const change = changes[at];
      if (change === undefined || change.start >= span.end) break;
      if (change.start > start) rest.push({ start, end: change.start });
      start = Math.max(start, change.end);
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}

function unreadable(text: string, start: number, end: number): Change {
  return { start, end, text: text.slice(start, end), kind: 'damaged', note: '文字错乱，无法恢复' };
}

/**
 * Undoes runs of GBK text that lost one byte (错位乱码): the run is encoded again, the lost byte is put back in every way that gives
 * a character, and the most plausible reading that is clearly better than the printed one is taken. Where none is sure the printed
 * characters stay and are marked damaged.
 */
export function undoShift(text: string): Change[] {
  const keeps = /[\ue000-\uf8ff]/.test(text);
  let context: SearchContext = {
    page: new PageMemory(text),
    missing: keeps ? Number.POSITIVE_INFINITY : dropping.perhaps,
    work: workAtLeast + text.length * workPerCharacter,
  };
  let runs = /[?？\ufffd]./.test(text) ? readRuns(text, context) : [];
  // A run that only makes sense with characters missing shows that the page dropped them: then any run may lack some.
  if (runs.some((run) => readsWell(text, run) && lacksSome(text, run))) {
    const surely: SearchContext = { ...context, missing: dropping.surely };
    runs = runs.map((run) => (isCertain(run) ? run : readRun(text, run.from, surely)));
    context = surely;
  }
  const marked = runs.flatMap(({ from, choice }) =>
    choice === undefined || choice.gain < demanded(text, from) ? [] : changesFor(text, from, choice.reading),
  );
  const garbled = garbledSpans(text);
  const inOrder = (changes: readonly Change[]): Change[] => [...changes].sort((a, b) => a.start - b.start);
  const runsFound = inOrder([...marked, ...unmarkedRuns(text, garbled, marked, context)]);
  const changes = inOrder([...runsFound, ...gluedRuns(text, runsFound, context)]);
  return markUnreadable(text, garbled, changes);
}
