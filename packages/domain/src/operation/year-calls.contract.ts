import { z } from 'zod';
import { citation } from '../citation.ts';
import { bilingual } from '../language.ts';
import { callPublisher, callTerms } from '../procedure/call.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

const procedureField = z.string().min(1).max(100);

/** A year's call as everyone sees it. */
export const callView = z.object({
  procedure: z.object({ id: z.string(), title: bilingual }),
  year: z.int(),
  version: z.int(),
  state: z.enum(['not-yet', 'open', 'closed']).describe('未开始、受理中、已截止'),
  publishedAt: z.string(),
  amendedAt: z.string().nullable(),
  publishedBy: callPublisher.describe('发布或最近修订的角色与单位 / role and organisation that published it or amended it last'),
  terms: callTerms,
  warning: bilingual.nullable().describe('所依据的文件不在有效期内 / the policy it rests on is not in force'),
  citation: citation.nullable().describe('发布年度通知的依据 / what has the call published'),
});

export const callsPublish = contract({
  id: 'calls.publish',
  summary: {
    zh: '发布或修订年度通知：目标任务、认定标准、材料要求、期限',
    en: 'Publish or amend the year’s call: targets, criteria, materials, limits',
  },
  input: z.strictObject({
    procedure: field(procedureField, { zh: '程序编号', en: 'Procedure id' }, { examples: ['lianyungang.platform-recognition'] }),
    year: field(z.int().min(2000).max(2100), { zh: '年度', en: 'Year' }, { examples: [2021] }),
    terms: field(
      callTerms,
      { zh: '通知内容；修订时须给出看到的版本', en: 'What the call says; an amendment names the version it has seen' },
      { examples: [{ title: '样本年度通知', opens: '2021-05-01', closes: '2021-12-31' }] },
    ),
  }),
  output: z.object({ call: callView }),
  access: 'signed-in',
  effect: 'write',
  method: 'PUT',
  path: '/v1/procedures/:procedure/calls/:year',
  needsLedger: true,
  version: { at: ['call', 'version'], required: false },
  command: {
    positional: ['procedure', 'year'],
    examples: [
      {
        command: 'kechuang calls publish lianyungang.platform-recognition 2026 --terms call.yaml',
        says: { zh: '发布 2026 年度通知', en: 'Publish the call of 2026' },
      },
    ],
  },
  examples: [],
});

export const callsList = contract({
  id: 'calls.list',
  summary: { zh: '年度通知：何时受理、标准、材料、目标任务', en: 'The calls: when they take applications, criteria, materials, targets' },
  input: z.strictObject({
    procedure: field(
      procedureField.optional(),
      { zh: '只列这个程序的', en: 'Only those of this procedure' },
      { examples: ['lianyungang.platform-recognition'] },
    ),
    open: field(z.boolean().optional(), { zh: '只列受理中的', en: 'Only those that take applications' }, { examples: [true] }),
  }),
  output: z.object({ total: z.int(), calls: z.array(callView) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/calls',
  needsLedger: true,
  command: { examples: [{ command: 'kechuang calls list --open', says: { zh: '现在可以申报什么', en: 'What can be applied for now' } }] },
  examples: [{}],
});
