import type { Span } from '@kechuang/domain';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language.ts';
import { strikingKinds } from '../../parts/text/pieces.ts';
import { DocumentText } from '../document/document-body.tsx';
import type { ImportView } from './decisions.ts';

interface SourcePaneProps {
  readonly document: ImportView['document'];
  readonly cited: Span | null;
}

/** The page as read, in a pane of its own that follows the fact in focus; damaged spots are marked. */
export function SourcePane({ document, cited }: SourcePaneProps) {
  const { t } = useLanguage();
  const pane = useRef<HTMLElement>(null);
  const key = cited === null ? '' : cited.join('-');
  useEffect(() => {
    if (key === '') return;
    const mark = pane.current?.querySelector<HTMLElement>('.cited');
    if (pane.current === null || mark == null) return;
    // Only the pane scrolls: the queue stays where the reader is.
    const distance = mark.getBoundingClientRect().top - pane.current.getBoundingClientRect().top;
    pane.current.scrollTop += distance - pane.current.clientHeight / 3;
  }, [key]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={pane} className="source-pane" tabIndex={0} aria-label={t({ zh: '原文', en: 'Source' })}>
      <DocumentText document={document} cited={cited} shown={strikingKinds} />
    </section>
  );
}
