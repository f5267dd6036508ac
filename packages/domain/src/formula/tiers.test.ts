import { describe, expect, test } from 'vitest';
import { fact, points } from './build.ts';
import type { TierEnd, TierRow } from './expression.ts';
import { above, below, from, highestMet, lowestKept, TierError, tiers } from './tiers.ts';

const input = fact('rate');
const row = (min: TierEnd | null, max: TierEnd | null): TierRow => ({ min, max, result: points(1) });
const closedEnd = (value: string): TierEnd => ({ value, inclusive: true });

function faultsOf(rows: readonly TierRow[], otherwise = false): string[] {
  try {
    tiers(input, rows, otherwise ? points(0) : null);
  } catch (error) {
    if (error instanceof TierError) return error.faults.map((fault) => `${fault.code} ${fault.from ?? '-∞'}..${fault.to ?? '∞'}`);
    throw error;
  }
  return [];
}

describe('tables of bands are checked when they are defined', () => {
  test.each([
    ['whole line', [below('1', points(0)), from('1', null, points(1))], []],
    ['any order', [from('1', null, points(1)), below('1', points(0))], []],
    ['a gap between', [below('1', points(0)), from('2', null, points(1))], ['gap 1..2']],
    ['a bound in neither band', [below('1', points(0)), above('1', null, points(1))], ['gap 1..1']],
    ['bands that overlap', [above(null, '3', points(0)), from('2', null, points(1))], ['overlap 2..3']],
    ['a bound in both bands', [above(null, '2', points(0)), from('2', null, points(1))], ['overlap 2..2']],
    ['open below', [from('1', null, points(1))], ['no-otherwise 1..∞']],
    ['upside down', [row(closedEnd('3'), closedEnd('1')), below('1', points(0)), from('3', null, points(1))], ['upside-down 3..1']],
    ['no bands', [], ['empty -∞..∞']],
    [
      'several faults at once',
      [from('1', '2', points(1)), from('3', '4', points(1)), from('5', '6', points(1))],
      ['gap 2..3', 'gap 4..5', 'no-otherwise 1..6'],
    ],
  ] as const)('%s', (_, rows, faults) => {
    expect(faultsOf(rows)).toEqual(faults);
  });

  test('otherwise answers for values outside, not for gaps between', () => {
    expect(faultsOf([from('1', '2', points(1))], true)).toEqual([]);
    expect(faultsOf([from('1', '2', points(1)), from('3', '4', points(1))], true)).toEqual(['gap 2..3']);
  });

  test('a shared bound goes to the band that names it, whichever that is, and a note says so', () => {
    const lower = tiers(input, [row(null, { ...closedEnd('5'), named: true }), row(closedEnd('5'), null)]);
    expect(lower.rows[1]?.min?.inclusive).toBe(false);
    expect(lower.notes).toHaveLength(1);
    const upper = tiers(input, [row(null, closedEnd('5')), row({ ...closedEnd('5'), named: true }, null)]);
    expect(upper.rows[0]?.max?.inclusive).toBe(false);
  });

  test('a shared bound that both name is an overlap of the text that no rule settles', () => {
    const named = { ...closedEnd('5'), named: true };
    expect(faultsOf([row(null, named), row(named, null)])).toEqual(['overlap 5..5']);
  });

  test('steps may be given in any order', () => {
    expect(
      highestMet(
        input,
        [
          ['0.1', points(1)],
          ['0.3', points(3)],
        ],
        points(0),
      ).rows.map((band) => band.min?.value),
    ).toEqual(['0.3', '0.1', undefined]);
    expect(
      lowestKept(
        input,
        [
          ['0.7', points(1)],
          ['0.5', points(3)],
        ],
        points(0),
      ).rows.map((band) => band.max?.value),
    ).toEqual(['0.5', '0.7', undefined]);
    expect(() => highestMet(input, [], points(0))).toThrow(TierError);
  });
});
