import type { Citation } from '@kechuang/domain';
import { SourceChip } from './source-chip.tsx';

/** Several sources in a row: each document or instrument is named once, further places in it are numbered. */
export function SourceChips({ citations }: { readonly citations: readonly Citation[] }) {
  const seen = new Map<string, number>();
  const places = new Set<string>();
  return citations.flatMap((citation) => {
    const place = JSON.stringify(citation);
    if (places.has(place)) return [];
    places.add(place);
    const name = citation.kind === 'passage' ? citation.documentId : `${citation.title} ${citation.article ?? ''}`;
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return [<SourceChip key={place} citation={citation} ordinal={ordinal} />];
  });
}
