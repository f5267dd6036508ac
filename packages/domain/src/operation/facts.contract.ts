import { z } from 'zod';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

/** What a fact is and how it is asked for (事实). */
export const factDescription = z.object({
  id: z.string(),
  type: z.enum(['money', 'ratio', 'count', 'number', 'boolean', 'date', 'code', 'set']),
  unit: z.string().nullable(),
  label: bilingual,
  question: bilingual,
  period: bilingual.describe('所属期间 / the time the answer speaks of'),
  why: bilingual.nullable(),
  whereToFind: bilingual,
  plausible: z.object({ min: z.string().nullable(), max: z.string().nullable() }).nullable().describe('合理范围 / what is believable'),
  decimals: z.int().nullable(),
  options: z.array(z.object({ code: z.string(), label: bilingual })).nullable(),
  scheme: z.string().nullable(),
});
export type FactDescription = z.infer<typeof factDescription>;

export const factsList = contract({
  id: 'facts.list',
  summary: {
    zh: '列出规则会用到的事实：编号、含义、单位、在哪里找到',
    en: 'List the facts that rules ask for: id, meaning, unit, where to find it',
  },
  input: z.strictObject({
    q: field(
      z.string().min(1).max(100).optional(),
      { zh: '编号、名称或问题中含有的词', en: 'A word of the id, the name or the question' },
      { examples: ['研发'] },
    ),
  }),
  output: z.object({ total: z.int(), facts: z.array(factDescription) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/facts',
  needsLedger: false,
  command: {
    examples: [
      { command: 'kechuang facts list', says: { zh: '全部事实', en: 'All facts' } },
      { command: 'kechuang facts list --q 研发', says: { zh: '与研发有关的事实', en: 'Facts about research and development' } },
    ],
  },
  examples: [{}, { q: '研发' }],
});
