import type { Bilingual } from '../language.ts';

/** The fields of a document's metadata as people name them (元数据名称). */
const fieldNames: Readonly<Record<string, Bilingual>> = {
  title: { zh: '标题', en: 'title' },
  innerTitle: { zh: '印发文件标题', en: 'title of the forwarded document' },
  documentNumber: { zh: '文号', en: 'document number' },
  issuer: { zh: '发文机关', en: 'issuer' },
  region: { zh: '地区', en: 'region' },
  kind: { zh: '文种', en: 'kind' },
  planYear: { zh: '所属年度', en: 'year of the plan' },
  dateIssued: { zh: '成文日期', en: 'date of issue' },
  datePublished: { zh: '发布日期', en: 'date of publication' },
  validFrom: { zh: '施行日期', en: 'first day in force' },
  validTo: { zh: '有效期止', en: 'last day in force' },
  responsibilities: { zh: '责任单位', en: 'owners' },
};

/** The name of a metadata field; one that has none is called by its own key. */
export function fieldName(field: string): Bilingual {
  return (Object.hasOwn(fieldNames, field) ? fieldNames[field] : undefined) ?? { zh: field, en: field };
}
