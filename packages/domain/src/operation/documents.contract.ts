import { z } from 'zod';
import { documentDiff } from '../document/diff.ts';
import { entitlement, entitlementTerms } from '../document/entitlement/model.ts';
import { measure } from '../document/measure/model.ts';
import { documentKind, policyDocument } from '../document/model.ts';
import { searchResult } from '../document/search-result.ts';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { asOfField, regionField } from './shared-fields.ts';

/** Whether a document is in force on a day (有效性). `unstated` where the page gives no dates. */
export const documentValidity = z.object({
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

/** A document with all that was read from it, and its validity on a day. Output of documents.get and documents.read. */
export const documentAnswer = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  validity: documentValidity,
  ...policyDocument.shape,
  measures: z.array(measure).describe('举措与责任 / measures with their owners'),
  entitlements: z.array(entitlement).describe('惠企条款草稿，机器识别 / draft benefits, machine-read'),
  entitlementTerms: entitlementTerms.describe('共同条款：条件、叠加、受理、时间 / what holds for all of them'),
});
export type DocumentAnswer = z.infer<typeof documentAnswer>;

const issuerField = field(
  z.string().min(1).max(100).optional(),
  { zh: '发文机关，可只写一部分', en: 'Issuing body, or a part of its name' },
  { examples: ['连云港市'] },
);
const yearField = field(
  z.int().min(1949).max(2100).optional(),
  { zh: '年度：所属年度，没有则为成文年份', en: 'Year of the plan, else year of issue' },
  { examples: [2021] },
);
const kindField = field(documentKind.optional(), { zh: '文种', en: 'Kind of document' }, { examples: ['implementation-scheme'] });

export const documentsList = contract({
  id: 'documents.list',
  summary: { zh: '列出政策文件', en: 'List the policy documents' },
  input: z.strictObject({
    region: regionField,
    issuer: issuerField,
    year: yearField,
    kind: kindField,
    inForceOn: field(
      z.iso.date().optional(),
      {
        zh: '只列这一天有效的文件；未写明有效期的也列出并标明',
        en: 'Only documents in force on this date; those that state no period are listed and marked',
      },
      { examples: ['2021-06-01'] },
    ),
    asOf: asOfField,
  }),
  output: z.object({ asOf: z.iso.date(), dataVersion: z.string(), total: z.int(), documents: z.array(documentSummary) }),
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
        says: { zh: '连云港市在某一天有效的文件', en: 'Documents of Lianyungang in force on a day' },
      },
    ],
  },
  examples: [{ asOf: '2026-06-01' }, { region: '320700', inForceOn: '2021-06-01' }],
});

export const documentsGet = contract({
  id: 'documents.get',
  summary: {
    zh: '读一份文件：元数据、条款树、数量、责任单位、修订与有效性',
    en: 'Read one document: metadata, clause tree, figures, owners, repairs and validity',
  },
  input: z.strictObject({
    id: field(
      z.string().min(1).max(100),
      { zh: '文件编号，见 documents list', en: 'Document id, see documents list' },
      { examples: ['lyg-2021-18'] },
    ),
    asOf: asOfField,
  }),
  output: documentAnswer,
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/documents/:id',
  needsLedger: false,
  command: {
    positional: ['id'],
    examples: [
      { command: 'kechuang documents get lyg-2021-18', says: { zh: '元数据、提纲与数量', en: 'Metadata, outline and figures' } },
      { command: 'kechuang documents get lyg-2021-18 --json', says: { zh: '全部内容，JSON', en: 'Everything, as JSON' } },
    ],
  },
  examples: [
    { id: 'lyg-2021-18', asOf: '2026-06-01' },
    { id: 'luohe-2018-95', asOf: '2026-06-01' },
  ],
});

export const documentsSearch = contract({
  id: 'documents.search',
  summary: {
    zh: '检索条款：简繁、全半角、拼音、文号皆可',
    en: 'Search the clauses: Simplified or Traditional, any width, pinyin, document numbers',
  },
  input: z.strictObject({
    q: field(
      z.string().min(1).max(200),
      {
        zh: '词语、短语、文号或拼音；空格分开的词须同时出现',
        en: 'Words, a phrase, a document number or pinyin; words set apart by spaces must all occur',
      },
      { examples: ['研发机构'] },
    ),
    region: regionField,
    issuer: issuerField,
    year: yearField,
    kind: kindField,
    limit: field(
      z.int().min(1).max(200).default(20),
      { zh: '至多几条，最多 200', en: 'At most this many hits, up to 200' },
      { examples: [20] },
    ),
  }),
  output: z.object({ dataVersion: z.string(), ...searchResult.shape }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/search',
  needsLedger: false,
  command: {
    positional: ['q'],
    examples: [
      { command: 'kechuang documents search 研发机构', says: { zh: '检索一个词', en: 'Search for a word' } },
      {
        command: 'kechuang documents search 產業創新平臺 --region 320700',
        says: { zh: '繁体也能检索', en: 'Traditional characters find the same' },
      },
    ],
  },
  examples: [
    { q: '研发机构', limit: 20 },
    { q: '連政辦發[2021]18號', limit: 5 },
    { q: 'yanfa', limit: 5 },
  ],
});

export const documentsRead = contract({
  id: 'documents.read',
  summary: {
    zh: '读一个页面（文本、网页、.docx、.pdf），得到与 documents get 相同的结果，不保存任何内容',
    en: 'Read a page (text, HTML, .docx, .pdf) into the same shape as documents get; nothing is kept',
  },
  input: z
    .strictObject({
      page: field(
        z.string().max(8_400_000).optional(),
        { zh: '页面文本或网页源码', en: 'The page as text or HTML' },
        { examples: ['关于…的通知\n一、…'] },
      ),
      pageBase64: field(
        z.base64().max(11_200_000).optional(),
        {
          zh: '页面文件的字节（base64）：文本、网页、.docx、.pdf，UTF-8 或 GB18030',
          en: 'Bytes of the page as base64: text, HTML, .docx or .pdf, UTF-8 or GB18030',
        },
        { examples: ['5YWz5LqO4oCm55qE6YCa55+l'] },
      ),
      id: field(
        z.string().min(1).max(100).optional(),
        { zh: '给这份文件的编号；不写则由文号或标题得出', en: 'Id for the document; made from its number or title if left out' },
        { examples: ['draft-1'] },
      ),
      asOf: asOfField,
    })
    .refine((input) => (input.page === undefined) !== (input.pageBase64 === undefined), {
      message: '应恰好给出 page 与 pageBase64 之一 / Exactly one of page and pageBase64 is due',
      path: ['page'],
    }),
  output: documentAnswer,
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/documents/read',
  needsLedger: false,
  rawBody: {
    field: 'pageBase64',
    mediaTypes: [
      'text/plain',
      'text/html',
      'application/octet-stream',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  command: {
    positional: ['pageBase64'],
    files: ['pageBase64'],
    examples: [
      { command: 'kechuang documents read 通知.txt', says: { zh: '读一个文件', en: 'Read a file' } },
      {
        command: 'kechuang documents read - --json < 通知.html',
        says: { zh: '从标准输入读，输出 JSON', en: 'Read standard input, print JSON' },
      },
    ],
  },
  examples: [
    {
      page: '关于做好2021年科技工作的通知\n各县区：\n一、主要目标\n全市新增高新技术企业100家以上，研发投入占比达到2.1%。\n2021年3月1日',
      id: 'draft-1',
      asOf: '2026-06-01',
    },
  ],
});

export const documentsDiff = contract({
  id: 'documents.diff',
  summary: { zh: '比对两份文件：变化的条款与事实', en: 'Compare two documents: the clauses and facts that changed' },
  input: z.strictObject({
    id: field(
      z.string().min(1).max(110),
      {
        zh: '前一份文件的编号；导入文件的某一版写作 编号@版次',
        en: 'Id of the earlier document; a version of an imported one is id@number',
      },
      { examples: ['lyg-2021-18'] },
    ),
    to: field(
      z.string().min(1).max(110),
      { zh: '后一份文件的编号；导入文件的某一版写作 编号@版次', en: 'Id of the later document; a version of an imported one is id@number' },
      { examples: ['lyg-2021-report'] },
    ),
  }),
  output: z.object({ dataVersion: z.string(), ...documentDiff.shape }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/documents/:id/diff',
  needsLedger: false,
  personal: true,
  command: {
    positional: ['id', 'to'],
    examples: [
      {
        command: 'kechuang documents diff huaian-2020-workplan luohe-2018-95',
        says: { zh: '两份文件有什么不同', en: 'How two documents differ' },
      },
    ],
  },
  examples: [
    { id: 'lyg-2021-18', to: 'lyg-2021-18' },
    { id: 'huaian-2020-workplan', to: 'luohe-2018-95' },
  ],
});
