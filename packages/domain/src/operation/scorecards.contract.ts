import { z } from 'zod';
import { scorecardDetail, scorecardSummary, scoreResult } from '../scorecard/schema.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { asOfField, factsField } from './shared-fields.ts';

const scorecardIdField = field(
  z.string().min(1).max(100),
  { zh: '评分表编号，见 scorecards list', en: 'Scorecard id, see scorecards list' },
  { examples: ['national.tech-sme'] },
);

export const scorecardsList = contract({
  id: 'scorecards.list',
  summary: { zh: '列出评分表', en: 'List the scorecards' },
  input: z.strictObject({ asOf: asOfField }),
  output: z.object({ asOf: z.iso.date(), dataVersion: z.string(), total: z.int(), scorecards: z.array(scorecardSummary) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/scorecards',
  needsLedger: false,
  command: { examples: [{ command: 'kechuang scorecards list', says: { zh: '全部评分表', en: 'All scorecards' } }] },
  examples: [{ asOf: '2026-06-01' }],
});

export const scorecardsGet = contract({
  id: 'scorecards.get',
  summary: { zh: '看一张评分表：指标、档次、门槛、等级、出处', en: 'One scorecard: items, tiers, gates, grades, citations' },
  input: z.strictObject({ id: scorecardIdField, asOf: asOfField }),
  output: scorecardDetail,
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/scorecards/:id',
  needsLedger: false,
  command: {
    positional: ['id'],
    examples: [
      { command: 'kechuang scorecards get national.tech-sme', says: { zh: '科技型中小企业评价指标', en: 'The technology SME indicators' } },
    ],
  },
  examples: [{ id: 'national.tech-sme', asOf: '2026-06-01' }],
});

export const scorecardsScore = contract({
  id: 'scorecards.score',
  summary: {
    zh: '按评分表打分：每项得分或范围、门槛、是否达标、下一档的代价',
    en: 'Score by a scorecard: points or ranges, gates, pass, cost of the next tiers',
  },
  input: z.strictObject({ scorecard: scorecardIdField, facts: factsField, asOf: asOfField }),
  output: scoreResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/scores',
  needsLedger: false,
  command: {
    positional: ['scorecard'],
    examples: [
      {
        command:
          'kechuang scorecards score national.tech-sme --fact enterprise.headcount=80 --fact enterprise.techStaff=20 --fact enterprise.revenue=30000000 --fact enterprise.totalCost=25000000 --fact enterprise.rdExpense=1230000 --fact enterprise.classTwoIp=3',
        says: { zh: '科技型中小企业评价打分', en: 'Score a firm as a technology SME' },
      },
    ],
  },
  examples: [
    {
      scorecard: 'national.tech-sme',
      facts: {
        'enterprise.registeredInMainland': true,
        'enterprise.headcount': 80,
        'enterprise.techStaff': 20,
        'enterprise.revenue': '30000000',
        'enterprise.totalCost': '25000000',
        'enterprise.totalAssets': '40000000',
        'enterprise.rdExpense': '1230000',
        'enterprise.classTwoIp': 3,
        'enterprise.prohibitedProducts': false,
        'enterprise.majorViolation': false,
      },
      asOf: '2026-06-01',
    },
    { scorecard: 'national.high-tech-enterprise', facts: {}, asOf: '2026-06-01' },
  ],
});
