import { z } from 'zod';
import { passageCitation } from '../../citation.ts';

/** When a measure is due, as worded (完成时限): `date` where the words name a day or the end of a period, null where they recur or stay open. */
export const dueTime = z.object({
  text: z.string(),
  date: z.iso.date().nullable(),
  recurring: z.boolean().describe('每年、每季度、每月 / comes back'),
  citation: passageCitation,
});
export type DueTime = z.infer<typeof dueTime>;

/** A higher document that a measure carries out (上位文件), as the text names it. */
export const higherDocument = z.object({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  relation: z.enum(['cites', 'carries-out', 'forwards', 'interprets', 'repeals']),
  citation: passageCitation,
});

/**
 * A measure (举措): something a document sets out to do, with who answers for it. Units come from the clause itself or from the nearest clause around
 * it that names some (`ownersFrom`); where the text names none, they are empty, never guessed.
 */
export const measure = z.object({
  id: z.string(),
  documentId: z.string(),
  clauseId: z.string(),
  title: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  units: z.array(z.string()),
  leadInferred: z.boolean().describe('原文未写牵头，按惯例以第一个单位为牵头 / the first unit leads by convention'),
  ownersFrom: z.string().nullable().describe('写明责任单位的条款 / clause that names the units'),
  owners: z.array(passageCitation),
  due: z.array(dueTime),
  quantityIds: z.array(z.string()).describe('条款内的目标数量 / figures of targets inside it'),
  carriesOut: z.array(higherDocument),
  quote: z.string(),
  citation: passageCitation,
});
export type Measure = z.infer<typeof measure>;
