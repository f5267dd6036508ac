import { useOf } from './amount.ts';
import type { Entitlement } from './model.ts';
import type { ClauseSegments, Segment } from './segments.ts';
import { stackingIn } from './stacking.ts';

/** Words by which something is given. */
export const gives =
  /奖励|奖补|补助|补贴|资助|配套(?!设施|政策|措施|服务|体系|改革)|贴息|给予|补足|减半|全免|免征|减免|免收|抵扣|返还|财政承担|嘉奖|津贴|(?:租金|费用?)[^，。；]{0,4}按[^，。；]{2,24}(?:收取|计收)|奖(?=\d)|再加(?=\d)/;
const lends = /(?:担保|贷款|授信|信用)额度|额度为|可获得.{0,20}(?:担保|贷款|融资)|(?:年化)?担保费率/;
const context = /额度|(?:扶持|补贴|奖励|资助|补助|支持|抵扣|优惠)(?:标准|内容|措施|政策|力度)?$/;
/** Penalties, budgets and the handling of money give nobody anything. */
export const notGiving =
  /追回|骗取|罚款|违约金|不予受理|不予支持|取消.{0,8}资格|暂停|(?:财政|市|区|县)每年安排|设立.{0,16}(?:资金|基金)|总额控制|预算安排|悬赏|榜额|由.{1,16}(?:解释|分担)|计算至/;
/** A sentence that goes on about the entitlement before it. */
const goesOn =
  /^(?:\d|其中|同一(?!事项)|单[个家户项笔]|每[家人户项]|累计|年度|最高|补助比例|补贴比例|奖励比例|升级|晋级|再|超过|达到|[省市区县]级(?!以上)|连续|规上企业再|个人|企业?全年|企业每年|企业年度|参与|第[二三]|规下|实际|不足|未达到|该项|上述|使用.{1,20}的|研发费用较|贴息期|离开|租房补贴)/;

const relieves =
  /减免|免征|免收|全免|(?:租金|费用?)[^，。；]{0,4}按[^，。；]{2,24}(?:收取|计收)|减半(?:征收|收取|缴纳|计收|收费)|(?:租金|费用?|税)[^，。；]{0,6}减半|抵扣|[一二三四五]免[一二三四五]减半/;
const feeWords = /费率/;

/** 全额补贴: all of a cost is paid. */
export const inFullWords = /[^，,。；：:]{0,20}全额(?:补贴|补助|资助|奖励|奖补|贴息|返还|承担|给予)/;

/** Whether a segment gives a firm or person something. */
function isGiving(segment: Segment, headings: readonly string[]): boolean {
  const { text } = segment;
  if (notGiving.test(text)) return false;
  const rules = segment.figures.filter(({ quantity }) => quantity.role === 'rule');
  const uses = rules.map((figure) => useOf(segment, figure));
  const hasAmount = uses.some((use) => use === 'sum' || use === 'rate' || use === 'cap');
  if (gives.test(text))
    return (
      hasAmount ||
      /全免|免征|免收|[一二三四五]免[一二三四五]减半|一事一议|一企一策|一人一策|据实(?:补贴|补助)/.test(text) ||
      inFullWords.test(text)
    );
  if (lends.test(text))
    return (
      uses.some((use) => use === 'cap' || use === 'rate') ||
      rules.some(({ quantity }) => quantity.unit === '%' && quantity.comparator === '<=')
    );
  if (!headings.some((heading) => context.test(heading))) return false;
  // 特派员补助。每人每年1万元: the heading says that it is given.
  return uses.includes('cap') ? /最高|不超过/.test(text) : uses.includes('sum') && /每[人家个户项件名][^，,。；]{0,6}\d/.test(text);
}

/** A grant that is halved or bound to a fee stays a grant (参与制定的减半奖励, 费率低于1%的机构，给予补贴). */
export function kindOf(text: string): Entitlement['kind'] {
  if (lends.test(text) && !gives.test(text)) return 'finance';
  return relieves.test(text) || (feeWords.test(text) && !/补[助贴]|奖/.test(text)) ? 'relief' : 'grant';
}

/** Segments that make up one entitlement: the one that gives, and those that go on about it. */
export interface Found {
  readonly main: Segment;
  readonly more: Segment[];
}

/** 企业提供服务的，按10%给予补贴；企业购买服务的按20%: the second gives as the first does, and does not say so again. */
function givesLikewise(segment: Segment): boolean {
  return (
    /^[^，,。；\d]{2,40}的[，,]?(?:分别)?(?:按|每|最高|\d)/.test(segment.text) &&
    !notGiving.test(segment.text) &&
    segment.figures.some((figure) => ['sum', 'rate', 'cap'].includes(useOf(segment, figure)))
  );
}

/** 返乡创业的上浮20%: changes what the sentence before gives. */
function isAdjusting(segment: Segment): boolean {
  return segment.figures.length > 0 && segment.figures.every((figure) => useOf(segment, figure) === 'adjustment');
}

/** The entitlements of a clause, each with the sentences that go on about it. `headings` are the clause's own and the one above. */
export function gather(clause: ClauseSegments, headings: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const segment of clause.segments) {
    const last = found.at(-1);
    const carriesOn = last !== undefined && (goesOn.test(segment.text) || stackingIn(segment.text) !== null || isAdjusting(segment));
    if (carriesOn) last.more.push(segment);
    else if (isGiving(segment, headings) || (last !== undefined && givesLikewise(segment))) found.push({ main: segment, more: [] });
  }
  return found;
}
