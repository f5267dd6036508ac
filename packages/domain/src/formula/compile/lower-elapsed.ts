import type { ElapsedUnit } from '../expression.ts';
import { dayOf, daysInMonth, daysSinceEpoch } from '../operators/elapsed.ts';
import type { Graph, Int } from './graph.ts';
import type { Lowering } from './lowering.ts';

/** Whole units from a day written yyyymmdd to the fixed day of evaluation. */
export function elapsedSince(since: Int, unit: ElapsedUnit, to: Pick<Lowering, 'graph' | 'context'>): Int {
  const { graph } = to;
  const number = (value: number) => graph.constant(BigInt(value));
  const until = dayOf(to.context.asOf);
  const year = graph.floorDiv(since, number(10_000));
  const monthAndDay = graph.sub(since, graph.mul(year, number(10_000)));
  const month = graph.floorDiv(monthAndDay, number(100));
  const day = graph.sub(monthAndDay, graph.mul(month, number(100)));
  if (unit === 'days') return graph.sub(number(daysSinceEpoch(until)), daysFromEpoch(graph, year, month, day));
  const months = graph.sub(number(until.year * 12 + until.month), graph.add(graph.mul(year, number(12)), month));
  const isLastDay = until.day === daysInMonth(until.year, until.month);
  const short = isLastDay ? number(0) : graph.truth(graph.compare('>', day, number(until.day)));
  const whole = graph.sub(months, short);
  return unit === 'months' ? whole : graph.floorDiv(whole, number(12));
}

/** The same sum as `daysSinceEpoch`, in the graph. */
function daysFromEpoch(graph: Graph, year: Int, month: Int, day: Int): Int {
  const number = (value: number) => graph.constant(BigInt(value));
  const isEarly = graph.compare('>=', number(2), month);
  const shifted = graph.sub(year, graph.truth(isEarly));
  const century = graph.floorDiv(shifted, number(400));
  const yearOfCentury = graph.sub(shifted, graph.mul(century, number(400)));
  const monthFromMarch = graph.select(isEarly, graph.add(month, number(9)), graph.sub(month, number(3)));
  const dayOfYear = graph.sub(
    graph.add(graph.floorDiv(graph.add(graph.mul(monthFromMarch, number(153)), number(2)), number(5)), day),
    number(1),
  );
  const leapDays = graph.sub(graph.floorDiv(yearOfCentury, number(4)), graph.floorDiv(yearOfCentury, number(100)));
  const dayOfCentury = graph.add(graph.add(graph.mul(yearOfCentury, number(365)), leapDays), dayOfYear);
  return graph.sub(graph.add(graph.mul(century, number(146_097)), dayOfCentury), number(719_468));
}
