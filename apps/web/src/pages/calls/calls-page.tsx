import '../../casework/casework.css';
import '../case/case.css';
import './calls.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Procedure } from '../../casework/shapes.ts';
import { useRecognition } from '../../casework/use-recognition.ts';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { NoLedger } from '../../session/signed-in.tsx';
import { holdsRole, useSession } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { CallForm } from './call-form.tsx';
import { CallView } from './call-view.tsx';

const title = { zh: '年度通知', en: 'Calls' };

/** P20: the year's call, with which a round of recognition begins: for everyone to read, for the leading group office to publish and amend. */
export function CallsPage() {
  const { t } = useLanguage();
  useTitle(title);
  const session = latest(useSession());
  const answer = useRecognition();
  const procedure = latest(answer)?.procedure ?? null;
  return (
    <div className="page calls-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '每年何时受理、要哪些材料、按什么标准、各环节几天、各地多少个，任何人可看；由领导小组办公室发布。',
            en: 'When a year takes applications, what it asks for, by which criteria, how many days each stage has and how many places each region: for everyone to see, published by the leading group office.',
          })}{' '}
          {procedure === null || procedure.call === null ? null : <SourceChip citation={procedure.call.citation} bare />}
        </p>
      </header>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {session !== null && !session.casework ? (
        <NoLedger />
      ) : procedure === null || session === null ? (
        <Skeleton lines={10} />
      ) : (
        <Calls procedure={procedure} mayPublish={holdsRole(session, ['leading-group-office'])} />
      )}
    </div>
  );
}

function Calls({ procedure, mayPublish }: { readonly procedure: Procedure; readonly mayPublish: boolean }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { form } = useSearch({ from: '/calls' });
  const [published, setPublished] = useState<number | null>(null);
  const answer = useCall('calls.list', { procedure: procedure.id });
  const list = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton lines={10} />;
  const amended = list.calls.find((one) => String(one.year) === form) ?? null;
  if (mayPublish && (form === 'new' || amended !== null)) {
    const done = (year: number): void => {
      setPublished(year);
      void navigate({ to: '/calls', search: {} });
    };
    return <CallForm key={form} procedure={procedure} amended={amended} done={done} />;
  }
  return (
    <>
      <p role="status" className="action-done">
        {published === null ? '' : t({ zh: `${published} 年度通知已发布`, en: `The call of ${published} is published` })}
      </p>
      {mayPublish ? (
        <p>
          <Link to="/calls" search={{ form: 'new' }} className="button" data-kind="primary">
            {t({ zh: '写新的年度通知', en: 'Write a new call' })}
          </Link>
        </p>
      ) : null}
      {list.total === 0 ? (
        <Empty title={{ zh: '还没有年度通知', en: 'No call has been published yet' }}>
          <p className="secondary">
            {t({ zh: '没有受理中的通知，就不能开始申报。', en: 'Without a call that takes applications none can be begun.' })}
          </p>
        </Empty>
      ) : null}
      {list.calls.map((one) => (
        <CallView key={one.year} one={one} procedure={procedure} mayPublish={mayPublish} />
      ))}
    </>
  );
}
