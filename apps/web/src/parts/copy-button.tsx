import type { Bilingual } from '@kechuang/domain';
import { useState } from 'react';
import { useLanguage } from '../language.ts';

/** Puts text on the clipboard and says so, also to a screen reader. Where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ label, text, kind }: { readonly label: Bilingual; readonly text: () => string; readonly kind?: 'quiet' }) {
  const { t } = useLanguage();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  return (
    <>
      <button
        type="button"
        className="button"
        data-kind={kind}
        onClick={() => {
          navigator.clipboard.writeText(text()).then(
            () => {
              setState('copied');
              window.setTimeout(() => setState('idle'), 4000);
            },
            () => setState('refused'),
          );
        }}
      >
        {state === 'copied' ? `✔ ${t({ zh: '已复制', en: 'Copied' })}` : t(label)}
      </button>
      <span role="status" className="visually-hidden">
        {state === 'copied' ? t({ zh: '已复制到剪贴板', en: 'Copied to the clipboard' }) : ''}
      </span>
      {state === 'refused' ? (
        <input className="input" readOnly value={text()} aria-label={t(label)} onFocus={(event) => event.target.select()} />
      ) : null}
    </>
  );
}
