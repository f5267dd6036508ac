import './document.css';
import type { Edit, EditKind, Span } from '@kechuang/domain';
import { fieldName, noteWords } from '@kechuang/domain/words';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { rawCodePointsOf } from '../../parts/text/code-points.ts';
import { strikingKinds } from '../../parts/text/pieces.ts';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { type Answer, latest, useCall } from '../../use-call.ts';
import { DocumentBody } from './document-body.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { Outline } from './outline.tsx';
import { allEditKinds, documentKindWords, editKindWords } from './words.ts';

const route = getRouteApi('/documents/$id');
type Document = OutputOf<'documents.get'>;

/** A document as published, repaired and read: head, outline, text, facts beside the text. */
export function DocumentPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const answer: Answer<Document> = useCall('documents.get', { id });
  const document = latest(answer);
  useTitle({ zh: document?.innerTitle ?? document?.title ?? '文件', en: document?.innerTitle ?? document?.title ?? 'Document' });
  return (
    <div className="page document-page">
      <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
        <ol className="crumbs">
          <li>
            <Link to="/library">{t({ zh: '政策库', en: 'Library' })}</Link>
          </li>
          {document === null ? null : (
            <li aria-current="page" lang={document.documentNumber === null ? undefined : 'zh'}>
              {document.documentNumber ?? t(documentKindWords[document.kind])}
            </li>
          )}
        </ol>
      </nav>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {document === null && answer.state === 'waiting' ? <Skeleton lines={14} /> : null}
      {document === null ? null : <DocumentView key={document.id} document={document} />}
    </div>
  );
}

function DocumentView({ document }: { readonly document: Document }) {
  const { t } = useLanguage();
  const { cite, view } = route.useSearch();
  const navigate = route.useNavigate();
  const [all, setAll] = useState(false);
  const cited = readCite(cite);
  const citedKey = cited === null ? '' : cited.join('-');
  useEffect(() => {
    // The text is here only now, so an address that names a clause or a sentence is followed now.
    const clause = window.location.hash.startsWith('#c-')
      ? window.document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
      : null;
    if (citedKey === '' && clause === null) return;
    const frame = requestAnimationFrame(() => {
      if (citedKey === '') clause?.scrollIntoView();
      else window.document.querySelector('.document-body .cited')?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [citedKey]);
  const shown: readonly EditKind[] = all ? allEditKinds : strikingKinds;
  const aside = document.edits.filter((edit) => edit.kind === 'spam' || edit.kind === 'chrome');
  return (
    <>
      <header className="document-head">
        <h1 lang="zh">{document.title}</h1>
        {document.innerTitle === null || document.innerTitle === document.title ? null : (
          <p className="lead" lang="zh">
            {document.innerTitle}
          </p>
        )}
        <DocumentFacts document={document} wide />
        <div className="document-tools no-print">
          <fieldset className="tabs" aria-label={t({ zh: '文本', en: 'Text' })}>
            <button
              type="button"
              aria-current={view === undefined ? 'page' : undefined}
              onClick={() => void navigate({ search: (old) => ({ ...old, view: undefined }), replace: true })}
            >
              {t({ zh: '可读文本', en: 'Readable text' })}
            </button>
            <button
              type="button"
              aria-current={view === 'raw' ? 'page' : undefined}
              onClick={() => void navigate({ search: (old) => ({ ...old, view: 'raw' }), replace: true })}
            >
              {t({ zh: '原页面', en: 'Page as captured' })}
            </button>
          </fieldset>
          <div className="source-actions">
            <CopyButton label={{ zh: '复制链接', en: 'Copy link' }} text={() => window.location.href} />
            <Link className="button" to="/documents/$id/diff" params={{ id: document.id }}>
              {t({ zh: '比对', en: 'Compare' })}
            </Link>
            <Link className="button" to="/quality" search={{ document: document.id }}>
              {t({ zh: '质检', en: 'Quality' })}
            </Link>
            <button type="button" className="button" onClick={() => window.print()}>
              {t({ zh: '打印', en: 'Print' })}
            </button>
          </div>
        </div>
      </header>
      <Repairs document={document} all={all} setAll={setAll} />
      {aside.length > 0 ? <SetAside edits={aside} raw={document} /> : null}
      {view === 'raw' ? (
        <div className="raw-page">
          <pre lang="zh">{document.raw}</pre>
        </div>
      ) : (
        <div className="document-columns">
          <Outline clauses={document.clauses} />
          <DocumentBody document={document} cited={cited} shown={shown} />
        </div>
      )}
      <footer className="document-foot small secondary">
        {document.rawSha256 === null ? null : (
          <p>
            {t({ zh: '原页面校验值', en: 'Checksum of the captured page' })} SHA-256 <code>{document.rawSha256}</code>
          </p>
        )}
        {document.metadataNotes.map((note) => (
          <p key={`${note.field} ${note.note}`}>
            {t(fieldName(note.field))}
            {t({ zh: '：', en: ': ' })}
            <WithOriginals text={noteWords(note.note)} />
          </p>
        ))}
      </footer>
    </>
  );
}

/** `12-30` to a span; anything else is no citation. */
export function readCite(cite: string | undefined): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(cite ?? '');
  if (match === null) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return end > start ? [start, end] : null;
}

function Repairs({
  document,
  all,
  setAll,
}: {
  readonly document: Document;
  readonly all: boolean;
  readonly setAll: (value: boolean) => void;
}) {
  const { t } = useLanguage();
  if (document.edits.length === 0) return null;
  const counts = new Map<EditKind, number>();
  for (const edit of document.edits) counts.set(edit.kind, (counts.get(edit.kind) ?? 0) + 1);
  const damaged = counts.get('damaged') ?? 0;
  return (
    <details className="repairs no-print">
      <summary>
        {t({ zh: `原页面有 ${document.edits.length} 处经过修复`, en: `${document.edits.length} spots of the page were repaired` })}
        {damaged > 0 ? t({ zh: `，其中 ${damaged} 处无法复原，仅作标记`, en: `; ${damaged} are beyond repair and only marked` }) : ''}
      </summary>
      <ul>
        {[...counts].map(([kind, count]) => (
          <li key={kind}>
            <span className="number">{count}</span> {t(editKindWords[kind])}
          </li>
        ))}
      </ul>
      <label className="check">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
        {t({ zh: '在正文中标出全部修复处', en: 'Mark every repair in the text' })}
      </label>
    </details>
  );
}

function SetAside({ edits, raw }: { readonly edits: readonly Edit[]; readonly raw: { readonly raw: string } }) {
  const { t } = useLanguage();
  const points = rawCodePointsOf(raw);
  return (
    <details className="repairs no-print">
      <summary>
        {t({
          zh: `与政策无关的内容已折叠（${edits.length} 处）`,
          en: `Content that is no part of the policy is folded away (${edits.length})`,
        })}
      </summary>
      <ul className="aside-list" lang="zh">
        {edits.map((edit) => (
          <li key={edit.rawSpan[0]}>
            <span className="badge" lang="zh">
              {t(editKindWords[edit.kind])}
            </span>{' '}
            {points
              .slice(...edit.rawSpan)
              .join('')
              .trim() || '⏎'}
          </li>
        ))}
      </ul>
    </details>
  );
}
