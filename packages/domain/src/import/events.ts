import { z } from 'zod';
import { decimalString } from '../decimal.ts';
import { comparator } from '../document/model.ts';

/** What a reviewer puts in place of a figure's reading (更正); fields left out stay as read. */
export const quantityCorrection = z.strictObject({
  indicator: z.string().min(1).max(200).optional(),
  comparator: comparator.optional(),
  value: decimalString.optional(),
  valueMax: decimalString.nullable().optional(),
  unit: z.string().min(1).max(20).optional(),
  role: z.enum(['target', 'actual', 'rule']).optional(),
  year: z.int().min(1949).max(2100).nullable().optional(),
});

/** What stands in place of a metadata field: its words, or null where the page does not say. */
export const correction = z.union([z.strictObject({ text: z.string().min(1).max(500).nullable() }), quantityCorrection]);
export type Correction = z.infer<typeof correction>;

/** A decision on one fact. `key` names the fact by its place and reading, so that it holds however a later reader numbers facts. */
export const factDecision = z.object({
  key: z.string().min(1).max(300),
  decision: z.enum(['accepted', 'corrected', 'rejected']),
  correction: correction.nullable(),
  carriedFrom: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('沿用自第几版的决定 / number of the version whose decision this confirms'),
});
export type FactDecision = z.infer<typeof factDecision>;

/** Events of one imported document (导入事件). The page is kept as text with the hash of its bytes; what was read from it is worked out again, never kept. */
export const importEvents = {
  'import-drafted': z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    raw: z.string(),
    encoding: z.enum(['utf-8', 'gb18030']),
    title: z.string(),
    regionCode: z.string(),
  }),
  'import-reviewed': z.object({ decisions: z.array(factDecision).min(1) }),
  'import-published': z.object({ restMachineRead: z.boolean() }),
} as const;
