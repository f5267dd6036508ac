import type { Language } from '@kechuang/domain';
import { useSyncExternalStore } from 'react';

/** What a reader sets for comfort (阅读偏好). Never part of an answer, so it stays out of addresses and share links. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** 大字版 */
  readonly large: boolean;
  /** Row height of wide tables. */
  readonly density: 'airy' | 'dense';
  /** Whether single-key shortcuts (`/`, `g t`, `?`) are on. */
  readonly shortcuts: boolean;
}

const storageKey = 'kechuang.preferences';
const standard: Preferences = { language: 'zh', theme: 'system', large: false, density: 'airy', shortcuts: true };
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  const stored = readStored();
  const asked = new URLSearchParams(window.location.search).get('lang');
  return {
    language: asked === 'en' || asked === 'zh' ? asked : stored.language === 'en' ? 'en' : 'zh',
    theme: stored.theme === 'dark' || stored.theme === 'light' ? stored.theme : standard.theme,
    large: stored.large === true,
    density: stored.density === 'dense' ? 'dense' : 'airy',
    shortcuts: stored.shortcuts !== false,
  };
}

function readStored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Puts the preferences on `<html>`, where the style sheets look for them. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.lang = current.language === 'zh' ? 'zh-CN' : 'en';
  root.dataset.theme = current.theme;
  root.dataset.large = String(current.large);
  root.dataset.density = current.density;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A browser that refuses storage still honours the choice until the page is closed.
  }
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Forgets the stored choices; the current ones hold until the page is closed. */
export function forgetPreferences(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept then.
  }
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
