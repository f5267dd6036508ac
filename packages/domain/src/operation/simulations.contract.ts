import { z } from 'zod';
import { adjustable, simulationResult } from '../benefit/enterprise-schema.ts';
import { decimalString } from '../decimal.ts';
import { profile } from '../fact/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { asOfField } from './shared-fields.ts';

const benefitField = field(
  z.string().min(1).max(100),
  { zh: '惠企事项编号，见 benefits list', en: 'Benefit id, see benefits list' },
  { examples: ['national.specialized-sme'] },
);

export const benefitsAdjustables = contract({
  id: 'benefits.adjustables',
  summary: { zh: '列出一个事项中可以试着改动的数字', en: 'List the numbers of a benefit that a simulation can change' },
  input: z.strictObject({ id: benefitField }),
  output: z.object({ dataVersion: z.string(), benefitId: z.string(), total: z.int(), adjustables: z.array(adjustable) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/benefits/:id/adjustables',
  needsLedger: false,
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang benefits adjustables national.specialized-sme',
        says: { zh: '哪些门槛可以试着改', en: 'Which thresholds can be tried' },
      },
    ],
  },
  examples: [{ id: 'national.specialized-sme' }],
});

export const benefitsSimulate = contract({
  id: 'benefits.simulate',
  summary: {
    zh: '政策沙盘：改一个数字，看一批企业谁受益、谁失去、花多少钱',
    en: 'The sandbox: change one number and see who of a set of firms gains, who loses, what it costs',
  },
  input: z.strictObject({
    benefit: benefitField,
    adjustable: field(
      z.string().min(1).max(100),
      { zh: '要改的数字，见 benefits adjustables', en: 'The number to change, see benefits adjustables' },
      { examples: ['rd-amount.n1'] },
    ),
    to: field(
      decimalString,
      { zh: '改成多少，单位同原数；比例写成小数', en: 'Its new value in its own unit; ratios as fractions' },
      { examples: ['2000000'] },
    ),
    firms: field(
      z
        .array(z.strictObject({ id: z.string().min(1).max(200), profile }))
        .min(1)
        .max(1000),
      {
        zh: '企业：名称或编号 id、情况 profile；命令行给文件路径、- 或 JSON',
        en: 'Firms: id and profile; on the command line a path, - or JSON',
      },
      { examples: [[{ id: '甲公司', profile: { 'enterprise.headcount': 80 } }]] },
    ),
    asOf: asOfField,
  }),
  output: simulationResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/simulations',
  needsLedger: false,
  command: {
    positional: ['benefit', 'adjustable', 'to', 'firms'],
    examples: [
      {
        command:
          'kechuang benefits simulate lianyungang.platform-matching-funds @amount.n4 12000000 \'[{"id":"甲","profile":{"enterprise.region":"320700","platform.level":"national","platform.place":"district","platform.upstreamGrant":15000000}}]\' --as-of 2021-06-01',
        says: { zh: '上限提高后谁多得、要花多少', en: 'A higher cap: who gets more and what it costs' },
      },
    ],
  },
  examples: [
    {
      benefit: 'lianyungang.platform-matching-funds',
      adjustable: '@amount.n4',
      to: '12000000',
      firms: [
        {
          id: '甲',
          profile: {
            'enterprise.region': '320700',
            'platform.type': 'industry-innovation-centre',
            'platform.level': 'national',
            'platform.place': 'district',
            'platform.upstreamGrant': '15000000',
          },
        },
        { id: '乙', profile: {} },
      ],
      asOf: '2021-06-01',
    },
  ],
});
