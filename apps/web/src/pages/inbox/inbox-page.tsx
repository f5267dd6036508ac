import '../../casework/casework.css';
import { Link, useSearch } from '@tanstack/react-router';
import { attentionLooks, deadlineLook } from '../../casework/looks.ts';
import type { CaseSummary } from '../../casework/shapes.ts';
import { StatusWord } from '../../casework/status-word.tsx';
import { WaitsFor } from '../../casework/waits-for.tsx';
import { useLanguage } from '../../language.ts';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import { holdsRole, type Session } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';
import { Reminders } from './reminders.tsx';

const title = { zh: '我的待办', en: 'My tasks' };

/** P10: what waits for whoever is signed in, the most pressing first. */
export function InboxPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page inbox-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '逾期、退回和临近期限的排在前面。期限按工作日计，节假日和调休已计入。',
            en: 'What is overdue, returned or near its limit comes first. Limits are in working days, holidays allowed for.',
          })}
        </p>
      </header>
      <SignedIn>{(session) => <Desk session={session} />}</SignedIn>
    </div>
  );
}

const tabs = [
  { show: undefined, label: { zh: '待我办', en: 'To do' } },
  { show: 'all', label: { zh: '全部', en: 'All' } },
  { show: 'due', label: { zh: '提醒', en: 'Due dates' } },
] as const;

function Desk({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const { show } = useSearch({ from: '/inbox' });
  const waits = latest(useCall('cases.list', { order: 'urgency', todo: true }))?.counts.waits ?? null;
  return (
    <>
      <div className="inbox-top">
        <nav className="tabs" aria-label={t(title)}>
          {tabs.map((tab) => (
            <Link
              key={tab.label.en}
              to="/inbox"
              search={tab.show === undefined ? {} : { show: tab.show }}
              activeOptions={{ exact: true }}
              aria-current={show === tab.show ? 'page' : undefined}
            >
              {t(tab.label)} {tab.show === undefined && waits !== null ? <span className="number">{waits}</span> : null}
            </Link>
          ))}
        </nav>
        <p className="inbox-ways">
          {holdsRole(session, ['applicant']) ? (
            <Link to="/platforms/apply" className="button" data-kind="primary">
              {t({ zh: '开始申报', en: 'Start an application' })}
            </Link>
          ) : null}
          {holdsRole(session, ['leading-group-office']) ? (
            <Link to="/calls" className="button">
              {t({ zh: '年度通知', en: 'Calls' })}
            </Link>
          ) : null}
          <Link to="/delegations" className="button">
            {t({ zh: '委托', en: 'Stand-ins' })}
          </Link>
        </p>
      </div>
      {show === 'due' ? <Reminders /> : <Cases session={session} show={show ?? 'mine'} />}
    </>
  );
}

function Cases({ session, show }: { readonly session: Session; readonly show: 'mine' | 'all' }) {
  const { t } = useLanguage();
  const { after } = useSearch({ from: '/inbox' });
  const answer = useCall('cases.list', { order: 'urgency', todo: show === 'mine' ? true : undefined, cursor: after });
  const list = latest(answer);
  const applicant = holdsRole(session, ['applicant']);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton lines={8} />;
  const { counts } = list;
  return (
    <>
      <ul className="tallies">
        {(['overdue', 'returned', 'near'] as const).map((level) => (
          <li key={level} data-none={counts[level] === 0}>
            <b className="number">{counts[level]}</b>
            <StatusWord look={attentionLooks[level]} />
          </li>
        ))}
      </ul>
      {list.total === 0 ? <NothingToDo show={show} applicant={applicant} /> : null}
      <ul className="result-list case-list">
        {list.cases.map((one) => (
          <CaseLine key={one.id} one={one} />
        ))}
      </ul>
      {list.nextCursor === null ? null : (
        <p>
          <Link to="/inbox" search={{ show: show === 'all' ? 'all' : undefined, after: list.nextCursor ?? undefined }} className="button">
            {t({ zh: '下一页', en: 'Next page' })}
          </Link>
        </p>
      )}
    </>
  );
}

function NothingToDo({ show, applicant }: { readonly show: 'mine' | 'all'; readonly applicant: boolean }) {
  const { t } = useLanguage();
  return show === 'all' ? (
    <Empty title={{ zh: '您能看到的办件还没有', en: 'There are no cases for you to see yet' }}>
      <p className="secondary">
        {applicant
          ? t({ zh: '从“开始申报”选一个平台类别。', en: 'Choose a class of platform under “Start an application”.' })
          : t({ zh: '所辖地区有单位申报后会出现在这里。', en: 'They appear here when a firm of your region applies.' })}
      </p>
    </Empty>
  ) : (
    <Empty title={{ zh: '现在没有等您办的', en: 'Nothing waits for you now' }}>
      <p>
        <Link to="/inbox" search={{ show: 'all' }}>
          {t({ zh: '看全部办件', en: 'See all cases' })}
        </Link>
      </p>
    </Empty>
  );
}

function CaseLine({ one }: { readonly one: CaseSummary & { readonly waitsForMe: boolean } }) {
  const { t } = useLanguage();
  const names = useRegionNames();
  const { deadline } = one;
  return (
    <li className="case-line">
      <div>
        <h2 className="result-title">
          <Link to="/cases/$id" params={{ id: one.id }}>
            <span lang="zh">{one.title}</span>
          </Link>
        </h2>
        <p className="result-meta">
          <span className="phrase">{t(one.class.title)}</span>
          <span>{names.get(one.regionCode) ?? one.regionCode}</span>
          <span lang="zh">{one.applicant.name}</span>
        </p>
      </div>
      <p className="case-stage">
        <b className="phrase">{t(one.stage.title)}</b>
        <span className="small secondary">
          <WaitsFor stage={one.stage} />
        </span>
      </p>
      <p className="case-attention">
        {one.attention !== 'none' || one.waitsForMe ? (
          <StatusWord look={attentionLooks[one.attention === 'none' ? 'waits' : one.attention]} />
        ) : null}
        {deadline === null ? null : (
          <span className="small secondary">
            {t(deadlineLook(deadline).label)} · <span className="number">{deadline.date}</span>
          </span>
        )}
      </p>
    </li>
  );
}
