import type { Confidence } from '../citation.ts';
import type { Bilingual } from '../language.ts';
import type { LadderRung } from './enterprise-schema.ts';
import type { AmountFlow } from './model.ts';
import type { BenefitKind, ConditionVerdict, Fit, WindowState } from './schema.ts';

/** The names of the codes that answers about benefits carry (代码的名称), the same on every face. A face adds its mark. */
export const benefitWords = {
  kind: {
    grant: { zh: '奖补', en: 'Grant' },
    relief: { zh: '减免', en: 'Relief' },
    privilege: { zh: '权益', en: 'Privilege' },
    status: { zh: '资质', en: 'Status' },
    finance: { zh: '融资', en: 'Finance' },
  },
  fit: {
    fits: { zh: '初步符合', en: 'Fits so far' },
    nearly: { zh: '差一步', en: 'Nearly' },
    'needs-answers': { zh: '待补充', en: 'Needs answers' },
    'needs-judgement': { zh: '需评审', en: 'To be judged' },
    'does-not-fit': { zh: '暂不适用', en: 'Does not apply' },
  },
  verdict: {
    met: { zh: '符合', en: 'Met' },
    unmet: { zh: '未达到', en: 'Not met' },
    unknown: { zh: '待补充', en: 'Unknown' },
    judgement: { zh: '需评审', en: 'To be judged' },
  },
  window: {
    open: { zh: '可办理', en: 'Open' },
    closing: { zh: '即将截止', en: 'Closing soon' },
    'not-yet': { zh: '未开始', en: 'Not yet open' },
    closed: { zh: '已截止', en: 'Closed' },
    expired: { zh: '已失效', en: 'Expired' },
    superseded: { zh: '已被替代', en: 'Superseded' },
    exhausted: { zh: '预算已用完', en: 'Budget used up' },
    unstated: { zh: '时间未写明', en: 'Time not stated' },
  },
  confidence: {
    checked: { zh: '引文已核校', en: 'Checked against the text' },
    machine: { zh: '机器提取，未核校', en: 'Machine-read, not checked' },
    ambiguous: { zh: '原文有歧义', en: 'Text is ambiguous' },
    damaged: { zh: '来源页受损', en: 'Source page damaged' },
  },
  flow: {
    received: { zh: '获得资金', en: 'Received' },
    saved: { zh: '减免', en: 'Saved' },
    deduction: { zh: '加计扣除额（减少税基）', en: 'Deducted from the tax base' },
    credit: { zh: '融资额度', en: 'Credit to be had' },
    'fee-limit': { zh: '收费上限', en: 'The most one pays' },
  },
  held: {
    yes: { zh: '已取得', en: 'Held' },
    no: { zh: '未取得', en: 'Not held' },
    unknown: { zh: '不清楚', en: 'Not known' },
  },
} as const satisfies {
  kind: Readonly<Record<BenefitKind, Bilingual>>;
  fit: Readonly<Record<Fit, Bilingual>>;
  verdict: Readonly<Record<ConditionVerdict, Bilingual>>;
  window: Readonly<Record<WindowState, Bilingual>>;
  confidence: Readonly<Record<Confidence, Bilingual>>;
  flow: Readonly<Record<AmountFlow, Bilingual>>;
  held: Readonly<Record<LadderRung['held'], Bilingual>>;
};
