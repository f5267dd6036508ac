import { z } from 'zod';
import { ladderResult, planFormat, planResult } from '../benefit/enterprise-schema.ts';
import { profile } from '../fact/model.ts';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { fileAnswerHints, fileFields, fileLanguageField } from './file-answer.ts';
import { ownFileInput, ownFileTypes } from './own-file-input.ts';
import { asOfField, profileField } from './shared-fields.ts';

const exampleFirm = {
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
};
const someFacts = '--fact enterprise.region=320700 --fact enterprise.headcount=80 --fact enterprise.techStaff=20';

export const enterprisesLadder = contract({
  id: 'enterprises.ladder',
  summary: {
    zh: '梯度培育：企业现在哪一级，下一级还差什么',
    en: 'The ladder: which rung a firm stands on, and what the next ones lack',
  },
  input: z.strictObject({ profile: profileField, asOf: asOfField }),
  output: ladderResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/enterprises/ladder',
  needsLedger: false,
  command: {
    examples: [{ command: `kechuang enterprises ladder ${someFacts}`, says: { zh: '现在哪一级，差多少', en: 'Which rung, and how far' } }],
  },
  examples: [
    { profile: exampleFirm, asOf: '2025-06-01' },
    { profile: {}, asOf: '2026-06-01' },
  ],
});

export const enterprisesPlan = contract({
  id: 'enterprises.plan',
  summary: {
    zh: '一企一策：政策、金融、服务，先后顺序，合并材料与日历',
    en: 'The plan for one firm: policy, finance, services, their order, merged papers, calendar',
  },
  input: z.strictObject({ profile: profileField, asOf: asOfField }),
  output: planResult,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/enterprises/plan',
  needsLedger: false,
  command: {
    examples: [{ command: `kechuang enterprises plan ${someFacts}`, says: { zh: '给一家企业的方案', en: 'A plan for one firm' } }],
  },
  examples: [{ profile: exampleFirm, asOf: '2021-06-01' }],
});

export const enterprisesExport = contract({
  id: 'enterprises.export',
  summary: {
    zh: '把一企一策方案存成文件：日历 .ics、Word .docx、表格 .xlsx、打印稿 .html',
    en: 'Save the plan as a file: calendar .ics, Word .docx, workbook .xlsx, printable .html',
  },
  input: z.strictObject({
    profile: profileField,
    format: field(
      planFormat,
      {
        zh: '格式：ics 日历、docx Word 文件、xlsx 表格、html 打印稿',
        en: 'Format: ics calendar, docx Word file, xlsx workbook, html page to be printed',
      },
      { examples: ['docx'] },
    ),
    firm: field(
      z.string().min(1).max(100).optional(),
      { zh: '写在方案上的企业名称，可不写', en: 'Name of the firm as the plan shows it; may be left out' },
      { examples: ['样本企业'] },
    ),
    language: fileLanguageField,
    asOf: asOfField,
  }),
  output: z.object({
    asOf: z.iso.date(),
    dataVersion: z.string(),
    ...fileFields,
  }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/enterprises/plan/file',
  needsLedger: false,
  rawAnswer: fileAnswerHints,
  command: {
    positional: ['format'],
    examples: [
      { command: `kechuang enterprises export docx ${someFacts} --output plan.docx`, says: { zh: '存成 Word 文件', en: 'As a Word file' } },
      {
        command: `kechuang enterprises export ics ${someFacts} --output plan.ics`,
        says: { zh: '存成日历，提前 7 天和 1 天提醒', en: 'As a calendar with reminders 7 days and 1 day before' },
      },
    ],
  },
  examples: [
    { profile: exampleFirm, format: 'ics', asOf: '2021-06-01', language: 'zh' },
    { profile: exampleFirm, format: 'html', asOf: '2021-06-01', language: 'zh' },
    { profile: exampleFirm, format: 'xlsx', asOf: '2021-06-01', language: 'zh' },
    { profile: exampleFirm, format: 'docx', firm: '样本企业', asOf: '2021-06-01', language: 'zh' },
  ],
});

export const enterprisesRead = contract({
  id: 'enterprises.read',
  summary: {
    zh: '读一张企业表（CSV、从表格复制的单元格、JSON）：得到每家的事实与历次结果，有错的行逐行说明原因；批量判断、沙盘、排名都用它的结果',
    en: 'Read a table of firms (CSV, cells copied from a sheet, JSON): facts and earlier results of each, with reasons for every row that is refused; what batches, simulations and rankings take',
  },
  input: ownFileInput(
    { zh: '企业表', en: 'table of firms' },
    {
      text: '企业,enterprise.headcount,历次结果\n甲公司,80,不合格 合格',
      base64: '5LyB5LiaLGVudGVycHJpc2UuaGVhZGNvdW50CueUsuWFrOWPuCw4MAo=',
    },
  ),
  output: z.object({
    dataVersion: z.string(),
    firms: z.array(
      z.object({
        id: z.string(),
        profile,
        history: z.array(z.enum(['yes', 'no', 'undecided'])).describe('历次结果，最近的在后 / earlier results, latest last'),
      }),
    ),
    rejects: z
      .array(z.object({ line: z.int(), firm: z.string().nullable(), reasons: z.array(bilingual) }))
      .describe('有错而不收的行 / rows that are refused'),
    ignored: z.array(z.string()).describe('不是事实的列 / columns that are no fact'),
  }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/enterprises/read',
  needsLedger: false,
  rawBody: { field: 'fileBase64', mediaTypes: ownFileTypes },
  command: {
    positional: ['fileBase64'],
    files: ['fileBase64'],
    examples: [
      {
        command: 'kechuang enterprises read docs/examples/innovation-points-firms.csv',
        says: { zh: '一张表里有哪些企业、哪些行有错', en: 'Which firms a table holds, and which rows are wrong' },
      },
    ],
  },
  examples: [{ text: '企业,enterprise.headcount,历次结果\n甲公司,80,不合格 合格\n乙公司,八十,\n' }],
});
