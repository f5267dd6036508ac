import type { PolicyDocument } from './model.ts';

type Kind = PolicyDocument['kind'];

/** First match wins: the narrower word stands before the wider one. */
const byTitle: readonly (readonly [Kind, RegExp])[] = [
  ['interpretation', /解读|问答|一图读懂|答记者问/],
  ['work-report', /政府工作报告|工作报告/],
  ['progress-report', /落实情况|进展情况|情况(?:的)?(?:报告|汇报|通报)|工作总结|情况$|总结$/],
  ['work-plan', /工作要点|工作计划|年度计划|要点/],
  [
    'support-policy',
    /若干政策|若干措施|政策措施|扶持办法|奖励办法|扶持政策|优惠政策|(?:\d+|[一二三四五六七八九十]{1,3})条|措施(?:（[^）]{1,12}）|\([^)]{1,12}\))?$|扶持/,
  ],
  ['measures', /办法|细则|规定|规则|条例/],
  ['implementation-scheme', /方案|行动计划|三年行动|规划|实施意见|意见|计划/],
  ['notice', /通知|公告|通告|函|榜单|决定|批复|公示/],
];

/** What kind of page a document is (文种), by the words of its inner title, else its title. A management rule that also pays is a measure. */
export function documentKindOf(title: string, innerTitle: string | null, isInterview: boolean): Kind {
  if (isInterview) return 'interpretation';
  const name = innerTitle ?? title;
  if (/解读|问答|一图读懂/.test(name)) return 'interpretation';
  if (/指南$|榜单|公告$|通告$|公示$|(?:申报|申领|征集|兑现|推荐|遴选|认定|评选)[^》]*通知$/.test(name)) return 'notice';
  if (/管理与扶持办法|管理办法|认定办法/.test(name)) return 'measures';
  for (const [kind, pattern] of byTitle) if (pattern.test(name)) return kind;
  return 'other';
}
