import './source-panel.css';
import type { Citation } from '@kechuang/domain';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { Skeleton } from '../states.tsx';
import { SourceContext } from './source-context.ts';
import type { OwnDocument } from './source-view.tsx';

const SourceView = lazy(async () => ({ default: (await import('./source-view.tsx')).SourceView }));

interface SourcePanelProviderProps {
  readonly children: ReactNode;
  /** A document that is in no library, for the chips inside. */
  readonly own?: OwnDocument;
}

/**
 * One `<dialog>` for the whole app, and one more around a document that is in no library. The browser keeps focus inside it, closes it on Esc and gives focus
 * back to the chip that opened it.
 */
export function SourcePanelProvider({ children, own }: SourcePanelProviderProps) {
  const { t } = useLanguage();
  const title = useId();
  const [citation, setCitation] = useState<Citation | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback((value: Citation) => {
    setCitation(value);
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const path = useRouterState({ select: (state) => state.location.href });
  useEffect(() => dialog.current?.close(), [path]);
  return (
    <SourceContext value={open}>
      {children}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the backdrop is a convenience for the mouse; Esc and the button do the same */}
      <dialog
        ref={dialog}
        className="source-panel"
        aria-labelledby={title}
        onClose={() => setCitation(null)}
        onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      >
        <div className="inner">
          <div className="panel-head">
            <h2 id={title}>{t({ zh: '原文', en: 'Source' })}</h2>
            <button type="button" className="button" data-size="small" onClick={() => dialog.current?.close()}>
              {t({ zh: '关闭', en: 'Close' })} <kbd>Esc</kbd>
            </button>
          </div>
          {citation === null ? null : (
            <Suspense fallback={<Skeleton lines={8} />}>
              <SourceView citation={citation} own={own} close={() => dialog.current?.close()} />
            </Suspense>
          )}
        </div>
      </dialog>
    </SourceContext>
  );
}
