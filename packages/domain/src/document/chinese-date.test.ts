import { expect, test } from 'vitest';
import { addDays, addYears, dayBefore, findDates, wholeDate } from './chinese-date.ts';
import { smallNumber } from './chinese-number.ts';

test.each([
  ['2021年4月12日', '2021-04-12'],
  ['2018 年 12 月 28 日', '2018-12-28'],
  ['二〇二一年四月十二日', '2021-04-12'],
  ['二○二三年五月三十一日', '2023-05-31'],
  ['2024-03-18', '2024-03-18'],
  ['2024/3/8', '2024-03-08'],
])('%s', (line, iso) => {
  expect(wholeDate(line)).toBe(iso);
});

test('a date inside a sentence is not a line of its own, and no day is made up', () => {
  expect(wholeDate('自2025年5月20日起施行')).toBeNull();
  expect(findDates('2023年2月30日、2024年2月29日').map(({ iso }) => iso)).toEqual(['2024-02-29']);
});

test('periods count to the day before', () => {
  expect(dayBefore(addYears('2025-05-20', 5))).toBe('2030-05-19');
  expect(dayBefore(addYears('2025-01-01', 2))).toBe('2026-12-31');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addDays('2024-09-02', 30)).toBe('2024-10-02');
  expect(dayBefore('2025-03-01')).toBe('2025-02-28');
});

test.each([
  ['十', 10],
  ['二十三', 23],
  ['一百零二', 102],
  ['两', 2],
  ['二〇二一', 2021],
  ['12', 12],
  ['甲', null],
  ['', null],
])('numeral %s', (text, value) => {
  expect(smallNumber(text)).toBe(value);
});
