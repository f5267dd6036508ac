import { roleName } from '@kechuang/domain/words';
import type { CaseView, HistoryEntry } from '../../casework/shapes.ts';
import { when } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { latest, useCall } from '../../use-call.ts';
import { FileLinks } from './file-links.tsx';
import { useProcedure } from './use-procedure.ts';

/** Everything that happened to the case, newest first: who, when, why, which files, under which hash. */
export function Timeline({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const answer = useCall('cases.history', { id: one.id });
  const history = latest(answer)?.history ?? null;
  return (
    <section className="part" aria-labelledby="timeline">
      <div className="part-top">
        <h2 id="timeline">{t({ zh: '经过', en: 'What happened' })}</h2>
        <a className="button no-print" data-size="small" href={`/v1/cases/${encodeURIComponent(one.id)}/dossier`} download>
          {t({ zh: '下载卷宗（zip）', en: 'Download the dossier (zip)' })}
        </a>
      </div>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {history === null && answer.state === 'waiting' ? <Skeleton lines={4} /> : null}
      <ol className="timeline">
        {history?.toReversed().map((entry) => (
          <Entry key={entry.sequence} one={one} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ one, entry }: { readonly one: CaseView; readonly entry: HistoryEntry }) {
  const { t } = useLanguage();
  const procedure = useProcedure(one);
  const stageOf = (id: string | null): string | null => {
    const stage = procedure?.stages.find((each) => each.id === id);
    return stage === undefined ? null : t(stage.title);
  };
  const to = entry.from === entry.to ? null : stageOf(entry.to);
  return (
    <li className="keep-together">
      <p className="timeline-top">
        <b>{t(entry.what)}</b>
        {to === null ? null : <span className="secondary"> → {to}</span>}
      </p>
      <p className="small secondary">
        <span className="number">{when(entry.at)}</span> · <span lang="zh">{entry.actor.name}</span>
        {entry.actor.onBehalfOf === undefined ? null : (
          <>
            {t({ zh: '（代', en: ' (standing in for ' })}
            <span lang="zh">{entry.actor.onBehalfOf.name}</span>
            {t({ zh: '）', en: ')' })}
          </>
        )}{' '}
        · {t(roleName(entry.actor.role))}
      </p>
      {entry.reason === null ? null : (
        <p lang="zh" className="timeline-reason">
          {entry.reason}
        </p>
      )}
      <FileLinks caseId={one.id} files={entry.files} />
      <p className="small secondary">
        {t({ zh: '哈希', en: 'hash' })} <code title={entry.hash}>{entry.hash.slice(0, 16)}</code>
      </p>
    </li>
  );
}
