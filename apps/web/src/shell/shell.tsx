import './shell.css';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language.ts';
import { SourcePanelProvider } from '../parts/source/source-panel-provider.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { shellWords as words } from './words.ts';

/** The frame around each page. A change of page moves focus to the main part, as a full load would. */
export function Shell() {
  const { t } = useLanguage();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && path !== undefined && before.current !== path && !main.current?.contains(document.activeElement)) {
      main.current?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
  return (
    <SourcePanelProvider>
      <a className="skip-link" href="#main">
        {t(words.skip)}
      </a>
      <Header />
      <main className="site-main" id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </SourcePanelProvider>
  );
}
