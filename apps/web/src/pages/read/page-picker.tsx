import { type DragEvent, useId, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { base64Of } from '../../parts/base64.ts';

interface PagePickerProps {
  /** A page was read: the picker steps back. */
  readonly done: boolean;
  readonly onRead: (page: { readonly page?: string; readonly pageBase64?: string }) => void;
}

/** The largest file that is taken, as the operation has it. */
const limit = 8 * 1024 * 1024;

/** Paste, drop or choose: whichever is at hand. A file is read as soon as it is there, pasted text on the button. */
export function PagePicker({ done, onRead }: PagePickerProps) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setTooLarge(chosen.size > limit);
    if (chosen.size > limit) return;
    setFile(chosen.name);
    onRead({ pageBase64: base64Of(new Uint8Array(await chosen.arrayBuffer())) });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <form
      className="read-input no-print"
      data-over={over}
      data-done={done}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        setFile(null);
        onRead({ page: text });
      }}
    >
      <label htmlFor={`${id}-text`}>{t({ zh: '页面文字或网页源码', en: 'Text or HTML of the page' })}</label>
      <textarea
        id={`${id}-text`}
        className="input"
        lang="zh"
        rows={done ? 2 : 7}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t({ zh: '在此粘贴，或把文件拖到这里', en: 'Paste here, or drop a file' })}
        spellCheck={false}
      />
      <div className="read-actions">
        <button type="submit" className="button" data-kind="primary" disabled={text.trim() === ''}>
          {t({ zh: '读这一页', en: 'Read this page' })}
        </button>
        <label className="button file-button">
          {t({ zh: '选择文件', en: 'Choose a file' })}
          <input
            type="file"
            className="visually-hidden"
            accept=".txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        <span className="small secondary">
          {file === null ? t({ zh: '文本、网页、.docx、.pdf，8 MB 以内', en: 'Text, HTML, .docx or .pdf, up to 8 MB' }) : file}
        </span>
      </div>
      {tooLarge ? (
        <p className="notice" data-tone="bad" role="alert">
          {t({
            zh: '文件超过 8 MB。请去掉图片后另存，或粘贴正文。',
            en: 'The file is above 8 MB. Save it without pictures, or paste its text.',
          })}
        </p>
      ) : null}
    </form>
  );
}
