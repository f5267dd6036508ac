import { Link } from '@tanstack/react-router';
import { taskLooks } from '../../casework/looks.ts';
import type { CaseView, Task } from '../../casework/shapes.ts';
import { StatusWord } from '../../casework/status-word.tsx';
import { when } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { FileLinks } from './file-links.tsx';
import { useProcedure } from './use-procedure.ts';

/** The application as a task list: what is filled in, what is asked for still, what does not apply. Whoever may not write reads it. */
export function Materials({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const titleOf = (id: string): string => {
    const task = one.tasks.find((each) => each.id === id);
    return task === undefined ? id : t(task.title);
  };
  const open = one.tasks.filter((task) => task.open);
  const finished = one.tasks.filter((task) => task.status === 'done').length;
  return (
    <section className="part" aria-labelledby="materials">
      <h2 id="materials">{t({ zh: '申报材料', en: 'Application' })}</h2>
      {one.returned === null ? null : (
        <div className="notice" data-tone="doubt">
          <h3>{t({ zh: '退回补正', en: 'Returned for completion' })}</h3>
          <p lang="zh">{one.returned.reason}</p>
          <p className="secondary">
            {t({ zh: '需要补正：', en: 'To be completed: ' })}
            {one.returned.sections.map(titleOf).join(t({ zh: '、', en: ', ' }))}
            {open.length === 0 ? '' : t({ zh: '。其余分项不能修改。', en: '. The other sections stay as they are.' })}
          </p>
          {Object.entries(one.paused).map(([stage, days]) => (
            <p key={stage} className="secondary">
              <PausedLimit one={one} stage={stage} days={days} />
            </p>
          ))}
        </div>
      )}
      {open.length === 0 ? null : (
        <p className="secondary">
          {t({
            zh: `已完成 ${finished}/${one.tasks.length} 项。填写随时自动保存，可以换一台设备接着填。`,
            en: `${finished} of ${one.tasks.length} done. What you fill in is saved by itself; you can go on from another device.`,
          })}
        </p>
      )}
      <ul className="task-list">
        {one.tasks.map((task) => (
          <TaskLine key={task.id} one={one} task={task} />
        ))}
        {one.notAsked.map((section) => (
          <li key={section.id} className="task">
            <div className="task-top">
              <p className="secondary">{t(section.title)}</p>
              <StatusWord look={taskLooks['not-asked']} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A limit that stands still while the applicant completes the file, with the days that it will go on with. */
function PausedLimit({ one, stage, days }: { readonly one: CaseView; readonly stage: string; readonly days: number }) {
  const { t } = useLanguage();
  const title = useProcedure(one)?.stages.find((each) => each.id === stage)?.title ?? { zh: stage, en: stage };
  return t({
    zh: `补正期间期限暂停：“${title.zh}”尚余 ${days} 个工作日，重新提交后续计。`,
    en: `The limit of “${title.en}” stands still meanwhile; ${days} working day${days === 1 ? '' : 's'} of it are left, and run on once you submit again.`,
  });
}

function TaskLine({ one, task }: { readonly one: CaseView; readonly task: Task }) {
  const { t } = useLanguage();
  const empty = task.text === '' && task.files.length === 0;
  return (
    <li className="task">
      <div className="task-top">
        <h3>
          {task.open ? (
            <Link to="/cases/$id" params={{ id: one.id }} search={{ section: task.id }}>
              <span className="phrase">{t(task.title)}</span>
            </Link>
          ) : (
            t(task.title)
          )}
        </h3>
        <StatusWord look={taskLooks[task.status]} />
      </div>
      {empty ? <p className="small secondary">{t(task.hint)}</p> : null}
      {task.text === '' ? null : (
        <p className="task-text" data-short={task.open} lang="zh">
          {task.text}
        </p>
      )}
      <FileLinks caseId={one.id} files={task.files} />
      {task.savedAt === null ? null : (
        <p className="small secondary number">
          {t({ zh: '保存于', en: 'saved' })} {when(task.savedAt)}
        </p>
      )}
    </li>
  );
}
