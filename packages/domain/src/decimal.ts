import Fraction from 'fraction.js';
import { z } from 'zod';

/**
 * Exact numbers (精确数). fraction.js keeps a numerator and a denominator as bigint, so sums, products and quotients
 * are exact and a threshold is never decided by binary floating point. Rounding happens once, at the edge.
 */
export type Decimal = Fraction;

const decimalPattern = /^-?\d{1,30}(\.\d{1,30})?$/;

/** A number as it travels: a decimal string such as `"0.015"`; at most 30 digits on either side of the point. */
export const decimalString = z.string().regex(decimalPattern, 'decimal');

/** Parses a decimal string, a bigint or a safe integer. Throws `RangeError` on anything else (also NaN and Infinity). */
export function decimal(value: string | bigint | number | Decimal): Decimal {
  if (value instanceof Fraction) return value;
  if (typeof value === 'bigint') return new Fraction(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
    return new Fraction(value);
  }
  if (!decimalPattern.test(value)) throw new RangeError(`not a decimal: ${value.slice(0, 40)}`);
  return new Fraction(value);
}

/** Rounds half up, away from zero on the tie (四舍五入), to `places` decimal places. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  const scale = 10n ** BigInt(places);
  const scaled = (value.n * scale * 2n + value.d) / (value.d * 2n);
  return new Fraction(value.s < 0n ? -scaled : scaled, scale);
}

/**
 * Writes an exact number as a decimal string: with exactly `places` places if given, else as short as possible
 * (a number that no decimal string can hold is rounded half up to 12 places).
 */
export function decimalToString(value: Decimal, places?: number): string {
  const shown = roundHalfUp(value, places ?? 12);
  const scale = 10n ** BigInt(places ?? 12);
  const scaled = (shown.n * scale) / shown.d;
  const whole = scaled / scale;
  const digits = (scaled % scale).toString().padStart(places ?? 12, '0');
  const fraction = places === undefined ? digits.replace(/0+$/, '') : digits.slice(0, places);
  const sign = shown.s < 0n && scaled !== 0n ? '-' : '';
  return fraction.length > 0 ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}
