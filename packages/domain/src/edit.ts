import { z } from 'zod';
import { span } from './citation.ts';

/**
 * One change between the raw page and the clean text (修订). Text between edits is the same in both, so the list of edits, in order and
 * without overlap, is also the offset map. `script` folds Traditional to Simplified, `width` full and half width, `pinyin` drops
 * a gloss, `shift` undoes a GBK byte shift, `encoding` undoes a wrong decoding, `chrome` and `spam` set page furniture aside,
 * `space` joins words and lines that the page broke, `break` splits a one-line page, `damaged` marks what cannot be recovered.
 */
export const editKind = z.enum(['script', 'width', 'pinyin', 'shift', 'encoding', 'markup', 'chrome', 'spam', 'space', 'break', 'damaged']);
export type EditKind = z.infer<typeof editKind>;
export const edit = z.object({
  kind: editKind,
  rawSpan: span,
  cleanSpan: span,
  note: z.string().nullable().describe('为什么这样改 / why, where it is not plain from the kind'),
});
export type Edit = z.infer<typeof edit>;

/** Raw page and clean text with the edits that lead from one to the other. */
export interface CleanText {
  readonly raw: string;
  readonly clean: string;
  readonly edits: readonly Edit[];
}
