import type { Quantity } from '../model.ts';
import type { Passage } from './passage.ts';
import { fiveYearPlanEnd, type Profile } from './profile.ts';

const from = /[由从](?:去年|上年|年初|此前|原来|目前|过去|原|现有|法定|现行|平均|规定|(20\d\d)年(?:年?[底末]|初)?)?的?$/;
const to =
  /^(?:以上|左右|以内)?[^，。；、]{0,4}?(?:提高|增加|扩大|压缩|缩短|压减|缩减|降低?|减少?|提升|上升|下降|调整|精简|拓展|增长|增|延长|放宽|扩展|升|缩|简化|优化|整合|变|转)(?:到|至|为|成)(?:20\d\d年(?:年?[底末]|初)?的?)?$/;

/** The same with any other verb (由1000万元扩充至2000万元), which only a change of one unit bears. */
const toOther = /^(?:以上|左右|以内)?[^，。；、的\d]{1,6}[到至为](?:20\d\d年(?:年?[底末]|初)?的?)?$/;

/** What stands before the figure since the last figure that is not a year, and that figure. */
function spoken({ previous, clauseStart, sentence, figure }: Passage): { readonly gap: string; readonly before: Passage | null } {
  let before = previous;
  while (before !== null && before.figure.unit === '年' && Number(before.figure.value) >= 1900) before = before.previous;
  const start = Math.max(clauseStart, before?.figure.end ?? clauseStart) - sentence.start;
  return { gap: sentence.text.slice(start, figure.start - sentence.start), before };
}

/** Whether `first` and `second` are the old and the new value of one change (由15日压缩至3日). */
export function isChange(first: Passage, second: Passage): boolean {
  if (first.figure.kind !== second.figure.kind || first.clauseStart !== second.clauseStart) return false;
  const { gap, before } = spoken(second);
  if (before !== first || !from.test(spoken(first).gap)) return false;
  return to.test(gap) || (first.figure.unit === second.figure.unit && toOther.test(gap));
}

/** Role and year of the old value: last year's level if it is a statistic, a limit in force if it was a limit. */
export function oldValue(
  passage: Passage,
  next: { readonly role: Quantity['role']; readonly year: number | null; readonly gap: string },
  profile: Profile,
): { readonly role: Quantity['role']; readonly year: number | null } {
  const named = from.exec(spoken(passage).gap)?.[1];
  if (named !== undefined) return { role: 'actual', year: Number(named) };
  if (next.role === 'rule') return { role: 'rule', year: null };
  const lastYear = /去年|上年/.test(passage.gap);
  const span = /“?(十[二三四五六]五)”?(?:期间|时期|以来)/.exec(passage.lead)?.[1];
  const spanEnd = span === undefined ? null : fiveYearPlanEnd(span);
  if (next.role === 'actual' && spanEnd !== null) return { role: 'actual', year: spanEnd - 5 };
  const { kind } = passage.figure;
  // 经费由2015年的1.9亿元增加到…；强度由0.61%提高到…: the later changes of a sentence run from the same year.
  const sinceYear = [...passage.lead.matchAll(/[由从](20\d\d)年(?!第)/g)].at(-1)?.[1];
  const spanStart = /(20\d\d)年?(?:至|—|–|-)20\d\d年[^。；]*$/.exec(passage.lead)?.[1];
  if (next.role === 'actual' && spanStart !== undefined) return { role: 'actual', year: Number(spanStart) };
  if (next.role === 'actual' && sinceYear !== undefined) return { role: 'actual', year: Number(sinceYear) };
  if (next.role === 'actual') {
    const statistic = kind === 'percent' || kind === 'money' || lastYear;
    return { role: 'actual', year: statistic && next.year !== null ? next.year - 1 : null };
  }
  if (profile.manner === 'challenge') return { role: 'actual', year: null };
  const limit = kind === 'duration' || kind === 'score' || (kind === 'count' && /[压缩减降精简]/.test(next.gap));
  if (limit && !lastYear) return { role: 'rule', year: null };
  return { role: 'actual', year: profile.firstYear === null ? null : profile.firstYear - 1 };
}

const comparedWith = /[较比](20\d\d)年(?:年?[底末])?的?$/;

/** The year of a level that the figure after it is measured by (较2022年底的28家实现翻番); null for any other figure. */
export function comparedYear(passage: Passage): number | null {
  const year = comparedWith.exec(spoken(passage).gap)?.[1];
  return year === undefined ? null : Number(year);
}
