import { z } from 'zod';
import { nextQuestionResult } from '../benefit/schema.ts';
import { contract } from './contract.ts';
import { asOfField, profileField } from './shared-fields.ts';

export const questionsNext = contract({
  id: 'questions.next',
  summary: { zh: '下一个该问的问题：能改变最多判断的那一个', en: 'The next question to ask: the one that can change most verdicts' },
  input: z.strictObject({ profile: profileField, asOf: asOfField }),
  output: z.object({
    asOf: z.iso.date(),
    dataVersion: z.string(),
    decided: z.int().describe('已可判断的项数 / verdicts that no longer wait for answers'),
    total: z.int().describe('事项总数 / benefits in all'),
    nextQuestion: nextQuestionResult.nullable().describe('null：没有问题能再改变判断 / null: no question can change anything'),
  }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/questions/next',
  needsLedger: false,
  command: {
    examples: [
      {
        command: 'kechuang questions next --fact enterprise.region=320700 --fact enterprise.headcount=80',
        says: { zh: '已知两项事实时该问什么', en: 'What to ask when two facts are known' },
      },
    ],
  },
  examples: [
    { profile: {}, asOf: '2026-06-01' },
    { profile: { 'enterprise.region': '320700', 'enterprise.headcount': 80, 'enterprise.rdExpense': null }, asOf: '2026-06-01' },
  ],
});
