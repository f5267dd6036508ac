import { z } from 'zod';

/** A half-open span `[start, end)` in Unicode code points (码点区间). */
export const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof span>;

/** A passage in the corpus (引文): `quote` is exactly the clean text at `cleanSpan`; `rawSpan` is where it stands in the page. */
export const passageCitation = z.object({
  kind: z.literal('passage'),
  documentId: z.string(),
  clauseId: z.string(),
  quote: z.string(),
  rawSpan: span,
  cleanSpan: span,
});
export type PassageCitation = z.infer<typeof passageCitation>;

/** A rule whose text is not in the corpus: named by issuer, title, 文号 and article, never with a quote. `sources` counts independent publications. */
export const referenceCitation = z.object({
  kind: z.literal('reference'),
  issuer: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  article: z.string().nullable(),
  date: z.iso.date().nullable(),
  sources: z.union([z.literal(1), z.literal(2)]),
});
export type ReferenceCitation = z.infer<typeof referenceCitation>;

export const citation = z.discriminatedUnion('kind', [passageCitation, referenceCitation]);
export type Citation = z.infer<typeof citation>;

/** How far an extracted or encoded fact can be trusted (可信度): checked by a person, machine-read, ambiguous in the source, damaged in the page. */
export const confidence = z.enum(['checked', 'machine', 'ambiguous', 'damaged']);
export type Confidence = z.infer<typeof confidence>;
