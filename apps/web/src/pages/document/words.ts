import type { Bilingual, EditKind, PolicyDocument } from '@kechuang/domain';

/** 文种 as readers know them. */
export const documentKindWords: { readonly [Kind in PolicyDocument['kind']]: Bilingual } = {
  'work-plan': { zh: '年度工作计划', en: 'Annual work plan' },
  'implementation-scheme': { zh: '实施方案', en: 'Implementation scheme' },
  measures: { zh: '管理办法', en: 'Measures' },
  'support-policy': { zh: '扶持政策', en: 'Support policy' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  'work-report': { zh: '工作报告', en: 'Work report' },
  'progress-report': { zh: '进展通报', en: 'Progress report' },
  notice: { zh: '通知', en: 'Notice' },
  other: { zh: '其他', en: 'Other' },
};

/** What was done to the captured page, kind by kind. */
export const editKindWords: { readonly [Kind in EditKind]: Bilingual } = {
  script: { zh: '繁体转简体', en: 'Traditional to Simplified' },
  width: { zh: '全角半角统一', en: 'Full and half width' },
  pinyin: { zh: '去掉夹杂的拼音', en: 'Stray pinyin dropped' },
  shift: { zh: '复原错位的字节', en: 'Shifted bytes undone' },
  encoding: { zh: '纠正编码', en: 'Encoding corrected' },
  markup: { zh: '去掉网页标记', en: 'Markup dropped' },
  chrome: { zh: '收起网页边栏', en: 'Page furniture set aside' },
  spam: { zh: '收起无关内容', en: 'Unrelated content set aside' },
  space: { zh: '合并断开的空白与换行', en: 'Broken spaces and lines joined' },
  break: { zh: '补上段落换行', en: 'Paragraph breaks added' },
  damaged: { zh: '无法复原，仅作标记', en: 'Beyond repair, only marked' },
};

export const allEditKinds: readonly EditKind[] = [
  'script',
  'width',
  'pinyin',
  'shift',
  'encoding',
  'markup',
  'chrome',
  'spam',
  'space',
  'break',
  'damaged',
];

/** The fields of a document's head, by the names that answers give them. */
export const fieldWords: Readonly<Record<string, Bilingual>> = {
  title: { zh: '标题', en: 'Title' },
  innerTitle: { zh: '印发文件标题', en: 'Title of the forwarded document' },
  documentNumber: { zh: '发文字号', en: 'Number' },
  issuer: { zh: '发文机关', en: 'Issuer' },
  region: { zh: '适用地区', en: 'Place' },
  kind: { zh: '文种', en: 'Kind' },
  planYear: { zh: '所属年度', en: 'Year of the plan' },
  dateIssued: { zh: '成文日期', en: 'Issued' },
  datePublished: { zh: '发布日期', en: 'Published' },
  validFrom: { zh: '施行日期', en: 'In force from' },
  validTo: { zh: '有效期止', en: 'In force until' },
};
