import type { DocumentTable, PolicyDocument, Quantity } from '../model.ts';

/**
 * A figure as the finder hands it over (数量草稿): a `Quantity` that does not know its document yet. `span` is `[start, end)` of `quote`
 * in the clean text, in UTF-16 code units; the reader turns it into a citation.
 */
export interface QuantityDraft extends Omit<Quantity, 'id' | 'clauseId' | 'citation'> {
  readonly span: readonly [number, number];
  /** `[start, end)` of the figure itself with its unit, inside `span` or beside it (a cell whose unit stands in the header). */
  readonly figureSpan: readonly [number, number];
}

/** What the finder may know about the document besides its text (语境). Cell spans are UTF-16 code units of the clean text. */
export interface QuantityContext {
  readonly tables: readonly DocumentTable[];
  readonly title: string;
  readonly kind: PolicyDocument['kind'];
  readonly planYear: number | null;
  readonly region: string | null;
  readonly dateIssued: string | null;
}
