import type { Bilingual } from '../language.ts';
import type { Procedure } from './model.ts';

/**
 * Checks the table of places against the total that the source states (名额核对): the rows must add up to it, and what a row holds of one class must lie inside
 * the row. Empty where all agrees or the source states no total.
 */
export function checkQuotas({ quotas, quotaTotal }: Pick<Procedure, 'quotas' | 'quotaTotal'>): Bilingual[] {
  const places = quotas.reduce((sum, quota) => sum + quota.places, 0);
  const inner = quotas.reduce((sum, quota) => sum + (quota.ofWhich?.places ?? 0), 0);
  const findings = quotas
    .filter((quota) => (quota.ofWhich?.places ?? 0) > quota.places)
    .map((quota) => ({
      zh: `${quota.regionName}：其中 ${quota.ofWhich?.places} > ${quota.places}`,
      en: `${quota.regionName}: ${quota.ofWhich?.places} of ${quota.places}`,
    }));
  if (quotaTotal === null) return findings;
  if (places !== quotaTotal.places)
    findings.push({ zh: `合计 ${places} ≠ ${quotaTotal.places}`, en: `The rows add up to ${places}, not ${quotaTotal.places}` });
  if (inner !== quotaTotal.ofWhich)
    findings.push({ zh: `其中合计 ${inner} ≠ ${quotaTotal.ofWhich}`, en: `The parts add up to ${inner}, not ${quotaTotal.ofWhich}` });
  return findings;
}
