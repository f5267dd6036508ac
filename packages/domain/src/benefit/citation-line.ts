import type { Citation } from '../citation.ts';
import type { Bilingual } from '../language.ts';

/** Says a bilingual text in the language of a file. */
export type Words = (words: Bilingual) => string;

/** Where a citation stands, in one line (出处). */
export function citationLine(citation: Citation, of: Words): string {
  if (citation.kind === 'passage') return `${citation.documentId} ${citation.clauseId}：“${citation.quote}”`;
  const parts = [`${citation.issuer}《${citation.title}》`, citation.documentNumber ?? '', citation.article ?? ''];
  const single = citation.sources === 1 ? of({ zh: '（单一来源）', en: ' (single source)' }) : '';
  return `${parts.filter((part) => part !== '').join(' ')}${single}`;
}
