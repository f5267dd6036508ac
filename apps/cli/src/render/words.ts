import type { View } from '../io.ts';

/** A time as a person reads it: the day and the minute, in Shanghai as it is stored. */
export function when(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** The one of two sentences that is in the reader's language. */
export function said(view: View, zh: string, en: string): string {
  return view.language === 'zh' ? zh : en;
}
