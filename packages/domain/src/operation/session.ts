import { regionByCode } from '../region.ts';
import { operation } from './operation.ts';
import { sessionGet } from './session.contract.ts';

export const sessionGetOperation = operation(sessionGet, (_input, { casework }) => {
  const session = casework?.session ?? null;
  return {
    account: session?.account ?? null,
    memberships: (session?.memberships ?? []).map((one) => ({
      ...one,
      region: one.regionCode === null ? null : (regionByCode(one.regionCode)?.name ?? one.regionCode),
    })),
    readOnly: session?.readOnly ?? false,
    casework: casework !== undefined,
    singleSignOn: casework?.entrance.singleSignOn ?? false,
    demo: casework?.entrance.demo === undefined || casework.entrance.demo === null ? null : [...casework.entrance.demo],
  };
});
