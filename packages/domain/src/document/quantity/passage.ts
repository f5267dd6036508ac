import type { Figure } from './figure.ts';
import { type Speech, silent, speechAfter, speechBefore } from './speech.ts';

/** A sentence (句): up to 。！？ or a line's end, cut at a bound so that no page makes the work more than linear. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A figure with the words around it (上下文). Offsets count in the folded text. */
export interface Passage {
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** The comma clause: between ，；。：and line ends. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  /** From the clause's start, or from the figure before it, up to the figure. */
  readonly gap: string;
  /** The clause before and after the figure. */
  readonly before: string;
  readonly after: string;
  /** The sentence before the figure. */
  readonly lead: string;
  /** What the sentence has said of time so far. */
  readonly speech: Speech;
  /** The figure before it in the same sentence, whether or not it is a quantity. */
  readonly previous: Passage | null;
}

const longestSentence = 400;

/** Cuts out the sentence and clause around each figure. */
export function passagesOf(text: string, figures: readonly Figure[]): Passage[] {
  const passages: Passage[] = [];
  let sentence: Sentence = { start: 0, end: 0, text: '' };
  let previous: Passage | null = null;
  let speech = silent;
  for (const figure of figures) {
    if (figure.end > sentence.end) {
      const next = sentenceAround(text, figure, sentence.end);
      speech = previous !== null && isSameParagraph(text, sentence, next) ? speechBefore(sentence.text, speech) : silent;
      sentence = next;
      previous = null;
    }
    const clauseStart = clauseStartBefore(text, figure.start, sentence.start);
    const clauseEnd = clauseEndAfter(text, figure.end, sentence.end);
    const gapStart = previous === null ? clauseStart : Math.max(clauseStart, previous.figure.end);
    const since = previous === null ? sentence.start : Math.max(sentence.start, previous.figure.start - 1);
    speech = speechAfter(text.slice(since, figure.start), speech);
    const passage: Passage = {
      figure,
      sentence,
      clauseStart,
      clauseEnd,
      gap: text.slice(gapStart, figure.start),
      before: text.slice(clauseStart, figure.start),
      after: text.slice(figure.end, clauseEnd),
      lead: text.slice(sentence.start, figure.start),
      speech,
      previous,
    };
    passages.push(passage);
    previous = passage;
  }
  return passages;
}

function sentenceAround(text: string, figure: Figure, floor: number): Sentence {
  let start = figure.start;
  const lowest = Math.max(floor, figure.start - longestSentence);
  while (start > lowest && !endsSentence(text.charCodeAt(start - 1))) start--;
  let end = figure.end;
  const highest = Math.min(text.length, figure.end + longestSentence);
  while (end < highest && !endsSentence(text.charCodeAt(end))) end++;
  return { start, end, text: text.slice(start, end) };
}

/** Neither a line's end nor a sentence without figures lies between them. */
function isSameParagraph(text: string, first: Sentence, second: Sentence): boolean {
  return second.start - first.end <= 60 && !text.slice(first.end, second.start).includes('\n');
}

function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0x0a || code === 0xff01 || code === 0xff1f;
}

function endsClause(code: number): boolean {
  return code === 0xff0c || code === 0xff1b || code === 0xff1a || code === 0x3002 || code === 0x0a || code === 0x09 || code === 0x7c;
}

function clauseStartBefore(text: string, position: number, floor: number): number {
  let start = position;
  while (start > floor && !endsClause(text.charCodeAt(start - 1))) start--;
  return start;
}

function clauseEndAfter(text: string, position: number, ceiling: number): number {
  let end = position;
  while (end < ceiling && !endsClause(text.charCodeAt(end))) end++;
  return end;
}
