import { z } from 'zod';
import { referenceCitation } from '../citation.ts';

/**
 * Where a rule says so (依据), before the corpus is at hand: a clause with the words relied on, which the data package resolves to a passage, or
 * a published rule whose text is not in the corpus.
 */
export const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clause'), documentId: z.string(), clauseId: z.string(), quote: z.string() }),
  referenceCitation,
]);
export type Source = z.infer<typeof source>;
