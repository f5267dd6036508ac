import { z } from 'zod';
import { confidence, passageCitation } from '../citation.ts';
import { decimalString } from '../decimal.ts';
import { comparator } from '../document/model.ts';
import { bilingual } from '../language.ts';

/** One place in a text where a target is stated. Several quotes may state the same target (目标出处). */
export const targetQuote = z.object({
  quantityId: z.string(),
  comparator,
  value: decimalString,
  valueMax: decimalString.nullable(),
  citation: passageCitation,
  confidence,
});
export type TargetQuote = z.infer<typeof targetQuote>;

/** A threshold of a target: floor 确保 (or the plain target), stretch 力争. */
export const targetBound = z.object({ comparator, value: decimalString, valueMax: decimalString.nullable() });
export type TargetBound = z.infer<typeof targetBound>;

/** What is to be noted about a target (提示), in words. */
export const targetNoteCode = z.enum([
  'restated',
  'operator-mismatch',
  'conflicting-values',
  'soft-period',
  'unit-variant',
  'doubtful',
  'part-of',
]);
export const targetNote = z.object({ code: targetNoteCode, text: bilingual });
export type TargetNote = z.infer<typeof targetNote>;

/**
 * A target (目标): what a document promises of an indicator, for a place and a year, however often it says so. `floor` is what must be
 * reached, `stretch` what is striven for. Units and values as in `Quantity`.
 */
export const target = z.object({
  id: z.string(),
  documentId: z.string(),
  indicatorId: z.string().nullable(),
  indicator: z.string(),
  region: z.string().nullable(),
  regionCode: z.string().nullable(),
  year: z.int().nullable(),
  unit: z.string(),
  flow: z.enum(['new', 'net-new', 'stock', 'growth', 'ratio', 'rank']).nullable(),
  floor: targetBound.nullable(),
  stretch: targetBound.nullable(),
  partOf: z.string().nullable().describe('上一级目标的编号(分解)/ the target this one is a share of'),
  owners: z.array(z.string()).describe('该条款的责任单位 / units responsible for the clause'),
  confidence,
  notes: z.array(targetNote),
  quotes: z.array(targetQuote).min(1),
});
export type Target = z.infer<typeof target>;

/** A finding about the targets of one document or between documents (核对结果). `ok` findings say what was checked and holds. */
export const targetFinding = z.object({
  code: z.enum([
    'sum-holds',
    'sum-mismatch',
    'restated',
    'operator-mismatch',
    'conflicting-values',
    'gross-versus-net',
    'part-of-whole',
    'damaged',
    'doubtful',
  ]),
  severity: z.enum(['ok', 'note', 'warning']),
  documentId: z.string(),
  text: bilingual,
  targetIds: z.array(z.string()),
  citations: z.array(passageCitation).min(1),
});
export type TargetFinding = z.infer<typeof targetFinding>;
