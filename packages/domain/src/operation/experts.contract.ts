import { z } from 'zod';
import { contract } from './contract.ts';

export const expertsList = contract({
  id: 'experts.list',
  summary: { zh: '可以分派的评审专家', en: 'The experts who can be assigned' },
  input: z.strictObject({}),
  output: z.object({
    total: z.int(),
    experts: z.array(z.object({ id: z.string(), name: z.string(), organisation: z.string().nullable() })),
  }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/experts',
  needsLedger: true,
  command: { examples: [{ command: 'kechuang experts list', says: { zh: '有哪些专家', en: 'The experts there are' } }] },
  examples: [],
});
