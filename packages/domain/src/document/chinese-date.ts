import { smallNumber } from './chinese-number.ts';

const year = String.raw`(?:19|20)\d{2}|[一二][九〇○零O][一二三四五六七八九〇○零O]{2}`;
const part = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`;
const datePattern = new RegExp(
  String.raw`(${year})\s{0,3}(?:年\s{0,3}(${part})\s{0,3}月\s{0,3}(${part})\s{0,3}日|[-/.](\d{1,2})[-/.](\d{1,2}))`,
  'g',
);

/** A date in the text (日期), with its place. */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** ISO date, or null where there is no such day. */
export function isoDate(yearNumber: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = (yearNumber % 4 === 0 && yearNumber % 100 !== 0) || yearNumber % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return null;
  return `${String(yearNumber).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** All dates in a text whose width is folded: 2021年4月12日, 二〇二一年四月十二日, 2021-04-12. Days that do not exist are left out. */
export function findDates(folded: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of folded.matchAll(datePattern)) {
    const numbers = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map((value) => smallNumber(value ?? ''));
    const [yearNumber, month, day] = numbers;
    if (yearNumber == null || month == null || day == null) continue;
    const iso = isoDate(yearNumber, month, day);
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The date that a line consists of and nothing else, e.g. under a signature; null otherwise. */
export function wholeDate(folded: string): string | null {
  const trimmed = folded.trim();
  if (trimmed.length > 30 || trimmed.length < 8 || !/^[12一二]/.test(trimmed)) return null;
  const [date] = findDates(trimmed);
  return date !== undefined && date.start === 0 && date.end === trimmed.length ? date.iso : null;
}

/** Moves a date by whole years and days: 三年有效 ends the day before the same day three years on. */
export function addYears(iso: string, years: number): string {
  const [yearNumber = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return isoDate(yearNumber + years, month, day) ?? isoDate(yearNumber + years, month, 28) ?? iso;
}

/** The day before. */
export function dayBefore(iso: string): string {
  const [yearNumber = 0, month = 1, day = 1] = iso.split('-').map(Number);
  if (day > 1) return isoDate(yearNumber, month, day - 1) ?? iso;
  const previousMonth = month === 1 ? 12 : month - 1;
  const previousYear = month === 1 ? yearNumber - 1 : yearNumber;
  for (let last = 31; last >= 28; last -= 1) {
    const candidate = isoDate(previousYear, previousMonth, last);
    if (candidate !== null) return candidate;
  }
  return iso;
}

/** The date `days` later (30日后施行), counting natural days. */
export function addDays(iso: string, days: number): string {
  const [yearNumber = 0, month = 1, day = 1] = iso.split('-').map(Number);
  let [y, m, d] = [yearNumber, month, day];
  for (let step = 0; step < Math.min(days, 4000); step += 1) {
    d += 1;
    if (isoDate(y, m, d) === null) {
      d = 1;
      m += 1;
      if (m > 12) {
        m = 1;
        y += 1;
      }
    }
  }
  return isoDate(y, m, d) ?? iso;
}
