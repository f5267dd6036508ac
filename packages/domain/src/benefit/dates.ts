import type { PlanDate } from './enterprise-schema.ts';
import type { Benefit } from './model.ts';

/** What is known of when a benefit opens, closes and ends. Null: not stated, and so no date. */
interface KnownDates {
  readonly opens: string | null;
  readonly closes: string | null;
  readonly validTo: string | null;
}

/** The days of a benefit for one filing period, with those of its own (事项的日期). */
export function datesOf(benefit: Benefit, { opens, closes, validTo }: KnownDates): PlanDate[] {
  const at = (date: string | null, kind: PlanDate['kind'], zh: string, en: string): PlanDate[] =>
    date === null
      ? []
      : [{ date, kind, benefitId: benefit.id, text: { zh: `${benefit.title.zh}：${zh}`, en: `${benefit.title.en}: ${en}` } }];
  return [
    ...at(opens, 'opens', '开始受理', 'opens'),
    ...at(closes, 'closes', '截止受理', 'closes'),
    ...at(validTo, 'expires', '政策到期', 'the policy ends'),
    ...benefit.deadlines.flatMap(({ date, text }) => at(date, 'deadline', text.zh, text.en)),
  ];
}

/** Each date once and in order. */
export function inOrderOfDate(dates: readonly PlanDate[]): PlanDate[] {
  const seen = new Set<string>();
  return dates
    .filter(({ date, benefitId }) => {
      const key = `${date} ${benefitId}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Every date that is known of a benefit, past rounds included (事项日历): what a calendar that is subscribed to shows, and what the next round is added to. */
export function allDatesOf(benefit: Benefit): PlanDate[] {
  const { rounds, to } = benefit.validity;
  const ofRounds = rounds.flatMap(({ opens, closes }) => datesOf(benefit, { opens, closes, validTo: null }));
  return inOrderOfDate([...ofRounds, ...datesOf(benefit, { opens: null, closes: null, validTo: to })]);
}
