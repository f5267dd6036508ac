import { z } from 'zod';
import { distance, nextQuestionResult } from '../benefit/schema.ts';
import { citation, confidence } from '../citation.ts';
import { decimalString } from '../decimal.ts';
import { bilingual } from '../language.ts';
import { money } from '../money.ts';

/** Points: one number where all is known, else the least and the most they can be. */
export const points = z.union([decimalString, z.object({ min: decimalString, max: decimalString })]);
export type Points = z.infer<typeof points>;

/** A step up that would earn more points (下一档), with what it takes. */
export const nextTier = z.object({
  itemId: z.string(),
  tier: bilingual,
  gain: decimalString.describe('可多得的分 / points gained'),
  distance,
  cost: money.nullable().describe('折合金额;null 表示折不成钱 / null: not to be had for money'),
});
export type NextTier = z.infer<typeof nextTier>;

export const scoreItem = z.object({
  id: z.string(),
  title: bilingual,
  points,
  max: decimalString,
  tier: bilingual.nullable().describe('落在哪一档;未定为 null / null: not decided'),
  basis: bilingual.describe('依据 / worked out from'),
  judged: z.boolean().describe('由专家评定 / an expert decides'),
  missing: z.array(z.string()),
  citation,
});
export type ScoreItem = z.infer<typeof scoreItem>;

export const gateResult = z.object({
  id: z.string(),
  text: bilingual,
  verdict: z.enum(['met', 'unmet', 'unknown', 'judgement']),
  reason: bilingual,
  missing: z.array(z.string()),
  citation,
});
export type GateResult = z.infer<typeof gateResult>;

/** Output of scorecards.score. `pass` counts gates, score and the direct conditions that stand in for the score. */
export const scoreResult = z.object({
  scorecardId: z.string(),
  asOf: z.iso.date(),
  dataVersion: z.string(),
  total: points,
  max: decimalString,
  items: z.array(scoreItem),
  gates: z.array(gateResult),
  direct: z.array(gateResult).describe('可直接认定的条件，满足任一项即可 / any one stands in for the score'),
  passMark: z.object({ value: decimalString, inclusive: z.boolean() }),
  pass: z.enum(['yes', 'no', 'undecided']),
  grade: bilingual.nullable(),
  nextTiers: z.array(nextTier).describe('按代价由小到大 / cheapest first'),
  missing: z.array(z.string()),
  nextQuestion: nextQuestionResult.nullable(),
  confidence,
  text: bilingual,
});
export type ScoreResult = z.infer<typeof scoreResult>;

export const rankingRow = z.object({
  subject: z.string(),
  rank: z.int().describe('并列者同名次 / ties share a rank'),
  total: points,
  pass: z.enum(['yes', 'no', 'undecided']),
  grade: bilingual.nullable(),
  failures: z.int().describe('截至本次连续不合格次数 / failures in a row, this one included'),
  consequence: bilingual.nullable(),
});

/** Output of scorecards.rank. */
export const rankingResult = z.object({
  scorecardId: z.string(),
  asOf: z.iso.date(),
  dataVersion: z.string(),
  rows: z.array(rankingRow),
  notes: z.array(bilingual),
});
export type RankingResult = z.infer<typeof rankingResult>;

/** One line of scorecards.list. */
export const scorecardSummary = z.object({
  id: z.string(),
  title: bilingual,
  max: decimalString,
  passMark: z.object({ value: decimalString, inclusive: z.boolean() }),
  items: z.int(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  confidence,
  sources: z.union([z.literal(1), z.literal(2)]),
});
export type ScorecardSummary = z.infer<typeof scorecardSummary>;

/** Output of scorecards.get. */
export const scorecardDetail = scorecardSummary.extend({
  itemList: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      max: decimalString,
      judged: z.boolean(),
      tiers: z.array(z.object({ text: bilingual, points })),
      facts: z.array(z.string()),
      citation,
    }),
  ),
  gates: z.array(z.object({ id: z.string(), text: bilingual, citation })),
  direct: z.array(z.object({ id: z.string(), text: bilingual, citation })),
  grades: z.array(z.object({ name: bilingual, from: decimalString, inclusive: z.boolean() })),
  passCitation: citation.describe('合格线的出处 / where the pass mark is written'),
  citations: z.array(citation),
});
export type ScorecardDetail = z.infer<typeof scorecardDetail>;
