import type { PolicyDocument } from '../document/model.ts';
import { Problem } from '../problem.ts';
import { isWithin, regions, regionsNamed } from '../region.ts';
import type { DocumentSummary, DocumentValidity } from './documents.contract.ts';
import { documentsList } from './documents.contract.ts';
import { nearest } from '../nearest.ts';
import { operation } from './operation.ts';

/** Whether a document is in force on a day, in words (有效性). */
export function validityOf(document: Pick<PolicyDocument, 'validFrom' | 'validTo'>, asOf: string): DocumentValidity {
  const { validFrom, validTo } = document;
  if (validTo !== null && validTo < asOf)
    return { asOf, state: 'expired', text: { zh: `已失效（有效期至 ${validTo}）`, en: `No longer in force (until ${validTo})` } };
  if (validFrom !== null && validFrom > asOf)
    return { asOf, state: 'not-yet', text: { zh: `尚未施行（自 ${validFrom} 起）`, en: `Not yet in force (from ${validFrom})` } };
  if (validTo !== null) return { asOf, state: 'in-force', text: { zh: `有效（至 ${validTo}）`, en: `In force (until ${validTo})` } };
  return { asOf, state: 'unstated', text: { zh: '有效期未写明', en: 'Period of validity not stated' } };
}

/** One line about a document. */
export function summaryOf(document: PolicyDocument, asOf: string): DocumentSummary {
  return {
    ...document,
    validity: validityOf(document, asOf),
    clauses: document.clauses.length,
    quantities: document.quantities.length,
    damaged: document.edits.filter((edit) => edit.kind === 'damaged').length,
  };
}

/** The code of a region given by code or name, or the problem that names the nearest. */
export function regionCodeOf(codeOrName: string, pointer: string): string {
  const found = regions.find((region) => region.code === codeOrName) ?? regionsNamed(codeOrName)[0];
  if (found !== undefined) return found.code;
  const near = nearest(
    codeOrName,
    regions.flatMap((region) => [region.code, region.name]),
  );
  const hint = near.length > 0 ? { zh: `。相近的有：${near.join('、')}`, en: `. Near: ${near.join(', ')}` } : { zh: '', en: '' };
  const detail = {
    zh: `没有地区“${codeOrName}”${hint.zh}。用 regions list 查看全部地区`,
    en: `There is no region “${codeOrName}”${hint.en}. See regions list`,
  };
  throw new Problem('invalid-input', detail, [{ pointer, code: 'unknown-region', detail }]);
}

export const documentsListOperation = operation(documentsList, ({ region, issuer, year, kind, inForceOn }, { corpus, today }) => {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const documents = corpus.documents
    .filter((document) => within === null || (document.regionCode !== null && isWithin(document.regionCode, within)))
    .filter((document) => issuer === undefined || (document.issuer ?? '').includes(issuer))
    .filter((document) => year === undefined || (document.planYear ?? Number(document.dateIssued?.slice(0, 4))) === year)
    .filter((document) => kind === undefined || document.kind === kind)
    .map((document) => summaryOf(document, inForceOn ?? today))
    .filter((document) => inForceOn === undefined || document.validity.state === 'in-force' || document.validity.state === 'unstated');
  return { dataVersion: corpus.dataVersion, total: documents.length, documents };
});
