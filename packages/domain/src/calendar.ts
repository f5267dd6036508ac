import chineseDays from 'chinese-days';
import { z } from 'zod';
import type { Bilingual } from './language.ts';

// Civil dates are `YYYY-MM-DD` strings and are compared as such; the clock is Asia/Shanghai and is passed in.
const millisecondsADay = 86_400_000;

function toDays(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsADay;
}

function fromDays(days: number): string {
  return new Date(days * millisecondsADay).toISOString().slice(0, 10);
}

/** The date `days` calendar days (自然日) later; earlier if negative. */
export function addDays(date: string, days: number): string {
  return fromDays(toDays(date) + days);
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

/** The same day `months` later; the last day of the month where that day does not exist (1月31日加一个月为2月末日). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(Math.min(day, lastDay), 2)}`;
}

/** Whole months that have passed from `from` to `to` (满几个月); negative if `to` is earlier. */
export function wholeMonthsBetween(from: string, to: string): number {
  if (to < from) return -wholeMonthsBetween(to, from);
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Years for which the State Council's holiday arrangements are in the table (节假日表覆盖年份). Outside them no working-day answer is sure. */
export const holidayCoverage = { from: 2004, to: 2026 } as const;

/** Whether `date` is a working day (工作日), 调休 included. Outside `holidayCoverage` weekends only are known: see `workingDayWarning`. */
export function isWorkingDay(date: string): boolean {
  return chineseDays.isWorkday(date);
}

/** A warning where any year from `from` to `to` lies outside the holiday table, else null. */
export function workingDayWarning(from: string, to: string): Bilingual | null {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  if (first >= holidayCoverage.from && last <= holidayCoverage.to) return null;
  return {
    zh: `节假日表只覆盖${holidayCoverage.from}至${holidayCoverage.to}年，此期限按周末推算，须人工核对`,
    en: `The holiday table covers ${holidayCoverage.from} to ${holidayCoverage.to} only; this period counts weekends alone and must be checked by hand`,
  };
}

/** From which day a period of working days counts: the day after it begins (the legal default, 民法典第201条) or that day itself. */
export const countingConvention = z.enum(['from-next-day', 'from-first-day']);
export type CountingConvention = z.infer<typeof countingConvention>;

/** The last day of a period of `count` working days (期限届满日) that begins on `start`. `warning` is set where the table does not reach. */
export function workingDayDeadline(
  start: string,
  count: number,
  convention: CountingConvention = 'from-next-day',
): { readonly date: string; readonly warning: Bilingual | null } {
  let date = convention === 'from-next-day' ? addDays(start, 1) : start;
  let left = count;
  // A period in casework is weeks, not decades; the bound keeps a wild count from looping.
  for (let step = 0; step < 20_000; step += 1) {
    if (isWorkingDay(date)) left -= 1;
    if (left <= 0) break;
    date = addDays(date, 1);
  }
  return { date, warning: workingDayWarning(start, date) };
}

/** Working days from the day after `from` up to and including `to`. Zero if `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) count += 1;
  return count;
}
