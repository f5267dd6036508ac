import { decimal } from '../../decimal.ts';
import { type Operator, strict } from '../evaluation.ts';
import type { ElapsedUnit } from '../expression.ts';
import { closed, type Interval } from '../interval.ts';
import { typeName } from '../type.ts';
import { numberValue } from '../value.ts';

/** A calendar day in numbers. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayOf(iso: string): Day {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** A day as the whole number yyyymmdd, whose order is that of the calendar. */
export function dayNumber(iso: string): number {
  const { year, month, day } = dayOf(iso);
  return year * 10_000 + month * 100 + day;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 in the Gregorian calendar, by whole numbers only so that every target can do the same sum. */
export function daysSinceEpoch({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const century = Math.floor(shifted / 400);
  const yearOfCentury = shifted - century * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCentury = yearOfCentury * 365 + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100) + dayOfYear;
  return century * 146_097 + dayOfCentury - 719_468;
}

/** Whole months between; a month is complete on the day of the same number or, where there is none, on the last of the month (民法典第二百零二条). */
function monthsBetween(since: Day, until: Day): number {
  const months = (until.year - since.year) * 12 + until.month - since.month;
  const due = Math.min(since.day, daysInMonth(until.year, until.month));
  return until.day < due ? months - 1 : months;
}

/** Whole units from one ISO day to another; negative where the first is later. */
export function elapsedBetween(since: string, until: string, unit: ElapsedUnit): number {
  const [from, to] = [dayOf(since), dayOf(until)];
  if (unit === 'days') return daysSinceEpoch(to) - daysSinceEpoch(from);
  const months = monthsBetween(from, to);
  return unit === 'months' ? months : Math.floor(months / 12);
}

export const elapsedUnits = { years: '年', months: '个月', days: '天' } as const satisfies Record<ElapsedUnit, string>;

/** A range of days as numbers, for comparison. */
export function dayInterval(value: { readonly min: string | null; readonly max: string | null }): Interval {
  return closed(value.min === null ? null : decimal(dayNumber(value.min)), value.max === null ? null : decimal(dayNumber(value.max)));
}

export const elapsedOperator: Operator<'elapsed'> = {
  type(node, check) {
    const since = check.of(node.since, 'since');
    if (since === null) return null;
    if (since.kind !== 'date') return check.fault('type-mismatch', `a date is due, not a ${typeName(since)}`, 'since');
    return { kind: 'count', unit: elapsedUnits[node.unit] };
  },
  evaluate(node, visit) {
    const since = visit.of(node.since);
    return strict([since], ([value]) => {
      if (value?.kind !== 'date') throw new TypeError('a date was due');
      const until = (day: string | null) => (day === null ? null : decimal(elapsedBetween(day, visit.context.asOf, node.unit)));
      return numberValue(closed(until(value.max), until(value.min)));
    });
  },
};
