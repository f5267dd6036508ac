import type { AmountCap, DraftAmount } from './model.ts';
import type { Segment } from './segments.ts';

/** An entitlement of a clause as far as its caps go: what each of its sentences says. */
interface Capped {
  readonly segments: readonly Segment[];
  readonly amounts: readonly DraftAmount[];
}

/**
 * The caps of each of a clause's entitlements. A sentence behind the last that sets as many as there are entitlements, in order and without naming them
 * (奖励上限分别为100万元和30万元), sets one for each.
 */
export function capsOf(found: readonly Capped[]): { readonly caps: readonly AmountCap[]; readonly unsure: boolean }[] {
  const own = found.map(({ amounts }) => ({ caps: amounts.flatMap((one) => one.caps), unsure: false }));
  const last = found.at(-1);
  const at =
    last?.segments.findIndex(({ text }, index) => index > 0 && /(?:上限|最高|不超过|限额)[^，。；]{0,6}分别|分别不超过/.test(text)) ?? -1;
  const shared = last?.amounts[at]?.caps ?? [];
  if (last === undefined || shared.length < 2 || shared.some(({ label }) => label !== null)) return own;
  const rest = last.amounts.flatMap((one, index) => (index === at ? [] : one.caps));
  const per = shared.find((one) => one.per !== null)?.per ?? null;
  if (shared.length !== found.length || (last.amounts[0]?.tiers.length ?? 0) > 1)
    return own.map((one, index) => (index === own.length - 1 ? { ...one, unsure: true } : one));
  return own.map(({ caps }, index) => {
    const cap = shared[index];
    return {
      caps: [...(index === own.length - 1 ? rest : caps), ...(cap === undefined ? [] : [{ ...cap, per: cap.per ?? per }])],
      unsure: false,
    };
  });
}
