import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, decimalToString } from '../../decimal.ts';
import { shiftDecimal } from './decimal-text.ts';

it.each([
  ['35.5', 8, '3550000000'],
  ['0.45', -2, '0.0045'],
  ['5', -4, '0.0005'],
  ['100', -2, '1'],
  ['0', 4, '0'],
  ['007', 0, '7'],
])('%s moved by %i is %s', (digits, places, expected) => expect(shiftDecimal(digits, places)).toBe(expected));

it('agrees with exact arithmetic', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.nat(9999), fc.integer({ min: -6, max: 12 }), (whole, fraction, places) => {
      const text = `${whole}.${fraction}`;
      const power = decimal(10).pow(places);
      expect(shiftDecimal(text, places)).toBe(decimalToString(decimal(text).mul(power ?? 1), 12).replace(/\.?0+$/, ''));
    }),
  );
});
