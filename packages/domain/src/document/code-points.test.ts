import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from './code-points.ts';

test('code units and code points, there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const points = codePointsOf(text);
      const characters = [...text];
      let unit = 0;
      characters.forEach((character, at) => {
        expect(points.toCodePoint(unit)).toBe(at);
        expect(points.toUnit(at)).toBe(unit);
        unit += character.length;
      });
      expect(points.toCodePoint(text.length)).toBe(characters.length);
      expect(points.toUnit(characters.length)).toBe(text.length);
    }),
  );
});
