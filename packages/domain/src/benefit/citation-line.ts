import type { Citation } from '../citation.ts';
import type { Corpus } from '../corpus.ts';
import type { Bilingual } from '../language.ts';

/** Says a bilingual text in the language of a file. */
export type Words = (words: Bilingual) => string;

/** What people call a document of the library, by its id. */
export type DocumentName = (documentId: string) => string;

/** A title in its marks; those inside are single ones (GB/T 15834). */
function titleMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** The 文号 where a document has one, else its title (文件名称). */
export function documentNames({ documents }: Corpus): DocumentName {
  const names = new Map(documents.map((one) => [one.id, one.documentNumber ?? titleMarks(one.innerTitle ?? one.title)]));
  return (id) => names.get(id) ?? id;
}

/** Where a citation stands, in one line (出处). */
export function citationLine(citation: Citation, of: Words, nameOf: DocumentName): string {
  if (citation.kind === 'passage') return `${nameOf(citation.documentId)} ${citation.clauseId}：“${citation.quote}”`;
  const parts = [`${citation.issuer}《${citation.title}》`, citation.documentNumber ?? '', citation.article ?? ''];
  const single = citation.sources === 1 ? of({ zh: '（单一来源）', en: ' (single source)' }) : '';
  return `${parts.filter((part) => part !== '').join(' ')}${single}`;
}
