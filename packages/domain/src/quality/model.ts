import { z } from 'zod';
import { passageCitation } from '../citation.ts';
import { bilingual } from '../language.ts';

/** Kinds of doubt about a document or about what rests on it (质检类别). */
export const lintCode = z.enum([
  'damaged',
  'ambiguous',
  'unchecked',
  'sum-mismatch',
  'conflicting-values',
  'duplicate',
  'dead-citation',
  'inferred-metadata',
  'missing-metadata',
  'no-period',
  'no-policy',
]);

/** One finding (质检结果): `error` breaks an answer, `warning` may mislead, `note` is worth knowing. */
export const lintFinding = z.object({
  code: lintCode,
  severity: z.enum(['error', 'warning', 'note']),
  documentId: z.string(),
  subject: z.string().nullable().describe('涉及的字段、数量或事项编号 / field, figure or benefit it is about'),
  text: bilingual,
  citation: passageCitation.nullable(),
});
export type LintFinding = z.infer<typeof lintFinding>;
