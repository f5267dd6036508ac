import type { Bilingual } from '../language.ts';
import type { OperationId } from './contracts.ts';

/** The first half of an operation's id. */
export type OperationGroup = OperationId extends infer Id ? (Id extends `${infer Group}.${string}` ? Group : never) : never;

/** What each group of operations is about (操作分组), for help and the pages of the API. */
export const operationGroups: Readonly<Record<OperationGroup, Bilingual>> = {
  documents: { zh: '政策文件：列出、读取、检索、导入', en: 'Policy documents: list, read, search, import' },
  targets: { zh: '目标：列出、导出、比较、核对', en: 'Targets: list, export, compare, check' },
  measures: { zh: '举措：责任单位、时限、追溯', en: 'Measures: owners, due times, where they come from' },
  quality: { zh: '质检：文件与引文的疑点', en: 'Quality desk: what is doubtful about documents and citations' },
  benefits: {
    zh: '惠企事项：列出、匹配、导出、说明、测算、沙盘、批量',
    en: 'Benefits: list, match, export, explain, quote, simulate, batch',
  },
  enterprises: { zh: '企业：梯度培育、一企一策方案及其导出、读企业表', en: 'Firms: the ladder, the plan and its file, tables of firms' },
  policy: { zh: '自己写的规则文件', en: 'Rule files of your own' },
  questions: { zh: '下一个该问的问题', en: 'The next question to ask' },
  scorecards: { zh: '评分表：列出、打分、排名、导出、检查自己的', en: 'Scorecards: list, score, rank, export, check your own' },
  indicators: { zh: '指标目录', en: 'The catalogue of indicators' },
  experts: { zh: '评审专家', en: 'experts who evaluate' },
  facts: { zh: '规则会用到的企业事实', en: 'The facts that rules ask for' },
  regions: { zh: '地区：行政区划与功能板块', en: 'Regions: divisions and functional zones' },
  procedures: { zh: '办件程序：环节、角色、时限与依据', en: 'Procedures: stages, roles, limits and their basis' },
  calls: { zh: '年度通知', en: 'The year’s calls' },
  cases: { zh: '办件：申报、办理、查询、卷宗', en: 'Cases: apply, act, look up, export' },
  notices: { zh: '公示', en: 'Public notices' },
  reminders: { zh: '提醒', en: 'Reminders' },
  registers: { zh: '名录：在库条目与名额', en: 'Registers: entries and places' },
  attachments: { zh: '办件的文件', en: 'Files of cases' },
  audit: { zh: '审计：账本事件与校验', en: 'Audit: the events of a ledger, and its chain' },
  delegations: { zh: '委托代办', en: 'Delegations' },
  session: { zh: '登录身份与角色', en: 'Who is signed in, and in which roles' },
  'credit-codes': { zh: '统一社会信用代码', en: 'Unified social credit codes' },
};
