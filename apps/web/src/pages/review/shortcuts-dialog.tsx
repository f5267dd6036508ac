import { type RefObject, useId } from 'react';
import { useLanguage } from '../../language.ts';
import { setPreferences, usePreferences } from '../../preferences.ts';

const keys = [
  { keys: ['j', '↓'], says: { zh: '下一项', en: 'Next fact' } },
  { keys: ['k', '↑'], says: { zh: '上一项', en: 'Previous fact' } },
  { keys: ['a'], says: { zh: '采纳', en: 'Accept' } },
  { keys: ['e'], says: { zh: '更正', en: 'Correct' } },
  { keys: ['x'], says: { zh: '剔除', en: 'Reject' } },
  { keys: ['c'], says: { zh: '沿用本条款各项的前一版决定', en: 'Confirm what was decided before in this clause' } },
  { keys: ['Shift', 'c'], says: { zh: '沿用全部前一版决定', en: 'Confirm all that was decided before' } },
  { keys: ['u'], says: { zh: '撤销未保存的一项', en: 'Undo what is not saved' } },
  { keys: ['s'], says: { zh: '立即保存', en: 'Save now' } },
  { keys: ['?'], says: { zh: '这张表', en: 'This list' } },
] as const;

/** The keys of the review, and the switch that turns them off. */
export function ShortcutsDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const { t } = useLanguage();
  const { shortcuts } = usePreferences();
  const title = useId();
  return (
    <dialog ref={dialog} className="plain-dialog" aria-labelledby={title}>
      <h2 id={title}>{t({ zh: '快捷键', en: 'Keys' })}</h2>
      <dl className="key-list">
        {keys.map((one) => (
          <div key={one.says.en}>
            <dt>
              {one.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(one.says)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={shortcuts} onChange={(event) => setPreferences({ shortcuts: event.target.checked })} />
        {t({ zh: '使用单键快捷键', en: 'Use single-key shortcuts' })}
      </label>
      <p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t({ zh: '关闭', en: 'Close' })}
        </button>
      </p>
    </dialog>
  );
}
