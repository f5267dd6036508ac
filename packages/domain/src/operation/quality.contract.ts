import { z } from 'zod';
import { lintFinding } from '../quality/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { regionField } from './shared-fields.ts';

export const qualityLint = contract({
  id: 'quality.lint',
  summary: {
    zh: '质检：受损、歧义、未核对、合计不符、重复、失效引文、推断的元数据',
    en: 'Quality desk: damage, ambiguity, unchecked figures, sums that do not add up, duplicates, dead citations, inferred metadata',
  },
  input: z.strictObject({
    region: regionField,
    document: field(
      z.string().min(1).max(100).optional(),
      { zh: '只查这份文件（编号）', en: 'Only this document (id)' },
      { examples: ['lyg-2021-18'] },
    ),
    pageBase64: field(
      z.base64().max(11_200_000).optional(),
      { zh: '改查这个页面文件的字节（base64）', en: 'Check this page instead (bytes as base64)' },
      { examples: ['5YWz5LqO4oCm55qE6YCa55+l'] },
    ),
  }),
  output: z.object({
    dataVersion: z.string(),
    documents: z.int().describe('查了几份文件 / documents checked'),
    rules: z.int().describe('查了几项规则的引文 / rules whose citations were checked'),
    errors: z.int(),
    warnings: z.int(),
    notes: z.int(),
    findings: z.array(lintFinding),
  }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/quality/lint',
  needsLedger: false,
  command: {
    positional: ['pageBase64'],
    files: ['pageBase64'],
    conditionAt: ['errors', 'warnings'],
    examples: [
      { command: 'kechuang quality lint 通知.txt', says: { zh: '检查一个文件，不保存', en: 'Check a file; nothing is kept' } },
      { command: 'kechuang quality lint', says: { zh: '检查全部文件与规则', en: 'Check every document and rule' } },
      {
        command: 'kechuang quality lint --document luohe-2018-95 --exit-code',
        says: { zh: '检查一份文件；有问题时退出码为 10', en: 'Check one document; exit code 10 where something is wrong' },
      },
    ],
  },
  examples: [{}, { document: 'lyg-2021-18' }],
});
