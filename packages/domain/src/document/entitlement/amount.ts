import type { DraftAmount } from './model.ts';
import type { PlacedQuantity, Segment } from './segments.ts';
import { tierLabels } from './tier-labels.ts';

/** What a figure does in a clause that gives something. */
export type FigureUse = 'sum' | 'rate' | 'cap' | 'bracket' | 'payout' | 'adjustment' | 'threshold';

const capWords = /最高|不超过|上限|封顶|最多|为限|以内|不高于|不得超过|限额/;
/** 提高2个百分点, 上浮20%, 比原来提高了5万元: a change of what stands elsewhere. 提高至12% names the new rate itself. */
const adjusting = /(?:追加|提高|上浮|上调|增加|下浮|下调|降低)了?$/;
/** 首年60%、次年40%: when a sum is paid, not how much. */
const instalment = /(?:[首次]年|第[一二三四五]年度?|第[一二三四五]期|[首前中后末]期|余款|剩余)[^，,、]{0,6}$/;

/** 分三年按40%、30%、30%兑现. */
const inParts = /分[两二三四五\d]{1,2}(?:个?年度?|[期次批])按[^，,。；]*$/;

/** Words between the figure before and this one, within the segment. */
function gapBefore(segment: Segment, figure: PlacedQuantity): string {
  const at = segment.figures.indexOf(figure);
  const from = segment.figures[at - 1]?.end ?? segment.start;
  return segment.text.slice(Math.max(0, from - segment.start), figure.start - segment.start);
}

function after(segment: Segment, figure: PlacedQuantity): string {
  return segment.text.slice(figure.end - segment.start, figure.end - segment.start + 12);
}

/** 担保费率不超过1%: what a firm pays at most. A rate that a condition names (费率不高于1%的) is none. */
function isFeeLimit(segment: Segment, figure: PlacedQuantity, before: string, next: string): boolean {
  if (/^(?:及?以[下内])?的/.test(next)) return false;
  const told = segment.text.slice(0, figure.start - segment.start);
  return (
    /费率|利率/.test(before) ||
    (/不(?:得)?(?:高于|超过)$/.test(before) && /费率|利率/.test(told)) ||
    (/^[\d.]+[万亿]?元/.test(segment.text) && /不(?:高于|超过)$/.test(before))
  );
}

/** What a figure is used for, by its unit, its comparator and the words around it. */
export function useOf(segment: Segment, figure: PlacedQuantity): FigureUse {
  const { unit, comparator, valueMax } = figure.quantity;
  if (figure.quantity.role !== 'rule') return 'threshold';
  const before = gapBefore(segment, figure);
  const next = after(segment, figure);
  const money = unit === 'CNY' || unit.startsWith('CNY/');
  if (money && /^(?:（[不]?含）)?(?:及?以下|及?以上|及?以内|至[\d.]+[万亿]?元)?(?:（[不]?含）)?的?部分/.test(next)) return 'bracket';
  // 由40%提高到50%: what was given before gives nothing now.
  if (/[由从]原?来?的?$/.test(before) && /^[^，,。；]{0,6}[到至为]/.test(next)) return 'bracket';
  if (
    (unit === '%' || unit === '百分点' || money) &&
    comparator === '=' &&
    adjusting.test(before) &&
    !/^的?(?:奖励|补[助贴]|资助)/.test(next)
  )
    return 'adjustment';
  if (unit === '百分点') return /贴息|补贴|利差/.test(next) || /(?:贴息|补贴)$/.test(before) ? 'rate' : 'threshold';
  if (unit === '%' && comparator === '<=' && isFeeLimit(segment, figure, before, next)) return 'cap';
  // 按不高于3%的年利率给予贴息.
  if (unit === '%' && comparator === '<=' && /^的(?:年?化?利率|比例|标准)(?:给予|予以|贴息|补)/.test(next)) return 'cap';
  // 按不超过实际支付利息的60%贴息, 不超过合同金额的30%: the most that is paid of something.
  if (
    unit === '%' &&
    comparator === '<=' &&
    /不(?:得)?(?:高于|超过)[^，,。；]{2,24}的$/.test(before) &&
    /^(?:给予|予以|贴息|补[助贴]|奖励|资助|抵扣|[，,。；]|$)/.test(next)
  )
    return 'cap';
  if (unit === '%' || unit === '份') {
    if (inParts.test(segment.text.slice(0, figure.start - segment.start))) return 'payout';
    if (instalment.test(before) && /分[两二三四五\d]|拨付|兑付|发放|支付/.test(segment.text)) return 'payout';
    if (/(?:拨付|兑付)(?:剩余|其余|比例)?$|(?:首期|尾款)[^，,]{0,4}$/.test(before) || /^[的]?.{0,2}(?:拨付|兑付)/.test(next))
      return 'payout';
    if (unit === '份')
      return /配套|奖励|奖补|补助|补贴|给予/.test(segment.text) && /^.{0,4}(?:比例|配套|给予|合计|奖)/.test(next) ? 'rate' : 'payout';
    const ofSomething =
      /(?:按|按照|的|比例|提高至|提高到|为|至|执行|承担|全额|补贴|补助|[、和])[^，,。]{0,4}$/.test(before) ||
      /^.{0,6}(?:给予|奖励|补助|补贴|配套|贴息|抵扣|资助|执行)/.test(next) ||
      figure.end === figure.start;
    if (
      comparator === '=' &&
      (ofSomething || /减半|全额|一半/.test(segment.text.slice(figure.start - segment.start, figure.end - segment.start + 2)))
    )
      return 'rate';
    return 'threshold';
  }
  if (unit === '倍' && comparator === '=') return 'rate';
  if (!money || /(?:规模|扩大到|扩大至|(?:资金池|规模)由|安排)[^，,]{0,6}$/.test(before)) return 'threshold';
  if (comparator === '<=' && (capWords.test(before) || capWords.test(next) || /^[、和]$/.test(before.trim()))) return 'cap';
  if (comparator === '=' || (valueMax !== null && comparator !== '>' && comparator !== '>=')) return 'sum';
  return 'threshold';
}

const perWords =
  /(?:单[个项家户笔场件台次条篇人年]|每多?[一1]?(?:[个项家户笔场件台人张批篇年月条次名位种款期]|平方米|亩)|同一[^，,、]{1,6}?(?=每|年|最)|累计|年度)[^，,、。\d]{0,14}$/;
const baseWords =
  /(?:按照?(?:不(?:得)?(?:高于|超过))?|相当于|返还|不(?:得)?(?:高于|超过))(?:其|该)?([^，,。；、\d]{2,40}?)(?:的|\d|$)[^，,。；]{0,4}$/;

function perOf(segment: Segment, figure: PlacedQuantity): string | null {
  const denominator = /^CNY\/(.+)$/.exec(figure.quantity.unit)?.[1];
  if (denominator !== undefined) return `每${denominator}`;
  const before = segment.text.slice(Math.max(0, figure.start - segment.start - 24), figure.start - segment.start);
  const found = perWords.exec(before.split(/[，,。；]/).at(-1) ?? '')?.[0];
  const words = found?.replace(/(?:再?奖|给予|补助|补贴|资助|最高|不超过|上限|工作经费|贴息|获配套|不得超过|封顶|分别|发放).*$/, '');
  return words === undefined || words === '' || words.endsWith('的') ? null : words;
}

function baseOf(segment: Segment, figure: PlacedQuantity): string | null {
  const before = segment.text.slice(Math.max(0, figure.start - segment.start - 60), figure.start - segment.start);
  const found = baseWords.exec(before)?.[1];
  return found === undefined || found.length < 2 || /^不(?:得)?(?:高于|超过)$/.test(found) ? null : found;
}

const anyone = /^(?:企业|单位|项目|载体|机构|个人|[单每][个家户笔项场人].*|年度.*|同一.*)$/;

/** What a cap is for: a share of something, a level or a kind of firm; 每项 and 单户 are its `per`. */
function capLabel(segment: Segment, figure: PlacedQuantity, nearest: string | null): string | null {
  if (figure.quantity.unit === '%') return baseOf(segment, figure);
  const before = segment.text.slice(0, figure.start - segment.start);
  const named =
    /(?:^|[，,、；])(规[上下]企业|其他[^，,、；\d]{1,8}?|[省市区县]级(?!以上))(?:参照|年度|每|最高|不超过|上限)[^。；\d]{0,16}$/.exec(
      before,
    )?.[1];
  if (named !== undefined) return named;
  return nearest === null || nearest.includes('%') || (perOf(segment, figure) !== null && anyone.test(nearest)) ? null : nearest;
}

/** The words of the bracket that a rate belongs to: 500万元（含）以下的部分. */
function bracketLabel(segment: Segment, rate: PlacedQuantity): string | null {
  const before = segment.text.slice(0, rate.start - segment.start);
  return (
    /((?:不?超过|低于|高于)?[\d.]+[万亿]?元?(?:（不?含）)?(?:(?:至|—|-|以上|不?超过)+[\d.]+[万亿]?元(?:（不?含）)?)?(?:及?以[上下内])?的?部分)[，,]?按?[^，、]{0,4}$/.exec(
      before.slice(-60),
    )?.[1] ?? null
  );
}

function periodOf(text: string): DraftAmount['period'] {
  if (/一次性/.test(text)) return 'once';
  if (/每月|CNY\/月/.test(text)) return 'each-month';
  return /每年(?!评|组织)|年度(?:累计|最高|封顶|补助|补贴|贴息)|每年度/.test(text) ? 'each-year' : null;
}

function kindOf(text: string, sums: readonly PlacedQuantity[], rates: readonly PlacedQuantity[], caps: number): DraftAmount['kind'] {
  if (/一事一议|一企一策|一项一策|一人一策|一例一议/.test(text)) return 'case-by-case';
  if (rates.length > 0 && /配套/.test(text)) return 'matching';
  if (sums.length + rates.length > 1) return 'tiered';
  const [only] = sums;
  if (only !== undefined) return only.quantity.valueMax === null ? 'fixed' : 'range';
  if (rates.length === 1) return 'rate-of-base';
  if (/全免|免征|免收|零收费|免费|[一二三四五]免[一二三四五]减半/.test(text)) return 'waived';
  return caps > 0 ? 'up-to' : 'unstated';
}

/**
 * The amount that a segment states (金额), from the quantities already found in it. One that goes on about another (市级的每个5万元) says what its single
 * figure is for.
 */
export function amountOf(segment: Segment, clauseId: string, goesOn = false): DraftAmount {
  const used = segment.figures.map((figure) => ({ figure, use: useOf(segment, figure) }));
  const gives = used.filter(({ use }) => use === 'sum' || use === 'rate');
  const caps = used.filter(({ use }) => use === 'cap').map(({ figure }) => figure);
  const figures = gives.map(({ figure }) => figure);
  const labels = tierLabels(segment, figures, goesOn);
  const capLabels = caps.length < 2 ? [] : caps.length === figures.length ? labels : tierLabels(segment, caps);
  const cite = (figure: PlacedQuantity) => ({ ...figure.quantity.citation, clauseId });
  return {
    kind: kindOf(
      segment.text,
      gives.filter(({ use }) => use === 'sum').map(({ figure }) => figure),
      gives.filter(({ use }) => use === 'rate').map(({ figure }) => figure),
      caps.length,
    ),
    tiers: gives.map(({ figure, use }, at) => ({
      label: (use === 'rate' ? bracketLabel(segment, figure) : null) ?? labels[at] ?? null,
      value: figure.quantity.value,
      valueMax: figure.quantity.valueMax,
      unit: figure.quantity.unit,
      base: use === 'rate' ? baseOf(segment, figure) : null,
      per: perOf(segment, figure),
      quantityId: figure.quantity.id,
      citation: cite(figure),
    })),
    caps: caps.map((figure, at) => ({
      label: caps.length === figures.length && caps.length > 1 ? (labels[at] ?? null) : capLabel(segment, figure, capLabels[at] ?? null),
      value: figure.quantity.value,
      unit: figure.quantity.unit,
      per: perOf(segment, figure),
      quantityId: figure.quantity.id,
      citation: cite(figure),
    })),
    period: periodOf(segment.text),
  };
}
