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
