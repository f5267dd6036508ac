import { z } from 'zod';
import { role } from '../procedure/model.ts';
import { contract } from './contract.ts';

export const sessionGet = contract({
  id: 'session.get',
  summary: { zh: '我是谁、有哪些角色、可以怎样登录', en: 'Who I am, which roles I hold, and how to sign in' },
  input: z.strictObject({}),
  output: z.object({
    account: z.object({ id: z.string(), name: z.string() }).nullable().describe('未登录为 null / null where nobody is signed in'),
    memberships: z.array(
      z.object({
        role,
        regionCode: z.string().nullable(),
        region: z.string().nullable(),
        organisation: z.string().nullable(),
        department: z.string().nullable().optional().describe('所属部门编号 / the bureau it is bound to'),
        onBehalfOf: z.object({ id: z.string(), name: z.string() }).optional().describe('代谁办理 / whom they stand in for'),
      }),
    ),
    readOnly: z.boolean().describe('只读密钥 / a key that may only read'),
    casework: z.boolean().describe('此处是否有账本、可办件 / whether there is a ledger here'),
    singleSignOn: z.boolean().describe('可经本市统一身份认证登录 / the city’s own identity provider can be used'),
    demo: z
      .array(z.object({ id: z.string(), name: z.string(), role }))
      .nullable()
      .describe('演示用样本账户；非演示为 null / sample accounts of a demonstration'),
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/session',
  needsLedger: false,
  personal: true,
  command: { examples: [{ command: 'kechuang session get', says: { zh: '我是谁', en: 'Who I am' } }] },
  examples: [{}],
});
