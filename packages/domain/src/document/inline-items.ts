import { smallNumber } from './chinese-number.ts';
import { foldWidth } from './width.ts';

/** An item that stands inside a paragraph (段内列举): 一是 … 二是 …, with offsets in the paragraph. */
export interface InlineItem {
  readonly number: number;
  readonly label: string;
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
}

const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const firstly: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 };

interface Marker {
  readonly family: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const markerPattern = new RegExp(
  `([一二三四五六七八九十]{1,3})(是|要|方面)|(首先|其次|再次|最后)[,，]?|(第[一二三四五六七八九十]{1,3})[,，、]|\\(([一二三四五六七八九十]{1,3})\\)|\\((\\d{1,2})\\)|([${circles}])`,
  'g',
);

/** 一是 and 首先 open a clause; brackets and circles may follow anything but a word they belong to. */
function opens(folded: string, at: number): boolean {
  return at === 0 || /[。;:,!?”)\s]/.test(folded[at - 1] ?? '');
}

function markersOf(folded: string): Marker[] {
  const markers: Marker[] = [];
  markerPattern.lastIndex = 0;
  for (let match = markerPattern.exec(folded); match !== null; match = markerPattern.exec(folded)) {
    const [text, ordinal, word, adverb, nth, bracketed, digits, circle] = match;
    const start = match.index;
    const end = start + text.length;
    if (ordinal !== undefined && word !== undefined) {
      if (opens(folded, start)) markers.push({ family: word, number: smallNumber(ordinal) ?? 0, start, end });
    } else if (adverb !== undefined) {
      if (opens(folded, start)) markers.push({ family: 'firstly', number: firstly[adverb] ?? 0, start, end });
    } else if (nth !== undefined) {
      if (opens(folded, start)) markers.push({ family: 'nth', number: smallNumber(nth.slice(1)) ?? 0, start, end });
    } else if (bracketed !== undefined) markers.push({ family: '(一)', number: smallNumber(bracketed) ?? 0, start, end });
    else if (digits !== undefined) markers.push({ family: '(1)', number: Number(digits), start, end });
    else if (circle !== undefined) markers.push({ family: '①', number: circles.indexOf(circle) + 1, start, end });
  }
  return markers;
}

/** Runs 1, 2, 3 … of one family, at least two long; other markers between them belong to inner lists and are left alone. */
function runsOf(markers: readonly Marker[]): Marker[][] {
  const open = new Map<string, Marker[]>();
  const runs: Marker[][] = [];
  for (const marker of markers) {
    const run = open.get(marker.family);
    const skips =
      marker.family === 'firstly' ? marker.number > (run?.at(-1)?.number ?? 0) : marker.number === (run?.at(-1)?.number ?? 0) + 1;
    if (run !== undefined && marker.number !== 1 && skips) run.push(marker);
    else if (marker.number === 1) {
      const fresh = [marker];
      open.set(marker.family, fresh);
      runs.push(fresh);
    }
  }
  return runs.filter((run) => run.length >= 2);
}

/** The short first sentence of an item, if more follows it. */
function headingIn(text: string): string | null {
  const folded = foldWidth(text);
  const stop = folded.search(/[。;:,!?]/);
  if (stop < 2 || stop > 30 || folded[stop] !== '。' || stop === folded.length - 1) return null;
  return /[\d%]/.test(folded.slice(0, stop).replace(/[“"][^“”"]*[”"]/g, '')) ? null : text.slice(0, stop);
}

/** The bracketed list of units that closes a paragraph, if there is one: …。(高新处,各县(市、区)科技局). Looks at the last 400 characters only. */
function unitTail(folded: string): string | null {
  const match = /[。;](\([^()]{2,120}(?:\([^()]{1,20}\)[^()]{0,60}){0,6}\))$/.exec(folded.slice(-400));
  return match?.[1] ?? null;
}

/** The outermost lists inside a paragraph, in reading order. A bracketed unit list at its end belongs to no item. */
export function inlineItems(paragraph: string, folded: string = foldWidth(paragraph)): InlineItem[][] {
  const limit = paragraph.length - (unitTail(folded)?.length ?? 0);
  const lists: InlineItem[][] = [];
  let covered = 0;
  for (const run of runsOf(markersOf(folded))) {
    const first = run[0];
    if (first === undefined || first.start < covered) continue;
    const items = run.map((marker, index): InlineItem => {
      const end = run[index + 1]?.start ?? Math.max(marker.end, limit);
      const trimmed = marker.end + paragraph.slice(marker.end, end).trimEnd().length;
      return {
        number: marker.number,
        label: paragraph.slice(marker.start, marker.end),
        heading: headingIn(paragraph.slice(marker.end, Math.min(trimmed, marker.end + 40))),
        start: marker.start,
        end: trimmed,
      };
    });
    lists.push(items);
    covered = items.at(-1)?.end ?? covered;
  }
  return lists;
}
