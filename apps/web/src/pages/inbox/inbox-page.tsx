import { useLanguage } from '../../language.ts';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import { latest, useCall } from '../../use-call.ts';

const title = { zh: '我的待办', en: 'My tasks' };

/** P10: what waits for whoever is signed in. */
export function InboxPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
      </header>
      <SignedIn>{() => <Cases />}</SignedIn>
    </div>
  );
}

function Cases() {
  const { t } = useLanguage();
  const answer = useCall('cases.list', {});
  const list = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton />;
  if (list.total === 0) return <Empty title={{ zh: '还没有办件', en: 'No cases yet' }} />;
  return (
    <ul className="result-list">
      {list.cases.map((one) => (
        <li key={one.id}>
          <h2 className="result-title" lang="zh">
            {one.title}
          </h2>
          <p className="result-meta">
            <span>{t(one.class.title)}</span>
            <span>{t(one.stage.title)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
