import type { Citation, PassageCitation, ReferenceCitation } from '@kechuang/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { DocumentFacts } from '../../pages/document/document-facts.tsx';
import { latest, useCall } from '../../use-call.ts';
import { CopyButton } from '../copy-button.tsx';
import { Failure, Skeleton } from '../states.tsx';
import { Passage } from '../text/passage.tsx';
import { surroundings } from './surroundings.ts';

/** A document that the page itself holds (页内文件), and how its whole text is brought into view. */
export interface OwnDocument {
  readonly document: OutputOf<'documents.get'>;
  readonly show: (citation: PassageCitation) => void;
}

interface SourceViewProps {
  readonly citation: Citation;
  readonly own?: OwnDocument | undefined;
  readonly close: () => void;
}

/** What the panel shows: a passage of a document at hand, or where to find a text that is not. */
export function SourceView({ citation, own, close }: SourceViewProps) {
  const { t } = useLanguage();
  if (citation.kind === 'reference') return <ReferenceSource citation={citation} />;
  if (own === undefined || own.document.id !== citation.documentId) return <LibrarySource citation={citation} />;
  return (
    <PassageSource citation={citation} document={own.document}>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => {
          close();
          own.show(citation);
        }}
      >
        {t({ zh: '在正文中查看', en: 'Show it in the text' })}
      </button>
    </PassageSource>
  );
}

const words = {
  open: { zh: '打开全文', en: 'Open the document' },
  copy: { zh: '复制引文链接', en: 'Copy citation link' },
  copyQuote: { zh: '复制原句', en: 'Copy the sentence' },
  place: { zh: '所在条款', en: 'Clause' },
  issuer: { zh: '发布机关', en: 'Issuer' },
  number: { zh: '文号', en: 'Number' },
  article: { zh: '条款', en: 'Article' },
  date: { zh: '日期', en: 'Date' },
  sources: { zh: '核对来源', en: 'Checked against' },
  one: { zh: '单一来源，待第二来源核对', en: 'one publication only, awaiting a second' },
  two: { zh: '两处独立来源一致', en: 'two independent publications that agree' },
  unwritten: { zh: '未写明', en: 'not stated' },
  notHere: {
    zh: '本库未收录此文件的原文，因此不显示引句。请按下列信息查阅正式文本。',
    en: 'The text of this document is not in the library, so no sentence is quoted. Look it up by the details below.',
  },
};

function LibrarySource({ citation }: { readonly citation: PassageCitation }) {
  const { t } = useLanguage();
  const answer = useCall('documents.get', { id: citation.documentId });
  const document = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (document === null) return <Skeleton lines={8} />;
  const [start, end] = citation.cleanSpan;
  return (
    <PassageSource citation={citation} document={document}>
      <Link
        className="button"
        data-kind="primary"
        to="/documents/$id"
        params={{ id: citation.documentId }}
        search={{ cite: `${start}-${end}` }}
        resetScroll={false}
      >
        {t(words.open)}
      </Link>
      <CopyButton
        label={words.copy}
        text={() => `${window.location.origin}/documents/${encodeURIComponent(citation.documentId)}?cite=${start}-${end}`}
      />
    </PassageSource>
  );
}

interface PassageSourceProps {
  readonly citation: PassageCitation;
  readonly document: OwnDocument['document'];
  /** The ways on from here. */
  readonly children: ReactNode;
}

/** The clause around a sentence, the sentence lit up. */
function PassageSource({ citation, document, children }: PassageSourceProps) {
  const { t } = useLanguage();
  const around = surroundings(document, citation);
  return (
    <>
      <p className="source-title" lang="zh">
        {document.innerTitle ?? document.title}
      </p>
      <DocumentFacts document={document} />
      {around.path.length === 0 ? null : (
        <p className="small secondary">
          {t(words.place)} · <span lang="zh">{around.path.join(' › ')}</span>
        </p>
      )}
      <blockquote className="source-text">
        <Passage source={document} range={around.range} cited={citation.cleanSpan} />
      </blockquote>
      <div className="source-actions">
        {children}
        <CopyButton label={words.copyQuote} text={() => citation.quote} />
      </div>
    </>
  );
}

function ReferenceSource({ citation }: { readonly citation: ReferenceCitation }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="source-title" lang="zh">
        {citation.title}
      </p>
      <p className="notice" data-tone="doubt">
        {t(words.notHere)}
      </p>
      <dl className="source-facts">
        <dt>{t(words.issuer)}</dt>
        <dd lang="zh">{citation.issuer}</dd>
        <dt>{t(words.number)}</dt>
        <dd lang="zh">{citation.documentNumber ?? t(words.unwritten)}</dd>
        <dt>{t(words.article)}</dt>
        <dd lang="zh">{citation.article ?? t(words.unwritten)}</dd>
        <dt>{t(words.date)}</dt>
        <dd>{citation.date ?? t(words.unwritten)}</dd>
        <dt>{t(words.sources)}</dt>
        <dd>{t(citation.sources === 1 ? words.one : words.two)}</dd>
      </dl>
    </>
  );
}
