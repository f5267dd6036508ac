import { decimalToString } from '../../src/decimal.ts';
import type { Result } from '../../src/formula/evaluation.ts';
import { onlyNumber } from '../../src/formula/interval.ts';
import type { Value } from '../../src/formula/value.ts';

/** A value in the notation of the case table. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case 'boolean':
      return [value.canBeTrue && 'true', value.canBeFalse && 'false'].filter(Boolean).join('|');
    case 'number': {
      const only = onlyNumber(value);
      if (only !== null) return decimalToString(only);
      const low = value.min === null ? '(-∞' : `${value.min.open ? '(' : '['}${decimalToString(value.min.value)}`;
      const high = value.max === null ? '∞)' : `${decimalToString(value.max.value)}${value.max.open ? ')' : ']'}`;
      return `${low},${high}`;
    }
    case 'date':
      return value.min !== null && value.min === value.max ? value.min : `[${value.min ?? '…'},${value.max ?? '…'}]`;
    case 'code':
      return value.possible === null ? 'any' : value.possible.join('|');
    case 'set':
      return value.values === null ? 'any' : `{${value.values.join(',')}}`;
  }
}

/** A result in the notation of the case table. */
export function show(result: Pick<Result, 'value' | 'outOfForce'>): string {
  if (result.value === null) return 'not-in-force';
  return result.outOfForce.length === 0 ? showValue(result.value) : `${showValue(result.value)}|not-in-force`;
}
