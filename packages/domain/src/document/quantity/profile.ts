import type { QuantityContext } from './draft.ts';

/** How a document speaks of figures (文体): a plan promises, a report counts, rules set conditions, a challenge call does both. */
export type Manner = 'plan' | 'interpretation' | 'work-report' | 'progress' | 'rules' | 'challenge';

/** What the whole document says about the years and the role of its figures (文件概况). */
export interface Profile {
  readonly manner: Manner;
  /** An opinion (意见、举措) that mostly grants: it sets aims beside its rules. */
  readonly grantingOpinion: boolean;
  /** A call for applications: figures of a past year in it are what an applicant has to show. */
  readonly isCall: boolean;
  /** First and last year the document plans for; equal in an annual plan. */
  readonly firstYear: number | null;
  readonly goalYear: number | null;
  /** What 今年 means: the year of the title, the issue date or the newest document number. */
  readonly currentYear: number | null;
  /** The year an achieved figure is for, where its sentence names none. */
  readonly actualYear: number | null;
  /** The year that a report's next steps are for: the same where it was written before the year was out. */
  readonly nextYear: number | null;
}

/** Reads manner and years off the title, the issue date and the years the text mentions. */
export function profileOf(text: string, context: QuantityContext): Profile {
  const title = context.title.length > 0 ? context.title : text.slice(0, 120);
  const manner = mannerOf(title, context.kind, text);
  const grantingOpinion = manner === 'rules' && isOpinion(title);
  const issued = context.dateIssued === null ? null : Number(context.dateIssued.slice(0, 4));
  const range = /(20\d\d)年?[—–~～至-]{1,2}(20\d\d)年?/.exec(title);
  const titleYear = range === null ? yearIn(/(20\d\d)年(?!\d{1,2}月)/.exec(title)) : null;
  const mentions = yearMentions(text);
  const fiveYears = range === null && titleYear === null ? fiveYearPlanEnd(/“?(十[二三四五六]五)”?/.exec(title)?.[1] ?? '') : null;
  const firstYear = range === null ? (titleYear ?? (fiveYears === null ? context.planYear : fiveYears - 4)) : Number(range[1]);
  const goalYear =
    (range === null ? null : Number(range[2])) ??
    titleYear ??
    fiveYears ??
    goalYearIn(text) ??
    context.planYear ??
    // An opinion in force for years sets no aim for the year that it was issued in.
    (grantingOpinion ? null : (likelyPlanYear(mentions, issued, manner) ?? issued));
  const cutoff = yearIn(/截[至止](?:到|目前)?(20\d\d)年/.exec(text));
  const planStart = firstYear ?? (issued !== null && goalYear !== null && issued < goalYear ? issued : goalYear);
  const currentYear = titleYear ?? issued ?? latest(numberYears(text), null) ?? planStart;
  const actualYear =
    cutoff ??
    (manner === 'progress'
      ? (titleYear ?? latest(mentions, issued) ?? goalYear)
      : manner === 'rules'
        ? latest(mentions, issued === null ? null : issued - 1)
        : planStart === null
          ? issued
          : planStart - 1);
  const midYear = issued === actualYear && context.dateIssued !== null && Number(context.dateIssued.slice(5, 7)) < 12;
  const nextYear = actualYear === null ? null : midYear ? actualYear : actualYear + 1;
  return {
    manner,
    grantingOpinion,
    isCall: manner === 'rules' && isCall.test(title),
    firstYear: planStart,
    goalYear,
    currentYear,
    actualYear,
    nextYear,
  };
}

/** 关于组织申报2026年度科技计划项目的通知, 创新券申领公告. */
const isCall = /(?:申报|申领|征集|兑现|推荐|遴选|认定|评选)[^》]{0,40}(?:通知|公告|通告|指南)$/;

function isOpinion(title: string): boolean {
  return /意见(?!稿|征集)|举措/.test(title.replace('征求意见', '')) && !/解读|问答|访谈|答记者问/.test(title);
}

function mannerOf(title: string, kind: QuantityContext['kind'], text: string): Manner {
  if (/公示|公报$|回顾|年鉴|(?:数据|形势|运行)分析/.test(title)) return 'progress';
  if (/揭榜|榜单|张榜/.test(title) && !/办法|细则|解读/.test(title)) return 'challenge';
  if (/解读|问答|访谈|答记者问/.test(title)) {
    if (/(?:措施|办法|政策|细则|规定|条例)(?:（[^）]{1,12}）)?》/.test(title)) return 'rules';
    return /(?:举措|意见|方案|条)(?:（[^）]{1,12}）)?》/.test(title) && grantsMoreThanItPlans(text) ? 'rules' : 'interpretation';
  }
  if (/落实情况|进展|完成情况|执行情况|实施情况|工作情况|总结|自查|年度报告|情况的?(?:报告|汇报|通报)/.test(title)) return 'progress';
  if (/工作报告/.test(title)) return 'work-report';
  // A call for applications tells who may apply and for how much; the plan in its name is the programme.
  if (isCall.test(title)) return 'rules';
  if (isOpinion(title)) return grantsMoreThanItPlans(text) ? 'rules' : 'plan';
  if (
    /办法|细则|规定|规则|指南|若干政策|若干措施|政策措施|条措施|奖励政策|扶持政策|条例|标准|指引|指标体系|评分表|评价表|考核表/.test(title)
  )
    return 'rules';
  if (
    /(?:评价|考核|评选|评分|担保|贴息|风险补偿|风险分担|创新券|质押|认定|奖补)[^，。]{0,10}方案/.test(title) &&
    !/行动|三年|20\d\d年?[—–~至-]/.test(title)
  )
    return 'rules';
  if (/要点|方案|计划|规划|目标|任务|安排/.test(title)) return 'plan';
  if (kind === 'interpretation') return 'interpretation';
  if (kind === 'progress-report') return 'progress';
  if (kind === 'work-report') return 'work-report';
  if (kind === 'measures' || kind === 'support-policy') return 'rules';
  if (kind === 'notice' && /申报|申领|征集|兑现|认定|评选|推荐|遴选/.test(title)) return 'rules';
  if (kind !== 'other') return 'plan';
  return grantsMoreThanItPlans(text) || /条件|要求/.test(title) ? 'rules' : countsMoreThanItPlans(text) ? 'progress' : 'plan';
}

/** Untitled pages: results that are compared with the year before, or aims? */
function countsMoreThanItPlans(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const results = sample.match(/同比|[比较](?:上年|去年)|截至|累计/g)?.length ?? 0;
  const aims = sample.match(/力争|确保|目标|计划|到20\d\d年|将/g)?.length ?? 0;
  return results > aims;
}

/** Opinions and untitled pages: articles that grant, or aims that are set? */
function grantsMoreThanItPlans(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const grants = sample.match(/给予|奖励|补助|补贴|资助|贴息|应当|不得/g)?.length ?? 0;
  const aims = sample.match(/达到|力争|新增|新建|培育|突破|目标|实现|推进/g)?.length ?? 0;
  return grants > aims;
}

function yearIn(match: RegExpExecArray | null): number | null {
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Years that the text names, in order; numbers of documents have no 年 and stay out. */
function yearMentions(text: string): number[] {
  const years: number[] = [];
  for (const match of text.matchAll(/(20\d\d)年/g)) years.push(Number(match[1]));
  return years;
}

/** Years in the numbers of documents, 〔2025〕6号. */
function numberYears(text: string): number[] {
  const years: number[] = [];
  for (const match of text.matchAll(/[〔[［【](20\d\d)[〕\]］】]/g)) years.push(Number(match[1]));
  return years;
}

const fiveYearEnds: Readonly<Record<string, number>> = { 十二五: 2015, 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 };

/** The last year of the five-year plan named by its ordinal, e.g. 2025 for 十四五. */
export function fiveYearPlanEnd(name: string): number | null {
  return fiveYearEnds[name] ?? null;
}

/** The year that the text itself works towards: 到2025年末, 到“十四五”末. */
function goalYearIn(text: string): number | null {
  let found: number | null = null;
  for (const match of text.matchAll(/到(?:(20\d\d)年|“?(十[二三四五六]五)”?(?:规划)?(?:期)?末)/g)) {
    const year = match[1] === undefined ? fiveYearPlanEnd(match[2] ?? '') : Number(match[1]);
    if (year !== null && (found === null || year < found)) found = year;
  }
  return found;
}

function likelyPlanYear(mentions: readonly number[], issued: number | null, manner: Manner): number | null {
  const counts = new Map<number, number>();
  for (const year of mentions) if (issued === null || year >= issued) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0) || (count === counts.get(best) && year > best)) best = year;
  return manner === 'progress' ? latest(mentions, issued) : best;
}

function latest(mentions: readonly number[], notAfter: number | null): number | null {
  let found: number | null = null;
  for (const year of mentions) if ((notAfter === null || year <= notAfter) && (found === null || year > found)) found = year;
  return found;
}
