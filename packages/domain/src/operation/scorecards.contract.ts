import { z } from 'zod';
import { profile } from '../fact/model.ts';
import { customScorecardDefinition } from '../scorecard/definition.ts';
import { rankingResult, scorecardDetail, scorecardSummary, scoreResult } from '../scorecard/schema.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { fileAnswerHints, fileFields, fileLanguageField, tableFormatField } from './file-answer.ts';
import { ownFileInput, ownFileTypes } from './own-file-input.ts';
import { asOfField, factsField } from './shared-fields.ts';

const scorecardIdField = field(
  z.string().min(1).max(100),
  { zh: '评分表编号，见 scorecards list', en: 'Scorecard id, see scorecards list' },
  { examples: ['national.tech-sme'] },
);

/** The user's own scorecard (自定义评分表): no source publishes the weights for points, incubators and institutes, so none is shipped. */
const definitionField = field(customScorecardDefinition.optional(), {
  zh: '自己的评分表：指标、档次、权重、等级、连续不合格规则；编号与 scorecard 相同。命令行给 YAML 或 JSON 文件，样例见 docs/examples/innovation-points.yaml',
  en: 'A scorecard of your own: items, bands, weights, grades, the rule on failures in a row; its id is that of `scorecard`. On the command line a YAML or JSON file, see docs/examples/innovation-points.yaml',
});

const subjectsField = field(
  z
    .array(
      z.strictObject({
        subject: z.string().min(1).max(200),
        facts: profile,
        history: z
          .array(z.enum(['yes', 'no', 'undecided']))
          .max(50)
          .optional(),
      }),
    )
    .min(1)
    .max(1000),
  {
    zh: '参评单位：名称 subject、事实 facts、以往结果 history（最近的在后，可不写）；命令行给文件路径、- 或 JSON',
    en: 'Subjects: subject (name), facts, history (earlier results, latest last, optional); on the command line a path, - or JSON',
  },
  { examples: [[{ subject: '甲公司', facts: { 'enterprise.headcount': 80 } }]] },
);

export const scorecardsList = contract({
  id: 'scorecards.list',
  summary: { zh: '列出评分表', en: 'List the scorecards' },
  input: z.strictObject({}),
  output: z.object({ dataVersion: z.string(), total: z.int(), scorecards: z.array(scorecardSummary) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/scorecards',
  needsLedger: false,
  command: { examples: [{ command: 'kechuang scorecards list', says: { zh: '全部评分表', en: 'All scorecards' } }] },
  examples: [{}],
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
  input: z.strictObject({ scorecard: scorecardIdField, facts: factsField, definition: definitionField, asOf: asOfField }),
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

export const scorecardsRank = contract({
  id: 'scorecards.rank',
  summary: {
    zh: '按评分表给多家单位排名：得分、名次、等级、连续不合格次数',
    en: 'Rank subjects by a scorecard: points, rank, grade, failures in a row',
  },
  input: z.strictObject({
    scorecard: scorecardIdField,
    subjects: subjectsField,
    definition: definitionField,
    asOf: asOfField,
  }),
  output: rankingResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/rankings',
  needsLedger: false,
  command: {
    positional: ['scorecard', 'subjects'],
    examples: [
      {
        command:
          'kechuang scorecards rank national.tech-sme \'[{"subject":"甲","facts":{"enterprise.headcount":80,"enterprise.techStaff":20}},{"subject":"乙","facts":{}}]\'',
        says: { zh: '两家企业的排名', en: 'Two firms, ranked' },
      },
    ],
  },
  examples: [
    {
      scorecard: 'national.tech-sme',
      subjects: [
        { subject: '甲', facts: { 'enterprise.headcount': 80, 'enterprise.techStaff': 20 } },
        { subject: '乙', facts: {}, history: ['yes', 'no'] },
      ],
      asOf: '2026-06-01',
    },
  ],
});

export const scorecardsExport = contract({
  id: 'scorecards.export',
  summary: {
    zh: '把评分与排名存成表格：.xlsx（排名、各项得分、口径）或 .csv',
    en: 'Save scores and ranks as a table: .xlsx (ranks, points of each item, notes) or .csv',
  },
  input: z.strictObject({
    scorecard: scorecardIdField,
    subjects: subjectsField,
    format: tableFormatField,
    language: fileLanguageField,
    definition: definitionField,
    asOf: asOfField,
  }),
  output: z.object({ asOf: z.iso.date(), dataVersion: z.string(), ...fileFields }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/rankings/file',
  needsLedger: false,
  rawAnswer: fileAnswerHints,
  command: {
    positional: ['format', 'scorecard', 'subjects'],
    examples: [
      {
        command:
          'kechuang scorecards export xlsx national.tech-sme \'[{"subject":"甲","facts":{"enterprise.headcount":80}}]\' --output ranking.xlsx',
        says: { zh: '排名存成 Excel 表格', en: 'The ranking as an Excel workbook' },
      },
    ],
  },
  examples: [
    {
      scorecard: 'national.tech-sme',
      subjects: [
        { subject: '甲', facts: { 'enterprise.headcount': 80, 'enterprise.techStaff': 20 } },
        { subject: '乙', facts: {}, history: ['yes', 'no'] },
      ],
      format: 'csv',
      language: 'zh',
      asOf: '2026-06-01',
    },
  ],
});

export const scorecardsCheck = contract({
  id: 'scorecards.check',
  summary: {
    zh: '检查自己的评分表（YAML 或 JSON）：格式、未知事实、档次、够不着的分数，逐处给出行号和原因；没有错误时给出定义与全表',
    en: 'Check a scorecard of your own (YAML or JSON): shape, unknown facts, bands, marks out of reach, each with line and reason; else its definition and the whole card',
  },
  input: ownFileInput(
    { zh: '评分表', en: 'scorecard' },
    { text: '见 docs/examples/innovation-points.yaml / see docs/examples/innovation-points.yaml', base64: 'aWQ6IG15LnBvaW50cwo=' },
  ),
  output: z.object({ dataVersion: z.string(), definition: customScorecardDefinition, scorecard: scorecardDetail }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/scorecards/check',
  needsLedger: false,
  rawBody: { field: 'fileBase64', mediaTypes: ownFileTypes },
  command: {
    positional: ['fileBase64'],
    files: ['fileBase64'],
    examples: [
      {
        command: 'kechuang scorecards check docs/examples/innovation-points.yaml',
        says: { zh: '检查一张评分表', en: 'Check a scorecard' },
      },
    ],
  },
  examples: [
    {
      text: 'id: my.points\ntitle: { zh: 样本, en: Sample }\nsource: { kind: reference, issuer: 样本单位, title: 样本办法, documentNumber: null, article: null, date: null, sources: 1 }\npassMark: "60"\npassInclusive: true\ngroups:\n  - id: all\n    title: { zh: 全部, en: All }\n    max: "100"\n    atLeast: null\n    items:\n      - id: staff\n        title: { zh: 人员, en: Staff }\n        weight: "1"\n        max: "100"\n        by: { kind: fact, fact: enterprise.headcount, better: higher, bands: [{ bound: "50", points: "100" }], otherwise: "0" }\ngrades: []\nconsecutiveFailures: null\n',
    },
  ],
});
