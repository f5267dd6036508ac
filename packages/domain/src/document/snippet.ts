import type { Span } from '../citation.ts';
import { cutsNumber, eachBigram } from './bigrams.ts';
import { characterStart, codePointsOf } from './code-points.ts';
import type { Units } from './passages.ts';

/** A piece of a passage around its first match (摘要片段), with the matches in it. */
export interface Snippet {
  readonly text: string;
  /** Code points of `text`. */
  readonly highlights: Span[];
  /** The first match in the document's text, in code units; the passage itself where nothing matches word for word. */
  readonly first: Units;
}

const before = 30;
const after = 90;

/** Places of the words in the passage, ascending and without overlap; where no word occurs whole, those of its longest parts. */
function matchesIn(form: string, start: number, end: number, words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  const find = (word: string): void => {
    for (
      let at = form.indexOf(word, start);
      at >= 0 && at + word.length <= end && found.length < 60;
      at = form.indexOf(word, at + word.length)
    )
      if (!cutsNumber(form, at, at + word.length)) found.push([at, at + word.length]);
  };
  const inside = form.slice(start, end);
  for (const word of words) if (inside.includes(word)) find(word);
  if (found.length === 0) {
    const parts = new Set<string>();
    for (const word of words)
      eachBigram(word, 0, word.length, (key) => parts.add(String.fromCharCode(Math.floor(key / 0x10000), key % 0x10000)));
    for (const part of [...parts].slice(0, 60)) if (inside.includes(part)) find(part);
  }
  const merged: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Cuts the snippet: some words before the first match, at a sentence's start where one is near, and the text after it. */
export function snippetOf(
  text: string,
  form: string,
  passage: { readonly start: number; readonly end: number },
  words: readonly string[],
): Snippet {
  const matches = matchesIn(form, passage.start, passage.end, words);
  const first = matches[0] ?? [passage.start, Math.min(passage.end, passage.start + after)];
  let from = Math.max(passage.start, first[0] - before);
  const sentence = text.slice(from, first[0]).search(/[。；\n][^。；\n]*$/);
  if (sentence >= 0) from += sentence + 1;
  from = characterStart(text, from);
  const to = characterStart(text, Math.min(passage.end, Math.max(first[0] + after, first[1])));
  const cut = text.slice(from, to);
  // Line feeds become spaces one for one, so that places stay.
  const shown = cut.replace(/\s/g, ' ');
  const points = codePointsOf(shown);
  return {
    text: shown,
    highlights: matches
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [points.toCodePoint(start - from), points.toCodePoint(end - from)]),
    first,
  };
}
