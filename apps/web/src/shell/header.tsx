import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language.ts';
import { setPreferences, usePreferences } from '../preferences.ts';
import { AccountMenu } from './account-menu.tsx';
import { shellWords as words } from './words.ts';

/** Name, columns, search and reading settings. Below 78rem the columns fold behind a button. */
export function Header() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // A new page closes the menu; the reader has what they came for.
  useEffect(() => setOpen(false), [path]);
  return (
    <header className="site-header">
      <div className="bar">
        <Link to="/" className="brand">
          <Mark />
          <span>{t(words.product)}</span>
        </Link>
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="site-nav"
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          {t(words.menu)}
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={open ? 'M1 8l5-5 5 5' : 'M1 4l5 5 5-5'} fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </button>
        <nav className="site-nav" id="site-nav" data-open={open} aria-label={t(words.nav)}>
          <Link to="/match">{t(words.match)}</Link>
          <Link to="/library">{t(words.library)}</Link>
          <Link to="/read">{t(words.read)}</Link>
          <Link to="/targets">{t(words.targets)}</Link>
          <Link to="/platforms">{t(words.platforms)}</Link>
          <Link to="/compare">{t(words.compare)}</Link>
          <Link to="/developers">{t(words.developers)}</Link>
        </nav>
        <HeaderSearch />
        <Comfort />
        <AccountMenu />
      </div>
    </header>
  );
}

/** Two corner brackets around a point: the quoted place. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M5 15V5h10M27 17v10H17" fill="none" stroke="currentColor" strokeWidth="4" />
      <circle cx="16" cy="16" r="3.6" fill="currentColor" />
    </svg>
  );
}

function HeaderSearch() {
  const { t } = useLanguage();
  const { shortcuts } = usePreferences();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRouterState({
    select: (state) => (state.location.pathname === '/library' ? new URLSearchParams(state.location.searchStr).get('q') : null) ?? '',
  });
  const [query, setQuery] = useState(asked);
  useEffect(() => setQuery(asked), [asked]);
  useEffect(() => {
    if (!shortcuts) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shortcuts]);
  return (
    <search className="header-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/library', search: (old) => ({ ...old, q: query.trim() || undefined }) });
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={t(words.searchHint)}
          aria-label={t(words.search)}
          aria-keyshortcuts={shortcuts ? '/' : undefined}
          enterKeyHint="search"
          autoComplete="off"
        />
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M11 11l4 4" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        {shortcuts ? <kbd>/</kbd> : null}
      </form>
    </search>
  );
}

function Comfort() {
  const { t } = useLanguage();
  const { language, large } = usePreferences();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a header bar
    <div className="comfort" role="group" aria-label={t(words.comfort)}>
      <button type="button" aria-pressed={large} onClick={() => setPreferences({ large: !large })}>
        {t(words.large)}
      </button>
      <span className="split" aria-hidden="true" />
      <button type="button" lang="zh" aria-pressed={language === 'zh'} onClick={() => setPreferences({ language: 'zh' })}>
        中文
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => setPreferences({ language: 'en' })}>
        English
      </button>
    </div>
  );
}
