import { type Decimal, decimal } from '../decimal.ts';
import type { Scorecard } from './model.ts';
import type { Points, RankingResult, ScoreResult } from './schema.ts';

/** One subject to be ranked: its score, and whether it passed before, latest last (历次结果). */
export interface RankedSubject {
  readonly subject: string;
  readonly score: ScoreResult;
  readonly history: readonly ('yes' | 'no' | 'undecided')[];
}

function low(points: Points): Decimal {
  return decimal(typeof points === 'string' ? points : points.min);
}

function high(points: Points): Decimal {
  return decimal(typeof points === 'string' ? points : points.max);
}

function failuresInARow(subject: RankedSubject): number {
  const all = [...subject.history, subject.score.pass];
  let failures = 0;
  for (const result of all.reverse()) {
    if (result !== 'no') break;
    failures += 1;
  }
  return failures;
}

/** Ranks by the least each subject is sure of, then by the most it can reach (评分排名). Equal scores share a rank, and the next rank is skipped. */
export function rankSubjects(scorecard: Scorecard, subjects: readonly RankedSubject[], asOf: string, dataVersion: string): RankingResult {
  const sorted = [...subjects].sort(
    (one, other) =>
      low(other.score.total).compare(low(one.score.total)) ||
      high(other.score.total).compare(high(one.score.total)) ||
      // By code point: a collation differs from one machine to the next.
      (one.subject < other.subject ? -1 : 1),
  );
  const rows: RankingResult['rows'] = [];
  for (const [index, subject] of sorted.entries()) {
    const before = sorted[index - 1];
    const tied =
      before !== undefined &&
      low(before.score.total).equals(low(subject.score.total)) &&
      high(before.score.total).equals(high(subject.score.total));
    const failures = failuresInARow(subject);
    const rule = scorecard.consecutiveFailures;
    rows.push({
      subject: subject.subject,
      rank: tied ? (rows[index - 1]?.rank ?? index + 1) : index + 1,
      total: subject.score.total,
      pass: subject.score.pass,
      grade: subject.score.grade,
      failures,
      consequence: rule !== null && failures >= rule.times ? rule.consequence : null,
    });
  }
  const open = rows.filter((row) => typeof row.total !== 'string').length;
  const notes =
    open === 0
      ? []
      : [{ zh: `${open}家得分为区间，按已能确定的最低分排序`, en: `${open} scores are ranges, ranked by what is certain at least` }];
  return { scorecardId: scorecard.id, asOf, dataVersion, rows, notes };
}
