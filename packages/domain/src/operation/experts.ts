import { accountIndex, accountsIn } from '../casework/accounts.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { expertsList } from './experts.contract.ts';
import { operation } from './operation.ts';

export const expertsListOperation = operation(expertsList, async (_input, context) => {
  const casework = caseworkOf(context);
  actingFor(casework, ['department', 'administrator'], caseworkLedger);
  const accounts = accountsIn(await casework.models.current(accountIndex, caseworkLedger));
  const experts = accounts.flatMap(({ id, name, closed, memberships }) => {
    const own = closed ? undefined : memberships.find((one) => one.role === 'expert');
    return own === undefined ? [] : [{ id, name, organisation: own.organisation }];
  });
  return { total: experts.length, experts };
});
