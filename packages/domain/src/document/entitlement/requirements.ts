import type { Segment } from './segments.ts';

/**
 * The requirements of the words from `start` to `end` of a segment that strings several together, each with one figure; the whole where they hang on
 * one another, or where a figure has no words of its own (5亿元、10亿元、50亿元的).
 */
export function requirements(segment: Segment, start: number, end: number): readonly (readonly [number, number])[] {
  const text = segment.text.slice(start, end);
  const whole = [[start, end] as const];
  const figures = segment.figures
    .map((figure) => ({ start: figure.start - segment.start - start, end: figure.end - segment.start - start }))
    .filter((figure) => figure.start >= 0 && figure.end <= text.length);
  if (figures.length < 2 || /或|放宽|除外|其中|至少|任一|之一|（/.test(text)) return whole;
  const spans: [number, number][] = [];
  let from = /^[^，,、：]{1,12}：/.exec(text)?.[0].length ?? 0;
  for (const figure of figures) {
    const stop = /[，,、；]/.exec(text.slice(figure.end));
    const to = stop === null ? text.length : figure.end + stop.index;
    const own = from + (/^且/.test(text.slice(from)) ? 1 : 0);
    if (figure.start < from || figure.start - own < 2) return whole;
    spans.push([start + own, start + to]);
    from = Math.min(text.length, to + 1);
  }
  const last = spans.at(-1);
  if (last !== undefined) last[1] = end;
  return spans;
}
