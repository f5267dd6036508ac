import { z } from 'zod';
import { policyDocument } from '../document/model.ts';
import { correction } from '../import/events.ts';
import { reviewFact } from '../import/review-facts.ts';
import { contract } from './contract.ts';
import { documentsRead } from './documents.contract.ts';
import { field } from './field.ts';

const stamp = z.object({ id: z.string(), name: z.string(), at: z.string() });

/** An imported document without its text (导入摘要). */
export const importSummary = z.object({
  id: z.string(),
  title: z.string(),
  regionCode: z.string(),
  state: z.enum(['draft', 'published']),
  facts: z.int(),
  decided: z.int(),
  carried: z.int().describe('待确认的前一版决定 / decisions of an earlier version that wait to be confirmed'),
  versions: z.array(
    z.object({
      number: z.int(),
      sha256: z.string(),
      drafted: stamp,
      published: stamp.extend({ restMachineRead: z.boolean() }).nullable(),
    }),
  ),
  version: z.int().describe('账本中的版本，用于 If-Match / version in the ledger'),
});
export type ImportSummary = z.infer<typeof importSummary>;

/** The review queue of one import: the document as read and each fact with the decision on it. */
export const importView = importSummary.extend({ queue: z.array(reviewFact), document: policyDocument });

const idField = field(
  z.string().min(1).max(100),
  { zh: '导入文件的编号', en: 'Id of the imported document' },
  { examples: ['linxi-2025-4'] },
);

export const documentsImport = contract({
  id: 'documents.import',
  summary: {
    zh: '导入一个页面为草稿，生成待核队列；未发布前他人不可见',
    en: 'Import a page as a draft with a review queue; nothing is published unseen',
  },
  input: z
    .strictObject({
      page: documentsRead.input.shape.page,
      pageBase64: documentsRead.input.shape.pageBase64,
      id: documentsRead.input.shape.id,
      region: field(
        z.string().min(1).max(100).optional(),
        { zh: '属地代码或名称；不写则用页面读出的地区', en: 'Region by code or name; as read from the page if left out' },
        { examples: ['320700'] },
      ),
    })
    .refine((input) => (input.page === undefined) !== (input.pageBase64 === undefined), {
      message: '应恰好给出 page 与 pageBase64 之一 / Exactly one of page and pageBase64 is due',
      path: ['page'],
    }),
  output: importView,
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/documents',
  needsLedger: true,
  rawBody: { field: 'pageBase64', mediaTypes: documentsRead.rawBody?.mediaTypes ?? [] },
  version: { at: ['version'], required: false },
  command: {
    positional: ['pageBase64'],
    files: ['pageBase64'],
    examples: [
      {
        command: 'kechuang documents import 通知.docx --region 320700 --api http://127.0.0.1:3210',
        says: { zh: '把一个文件导入为草稿', en: 'Import a file as a draft' },
      },
    ],
  },
  examples: [],
});

export const documentsDrafts = contract({
  id: 'documents.drafts',
  summary: { zh: '列出导入的文件及其核定进度', en: 'List the imported documents and how far their review has come' },
  input: z.strictObject({}),
  output: z.object({ total: z.int(), imports: z.array(importSummary) }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/drafts',
  needsLedger: true,
  command: {
    examples: [
      { command: 'kechuang documents drafts --api http://127.0.0.1:3210', says: { zh: '待核与已发布', en: 'Waiting and published' } },
    ],
  },
  examples: [],
});

export const documentsDraft = contract({
  id: 'documents.draft',
  summary: { zh: '查看一份导入的文件与待核队列', en: 'Show an imported document with its review queue' },
  input: z.strictObject({ id: idField }),
  output: importView,
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/drafts/:id',
  needsLedger: true,
  version: { at: ['version'], required: false },
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang documents draft linxi-2025-4 --api http://127.0.0.1:3210',
        says: { zh: '逐项事实与原文', en: 'Fact by fact, with the text' },
      },
    ],
  },
  examples: [],
});

export const documentsReview = contract({
  id: 'documents.review',
  summary: {
    zh: '核定草稿中的事实：采纳、更正或剔除；确认前一版的决定',
    en: 'Decide on facts of a draft: accept, correct or reject; confirm what was decided in an earlier version',
  },
  input: z
    .strictObject({
      id: idField,
      decisions: field(
        z
          .array(
            z.strictObject({
              fact: z.string().min(1).max(100),
              decision: z.enum(['accepted', 'corrected', 'rejected']),
              correction: correction.optional(),
            }),
          )
          .min(1)
          .max(2000)
          .optional(),
        {
          zh: '逐项决定：事实编号、采纳/更正/剔除、更正内容',
          en: 'Decisions: fact id, accepted/corrected/rejected, and what to put instead',
        },
        { examples: [[{ fact: 'q1', decision: 'accepted' }]] },
      ),
      carried: field(
        z.string().min(1).max(100).optional(),
        {
          zh: '确认前一版的决定：all 全部、metadata 元数据，或一个条款的编号；另有决定的事实以另作的为准',
          en: 'Confirm decisions of an earlier version: all, metadata, or the id of a clause; what is decided otherwise here stands as decided here',
        },
        { examples: ['all'] },
      ),
    })
    .refine((input) => input.decisions !== undefined || input.carried !== undefined, {
      message: '应给出 decisions 或 carried / decisions or carried is due',
      path: ['decisions'],
    }),
  output: importView,
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/documents/:id/review',
  needsLedger: true,
  version: { at: ['version'], required: false },
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang documents review linxi-2025-4 --decisions decisions.json --api http://127.0.0.1:3210',
        says: { zh: '从文件读取决定', en: 'Decisions from a file' },
      },
      {
        command: 'kechuang documents review linxi-2025-4 --carried all --api http://127.0.0.1:3210',
        says: { zh: '新一版未变之处，沿用前一版的全部决定', en: 'Confirm all that was decided before where nothing changed' },
      },
    ],
  },
  examples: [],
});

export const documentsPublish = contract({
  id: 'documents.publish',
  summary: { zh: '发布核定后的文件；此后可检索、可引用', en: 'Publish a reviewed document: from then on it is listed, searched and cited' },
  input: z.strictObject({
    id: idField,
    restMachineRead: field(
      z.boolean().default(false),
      { zh: '声明未核定的其余事实为机器识别', en: 'Declare that what is undecided is machine-read' },
      { examples: [true] },
    ),
  }),
  output: importView,
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/documents/:id/publish',
  needsLedger: true,
  version: { at: ['version'], required: false },
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang documents publish linxi-2025-4 --rest-machine-read true --api http://127.0.0.1:3210',
        says: { zh: '发布，其余标为机器识别', en: 'Publish, the rest marked machine-read' },
      },
    ],
  },
  examples: [],
});
