import type { Passages } from '../passages.ts';
import type { DueTime } from './model.ts';

const recurring =
  /每(?:年|半年|季度|季|月|周|旬)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:前|以前)?(?=[，,、。；向报开组集召至对由更进公将]|前)/;
const dated =
  /(?:(?<year>20\d{2})年|(?<this>今年|本年|当年|年))?(?:(?<month>\d{1,2})月份?(?:(?<day>\d{1,2})日|(?<monthEnd>底|末))?|第?(?<quarter>[一二三四1-4])季度(?<quarterEnd>底|末)?|(?<half>[上下])半年(?<halfEnd>底|末)?|(?<yearEnd>底|末|内))(?<before>以前|之前|前)?/;
/** 完成时限：2025年12月, or a column of such times: the words are due without 前 or 底. */
const labelled = /(?:时限|时间|节点|期限|日期|进度)(?:要求)?[：:]\s*$/;
/** 上半年完成, 12月建成: so are they where something is done by then. */
const doneBy = /^(?:全部|基本|全面)?(?:完成|建成|出台|到位|投用|投产|实现)/;
const words = new RegExp(`${recurring.source}|${dated.source}`, 'g');

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string | null =>
  month < 1 || month > 12 || day < 1 || day > lastDay(year, month)
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day that the words mean: the end of the month or year where they name no day. */
function dayOf(groups: Readonly<Record<string, string | undefined>>, planYear: number | null): string | null {
  const year = groups.year === undefined ? planYear : Number(groups.year);
  if (year === null) return null;
  const quarter = groups.quarter === undefined ? null : '一二三四'.indexOf(groups.quarter) + 1 || Number(groups.quarter);
  const month = quarter !== null ? quarter * 3 : groups.half === '上' ? 6 : groups.month === undefined ? 12 : Number(groups.month);
  return iso(year, month, groups.day === undefined ? (month >= 1 && month <= 12 ? lastDay(year, month) : 0) : Number(groups.day));
}

/** What a stretch of text with due times stands in. */
export interface DueContext {
  readonly passages: Passages;
  readonly clauseId: string;
  readonly planYear: number | null;
  /** The text is the value of a label or the cell of a column that says 完成时限. */
  readonly isDue?: boolean;
}

/** Due times in a stretch of text (时限): 6月底前、2025年12月31日前、年底前、每月10日前. A date that only tells when something happened is none. */
export function dueIn(text: string, start: number, { passages, clauseId, planYear, isDue = false }: DueContext): DueTime[] {
  const found: DueTime[] = [];
  for (const match of text.matchAll(words)) {
    const groups = match.groups ?? {};
    const comesBack = match[0].startsWith('每');
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const closed = [groups.before, groups.yearEnd, groups.monthEnd, groups.quarterEnd, groups.halfEnd].some((word) => word !== undefined);
    const done = isDue || labelled.test(before) || (groups.day === undefined && doneBy.test(text.slice(match.index + match[0].length)));
    // Without 前 or 底 the words only say when something was or is; 前三季度 looks back.
    if (!comesBack && ((!closed && !done) || /前$/.test(before))) continue;
    if (!comesBack && groups.yearEnd !== undefined && groups.year === undefined && groups.this === undefined) continue;
    if (/截至$|截止$|至今$/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    const at = start + match.index;
    found.push({
      text: match[0],
      date: comesBack ? null : dayOf(groups, planYear),
      recurring: comesBack,
      citation: passages.cite([at, at + match[0].length], clauseId),
    });
    if (found.length >= 20) break;
  }
  return found;
}
