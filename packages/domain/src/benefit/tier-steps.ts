import { type Decimal, decimal } from '../decimal.ts';
import { type Expression, partsOf, type TierRow, type TiersNode } from '../formula/expression.ts';
import { holds, onlyNumber } from '../formula/interval.ts';
import { rowInterval } from '../formula/operators/choice.ts';
import type { Bilingual } from '../language.ts';
import { type Case, evaluateFor } from './case.ts';
import { compareDistances, comparisonDistance } from './distance.ts';
import type { Distance } from './schema.ts';

/** A better band within reach (更高一档): what it takes and how many points it brings. */
export interface TierStep {
  readonly label: Bilingual;
  readonly gain: Decimal;
  readonly distance: Distance;
}

function tablesIn(expression: Expression): readonly TiersNode[] {
  const own = expression.kind === 'tiers' ? [expression] : [];
  return [...own, ...partsOf(expression).flatMap(([, part]) => tablesIn(part))];
}

/** The most that an expression can give; null where nothing is known of it. */
function most(of: Case, expression: Expression): Decimal | null {
  const value = evaluateFor(of, expression).value;
  return value?.kind === 'number' ? (value.max?.value ?? null) : null;
}

function distanceInto(of: Case, table: TiersNode, row: TierRow, have: Decimal): Distance | null {
  const { min, max } = row;
  const literal = (value: string): Expression => ({ kind: 'literal', type: { kind: 'number' }, value });
  if (min !== null && !holds({ min: { value: decimal(min.value), open: !min.inclusive }, max: null }, have)) {
    return comparisonDistance(of, { operator: min.inclusive ? '>=' : '>', left: table.input, right: literal(min.value) });
  }
  if (max !== null) return comparisonDistance(of, { operator: max.inclusive ? '<=' : '<', left: table.input, right: literal(max.value) });
  return null;
}

/**
 * Better bands of every table in an expression (可提升的档位), cheapest first. Only tables whose input is known are looked at; the gain is over
 * what the whole expression gives now, at most.
 */
export function tierSteps(of: Case, expression: Expression): readonly TierStep[] {
  const now = most(of, expression);
  if (now === null) return [];
  const steps = tablesIn(expression).flatMap((table): TierStep[] => {
    const input = evaluateFor(of, table.input).value;
    const have = input?.kind === 'number' ? onlyNumber(input) : null;
    if (have === null) return [];
    return table.rows.flatMap((row): TierStep[] => {
      const result = most(of, row.result);
      if (result === null || result.compare(now) <= 0 || holds(rowInterval(row), have)) return [];
      const distance = distanceInto(of, table, row, have);
      return distance === null ? [] : [{ label: row.label ?? distance.text, gain: result.sub(now), distance }];
    });
  });
  return steps.sort((one, other) => compareDistances(one.distance, other.distance) || one.gain.compare(other.gain));
}

/** The labels of the bands that a result comes from (所在档位), best table first; null where the band is not decided. */
export function currentTier(of: Case, expression: Expression): Bilingual | null {
  const now = most(of, expression);
  if (now === null) return null;
  for (const table of tablesIn(expression)) {
    const input = evaluateFor(of, table.input).value;
    const have = input?.kind === 'number' ? onlyNumber(input) : null;
    if (have === null) continue;
    const row = table.rows.find((candidate) => holds(rowInterval(candidate), have));
    const result = row === undefined ? null : most(of, row.result);
    if (row?.label !== undefined && result?.equals(now) === true) return row.label;
  }
  return null;
}
