import { decimal } from '../../decimal.ts';
import type { Expression, NodeOf, TierEnd, TierRow } from '../expression.ts';
import type { Bool } from './graph.ts';
import { choose, type Lowered, type Lowering, numeric } from './lowering.ts';
import type { Rational } from './rational.ts';

function reaches(input: Rational, end: TierEnd, to: Lowering): Bool {
  return to.exact.compare(end.inclusive ? '>=' : '>', input, to.exact.of(decimal(end.value)));
}

function sortedRows(rows: readonly TierRow[]): readonly TierRow[] {
  return [...rows].sort((one, other) => {
    if (one.min === null || other.min === null) return one.min === null ? -1 : 1;
    return decimal(one.min.value).compare(decimal(other.min.value)) || Number(other.min.inclusive) - Number(one.min.inclusive);
  });
}

/** What is reached from below: the result under the lowest end, then one more at each end. */
interface Ladder {
  readonly lowest: Lowered;
  readonly steps: readonly { readonly reached: Bool; readonly result: Lowered }[];
}

/** The ends of a table from below upwards; each end that is reached brings the result of the band above it. */
function ladderOf(node: NodeOf<'tiers'>, input: Rational, to: Lowering): Ladder {
  const rows = sortedRows(node.rows);
  const [lowest, ...higher] = rows;
  if (lowest === undefined) throw new RangeError('a table has at least one band');
  const outside = node.otherwise === null ? null : to.of(node.otherwise);
  const steps = higher.flatMap((row) => (row.min === null ? [] : [{ reached: reaches(input, row.min, to), result: to.of(row.result) }]));
  const top = rows.at(-1)?.max ?? null;
  if (top !== null && outside !== null) {
    const beyond = to.exact.compare(top.inclusive ? '>' : '>=', input, to.exact.of(decimal(top.value)));
    steps.push({ reached: beyond, result: outside });
  }
  if (lowest.min === null || outside === null) return { lowest: to.of(lowest.result), steps };
  return { lowest: outside, steps: [{ reached: reaches(input, lowest.min, to), result: to.of(lowest.result) }, ...steps] };
}

/** The results of a table from the highest band down, each with the condition under which it is the one; outside the table nothing is reached. */
export function reachedFrom(node: NodeOf<'tiers'>, to: Lowering): readonly { readonly when: Bool; readonly result: Expression }[] {
  const input = to.number(node.input);
  return [...sortedRows(node.rows)].reverse().flatMap((row) => {
    const above = row.min === null ? to.graph.bool(true) : reaches(input, row.min, to);
    const notBeyond =
      row.max === null
        ? to.graph.bool(true)
        : to.graph.not(to.exact.compare(row.max.inclusive ? '>' : '>=', input, to.exact.of(decimal(row.max.value))));
    return [{ when: to.graph.and(above, notBeyond), result: row.result }];
  });
}

/** A table of bands in the graph: by choice, or as a sum of steps where all results are constants. */
export function loweredTiers(node: NodeOf<'tiers'>, to: Lowering): Lowered {
  const { lowest, steps } = ladderOf(node, to.number(node.input), to);
  const inSteps = to.tables === 'add-steps' ? sumOfSteps(lowest, steps, to) : null;
  return inSteps ?? steps.reduce((below, step) => choose(step.reached, step.result, below, to), lowest);
}

/** Base plus every rise that is reached, where all results are constants over one bottom; else `null`. */
function sumOfSteps(lowest: Lowered, steps: Ladder['steps'], to: Lowering): Lowered | null {
  const bottom = lowest.kind === 'number' ? lowest.value.bottom : null;
  const topOf = (lowered: Lowered): bigint | null =>
    lowered.kind === 'number' && lowered.value.bottom === bottom && lowered.value.top.op === 'const' ? lowered.value.top.value : null;
  const base = topOf(lowest);
  if (base === null || bottom === null) return null;
  let total = to.graph.constant(base);
  let before = base;
  for (const step of steps) {
    const here = topOf(step.result);
    if (here === null) return null;
    total = to.graph.add(total, to.graph.mul(to.graph.truth(step.reached), to.graph.constant(here - before)));
    before = here;
  }
  return numeric({ top: total, bottom });
}
