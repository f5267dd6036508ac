import { Link } from '@tanstack/react-router';
import type { CaseView, Task } from '../../casework/shapes.ts';
import { when } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../parts/problem.ts';
import { ConflictView } from './conflict-view.tsx';
import { FileField } from './file-field.tsx';
import { type SaveState, useSection } from './use-section.ts';

interface SectionEditorProps {
  readonly one: CaseView;
  readonly task: Task;
  readonly account: string;
}

/** One section of the application, filled in. It saves by itself; leaving is safe at any moment. */
export function SectionEditor({ one, task, account }: SectionEditorProps) {
  const { t } = useLanguage();
  const section = useSection(one, task, account);
  const { content, change, save, restored } = section;
  const asked = [...new Set([...task.documents, ...content.files.map((file) => file.kind)])];
  return (
    <div className="section-editor">
      <div className="page-head">
        <h1>{t(task.title)}</h1>
        <p>{t(task.hint)}</p>
      </div>
      {one.returned?.sections.includes(task.id) ? (
        <div className="notice" data-tone="doubt">
          <h2>{t({ zh: '退回理由', en: 'Why it came back' })}</h2>
          <p lang="zh">{one.returned.reason}</p>
        </div>
      ) : null}
      {restored === null || save.state === 'conflict' ? null : (
        <div className="notice">
          <p>
            {t({ zh: '已恢复上次未保存的内容（本机，', en: 'What was not yet saved last time has been restored (this machine, ' })}
            <span className="number">{localTime(restored)}</span>
            {t({ zh: '）。', en: ').' })}
          </p>
          <p>
            <button type="button" className="button" data-size="small" onClick={section.discard}>
              {t({ zh: '不要，回到已保存的', en: 'Discard it and go back to what was saved' })}
            </button>
          </p>
        </div>
      )}
      {save.state === 'conflict' ? (
        <ConflictView mine={content} theirs={save.theirs} at={save.at} settle={section.settle} />
      ) : (
        <>
          <div className="field">
            <label htmlFor="section-text" className="label">
              {t({ zh: '内容', en: 'Text' })}
            </label>
            <textarea
              id="section-text"
              className="textarea"
              rows={12}
              maxLength={100_000}
              value={content.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          </div>
          {asked.map((kind) => (
            <FileField
              key={kind}
              procedureId={one.procedure.id}
              kind={kind}
              files={content.files}
              add={(file) => change({ files: [...content.files.filter((each) => each.sha256 !== file.sha256), file] })}
              remove={(file) => change({ files: content.files.filter((each) => each !== file) })}
            />
          ))}
          <div className="save-bar">
            <p role="status">
              <SaveLine save={save} />
            </p>
            {save.state === 'failed' || save.state === 'unsaved' ? (
              <button type="button" className="button" data-size="small" onClick={section.saveNow}>
                {t({ zh: '现在保存', en: 'Save now' })}
              </button>
            ) : null}
            <Link to="/cases/$id" params={{ id: one.id }} className="button" data-kind="primary">
              {t({ zh: '返回任务清单', en: 'Back to the task list' })}
            </Link>
          </div>
        </>
      )}
    </div>
  );
}

/** A time of this machine, to the minute. */
function localTime(at: string): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function SaveLine({ save }: { readonly save: SaveState }) {
  const { t } = useLanguage();
  switch (save.state) {
    case 'saved':
      return save.at === null ? (
        <span className="secondary">{t({ zh: '还没有内容', en: 'Nothing yet' })}</span>
      ) : (
        <span className="secondary number">
          ✔ {t({ zh: '已保存', en: 'Saved' })} {when(save.at)}
        </span>
      );
    case 'failed':
      return (
        <span className="error-line">
          {t({ zh: '没能保存到服务器，内容已存在本机：', en: 'Not saved on the server, but kept on this machine: ' })}
          {t(problemText(save.error))}
        </span>
      );
    case 'conflict':
      return null;
    default:
      return <span className="secondary">{t({ zh: '正在保存…', en: 'Saving…' })}</span>;
  }
}
