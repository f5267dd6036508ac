import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, type Change, compose, toClean, toEdits, toRaw } from './edits.ts';

const kinds = ['script', 'width', 'pinyin', 'shift', 'chrome', 'space', 'break'] as const;

/** Changes of a text: rising, without overlap, each at most four characters long; whole code points only. */
function changesOf(text: string): fc.Arbitrary<Change[]> {
  const step = fc.record({
    skip: fc.nat(4),
    take: fc.nat(4),
    text: fc.constantFrom('', '县', '一二', '\n', '𠀀', 'abc'),
    kind: fc.constantFrom(...kinds),
  });
  return fc.array(step, { maxLength: 12 }).map((steps) => {
    const points = [...text];
    const changes: Change[] = [];
    let point = 0;
    let unit = 0;
    const advance = (count: number) => {
      const from = unit;
      for (let i = 0; i < count && point < points.length; i++) unit += (points[point++] ?? '').length;
      return from;
    };
    for (const { skip, take, text: to, kind } of steps) {
      advance(skip);
      const start = advance(take);
      // A one-to-one kind really is one to one.
      const linear = kind === 'script' || kind === 'width';
      const size = [...text.slice(start, unit)].length;
      const replacement = linear ? '国'.repeat(size) : to;
      if (unit > start || replacement !== '') changes.push({ start, end: unit, text: replacement, kind, note: null });
      advance(1);
    }
    return changes;
  });
}

const texts = fc.string({ unit: fc.constantFrom(...'县區一𠀀a1，\n '), maxLength: 40 });
const layered = texts.chain((raw) =>
  changesOf(raw).chain((first) => changesOf(applyChanges(raw, first)).map((second) => ({ raw, first, second }))),
);

test('composed changes lead where the two lists led', () => {
  fc.assert(
    fc.property(layered, ({ raw, first, second }) => {
      const middle = applyChanges(raw, first);
      const composed = compose(first, second, middle);
      expect(applyChanges(raw, composed)).toBe(applyChanges(middle, second));
      for (const [index, change] of composed.entries()) {
        expect(change.start).toBeLessThanOrEqual(change.end);
        expect(change.start).toBeGreaterThanOrEqual(composed[index - 1]?.end ?? 0);
      }
    }),
  );
});

test('composition is associative in what it makes, and nothing changes nothing', () => {
  const threefold = layered.chain((two) =>
    changesOf(applyChanges(applyChanges(two.raw, two.first), two.second)).map((third) => ({ ...two, third })),
  );
  fc.assert(
    fc.property(threefold, ({ raw, first, second, third }) => {
      const one = applyChanges(raw, first);
      const two = applyChanges(one, second);
      const left = compose(compose(first, second, one), third, two);
      const right = compose(first, compose(second, third, two), one);
      expect(applyChanges(raw, left)).toBe(applyChanges(two, third));
      expect(applyChanges(raw, right)).toBe(applyChanges(two, third));
      expect(compose(first, [], one)).toEqual(first);
      expect(compose([], first, raw)).toEqual(first);
    }),
  );
});

test('published edits rebuild the clean text and map offsets both ways', () => {
  fc.assert(
    fc.property(
      texts.chain((raw) => changesOf(raw).map((changes) => ({ raw, changes }))),
      ({ raw, changes }) => {
        const edits = toEdits(raw, applyChanges(raw, changes), changes);
        const rawPoints = [...raw];
        const cleanPoints = [...applyChanges(raw, changes)];
        let at = 0;
        let rebuilt = '';
        for (const { rawSpan, cleanSpan } of edits) {
          rebuilt += rawPoints.slice(at, rawSpan[0]).join('') + cleanPoints.slice(...cleanSpan).join('');
          at = rawSpan[1];
        }
        expect(rebuilt + rawPoints.slice(at).join('')).toBe(cleanPoints.join(''));
        let last = 0;
        for (let offset = 0; offset <= rawPoints.length; offset++) {
          const clean = toClean(edits, offset);
          expect(clean).toBeGreaterThanOrEqual(last);
          expect(clean).toBeLessThanOrEqual(cleanPoints.length);
          last = clean;
        }
        const touched = (clean: number) => edits.some(({ cleanSpan }) => cleanSpan[0] <= clean && clean < cleanSpan[1]);
        for (let clean = 0; clean < cleanPoints.length; clean++) {
          const [start, end] = toRaw(edits, [clean, clean + 1]);
          if (touched(clean)) continue;
          expect(rawPoints.slice(start, end)).toEqual([cleanPoints[clean]]);
          expect(toClean(edits, start)).toBe(clean);
        }
        for (let from = 0; from <= cleanPoints.length; from++) {
          for (let to = from; to <= cleanPoints.length; to++) {
            const [start, end] = toRaw(edits, [from, to]);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(rawPoints.length);
          }
        }
      },
    ),
  );
});

test('text between edits is the same on both sides', () => {
  const changes: Change[] = [
    { start: 2, end: 3, text: '县', kind: 'script', note: null },
    { start: 3, end: 8, text: '', kind: 'pinyin', note: null },
  ];
  const edits = toEdits('東海縣(xià)區', applyChanges('東海縣(xià)區', changes), changes);
  expect(edits.map(({ rawSpan, cleanSpan }) => [rawSpan, cleanSpan])).toEqual([
    [
      [2, 3],
      [2, 3],
    ],
    [
      [3, 8],
      [3, 3],
    ],
  ]);
  expect(toRaw(edits, [3, 4])).toEqual([8, 9]);
  expect(toRaw(edits, [2, 3])).toEqual([2, 3]);
});
