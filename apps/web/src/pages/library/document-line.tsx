import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { documentKindWords } from '../document/words.ts';

/** One document in a list: title, number, issuer, date, kind, validity. */
export function DocumentLine({ document }: { readonly document: OutputOf<'documents.list'>['documents'][number] }) {
  const { t } = useLanguage();
  return (
    <>
      <h2 className="result-title">
        <Link to="/documents/$id" params={{ id: document.id }} lang="zh">
          {document.innerTitle ?? document.title}
        </Link>
      </h2>
      <p className="result-meta">
        {document.documentNumber === null ? null : <span lang="zh">{document.documentNumber}</span>}
        {document.issuer === null ? null : <span lang="zh">{document.issuer}</span>}
        <span className="number">{document.dateIssued ?? document.datePublished ?? t({ zh: '日期未写明', en: 'Date not stated' })}</span>
        <span>{t(documentKindWords[document.kind])}</span>
        <span data-validity={document.validity.state}>{t(document.validity.text)}</span>
        <span className="number">
          {t({
            zh: `${document.clauses} 条 · ${document.quantities} 个数字`,
            en: `${document.clauses} clauses · ${document.quantities} figures`,
          })}
        </span>
      </p>
    </>
  );
}
