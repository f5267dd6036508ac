import type { PolicyDocument } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';
import { documentKindWords } from './words.ts';

type Facts = Pick<PolicyDocument, 'issuer' | 'documentNumber' | 'dateIssued' | 'datePublished' | 'region' | 'kind' | 'rawSha256'> & {
  readonly validity: { readonly state: string; readonly text: { readonly zh: string; readonly en: string } };
};

/** The head that readers of government sites look for: issuer, number, dates, validity. */
export function DocumentFacts({ document, wide = false }: { readonly document: Facts; readonly wide?: boolean }) {
  const { t } = useLanguage();
  const unwritten = t({ zh: '未写明', en: 'not stated' });
  const rows = [
    { id: 'issuer', label: t({ zh: '发文机关', en: 'Issuer' }), value: document.issuer, original: true },
    { id: 'number', label: t({ zh: '发文字号', en: 'Number' }), value: document.documentNumber, original: true },
    { id: 'issued', label: t({ zh: '成文日期', en: 'Issued' }), value: document.dateIssued, original: false },
    { id: 'published', label: t({ zh: '发布日期', en: 'Published' }), value: document.datePublished, original: false },
    { id: 'region', label: t({ zh: '适用地区', en: 'Place' }), value: document.region, original: true },
    { id: 'kind', label: t({ zh: '文种', en: 'Kind' }), value: t(documentKindWords[document.kind]), original: false },
  ];
  return (
    <dl className="source-facts" data-wide={wide}>
      {rows.map((row) => (
        <div key={row.id} className="fact-row">
          <dt>{row.label}</dt>
          <dd lang={row.original && row.value !== null ? 'zh' : undefined} className={row.original ? undefined : 'number'}>
            {row.value ?? unwritten}
          </dd>
        </div>
      ))}
      <div className="fact-row" data-span="all">
        <dt>{t({ zh: '有效性', en: 'Validity' })}</dt>
        <dd data-validity={document.validity.state}>{t(document.validity.text)}</dd>
      </div>
    </dl>
  );
}
