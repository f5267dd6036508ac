import { add, all, any, compare, minimum, points } from '../formula/build.ts';
import type { Expression } from '../formula/expression.ts';
import type { Scorecard, ScorecardGroup } from './model.ts';

/** Points of one class, capped at what the class is worth (类别得分). */
export function groupPoints(group: ScorecardGroup): Expression {
  const sum = add(...group.items.map((item) => item.points));
  const worth = group.items.map((item) => Number(item.max)).reduce((one, other) => one + other, 0);
  return worth > Number(group.max) ? minimum(sum, points(group.max)) : sum;
}

/** Total of a scorecard as one expression (总分). */
export function totalPoints(scorecard: Scorecard): Expression {
  return add(...scorecard.groups.map(groupPoints));
}

/** Whether the score is enough: the mark, and the least of each class that has one (分数达标). */
export function scoreSuffices(scorecard: Scorecard): Expression {
  const mark = compare(scorecard.passMark.inclusive ? '>=' : '>', totalPoints(scorecard), points(scorecard.passMark.value));
  const leasts = scorecard.groups.flatMap((group) =>
    group.atLeast === null ? [] : [compare('>=', groupPoints(group), points(group.atLeast))],
  );
  return leasts.length === 0 ? mark : all(mark, ...leasts);
}

/** Whether the score is enough or a direct condition stands in for it (达标或直接符合). Gates are apart. */
export function scoreOrDirect(scorecard: Scorecard): Expression {
  const direct = scorecard.direct.flatMap((condition) => (condition.encoding.kind === 'encoded' ? [condition.encoding.rule] : []));
  return direct.length === 0 ? scoreSuffices(scorecard) : any(...direct, scoreSuffices(scorecard));
}
