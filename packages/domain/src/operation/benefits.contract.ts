import { z } from 'zod';
import { benefitDetail, benefitKind, benefitSummary, explainResult, matchResult, quoteResult } from '../benefit/schema.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { fileAnswerHints, fileFields, fileLanguageField, tableFormatField } from './file-answer.ts';
import { asOfField, factsField, profileField } from './shared-fields.ts';

const benefitIdField = field(
  z.string().min(1).max(100),
  { zh: '惠企事项编号，见 benefits list', en: 'Benefit id, see benefits list' },
  { examples: ['lianyungang.platform-matching-funds'] },
);

export const benefitsList = contract({
  id: 'benefits.list',
  summary: { zh: '列出惠企事项', en: 'List the benefits that firms can have' },
  input: z.strictObject({
    kind: field(
      benefitKind.optional(),
      {
        zh: '类型：减免 relief、奖补 grant、权益 privilege、资质 status、融资 finance',
        en: 'Kind: relief, grant, privilege, status or finance',
      },
      { examples: ['grant'] },
    ),
    region: field(
      z.string().min(1).max(100).optional(),
      { zh: '企业所在地区的代码或名称：列出适用于该地的事项', en: 'Where the firm is, code or name: the benefits that apply there' },
      { examples: ['320700'] },
    ),
    q: field(
      z.string().min(1).max(100).optional(),
      { zh: '编号、名称或内容中含有的词', en: 'A word of the id, the title or the promise' },
      { examples: ['研发'] },
    ),
    asOf: asOfField,
  }),
  output: z.object({ asOf: z.iso.date(), dataVersion: z.string(), total: z.int(), benefits: z.array(benefitSummary) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/benefits',
  needsLedger: false,
  command: {
    examples: [
      { command: 'kechuang benefits list', says: { zh: '全部事项', en: 'All benefits' } },
      { command: 'kechuang benefits list --region 盘山县', says: { zh: '适用于盘山县企业的事项', en: 'Benefits for a firm in Panshan' } },
    ],
  },
  examples: [{ asOf: '2026-06-01' }, { region: '320700', asOf: '2021-06-01' }],
});

export const benefitsGet = contract({
  id: 'benefits.get',
  summary: { zh: '看一个惠企事项：条件、金额、办理、关系、出处', en: 'One benefit: conditions, amount, route, relations, citations' },
  input: z.strictObject({ id: benefitIdField, asOf: asOfField }),
  output: benefitDetail,
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/benefits/:id',
  needsLedger: false,
  command: {
    positional: ['id'],
    examples: [
      { command: 'kechuang benefits get national.tech-sme', says: { zh: '科技型中小企业评价', en: 'The technology SME evaluation' } },
    ],
  },
  examples: [
    { id: 'lianyungang.platform-matching-funds', asOf: '2026-06-01' },
    { id: 'national.tech-sme', asOf: '2026-06-01' },
  ],
});

export const benefitsCalendar = contract({
  id: 'benefits.calendar',
  summary: {
    zh: '一个事项的日历 .ics：历次与今后的受理日期；可用日历软件按网址订阅，下一轮公布后自动出现',
    en: 'The calendar of one benefit, .ics: filing dates past and to come; calendar programs can subscribe to its address and see the next round once it is published',
  },
  input: z.strictObject({ id: benefitIdField, language: fileLanguageField, asOf: asOfField }),
  output: z.object({ asOf: z.iso.date(), dataVersion: z.string(), ...fileFields }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/benefits/:id/calendar',
  needsLedger: false,
  rawAnswer: fileAnswerHints,
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang benefits calendar national.tech-sme --output tech-sme.ics',
        says: { zh: '存成日历文件', en: 'As a calendar file' },
      },
    ],
  },
  examples: [{ id: 'national.tech-sme', language: 'zh', asOf: '2025-11-01' }],
});

export const benefitsMatch = contract({
  id: 'benefits.match',
  summary: {
    zh: '按企业情况判断每个事项：符合程度、时间窗口、差距、金额与下一问',
    en: 'Judge every benefit for a firm: fit, window, distances, amount, next question',
  },
  input: z.strictObject({ profile: profileField, asOf: asOfField }),
  output: matchResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/matches',
  needsLedger: false,
  command: {
    examples: [
      {
        command: 'kechuang benefits match --fact enterprise.headcount=80 --fact enterprise.techStaff=20 --fact enterprise.region=320700',
        says: { zh: '先给几项事实，看还缺什么', en: 'Start with a few facts and see what is missing' },
      },
      {
        command: 'kechuang benefits match --profile \'{"enterprise.revenue": 30000000}\' --as-of 2026-06-01 --json',
        says: { zh: '用 JSON（也可给文件路径或 -）', en: 'With JSON (a path or - will do as well)' },
      },
    ],
  },
  examples: [
    { profile: {}, asOf: '2026-06-01' },
    {
      profile: {
        'enterprise.registeredInMainland': true,
        'enterprise.region': '320700',
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
  ],
});

export const benefitsExport = contract({
  id: 'benefits.export',
  summary: {
    zh: '把匹配结果存成表格：.xlsx（结果、条件、填写情况、口径）或 .csv',
    en: 'Save the results as a table: .xlsx (results, conditions, answers, notes) or .csv',
  },
  input: z.strictObject({ profile: profileField, format: tableFormatField, language: fileLanguageField, asOf: asOfField }),
  output: z.object({ asOf: z.iso.date(), dataVersion: z.string(), ...fileFields }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/matches/file',
  needsLedger: false,
  rawAnswer: fileAnswerHints,
  command: {
    positional: ['format'],
    examples: [
      {
        command: 'kechuang benefits export xlsx --fact enterprise.headcount=80 --fact enterprise.region=320700 --output results.xlsx',
        says: { zh: '存成 Excel 表格', en: 'As an Excel workbook' },
      },
    ],
  },
  examples: [
    { profile: { 'enterprise.headcount': 80, 'enterprise.region': '320700' }, format: 'xlsx', language: 'zh', asOf: '2026-06-01' },
    { profile: { 'enterprise.headcount': 80, 'enterprise.region': '320700' }, format: 'csv', language: 'en', asOf: '2026-06-01' },
  ],
});

export const benefitsExplain = contract({
  id: 'benefits.explain',
  summary: {
    zh: '说明对一个事项的全部推理，以及最小的改动',
    en: 'The whole reasoning about one benefit, and the smallest change that would do',
  },
  input: z.strictObject({ benefit: benefitIdField, profile: profileField, asOf: asOfField }),
  output: explainResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/matches/explain',
  needsLedger: false,
  command: {
    positional: ['benefit'],
    examples: [
      {
        command: 'kechuang benefits explain national.tech-sme --fact enterprise.headcount=80 --fact enterprise.techStaff=20',
        says: { zh: '为什么这样判断', en: 'Why it is judged so' },
      },
    ],
  },
  examples: [{ benefit: 'national.tech-sme', profile: { 'enterprise.headcount': 80, 'enterprise.techStaff': 20 }, asOf: '2026-06-01' }],
});

export const benefitsQuote = contract({
  id: 'benefits.quote',
  summary: { zh: '测算一个事项的金额：各种理解、出资方、封顶与出处', en: 'What a benefit comes to: readings, payers, cap and citations' },
  input: z.strictObject({ benefit: benefitIdField, facts: factsField, asOf: asOfField }),
  output: quoteResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/quotes',
  needsLedger: false,
  command: {
    positional: ['benefit'],
    examples: [
      {
        command:
          'kechuang benefits quote lianyungang.platform-matching-funds --fact platform.level=national --fact platform.place=district --fact platform.upstreamGrant=15000000 --as-of 2021-06-01',
        says: {
          zh: '国家级平台，在区，上级经费 1500 万元：两种理解并列',
          en: 'A national platform in a district, 15 million yuan from above: two readings',
        },
      },
      {
        command: 'kechuang benefits quote --benefit national.guarantee-fee-cap --fact guarantee.amount=5000000 --json',
        says: { zh: '500 万元担保的费率上限', en: 'The fee cap of a 5 million yuan guarantee' },
      },
    ],
  },
  examples: [
    {
      benefit: 'lianyungang.platform-matching-funds',
      facts: { 'platform.level': 'national', 'platform.place': 'district', 'platform.upstreamGrant': '15000000' },
      asOf: '2021-06-01',
    },
    { benefit: 'national.guarantee-fee-cap', facts: { 'guarantee.amount': '5000000.01' }, asOf: '2026-06-01' },
    { benefit: 'panshan.incubator-subsidy', facts: { 'incubator.subsidy': 600000 }, asOf: '2021-06-01' },
  ],
});
