import { verifyChain } from '../ledger/verify.ts';
import { auditList, auditVerify } from './audit.contract.ts';
import { actingFor, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';

export const auditListOperation = operation(auditList, async ({ ledger, after, limit }, context) => {
  const casework = caseworkOf(context);
  const name = regionCodeOf(ledger, '/ledger');
  actingFor(casework, ['supervisor', 'administrator'], name);
  const events = await casework.ledger.readAfter(name, after, limit);
  return { ledger: name, events: [...events], next: events.length === limit ? (events.at(-1)?.sequence ?? null) : null };
});

export const auditVerifyOperation = operation(auditVerify, async ({ ledger }, context) => {
  const casework = caseworkOf(context);
  const name = regionCodeOf(ledger, '/ledger');
  actingFor(casework, ['supervisor', 'administrator'], name);
  return verifyChain(casework.ledger, name);
});
