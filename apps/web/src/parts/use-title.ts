import type { Bilingual } from '@kechuang/domain';
import { useEffect } from 'react';
import { useLanguage } from '../language.ts';

/** Names the page in the browser's tab and history. */
export function useTitle(title: Bilingual): void {
  const { t } = useLanguage();
  const text = `${t(title)} · ${t({ zh: '科创', en: 'Kechuang' })}`;
  useEffect(() => {
    document.title = text;
  }, [text]);
}
