import { z } from 'zod';
import { documentKind, policyDocument } from '../document/model.ts';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

/** Whether a document is in force on a day (有效性). `unstated` where the page gives no dates. */
export const documentValidity = z.object({
  asOf: z.iso.date(),
  state: z.enum(['in-force', 'not-yet', 'expired', 'unstated']),
  text: bilingual,
});
export type DocumentValidity = z.infer<typeof documentValidity>;

/** One line of documents.list. */
export const documentSummary = policyDocument
  .pick({
    id: true,
    title: true,
    innerTitle: true,
    documentNumber: true,
    issuer: true,
    region: true,
    regionCode: true,
    kind: true,
    planYear: true,
    dateIssued: true,
    datePublished: true,
    validFrom: true,
    validTo: true,
  })
  .extend({
    validity: documentValidity,
    clauses: z.int().describe('条款数 / number of clauses'),
    quantities: z.int().describe('数量数 / number of figures'),
    damaged: z.int().describe('无法修复的受损处 / damaged spots that could not be repaired'),
  });
export type DocumentSummary = z.infer<typeof documentSummary>;

export const documentsList = contract({
  id: 'documents.list',
  summary: { zh: '列出政策文件', en: 'List the policy documents' },
  input: z.strictObject({
    region: field(
      z.string().min(1).optional(),
      { zh: '地区代码或名称，含其下级', en: 'Region code or name, with the places inside it' },
      { examples: ['320700', '连云港市'] },
    ),
    issuer: field(
      z.string().min(1).optional(),
      { zh: '发文机关，可只写一部分', en: 'Issuing body, or a part of its name' },
      { examples: ['连云港市'] },
    ),
    year: field(
      z.int().min(1949).max(2100).optional(),
      { zh: '年度：所属年度，没有则为成文年份', en: 'Year of the plan, else year of issue' },
      { examples: [2021] },
    ),
    kind: field(documentKind.optional(), { zh: '文种', en: 'Kind of document' }, { examples: ['support-policy'] }),
    inForceOn: field(
      z.iso.date().optional(),
      {
        zh: '只列这一天有效的文件；未写明有效期的也列出并标明',
        en: 'Only documents in force on this date; those that state no period are listed and marked',
      },
      { examples: ['2021-06-01'] },
    ),
  }),
  output: z.object({ dataVersion: z.string(), total: z.int(), documents: z.array(documentSummary) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/documents',
  needsLedger: false,
  command: {
    examples: [
      { command: 'kechuang documents list', says: { zh: '全部文件', en: 'All documents' } },
      {
        command: 'kechuang documents list --region 320700 --in-force-on 2021-06-01',
        says: { zh: '某地某日有效的文件', en: 'Documents of a place in force on a day' },
      },
    ],
  },
  examples: [{}, { region: '320700', inForceOn: '2021-06-01' }],
});
