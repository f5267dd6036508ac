import { z } from 'zod';
import { role } from '../procedure/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

const person = z.object({ id: z.string(), name: z.string() });

/** A role lent for some days, as its two parties see it. */
export const delegationView = z.object({
  id: z.string(),
  by: person,
  to: person,
  role,
  from: z.string(),
  until: z.string(),
  reason: z.string(),
  state: z.enum(['not-yet', 'running', 'over', 'ended']).describe('未开始、在期、已到期、已收回'),
});

export const delegationsGrant = contract({
  id: 'delegations.grant',
  summary: { zh: '委托他人代办我的一个角色，限定日期', en: 'Let someone stand in for one of my roles, for some days' },
  input: z.strictObject({
    to: field(z.string().min(1).max(200), { zh: '代办人的账户编号', en: 'Account of whoever stands in' }, { examples: ['stand-in'] }),
    role: field(role, { zh: '委托的角色', en: 'The role' }, { examples: ['county-reviewer'] }),
    from: field(z.iso.date().optional(), { zh: '起始日；不写为今天', en: 'First day; today if left out' }, { examples: ['2026-06-01'] }),
    until: field(
      z.iso.date(),
      { zh: '最后一日，含当日；最长一年', en: 'Last day, itself included; a year at most' },
      { examples: ['2026-06-30'] },
    ),
    reason: field(z.string().trim().min(1).max(500), { zh: '理由', en: 'Reason' }, { examples: ['出差'] }),
  }),
  output: z.object({ delegation: delegationView }),
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/delegations',
  needsLedger: true,
  command: {
    examples: [
      {
        command: 'kechuang delegations grant --to stand-in --role county-reviewer --until 2026-06-30 --reason 出差',
        says: { zh: '出差期间请人代办', en: 'Have someone stand in during a journey' },
      },
    ],
  },
  examples: [],
});

export const delegationsEnd = contract({
  id: 'delegations.end',
  summary: { zh: '收回一项委托', en: 'End a delegation' },
  input: z.strictObject({
    id: field(z.string().min(1).max(100), { zh: '委托编号', en: 'Delegation id' }, { examples: ['0123456789abcdef'] }),
  }),
  output: z.object({ delegation: delegationView }),
  access: 'signed-in',
  effect: 'write',
  method: 'DELETE',
  path: '/v1/delegations/:id',
  needsLedger: true,
  command: {
    positional: ['id'],
    examples: [{ command: 'kechuang delegations end 0123456789abcdef', says: { zh: '收回委托', en: 'End a delegation' } }],
  },
  examples: [],
});

export const delegationsList = contract({
  id: 'delegations.list',
  summary: { zh: '我给出和收到的委托', en: 'Delegations I gave and was given' },
  input: z.strictObject({}),
  output: z.object({
    asOf: z.string(),
    given: z.array(delegationView),
    received: z.array(delegationView),
    lendable: z.array(role).describe('我有、且可以委托的角色 / roles of mine that can be lent'),
  }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/delegations',
  needsLedger: true,
  command: { examples: [{ command: 'kechuang delegations list', says: { zh: '谁在代我、我在代谁', en: 'Who stands in for whom' } }] },
  examples: [],
});
