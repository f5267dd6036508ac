import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped, moneyParts, quantityParts, shifted } from './format.ts';

describe('shifted', () => {
  it.each([
    ['0.405', 2, '40.5'],
    ['5000000.00', -4, '500'],
    ['5000000.01', -4, '500.000001'],
    ['12', -4, '0.0012'],
    ['-0.5', 1, '-5'],
    ['0', 3, '0'],
    ['0.00', -4, '0'],
    ['1.10', 0, '1.1'],
  ])('%s by %i is %s', (value, places, expected) => {
    expect(shifted(value, places)).toBe(expected);
  });

  it('comes back when shifted the other way', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -12, max: 12 }), (value, places) => {
        expect(shifted(shifted(String(value), places), -places)).toBe(String(value));
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['5000000.00', '500', '万元', '5,000,000 元'],
    ['270000.00', '27', '万元', '270,000 元'],
    ['5000000.01', '5,000,000.01', '元', '5,000,000.01 元'],
    ['9999.50', '9,999.5', '元', '9,999.5 元'],
    ['1234567800.00', '123,456.78', '万元', '1,234,567,800 元'],
  ])('%s', (amount, value, unit, exact) => {
    expect(moneyParts({ amount, currency: 'CNY' }, 'zh')).toEqual({ value, unit, exact });
  });

  it('is said in yuan in English', () => {
    expect(moneyParts({ amount: '5000000.00', currency: 'CNY' }, 'en')).toMatchObject({ value: '5,000,000', unit: 'CNY' });
  });
});

it('groups by three and leaves other text alone', () => {
  expect(grouped('1234567.891')).toBe('1,234,567.891');
  expect(grouped('未写明')).toBe('未写明');
});

it.each([
  ['0.405', '%', '40.5', '%'],
  ['0.009', '百分点', '0.9', '个百分点'],
  ['4000000000', 'CNY', '40', '亿元'],
  ['80', '个', '80', '个'],
  ['1000000', '元', '100', '万元'],
])('%s %s', (value, unit, shownValue, shownUnit) => {
  expect(quantityParts(value, unit, 'zh')).toEqual({ value: shownValue, unit: shownUnit });
});
