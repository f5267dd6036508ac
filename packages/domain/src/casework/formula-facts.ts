import type { CaseState } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/model.ts';
import { regionByCode } from '../region.ts';

/** What the formula of a procedure's money needs to know of an entry (配套公式的已知事实), but for the grant from above; null where it does not apply. */
export interface FormulaFacts {
  readonly benefitId: string;
  readonly facts: { readonly 'platform.level': string; readonly 'platform.place': 'county' | 'district' };
}

/** The facts of a case's entry for the formula: it is for national and provincial platforms alone. */
export function formulaFacts({ funding }: Procedure, { levelId, regionCode }: CaseState): FormulaFacts | null {
  if (funding === null || (levelId !== 'national' && levelId !== 'provincial')) return null;
  const place = regionByCode(regionCode)?.level === 'county' ? 'county' : 'district';
  return { benefitId: funding.benefitId, facts: { 'platform.level': levelId, 'platform.place': place } };
}
