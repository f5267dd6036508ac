import type { Citation } from '@kechuang/domain';
import { latest, useCall } from '../../use-call.ts';

/** The least that tells one source from another: the 文号 where there is one, else the title, and the clause or article. */
export function useShortName(citation: Citation): string {
  const documents = latest(useCall('documents.list', citation.kind === 'passage' ? {} : null));
  if (citation.kind === 'reference') {
    return [citation.documentNumber ?? `《${citation.title}》`, citation.article].filter((part) => part !== null && part !== '').join(' ');
  }
  const found = documents?.documents.find((document) => document.id === citation.documentId);
  return found === undefined ? citation.documentId : (found.documentNumber ?? shorten(found.innerTitle ?? found.title));
}

function shorten(title: string): string {
  const points = Array.from(title);
  return points.length <= 14 ? title : `${points.slice(0, 13).join('')}…`;
}
