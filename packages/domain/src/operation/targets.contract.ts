import { z } from 'zod';
import { comparisonRow } from '../target/compare-targets.ts';
import { target, targetFinding } from '../target/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { fileAnswerHints, fileFields, fileLanguageField, tableFormatField } from './file-answer.ts';
import { regionField } from './shared-fields.ts';

const yearField = field(z.int().min(1949).max(2100).optional(), { zh: '目标年度', en: 'Year of the target' }, { examples: [2021] });
const documentField = field(
  z.string().min(1).max(100).optional(),
  { zh: '只看这份文件（编号）', en: 'Only this document (id)' },
  { examples: ['lyg-2021-18'] },
);

export const targetsList = contract({
  id: 'targets.list',
  summary: { zh: '列出文件中的目标，每个目标附全部出处', en: 'List the targets that documents set, each with every quote' },
  input: z.strictObject({
    region: regionField,
    year: yearField,
    indicator: field(
      z.string().min(1).max(100).optional(),
      { zh: '指标编号，或指标名中含有的词', en: 'Id of an indicator, or a word of its name' },
      { examples: ['高新技术企业'] },
    ),
    document: documentField,
  }),
  output: z.object({ dataVersion: z.string(), total: z.int(), targets: z.array(target) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/targets',
  needsLedger: false,
  command: {
    examples: [
      {
        command: 'kechuang targets list --region 320700 --year 2021',
        says: { zh: '连云港市 2021 年的目标', en: 'Targets of Lianyungang for 2021' },
      },
      {
        command: 'kechuang targets list --indicator 高新技术企业',
        says: { zh: '各地关于高新技术企业的目标', en: 'Targets about high-tech enterprises everywhere' },
      },
    ],
  },
  examples: [{}, { document: 'luohe-2018-95' }, { indicator: '高新技术企业' }],
});

export const targetsExport = contract({
  id: 'targets.export',
  summary: { zh: '把目标台账存成表格：.xlsx（含口径页）或 .csv', en: 'Save the ledger of targets as a table: .xlsx (with notes) or .csv' },
  input: z.strictObject({
    format: tableFormatField,
    targets: field(
      z.array(z.string().min(1).max(200)).max(5000).optional(),
      { zh: '只要这些目标（编号），按这个次序；不写为全部', en: 'Only these targets (ids), in this order; all if left out' },
      { examples: [['lyg-2021-18:t1']] },
    ),
    region: regionField,
    year: yearField,
    document: documentField,
    language: fileLanguageField,
  }),
  output: z.object({ dataVersion: z.string(), total: z.int(), ...fileFields }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/targets/file',
  needsLedger: false,
  rawAnswer: fileAnswerHints,
  command: {
    positional: ['format'],
    examples: [
      {
        command: 'kechuang targets export xlsx --region 320700 --output targets.xlsx',
        says: { zh: '连云港市的目标台账', en: 'The targets of Lianyungang' },
      },
    ],
  },
  examples: [
    { format: 'csv', document: 'luohe-2018-95', language: 'zh' },
    { format: 'xlsx', language: 'en' },
  ],
});

export const targetsCompare = contract({
  id: 'targets.compare',
  summary: {
    zh: '比较各地同一指标的目标，并说明哪些不可直接比较',
    en: 'Compare the targets of several regions, saying which may not simply be compared',
  },
  input: z.strictObject({
    indicators: field(
      z.array(z.string().min(1).max(100)).min(1).max(50),
      { zh: '指标编号，或指标名中的词', en: 'Ids of indicators, or words of their names' },
      { examples: [['高新技术企业']] },
    ),
    regions: field(
      z.array(z.string().min(1).max(100)).min(1).max(50),
      { zh: '地区代码或名称', en: 'Codes or names of regions' },
      { examples: [['320700', '320800', '411100']] },
    ),
    year: yearField,
  }),
  output: z.object({ dataVersion: z.string(), year: z.int().nullable(), rows: z.array(comparisonRow) }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/targets/compare',
  needsLedger: false,
  command: {
    examples: [
      {
        command: 'kechuang targets compare --indicators 高新技术企业 --regions 连云港市，淮安市，漯河市',
        says: { zh: '三市的高新技术企业目标', en: 'High-tech enterprise targets of three cities' },
      },
    ],
  },
  examples: [{ indicators: ['高新技术企业'], regions: ['320700', '320800', '411100'] }],
});

export const targetsCheck = contract({
  id: 'targets.check',
  summary: {
    zh: '核对目标：分项与总数、前后不一、口径不同、受损处',
    en: 'Check the targets: sums, restatements, conflicts, differing counts, damaged spots',
  },
  input: z.strictObject({ region: regionField, document: documentField }),
  output: z.object({ dataVersion: z.string(), total: z.int(), warnings: z.int(), findings: z.array(targetFinding) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/targets/check',
  needsLedger: false,
  command: {
    examples: [
      { command: 'kechuang targets check', says: { zh: '核对全部文件', en: 'Check every document' } },
      { command: 'kechuang targets check --document lyg-2021-18', says: { zh: '只核对一份文件', en: 'Check one document' } },
    ],
  },
  examples: [{}, { document: 'lyg-2021-18' }],
});
