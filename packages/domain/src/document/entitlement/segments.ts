import type { PolicyDocument, Quantity } from '../model.ts';
import { type Passages, passagesOf } from '../passages.ts';
import { foldPunctuation } from '../quantity/fold-punctuation.ts';
import { scanFigures } from '../quantity/scan-figures.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';

/** A quantity with the place of its own figure, in code units: several may share one quote. */
export interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
}

/** A sentence, or a part of one between semicolons (分句), with its figures. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly figures: readonly PlacedQuantity[];
}

/** A clause's own words, cut into segments. */
export interface ClauseSegments {
  readonly stretch: Stretch;
  readonly segments: readonly Segment[];
}

/** What the readers of a document's clauses need of it. */
export type ReadableDocument = Pick<
  PolicyDocument,
  | 'id'
  | 'title'
  | 'innerTitle'
  | 'kind'
  | 'region'
  | 'regionCode'
  | 'raw'
  | 'text'
  | 'edits'
  | 'clauses'
  | 'quantities'
  | 'tables'
  | 'responsibilities'
>;

/** A document laid open for its readers: clauses cut into segments, figures in place, citations at hand. */
export interface OpenDocument {
  readonly document: ReadableDocument;
  readonly passages: Passages;
  readonly clauses: readonly ClauseSegments[];
}

/** Longer segments are no sentences; the bound keeps the cost linear however a page is made. */
const longest = 800;

/** The figures of the quantities, in reading order. */
function placeFigures(document: ReadableDocument, passages: Passages): PlacedQuantity[] {
  const figures = scanFigures(foldPunctuation(document.text));
  const placed: PlacedQuantity[] = [];
  const used = new Set<number>();
  let from = 0;
  for (const quantity of document.quantities) {
    const start = passages.codePoints.toUnit(quantity.citation.cleanSpan[0]);
    const end = passages.codePoints.toUnit(quantity.citation.cleanSpan[1]);
    while ((figures[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from += 1;
    let found: { start: number; end: number } | null = null;
    for (let at = from; found === null && (figures[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) {
      const figure = figures[at];
      if (figure === undefined || used.has(at)) continue;
      if (figure.value !== quantity.value && figure.valueMax !== quantity.value && figure.parts.length === 0) continue;
      found = figure;
      // The parts of a ratio share their figure.
      if (figure.parts.length === 0) used.add(at);
    }
    placed.push({ quantity, start: found?.start ?? start, end: found?.end ?? end });
  }
  return placed.sort((left, right) => left.start - right.start);
}

/** Ends of segments: stops outside brackets, so that （…；…） stays whole. */
function cuts(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (character === '（' || character === '(') depth += 1;
    else if (character === '）' || character === ')') depth = Math.max(0, depth - 1);
    else if (character === '\n' || character === '。' || (depth === 0 && (character === '；' || character === ';'))) {
      depth = 0;
      ends.push(at + 1);
    }
  }
  return ends.at(-1) === end ? ends : [...ends, end];
}

/** Length of a clause's label with the bracketed name behind it: 第十条 （认定奖励）, 第十条【认定奖励】. */
function labelLength(text: string, label: string | null): number {
  if (label === null || !text.startsWith(label)) return 0;
  const rest = text.slice(label.length);
  return label.length + (/^\s*(?:（[^（）。，]{1,12}）|【[^【】]{1,12}】)?\s*/.exec(rest)?.[0].length ?? 0);
}

const opened = new WeakMap<ReadableDocument, OpenDocument>();

/** Opens a document once, however many readers ask. */
export function openDocument(document: ReadableDocument): OpenDocument {
  const known = opened.get(document);
  if (known !== undefined) return known;
  const passages = passagesOf(document.id, { raw: document.raw, clean: document.text, edits: document.edits }, document.clauses);
  const placed = placeFigures(document, passages);
  let next = 0;
  const clauses = stretchesOf(document).map((stretch) => {
    const segments: Segment[] = [];
    let from = stretch.start + labelLength(document.text.slice(stretch.start, stretch.start + 40), stretch.clause.label);
    for (const to of cuts(document.text, from, stretch.end)) {
      const raw = document.text.slice(from, to);
      const start = from + (raw.length - raw.trimStart().length);
      const end = from + raw.trimEnd().length;
      while ((placed[next]?.start ?? Number.POSITIVE_INFINITY) < from) next += 1;
      const figures: PlacedQuantity[] = [];
      for (let one = placed[next]; one !== undefined && one.start < to; one = placed[next]) {
        figures.push(one);
        next += 1;
      }
      if (end > start && end - start <= longest) segments.push({ start, end, text: document.text.slice(start, end), figures });
      from = to;
    }
    return { stretch, segments };
  });
  const result = { document, passages, clauses };
  opened.set(document, result);
  return result;
}
