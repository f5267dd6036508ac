import type { Bilingual } from '@kechuang/domain';
import { type ReactNode, useRef } from 'react';
import { useLanguage } from '../language.ts';
import './menu.css';

interface MenuProps {
  readonly label: Bilingual;
  readonly children: ReactNode;
}

/** A button that opens a short list of things to do. Closes on Esc, giving focus back, and when the reader moves on. */
export function Menu({ label, children }: MenuProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <details
      ref={box}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || box.current?.open !== true) return;
        close();
        box.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.menu-items button, .menu-items a') !== null) close();
      }}
    >
      <summary className="button" data-size="small">
        {t(label)}
        <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 4l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </summary>
      <div className="menu-items">{children}</div>
    </details>
  );
}

/** One thing to do in a menu, with a word on what it gives. */
export function MenuItem({
  label,
  says,
  disabled = false,
  onChoose,
}: {
  readonly label: Bilingual;
  readonly says: Bilingual;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <button type="button" disabled={disabled} onClick={onChoose}>
      <span>{t(label)}</span>
      <span className="small secondary">{t(says)}</span>
    </button>
  );
}
