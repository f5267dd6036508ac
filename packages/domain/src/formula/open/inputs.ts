import { decimal } from '../../decimal.ts';
import type { Fact } from '../../fact/model.ts';
import { scaleOf, stepBounds } from '../compile/steps.ts';

/**
 * Names of what a graph with unknowns reads of a fact (含未知数的输入): both ends in steps of a number or day; whether a yes-or-no can be yes, and no;
 * whether a code or set is known; whether a fact that can be inferred was answered at all, be it 不清楚.
 */
export const openInput = {
  lo: (fact: string): string => `${fact}:lo`,
  hi: (fact: string): string => `${fact}:hi`,
  yes: (fact: string): string => `${fact}:yes`,
  no: (fact: string): string => `${fact}:no`,
  known: (fact: string): string => `${fact}:known`,
  given: (fact: string): string => `${fact}:given`,
} as const;

/** Facts may reach this many steps. */
const openLimit = 10n ** 17n;

/** All a number or day can be before it is answered, in steps; null where that has no bounds or they lie between steps. */
export function openBounds(fact: Fact): { readonly lo: bigint; readonly hi: bigint } | null {
  if (!('plausible' in fact)) return null;
  const { min, max } = fact.plausible;
  if (min === null || max === null) return null;
  const bounds = stepBounds(fact, openLimit);
  const isExact = (end: string, steps: bigint): boolean =>
    fact.type === 'date' ||
    decimal(end)
      .mul(decimal(scaleOf(fact)))
      .equals(decimal(steps));
  return isExact(min, bounds.lo) && isExact(max, bounds.hi) && bounds.lo < bounds.hi ? bounds : null;
}
