import { decimal } from '../../decimal.ts';
import type { Fact } from '../../fact/model.ts';
import { dayNumber } from '../operators/elapsed.ts';

/** How many steps of a fact's unit make one: fen, parts per million, hundredths of a head. */
export function scaleOf(fact: Fact): bigint {
  if (fact.type === 'money') return 100n;
  if (fact.type === 'ratio' || fact.type === 'number') return 1_000_000n;
  return fact.type === 'count' ? 10n ** BigInt(fact.decimals ?? 0) : 1n;
}

/** The least and the most a fact can be, in its steps, within `limit` on either side. */
export function stepBounds(fact: Fact, limit: bigint): { readonly lo: bigint; readonly hi: bigint } {
  if (!('plausible' in fact)) return { lo: 0n, hi: 1n };
  if (fact.type === 'date')
    return {
      lo: fact.plausible.min === null ? 10_101n : BigInt(dayNumber(fact.plausible.min)),
      hi: fact.plausible.max === null ? 99_991_231n : BigInt(dayNumber(fact.plausible.max)),
    };
  const scale = decimal(scaleOf(fact));
  const { min, max } = fact.plausible;
  const lo = min === null ? null : decimal(min).mul(scale).ceil();
  const hi = max === null ? null : decimal(max).mul(scale).floor();
  const low = lo === null || lo.s * lo.n < -limit ? -limit : lo.s * lo.n;
  const high = hi === null || hi.s * hi.n > limit ? limit : hi.s * hi.n;
  return { lo: low, hi: high };
}
