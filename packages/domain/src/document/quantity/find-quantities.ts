import type { QuantityContext, QuantityDraft } from './draft.ts';

/** Every quantity of a clean text, in reading order (数量识别). Linear in the length of the text; never throws. */
export function findQuantities(_text: string, _context: QuantityContext): QuantityDraft[] {
  return [];
}
