import './source-panel.css';
import type { Citation } from '@kechuang/domain';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { Skeleton } from '../states.tsx';
import { SourceContext } from './source-context.ts';

const SourceView = lazy(async () => ({ default: (await import('./source-view.tsx')).SourceView }));

/**
 * One `<dialog>` for the whole app. The browser keeps focus inside it, closes it on Esc and gives focus back to the chip that opened it.
 */
export function SourcePanelProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
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
        aria-labelledby="source-panel-title"
        onClose={() => setCitation(null)}
        onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      >
        <div className="inner">
          <div className="panel-head">
            <h2 id="source-panel-title">{t({ zh: '原文', en: 'Source' })}</h2>
            <button type="button" className="button" data-size="small" onClick={() => dialog.current?.close()}>
              {t({ zh: '关闭', en: 'Close' })} <kbd>Esc</kbd>
            </button>
          </div>
          {citation === null ? null : (
            <Suspense fallback={<Skeleton lines={8} />}>
              <SourceView citation={citation} />
            </Suspense>
          )}
        </div>
      </dialog>
    </SourceContext>
  );
}
