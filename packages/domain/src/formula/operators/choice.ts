import { decimal } from '../../decimal.ts';
import { known, notInForce, type Operator, oneOf, type Result, strict, type TypeVisit } from '../evaluation.ts';
import type { MemberNode, TierEnd, TierRow, TiersNode } from '../expression.ts';
import { closed, type End, type Interval, meet, point } from '../interval.ts';
import { TierError, tiers } from '../tiers.ts';
import { type ExpressionType, isNumeric, typeName } from '../type.ts';
import { numberValue, truthValue, type Value } from '../value.ts';
import { commonType, intervalOf } from './arithmetic.ts';

function endOf(end: TierEnd | null): End | null {
  return end === null ? null : { value: decimal(end.value), open: !end.inclusive };
}

const rowIntervals = new WeakMap<TierRow, Interval>();

/** The numbers a band holds. */
export function rowInterval(row: TierRow): Interval {
  const before = rowIntervals.get(row);
  if (before !== undefined) return before;
  const interval = { min: endOf(row.min), max: endOf(row.max) };
  rowIntervals.set(row, interval);
  return interval;
}

/** Whether some of `input` lies below the first band or above the last; bands have no gaps between them. */
function canBeOutside(input: Interval, rows: readonly TierRow[]): boolean {
  const intervals = rows.map(rowInterval);
  const lowest = intervals.reduce((least, next) =>
    least.min === null || (next.min !== null && least.min.value.compare(next.min.value) <= 0) ? least : next,
  );
  const highest = intervals.reduce((most, next) =>
    most.max === null || (next.max !== null && most.max.value.compare(next.max.value) >= 0) ? most : next,
  );
  const under = lowest.min !== null && meet(input, { min: null, max: { value: lowest.min.value, open: !lowest.min.open } }) !== null;
  return under || (highest.max !== null && meet(input, { min: { value: highest.max.value, open: !highest.max.open }, max: null }) !== null);
}

function tableType(node: TiersNode, check: TypeVisit): ExpressionType | null {
  const results = [
    ...node.rows.map((row, index) => [`rows/${index}/result`, row.result] as const),
    ...(node.otherwise === null ? [] : [['otherwise', node.otherwise] as const]),
  ];
  let shared: ExpressionType | null = null;
  let failed = false;
  for (const [key, part] of results) {
    const type = check.of(part, key);
    if (type === null) failed = true;
    else if (shared === null) shared = type;
    else {
      const common: ExpressionType | null = commonType(shared, type);
      if (common === null)
        failed = check.fault('type-mismatch', `one band gives a ${typeName(shared)}, another a ${typeName(type)}`, key) === null;
      else shared = common;
    }
  }
  return failed ? null : shared;
}

export const tiersOperator: Operator<'tiers'> = {
  type(node, check) {
    const input = check.of(node.input, 'input');
    const result = tableType(node, check);
    if (input !== null && !isNumeric(input)) return check.fault('not-a-number', `a number is due, not a ${typeName(input)}`, 'input');
    try {
      tiers(node.input, node.rows, node.otherwise);
    } catch (error) {
      if (error instanceof TierError) return check.fault('bad-table', error.message);
      throw error;
    }
    return input === null ? null : result;
  },
  evaluate(node, visit) {
    const input = visit.of(node.input);
    if (input.value === null) return notInForce([input]);
    const interval = intervalOf(input.value);
    const reached: Result[] = node.rows.filter((row) => meet(interval, rowInterval(row)) !== null).map((row) => visit.of(row.result));
    if (node.otherwise !== null && canBeOutside(interval, node.rows)) reached.push(visit.of(node.otherwise));
    return oneOf(reached, [input]);
  },
};

function matches(node: MemberNode, code: string): boolean {
  return node.options.some((option) => (node.match === 'exact' ? code === option : code.startsWith(option)));
}

/** Whether a set satisfies the node: some member matches, or every option is matched by some member. */
function setMatches(node: MemberNode, values: readonly string[]): boolean {
  if (node.quantifier === 'any') return values.some((code) => matches(node, code));
  return node.options.every((option) => values.some((code) => (node.match === 'exact' ? code === option : code.startsWith(option))));
}

export const memberOperator: Operator<'member'> = {
  type(node, check) {
    const item = check.of(node.item, 'item');
    if (node.options.length === 0) return check.fault('empty', 'needs at least one option');
    if (item === null) return null;
    if (item.kind !== 'code' && item.kind !== 'set') return check.fault('type-mismatch', `a code is due, not a ${typeName(item)}`, 'item');
    const fact = node.item.kind === 'fact' ? check.catalogue.get(node.item.id) : undefined;
    const options = fact !== undefined && (fact.type === 'code' || fact.type === 'set') ? fact.options : null;
    const strange =
      options === null || node.match === 'prefix' ? [] : node.options.filter((code) => !options.some((option) => option.code === code));
    return strange.length === 0 ? { kind: 'boolean' } : check.fault('bad-option', `not among the options: ${strange.join(', ')}`);
  },
  evaluate(node, visit) {
    const item = visit.of(node.item);
    return strict([item], ([value]): Value => {
      if (value?.kind === 'set')
        return value.values === null ? { kind: 'boolean', canBeTrue: true, canBeFalse: true } : truthValue(setMatches(node, value.values));
      if (value?.kind !== 'code') throw new TypeError('a code was due');
      if (value.possible === null) return { kind: 'boolean', canBeTrue: true, canBeFalse: true };
      const hits = value.possible.filter((code) => matches(node, code)).length;
      return { kind: 'boolean', canBeTrue: hits > 0, canBeFalse: hits < value.possible.length };
    });
  },
};

export const judgementOperator: Operator<'judgement'> = {
  type(node, check) {
    if (node.bounds === null) return { kind: 'boolean' };
    const upright = decimal(node.bounds.min).compare(decimal(node.bounds.max)) <= 0;
    return upright ? node.bounds.type : check.fault('bad-bounds', `${node.bounds.min} is more than ${node.bounds.max}`);
  },
  evaluate(node, { context }) {
    const bounds = node.bounds === null ? null : closed(decimal(node.bounds.min), decimal(node.bounds.max));
    const decided = context.judgements?.get(node.id);
    if (decided !== undefined && typeof decided === 'boolean' && bounds === null) return known(truthValue(decided));
    if (decided !== undefined && typeof decided !== 'boolean' && bounds !== null && meet(bounds, point(decided)) !== null)
      return known(numberValue(point(decided)));
    const open: Value = bounds === null ? { kind: 'boolean', canBeTrue: true, canBeFalse: true } : numberValue(bounds);
    const isOpen = bounds === null || !bounds.min?.value.equals(bounds.max?.value ?? 0);
    return { ...known(open), judgements: isOpen ? [node.id] : [] };
  },
};
