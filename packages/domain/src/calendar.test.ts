import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isWorkingDay,
  wholeMonthsBetween,
  workingDayDeadline,
  workingDaysBetween,
  workingDayWarning,
} from './calendar.ts';

const anyDate = fc.integer({ min: 12_784, max: 20_400 }).map((days) => addDays('1970-01-01', days));

describe('civil dates', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each([
    ['2020-03-02', '2021-03-01', 11],
    ['2020-03-01', '2021-03-01', 12],
    ['2021-03-01', '2020-03-01', -12],
  ])('from %s to %s are %i whole months', (from, to, months) => expect(wholeMonthsBetween(from, to)).toBe(months));

  it('adding and subtracting days agree', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => daysBetween(date, addDays(date, days)) === days));
  });
});

describe('working days', () => {
  it.each([
    ['2026-10-10', true],
    ['2026-10-01', false],
    ['2026-10-11', false],
  ])('%s: %s', (date, expected) => expect(isWorkingDay(date)).toBe(expected));

  it('five working days of notice begun on 28 September 2026 end on a 调休 Saturday', () => {
    expect(workingDayDeadline('2026-09-28', 5)).toEqual({ date: '2026-10-10', warning: null });
    expect(workingDayDeadline('2026-09-28', 5, 'from-first-day').date).toBe('2026-10-09');
  });

  it('warns outside the holiday table and never inside', () => {
    expect(workingDayDeadline('2026-12-30', 5).warning?.zh).toContain('2026');
    expect(workingDayWarning('2004-01-01', '2026-12-31')).toBeNull();
    expect(workingDayWarning('2003-12-31', '2004-01-01')).not.toBeNull();
  });

  it('a deadline is the first day by which that many working days have passed', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { date } = workingDayDeadline(start, count);
        expect(workingDaysBetween(start, date)).toBe(count);
        expect(isWorkingDay(date)).toBe(true);
      }),
    );
  });
});
