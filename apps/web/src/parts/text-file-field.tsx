import './text-file-field.css';
import type { Bilingual } from '@kechuang/domain';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useLanguage } from '../language.ts';

interface TextFileFieldProps {
  readonly label: Bilingual;
  readonly hint: Bilingual;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows: number;
  /** Kinds of file, as an `accept` attribute. */
  readonly accept: string;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  /** More to do beside 选择文件. */
  readonly actions?: ReactNode;
}

/** The largest text that an operation takes; a longer file is refused before it is read. */
const limit = 1024 * 1024;

/** The text of a file saved in UTF-8 or, as office machines do, in GB18030. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A text that is typed, pasted, dropped or chosen as a file. It is read here and sent nowhere. */
export function TextFileField({ label, hint, value, onChange, rows, accept, placeholder, invalid, actions }: TextFileFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setTooLarge(file.size > limit);
    if (file.size <= limit) onChange(await textOf(file));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="field text-file-field">
      <label htmlFor={id}>{t(label)}</label>
      <p className="hint" id={`${id}-hint`}>
        {t(hint)}
      </p>
      <textarea
        id={id}
        className="textarea"
        data-over={over}
        rows={rows}
        spellCheck={false}
        value={value}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <div className="source-actions">
        <label className="button file-button" data-size="small">
          {t({ zh: '选择文件', en: 'Choose a file' })}
          <input
            type="file"
            className="visually-hidden"
            accept={accept}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        {actions}
        {value === '' ? null : (
          <button type="button" className="button" data-size="small" onClick={() => onChange('')}>
            {t({ zh: '清空', en: 'Clear' })}
          </button>
        )}
      </div>
      {tooLarge ? (
        <p className="error" role="alert">
          {t({ zh: '文件超过 1 MB，没有读入。', en: 'The file is above 1 MB and was not read.' })}
        </p>
      ) : null}
    </div>
  );
}
