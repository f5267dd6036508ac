import '../../casework/casework.css';
import './delegations.css';
import { roleWords } from '@kechuang/domain/words';
import { useState } from 'react';
import { type StatusLook, StatusWord } from '../../casework/status-word.tsx';
import { useWrite } from '../../casework/use-write.ts';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { FormFailure } from '../../parts/form-failure.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import type { Session } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { GrantForm } from './grant-form.tsx';

type Delegation = OutputOf<'delegations.list'>['given'][number];

const title = { zh: '委托', en: 'Stand-ins' };

/** Who may act for whom, in which role, from when until when; and the way to give that and to take it back. */
export function DelegationsPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page delegations-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '出差或休假时，可把自己的一个角色委托给另一个账户，限定日期。代办人的每一步都记明代谁办理；委托人随时可以收回。',
            en: 'When you are away, one of your roles can be lent to another account for some days. Every step that a stand-in takes names you beside them; you can take it back at any time.',
          })}
        </p>
      </header>
      <SignedIn>{(session) => <Delegations session={session} />}</SignedIn>
    </div>
  );
}

function Delegations({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const answer = useCall('delegations.list', {});
  const list = latest(answer);
  const [done, setDone] = useState('');
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton lines={8} />;
  return (
    <>
      <p role="status" className="action-done">
        {done}
      </p>
      <Lent
        heading={{ zh: '我委托出去的', en: 'Who stands in for me' }}
        none={{ zh: '没有委托别人。', en: 'Nobody does.' }}
        all={list.given}
        ended={(one) => setDone(t({ zh: `已收回给${one.to.name}的委托`, en: `Taken back from ${one.to.name}` }))}
      />
      <Lent
        heading={{ zh: '我代别人办的', en: 'Whom I stand in for' }}
        none={{ zh: '没有人委托我。', en: 'Nobody.' }}
        all={list.received}
      />
      {list.lendable.length === 0 ? (
        <p className="notice">
          {t({ zh: '您的角色须本人办理，不能委托。', en: 'Your roles are to be exercised in person and cannot be lent.' })}
        </p>
      ) : (
        <GrantForm
          session={session}
          today={list.asOf}
          roles={list.lendable}
          done={(one) => setDone(t({ zh: `已委托${one.to.name}`, en: `${one.to.name} now stands in for you` }))}
        />
      )}
    </>
  );
}

const looks: { readonly [Each in Delegation['state']]: StatusLook } = {
  'not-yet': { shape: 'circle', tone: 'unknown', label: { zh: '未开始', en: 'Not started' } },
  running: { shape: 'disc', tone: 'good', label: { zh: '在期', en: 'In force' } },
  over: { shape: 'square', tone: 'unknown', label: { zh: '已到期', en: 'Over' } },
  ended: { shape: 'cross', tone: 'unknown', label: { zh: '已收回', en: 'Taken back' } },
};

interface LentProps {
  readonly heading: { readonly zh: string; readonly en: string };
  readonly none: { readonly zh: string; readonly en: string };
  readonly all: readonly Delegation[];
  /** Called once one was taken back; left out where they are not one's own to take back. */
  readonly ended?: (one: Delegation) => void;
}

function Lent({ heading, none, all, ended }: LentProps) {
  const { t } = useLanguage();
  return (
    <section className="part">
      <h2>{t(heading)}</h2>
      {all.length === 0 ? <p className="secondary">{t(none)}</p> : null}
      <ul className="result-list">
        {all.toReversed().map((one) => (
          <li key={one.id}>
            <p className="delegation-top">
              <StatusWord look={looks[one.state]} />
              <span>
                <b lang="zh">{one.by.name}</b> <span aria-hidden="true">→</span>{' '}
                <span className="visually-hidden">{t({ zh: '委托给', en: 'to' })}</span> <b lang="zh">{one.to.name}</b>
              </span>
              <span>{t(roleWords[one.role])}</span>
              <span className="number">{t({ zh: `${one.from} 至 ${one.until}`, en: `${one.from} to ${one.until}` })}</span>
            </p>
            <p className="secondary" lang="zh">
              {one.reason}
            </p>
            {ended === undefined || one.state === 'over' || one.state === 'ended' ? null : <TakeBack one={one} ended={ended} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeBack({ one, ended }: { readonly one: Delegation; readonly ended: (one: Delegation) => void }) {
  const { t } = useLanguage();
  const { busy, failure, send } = useWrite('delegations.end');
  return (
    <>
      <FormFailure failure={failure} errors={[]} />
      <p>
        <button type="button" className="button" data-size="small" disabled={busy} onClick={() => send({ id: one.id }, () => ended(one))}>
          {t({ zh: '收回', en: 'Take back' })}
          <span className="visually-hidden">
            {' '}
            <span lang="zh">{one.to.name}</span>
          </span>
        </button>
      </p>
    </>
  );
}
