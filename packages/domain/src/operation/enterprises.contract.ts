import { z } from 'zod';
import { ladderResult, planFormat, planResult } from '../benefit/enterprise-schema.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { fileAnswerHints, fileFields, fileLanguageField } from './file-answer.ts';
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
