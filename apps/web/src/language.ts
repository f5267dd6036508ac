import type { Bilingual, Language } from '@kechuang/domain';
import { usePreferences } from './preferences.ts';

/** The reader's language and the function that picks it from a pair. Words stand beside the component that says them. */
export function useLanguage(): { readonly language: Language; readonly t: (text: Bilingual) => string } {
  const { language } = usePreferences();
  return { language, t: (text) => text[language] };
}
