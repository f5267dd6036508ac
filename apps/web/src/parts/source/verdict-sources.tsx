import type { Citation } from '@kechuang/domain';
import type { Verdict } from '../../shapes.ts';
import { SourceChip } from './source-chip.tsx';

function nameOf(citation: Citation): string {
  return citation.kind === 'passage' ? citation.documentId : (citation.documentNumber ?? citation.title);
}

/** What a benefit rests on, one chip for each document or instrument; its conditions have a chip each. */
export function VerdictSources({ verdict }: { readonly verdict: Verdict }) {
  const first = new Map<string, Citation>();
  for (const { citation } of verdict.conditions) if (!first.has(nameOf(citation))) first.set(nameOf(citation), citation);
  return [...first].map(([name, citation]) => <SourceChip key={name} citation={citation} />);
}
