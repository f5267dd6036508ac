import { useEffect, useId, useRef, useState } from 'react';
import type { OperationId } from '../kechuang.ts';
import { useLanguage } from '../language.ts';
import { CopyButton } from './copy-button.tsx';

interface CopyAsProps {
  readonly operation: OperationId;
  readonly input: Readonly<Record<string, unknown>>;
}

/** 复制为 CLI / API / TypeScript: the call behind this page, for another face; all give the same bytes. */
export function CopyAs(props: CopyAsProps) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        data-size="small"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t({ zh: '复制为 CLI / API', en: 'Copy as CLI / API' })}
      </button>
      <dialog ref={dialog} className="plain-dialog" aria-labelledby={title} onClose={() => setOpen(false)}>
        <h2 id={title}>{t({ zh: '同一个结果，换个入口', en: 'The same answer through another door' })}</h2>
        <p className="secondary small">
          {t({
            zh: '输入、日期、数据版本都相同时，结果逐字节相同。',
            en: 'Where input, date and data are the same, so is every byte of the answer.',
          })}
        </p>
        {open ? <SameCalls {...props} /> : null}
        <p>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t({ zh: '关闭', en: 'Close' })}
          </button>
        </p>
      </dialog>
    </>
  );
}

function SameCalls({ operation, input }: CopyAsProps) {
  const { t } = useLanguage();
  const [texts, setTexts] = useState<readonly (readonly [label: string, text: string])[]>([]);
  const command = t({ zh: '命令行', en: 'Command line' });
  const request = t({ zh: '接口请求', en: 'API request' });
  useEffect(() => {
    let wanted = true;
    void import('./same-call.ts').then((same) => {
      if (!wanted) return;
      setTexts([
        [command, same.commandOf(operation, input)],
        [request, same.requestOf(operation, input)],
        ['TypeScript', same.typescriptOf(operation, input)],
      ]);
    });
    return () => {
      wanted = false;
    };
  }, [operation, input, command, request]);
  return texts.map(([label, text]) => (
    <section key={label} className="copy-as">
      <h3>{label}</h3>
      <pre>
        <code>{text}</code>
      </pre>
      <CopyButton label={{ zh: '复制', en: 'Copy' }} text={() => text} />
    </section>
  ));
}
