import { z } from 'zod';
import { confidence, passageCitation, span } from '../citation.ts';
import { decimalString } from '../decimal.ts';
import { edit } from '../edit.ts';

export * from '../edit.ts';

/** What a clause is (条款类型). */
export const clauseKind = z.enum([
  'title',
  'recipients',
  'preamble',
  'section',
  'article',
  'item',
  'paragraph',
  'table',
  'note',
  'attachment',
  'interview',
  'signature',
]);
export type ClauseKind = z.infer<typeof clauseKind>;

/**
 * A node of the clause tree (条款), listed in reading order with its parent. `span` covers the clause with all it contains; ids are short,
 * stable and made of the labels' own numbers (七、→ `7`, 其下(二)→ `7.2`, 第十条 → `a10`).
 */
export const clause = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  level: z.int().nonnegative(),
  kind: clauseKind,
  label: z.string().nullable().describe('原样序号，如“(一)” / the label as printed'),
  heading: z.string().nullable(),
  span,
});
export type Clause = z.infer<typeof clause>;

/** Relation between the figure and the thing measured. */
export const comparator = z.enum(['>=', '<=', '>', '<', '=', '~']);
export type Comparator = z.infer<typeof comparator>;

/** A figure in a document (数量), with the sentence it stands in. Units and conventions: packages/domain/test-data/gold/README.md. */
export const quantity = z.object({
  id: z.string().describe('文件内编号 / unique in the document'),
  quote: z.string(),
  indicator: z.string().describe('简短的指标名 / short noun phrase'),
  indicatorId: z.string().nullable().describe('指标目录中的编号 / id in the catalogue of indicators'),
  comparator,
  value: decimalString,
  valueMax: decimalString.nullable(),
  unit: z.string(),
  alternate: z.object({ value: decimalString, unit: z.string() }).nullable().describe('同一数字的另一种读法，如 基点与百分点'),
  role: z.enum(['target', 'actual', 'rule']),
  bound: z.enum(['floor', 'stretch']).nullable().describe('确保 floor,力争 stretch'),
  flow: z.enum(['new', 'net-new', 'stock', 'growth', 'ratio', 'rank']).nullable().describe('新增、净增、累计、增长、占比、位次'),
  year: z.int().nullable(),
  region: z.string().nullable(),
  clauseId: z.string(),
  citation: passageCitation,
  confidence,
  note: z.string().nullable().describe('歧义或疑点 / what is doubtful'),
});
export type Quantity = z.infer<typeof quantity>;

/** Who answers for a clause (责任): lead 牵头, support 配合. Where the text names no lead the first unit leads by convention and `leadInferred` says so. */
export const responsibility = z.object({
  units: z.array(z.string()),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  leadInferred: z.boolean(),
  quote: z.string(),
  clauseId: z.string(),
  citation: passageCitation,
});
export type Responsibility = z.infer<typeof responsibility>;

/** A cell of a rebuilt table, with its place in the clean text. */
export const tableCell = z.object({ text: z.string(), span });
/** A table (表格), also where the page had flattened it to one cell a line. */
export const documentTable = z.object({
  id: z.string(),
  clauseId: z.string(),
  caption: z.string().nullable(),
  header: z.array(tableCell),
  rows: z.array(z.array(tableCell.nullable())),
});
export type DocumentTable = z.infer<typeof documentTable>;

/** Another document that the text names (被引文件). */
export const citedDocument = z.object({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  relation: z.enum(['cites', 'carries-out', 'repeals', 'interprets', 'forwards']),
  citation: passageCitation,
});
export type CitedDocument = z.infer<typeof citedDocument>;

/** What kind of page it is (文种). */
export const documentKind = z.enum([
  'work-plan',
  'implementation-scheme',
  'measures',
  'support-policy',
  'interpretation',
  'work-report',
  'progress-report',
  'notice',
  'other',
]);

/** A policy document (政策文件) as read: metadata, clean text, clause tree and facts. */
export const policyDocument = z.object({
  id: z.string(),
  title: z.string(),
  innerTitle: z.string().nullable().describe('被印发文件的标题 / title of the document that a notice forwards'),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable().describe('发文机关，联合发文以空格分开'),
  region: z.string().nullable().describe('地区全称，如“江苏省连云港市”'),
  regionCode: z.string().nullable(),
  kind: documentKind,
  planYear: z.int().nullable().describe('所属年度'),
  dateIssued: z.iso.date().nullable().describe('成文日期'),
  datePublished: z.iso.date().nullable().describe('发布日期'),
  validFrom: z.iso.date().nullable().describe('施行日期'),
  validTo: z.iso.date().nullable().describe('有效期止'),
  metadataNotes: z.array(z.object({ field: z.string(), note: z.string() })).describe('推断而来的元数据及其依据'),
  encoding: z.enum(['utf-8', 'gb18030']),
  rawSha256: z.string().nullable(),
  raw: z.string().describe('原始页面文本'),
  text: z.string().describe('清洁文本(简体)'),
  edits: z.array(edit),
  clauses: z.array(clause),
  tables: z.array(documentTable),
  quantities: z.array(quantity),
  responsibilities: z.array(responsibility),
  citedDocuments: z.array(citedDocument),
  decidedEntitlements: z
    .array(z.object({ at: z.int().describe('条款在清洁文本中的起点 / where it begins in the clean text'), accepted: z.boolean() }))
    .optional()
    .describe('人工核定过的惠企条款；未核定过的文件没有此项 / entitlements that a person has decided on'),
});
export type PolicyDocument = z.infer<typeof policyDocument>;
