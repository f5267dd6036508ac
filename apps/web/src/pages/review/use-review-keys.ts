import { useEffect, useRef } from 'react';
import { usePreferences } from '../../preferences.ts';

export interface ReviewKeys {
  next(): void;
  previous(): void;
  accept(): void;
  correct(): void;
  reject(): void;
  confirm(): void;
  confirmAll(): void;
  undo(): void;
  save(): void;
  help(): void;
}

const actions: Readonly<Record<string, keyof ReviewKeys>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  a: 'accept',
  e: 'correct',
  x: 'reject',
  c: 'confirm',
  C: 'confirmAll',
  u: 'undo',
  s: 'save',
  '?': 'help',
};

/** Single keys of the review; silent while somebody types, while a dialog is open, and where shortcuts are turned off. Arrows work inside the queue only. */
export function useReviewKeys(keys: ReviewKeys): void {
  const { shortcuts } = usePreferences();
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!shortcuts) return;
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      const action = actions[event.key];
      if (action === undefined || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
      if (target.closest('input, textarea, select, [contenteditable]') !== null || document.querySelector('dialog[open]') !== null) return;
      if (event.key.startsWith('Arrow') && target.closest('.queue') === null) return;
      event.preventDefault();
      current.current[action]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shortcuts]);
}
