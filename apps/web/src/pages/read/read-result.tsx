import '../document/document.css';
import type { PassageCitation, Span } from '@kechuang/domain';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { base64Of } from '../../parts/base64.ts';
import { SourcePanelProvider } from '../../parts/source/source-panel-provider.tsx';
import { strikingKinds } from '../../parts/text/pieces.ts';
import { DocumentBody } from '../document/document-body.tsx';
import { DocumentFacts } from '../document/document-facts.tsx';
import { Outline } from '../document/outline.tsx';
import { Doubts } from './doubts.tsx';
import { Entitlements } from './entitlements.tsx';
import { ImportForm } from './import-form.tsx';
import { Owners } from './owners.tsx';
import { Targets } from './targets.tsx';

export type ReadDocument = OutputOf<'documents.read'>;

interface ReadResultProps {
  readonly document: ReadDocument;
  readonly page: { readonly page?: string | undefined; readonly pageBase64?: string | undefined };
}

/** What was read. A chip opens its sentence beside it; from there the way leads to the sentence in the text below. */
export function ReadResult({ document, page }: ReadResultProps) {
  const { t } = useLanguage();
  const [cited, setCited] = useState<Span | null>(null);
  const show = useCallback((citation: PassageCitation) => setCited([citation.cleanSpan[0], citation.cleanSpan[1]]), []);
  const own = useMemo(() => ({ document, show }), [document, show]);
  useEffect(() => {
    if (cited === null) return;
    const frame = requestAnimationFrame(() => window.document.querySelector('.document-body .cited')?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [cited]);
  const bytes = page.pageBase64 ?? base64Of(new TextEncoder().encode(page.page ?? ''));
  return (
    <SourcePanelProvider own={own}>
      <header className="document-head">
        <h2 lang="zh">{document.title}</h2>
        {document.innerTitle === null || document.innerTitle === document.title ? null : (
          <p className="lead" lang="zh">
            {document.innerTitle}
          </p>
        )}
        <DocumentFacts document={document} wide />
        <div className="source-actions no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            {t({ zh: '打印', en: 'Print' })}
          </button>
          <button type="button" className="button" onClick={() => save(document)}>
            {t({ zh: '导出 JSON', en: 'Export JSON' })}
          </button>
          <span className="small secondary">
            {t({ zh: '全部为机器识别，使用前请与原件核对。', en: 'All of it is machine-read: compare it with the original before use.' })}
          </span>
        </div>
      </header>
      <ImportForm document={document} page={page} />
      <ReadContents document={document} />
      <Doubts page={bytes} />
      <Targets document={document} />
      <Entitlements document={document} />
      <Owners measures={document.measures} />
      <section className="read-section" id="read-text">
        <h3>{t({ zh: '提纲与正文', en: 'Outline and text' })}</h3>
        <div className="document-columns">
          <Outline clauses={document.clauses} />
          <DocumentBody document={document} cited={cited} shown={strikingKinds} />
        </div>
      </section>
    </SourcePanelProvider>
  );
}

/** What was found, by number, each a way down to it. */
function ReadContents({ document }: { readonly document: ReadDocument }) {
  const { t } = useLanguage();
  const parts = [
    { id: 'read-targets', label: { zh: '目标', en: 'Targets' }, count: document.quantities.filter(({ role }) => role === 'target').length },
    { id: 'read-benefits', label: { zh: '惠企条款', en: 'Benefits' }, count: document.entitlements.length },
    { id: 'read-owners', label: { zh: '举措', en: 'Measures' }, count: document.measures.length },
    { id: 'read-text', label: { zh: '条款', en: 'Clauses' }, count: document.clauses.length },
  ];
  return (
    <nav className="read-contents no-print" aria-label={t({ zh: '读出的内容', en: 'What was read' })}>
      {parts.map(({ id, label, count }) => (
        <a key={id} href={`#${id}`}>
          <b className="number">{count}</b> {t(label)}
        </a>
      ))}
    </nav>
  );
}

/** Saves the whole reading as a file, from this machine to this machine. */
function save(document: ReadDocument): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${document.id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
