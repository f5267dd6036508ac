import { z } from 'zod';
import { removalRule } from '../casework/case-view-schema.ts';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { fileAnswerHints, fileFields, fileLanguageField, tableFormatField } from './file-answer.ts';
import { regionField } from './shared-fields.ts';

/** One entry of a register. */
export const registerEntry = z.object({
  caseId: z.string(),
  title: z.string(),
  applicant: z.object({ id: z.string(), name: z.string() }),
  year: z.int().nullable(),
  class: z.object({ id: z.string(), title: bilingual }),
  level: bilingual.nullable(),
  direction: z.string().nullable(),
  documentNumber: z.string().nullable().describe('批准文号 / number of the document'),
  regionCode: z.string(),
  region: z.string(),
  enteredAt: z.string(),
  state: z.enum(['registered', 'removal-proposed', 'removed']),
  left: z.object({ at: z.string(), reason: z.string() }).nullable(),
  reviews: z.array(z.object({ year: z.int(), outcome: z.enum(['pass', 'fail']) })),
  removal: removalRule.nullable().describe('拟撤销条件及是否已到 / the rule of removal and whether it holds'),
  history: z.array(z.object({ at: z.string(), what: bilingual })).describe('入库以来的状态变化 / what happened to the entry'),
});

const idField = field(z.string().min(1).max(100), { zh: '名录编号', en: 'Register id' }, { examples: ['lianyungang.major-platforms'] });
const removedField = field(z.boolean().optional(), { zh: '连同已移出的', en: 'With those that have left' }, { examples: [true] });

const places = z.object({
  regionCode: z.string(),
  region: z.string(),
  places: z.int(),
  filled: z.int(),
  ofWhich: z.object({ classId: z.string(), places: z.int(), filled: z.int() }).nullable(),
});

export const registersList = contract({
  id: 'registers.list',
  summary: { zh: '列出名录', en: 'List the registers' },
  input: z.strictObject({}),
  output: z.object({
    total: z.int(),
    registers: z.array(
      z.object({ id: z.string(), title: bilingual, procedureId: z.string(), regionCode: z.string(), places: z.int(), entries: z.int() }),
    ),
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/registers',
  needsLedger: true,
  command: { examples: [{ command: 'kechuang registers list', says: { zh: '有哪些名录', en: 'The registers there are' } }] },
  examples: [{}],
});

export const registersEntries = contract({
  id: 'registers.entries',
  summary: { zh: '一个名录的在库条目与名额', en: 'Entries of a register, and its places' },
  input: z.strictObject({ id: idField, region: regionField, removed: removedField }),
  output: z.object({ id: z.string(), title: bilingual, total: z.int(), entries: z.array(registerEntry), places: z.array(places) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/registers/:id/entries',
  needsLedger: true,
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang registers entries lianyungang.major-platforms',
        says: { zh: '建设库与各地名额', en: 'The register and the places of each region' },
      },
    ],
  },
  examples: [{ id: 'lianyungang.major-platforms' }],
});

export const registersExport = contract({
  id: 'registers.export',
  summary: {
    zh: '把名录存成表格：.xlsx（条目、名额、口径）或 .csv',
    en: 'Save a register as a table: .xlsx (entries, places, notes) or .csv',
  },
  input: z.strictObject({
    id: idField,
    format: tableFormatField,
    region: regionField,
    removed: removedField,
    language: fileLanguageField,
  }),
  output: z.object({
    id: z.string(),
    asOf: z.iso.date().describe('截至这一天（北京时间）/ how it stood on this day'),
    dataVersion: z.string(),
    total: z.int(),
    ...fileFields,
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/registers/:id/file',
  needsLedger: true,
  rawAnswer: fileAnswerHints,
  command: {
    positional: ['id', 'format'],
    examples: [
      {
        command: 'kechuang registers export lianyungang.major-platforms xlsx --output register.xlsx',
        says: { zh: '建设库存成 Excel 表格', en: 'The register as an Excel workbook' },
      },
    ],
  },
  examples: [
    { id: 'lianyungang.major-platforms', format: 'xlsx', language: 'zh' },
    { id: 'lianyungang.major-platforms', format: 'csv', language: 'en' },
  ],
});
