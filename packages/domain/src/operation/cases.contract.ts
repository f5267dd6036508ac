import { z } from 'zod';
import { caseView } from '../casework/case-view-schema.ts';
import { bilingual } from '../language.ts';
import { actionPayload, fileName, role } from '../procedure/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { regionField } from './shared-fields.ts';

/** The id of a case. */
export const caseIdField = field(z.string().min(1).max(100), { zh: '办件编号', en: 'Case id' }, { examples: ['sample-case'] });
const roleField = field(
  role.optional(),
  { zh: '以哪个角色办理；不写则取您有权办理的角色', en: 'The role to act in; yours that may, if left out' },
  { examples: ['county-reviewer'] },
);

/** One line of cases.list. */
export const caseSummary = caseView.pick({
  id: true,
  version: true,
  procedure: true,
  year: true,
  class: true,
  level: true,
  direction: true,
  title: true,
  applicant: true,
  regionCode: true,
  stage: true,
  attention: true,
  deadline: true,
});

/** What every operation on one case answers. */
export const caseAnswer = z.object({ case: caseView });

export const casesOpen = contract({
  id: 'cases.open',
  summary: { zh: '开始一件申报', en: 'Open a case' },
  input: z.strictObject({
    procedure: field(
      z.string().min(1).max(100),
      { zh: '程序编号', en: 'Procedure id' },
      { examples: ['lianyungang.platform-recognition'] },
    ),
    classId: field(
      z.string().min(1).max(100),
      { zh: '类别编号，见 procedures get', en: 'Class id, see procedures get' },
      { examples: ['technology-innovation-centre'] },
    ),
    level: field(
      z.string().min(1).max(60).optional(),
      { zh: '级别编号，见 procedures get；只有一级的类别不必写', en: 'Level id, see procedures get; a class of one level needs none' },
      { examples: ['provincial'] },
    ),
    direction: field(
      z.string().trim().min(1).max(200).optional(),
      { zh: '建设方向', en: 'Direction of the platform' },
      { examples: ['高性能纤维及复合材料'] },
    ),
    title: field(
      z.string().trim().min(1).max(200),
      { zh: '平台或项目名称', en: 'Name of the platform or project' },
      { examples: ['样本新材料技术创新中心'] },
    ),
    applicantId: field(
      z.string().trim().min(1).max(100),
      { zh: '申报单位统一社会信用代码', en: 'Credit code of the applicant' },
      { examples: ['91350100M000100Y43'] },
    ),
    applicantName: field(
      z.string().trim().min(1).max(200),
      { zh: '申报单位名称', en: 'Name of the applicant' },
      { examples: ['样本企业'] },
    ),
    region: field(
      z.string().min(1).max(100),
      { zh: '所在县区或功能板块（代码或名称）', en: 'County, district or zone (code or name)' },
      { examples: ['320706'] },
    ),
    onBehalfOf: field(
      z.string().min(1).max(200).optional(),
      { zh: '代哪个账户申报（须有在期委托）；不写为本人', en: 'The account you stand in for, under a delegation; yourself if left out' },
      { examples: [] },
    ),
  }),
  output: caseAnswer,
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/cases',
  needsLedger: true,
  version: { at: ['case', 'version'], required: false },
  command: {
    examples: [
      {
        command:
          'kechuang cases open --procedure lianyungang.platform-recognition --class-id technology-innovation-centre --level provincial --title 样本平台 --applicant-id 91350100M000100Y43 --applicant-name 样本企业 --region 320706',
        says: { zh: '为样本企业开始一件平台认定申报', en: 'Open an application for a sample firm' },
      },
    ],
  },
  examples: [],
});

export const casesSave = contract({
  id: 'cases.save',
  summary: { zh: '保存一个分项（自动保存）', en: 'Save one section (autosave)' },
  input: z.strictObject({
    id: caseIdField,
    section: field(z.string().min(1).max(60), { zh: '分项编号', en: 'Section id' }, { examples: ['plan'] }),
    text: field(z.string().max(100_000), { zh: '内容', en: 'Text' }, { examples: ['建设方案摘要'] }),
    files: field(
      z
        .array(z.strictObject({ kind: z.string().min(1).max(60), name: fileName, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
        .max(50)
        .default([]),
      { zh: '已上传的文件：类型、名称、sha256', en: 'Uploaded files: kind, name, sha256' },
      { examples: [[]] },
    ),
  }),
  output: caseAnswer,
  access: 'signed-in',
  effect: 'write',
  method: 'PUT',
  path: '/v1/cases/:id/sections/:section',
  needsLedger: true,
  version: { at: ['case', 'version'], required: true },
  command: {
    positional: ['id', 'section'],
    examples: [
      {
        command: 'kechuang cases save sample-case plan --text 建设方案摘要 --if-match 1',
        says: { zh: '保存“建设方案”分项', en: 'Save the construction plan' },
      },
    ],
  },
  examples: [],
});

export const casesAct = contract({
  id: 'cases.act',
  summary: { zh: '办理一个动作：提交、推荐、评分、公示、入库……', en: 'Take an action: submit, recommend, score, publish, register …' },
  input: z.strictObject({
    id: caseIdField,
    action: field(
      z.string().min(1).max(60),
      { zh: '动作编号，见办件的 allowed', en: 'Action id, see `allowed` of the case' },
      { examples: ['recommend'] },
    ),
    role: roleField,
    payload: field(
      actionPayload.default({}),
      { zh: '随动作给出的理由、意见、评分等', en: 'What comes with the action: reason, opinion, scores …' },
      { examples: [{ opinion: '材料真实，同意推荐' }] },
    ),
  }),
  output: caseAnswer,
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/cases/:id/actions',
  needsLedger: true,
  version: { at: ['case', 'version'], required: true },
  command: {
    positional: ['id', 'action'],
    examples: [
      {
        command: `kechuang cases act sample-case recommend --if-match 5 --payload '{"opinion":"材料真实，同意推荐"}'`,
        says: { zh: '县区出具审查意见并推荐', en: 'The county recommends with an opinion' },
      },
    ],
  },
  examples: [],
});

export const casesGet = contract({
  id: 'cases.get',
  summary: { zh: '查看一件', en: 'One case' },
  input: z.strictObject({ id: caseIdField }),
  output: caseAnswer,
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/cases/:id',
  needsLedger: true,
  version: { at: ['case', 'version'], required: false },
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang cases get sample-case',
        says: { zh: '一件的现状、材料与可办动作', en: 'Where a case stands and what may be done' },
      },
    ],
  },
  examples: [],
});

export const casesList = contract({
  id: 'cases.list',
  summary: { zh: '我能看到的办件', en: 'The cases I may see' },
  input: z.strictObject({
    region: regionField,
    stage: field(z.string().min(1).max(60).optional(), { zh: '只列这个环节', en: 'Only at this stage' }, { examples: ['county-review'] }),
    todo: field(z.boolean().optional(), { zh: '只列待我办理的', en: 'Only those that wait for me' }, { examples: [true] }),
    order: field(
      z.enum(['opened', 'urgency']).default('opened'),
      { zh: '次序：按开始先后，或紧急的在前', en: 'Order: as they were opened, or the most pressing first' },
      { examples: ['urgency'] },
    ),
    limit: field(z.int().min(1).max(200).default(50), { zh: '每页件数，最多 200', en: 'Page size, at most 200' }, { examples: [50] }),
    cursor: field(z.string().max(200).optional(), { zh: '上一页给出的游标', en: 'Cursor from the page before' }, { examples: [] }),
  }),
  output: z.object({
    total: z.int(),
    counts: z
      .object({ overdue: z.int(), returned: z.int(), near: z.int(), waits: z.int() })
      .describe('不论是否只列待办 / whether or not only what waits is listed'),
    cases: z.array(caseSummary.extend({ waitsForMe: z.boolean() })),
    nextCursor: z.string().nullable(),
  }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/cases',
  needsLedger: true,
  page: { next: 'nextCursor', cursor: 'cursor' },
  command: { examples: [{ command: 'kechuang cases list --todo', says: { zh: '待我办理的', en: 'What waits for me' } }] },
  examples: [],
});

/** One event of a case's history. */
export const historyEntry = z.object({
  sequence: z.int(),
  version: z.int(),
  at: z.string(),
  actor: z.object({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    onBehalfOf: z.object({ id: z.string(), name: z.string() }).optional().describe('代谁办理 / whom they stood in for'),
  }),
  what: bilingual,
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
  hash: z.string(),
});

export const casesHistory = contract({
  id: 'cases.history',
  summary: { zh: '一件的全部经过：谁、何时、为何、哪些文件', en: 'Everything that happened to a case: who, when, why, which files' },
  input: z.strictObject({ id: caseIdField }),
  output: z.object({ id: z.string(), history: z.array(historyEntry) }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/cases/:id/history',
  needsLedger: true,
  command: {
    positional: ['id'],
    examples: [{ command: 'kechuang cases history sample-case', says: { zh: '全部经过', en: 'All that happened' } }],
  },
  examples: [],
});

export const noticesList = contract({
  id: 'notices.list',
  summary: { zh: '正在公示的办件', en: 'Cases on public notice' },
  input: z.strictObject({ region: regionField }),
  output: z.object({
    total: z.int(),
    notices: z.array(caseSummary.omit({ version: true, attention: true })),
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/notices',
  needsLedger: true,
  command: { examples: [{ command: 'kechuang notices list', says: { zh: '正在公示的', en: 'What is on notice' } }] },
  examples: [{}],
});

export const casesDossier = contract({
  id: 'cases.dossier',
  summary: {
    zh: '导出一件的卷宗：办件、经过、文件与哈希（zip）',
    en: 'Export a case as a dossier: the case, what happened, files and hashes (zip)',
  },
  input: z.strictObject({ id: caseIdField }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    files: z.array(z.object({ name: z.string(), sha256: z.string(), size: z.int() })),
    contentBase64: z.string(),
  }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/cases/:id/dossier',
  needsLedger: true,
  rawAnswer: { content: 'contentBase64', mediaType: 'mediaType', name: 'name' },
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang cases dossier sample-case --output 卷宗.zip',
        says: { zh: '把卷宗存成文件', en: 'Save the dossier to a file' },
      },
    ],
  },
  examples: [],
});
