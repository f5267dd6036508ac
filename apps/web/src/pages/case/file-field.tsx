import type { Bilingual } from '@kechuang/domain';
import { megabytesText } from '@kechuang/domain/contracts';
import { useId, useState } from 'react';
import type { CaseFile } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { isProblem, problemText } from '../../parts/problem.ts';
import { latest, useCall } from '../../use-call.ts';
import { useUploads } from './use-upload.ts';

interface FileFieldProps {
  readonly procedureId: string;
  /** What kind of document is asked for. */
  readonly kind: string;
  readonly optional?: boolean;
  readonly files: readonly CaseFile[];
  readonly add: (file: CaseFile) => void;
  readonly remove: (file: CaseFile) => void;
}

/** Files of one kind. Which are taken, how large and what for instance is said before anything is chosen; each that is refused says why by its name. */
export function FileField({ procedureId, kind, optional = false, files, add, remove }: FileFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const [refused, setRefused] = useState<Bilingual | null>(null);
  const rules = latest(useCall('procedures.get', { id: procedureId }))?.procedure.upload ?? null;
  const { uploads, start, retry, drop } = useUploads(kind, add);
  const own = files.filter((file) => file.kind === kind);
  const limit = megabytesText(rules?.maxBytes ?? 0, 'limit');
  const take = (file: File): void => {
    setRefused(null);
    if (file.size === 0) {
      setRefused({
        zh: `“${file.name}”是空文件（0 字节），请重新导出或另选一个。`,
        en: `“${file.name}” is empty (0 bytes); export it again or choose another.`,
      });
    } else if (rules !== null && file.size > rules.maxBytes) {
      setRefused({
        zh: `“${file.name}”有 ${megabytesText(file.size, 'size')}，超过 ${limit}，请压缩或拆分。`,
        en: `“${file.name}” has ${megabytesText(file.size, 'size')}, more than ${limit}; compress or split it.`,
      });
    } else start(file);
  };
  return (
    <div className="field file-field">
      <p className="label" id={`${id}-label`}>
        <span lang="zh">{kind}</span>
        {optional ? <span className="optional"> {t({ zh: '可不传', en: 'optional' })}</span> : null}
      </p>
      <p className="hint" id={`${id}-hint`}>
        {rules === null ? null : (
          <>
            {t({
              zh: `${rules.types.join('、')}，每个不超过 ${limit}。例如：`,
              en: `${rules.types.join(', ')}, up to ${limit} each. For example: `,
            })}
            <span lang="zh">{kind}.pdf</span>
          </>
        )}
      </p>
      {own.length === 0 && uploads.length === 0 ? null : (
        <ul className="file-list">
          {own.map((file) => (
            <li key={`${file.sha256} ${file.name}`}>
              <span className="file-name" lang="zh">
                {file.name}
              </span>
              <code className="small secondary" title={file.sha256}>
                {file.sha256.slice(0, 12)}
              </code>
              <button
                type="button"
                className="link-button"
                onClick={() => remove(file)}
                aria-label={t({ zh: `去掉 ${file.name}`, en: `Remove ${file.name}` })}
              >
                {t({ zh: '去掉', en: 'Remove' })}
              </button>
            </li>
          ))}
          {uploads.map((upload) => (
            <li key={upload.key} data-state={upload.state}>
              <span className="file-name" lang="zh">
                {upload.file.name}
              </span>
              {upload.state === 'sending' ? (
                <span className="secondary" role="status">
                  {upload.sent === null
                    ? t({ zh: '正在上传…', en: 'Uploading…' })
                    : t({ zh: `正在上传，已传 ${upload.sent}`, en: `Uploading, ${upload.sent} sent` })}
                </span>
              ) : (
                <>
                  <span className="error-line" role="alert">
                    {t(problemText(upload.error))}
                  </span>
                  {isProblem(upload.error) && upload.error.kind === 'unsupported-type' ? null : (
                    <button type="button" className="button" data-size="small" onClick={() => retry(upload)}>
                      {t({ zh: '再传一次', en: 'Try again' })}
                    </button>
                  )}
                  <button type="button" className="link-button" onClick={() => drop(upload)}>
                    {t({ zh: '不传了', en: 'Leave it' })}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {refused === null ? null : (
        <p className="error" role="alert">
          {t(refused)}
        </p>
      )}
      <label className="button file-button" data-size="small">
        {own.length === 0 ? t({ zh: '选择文件', en: 'Choose files' }) : t({ zh: '再加一个', en: 'Add another' })}
        <input
          type="file"
          multiple
          className="visually-hidden"
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            for (const file of event.target.files ?? []) take(file);
            event.target.value = '';
          }}
        />
      </label>
    </div>
  );
}
