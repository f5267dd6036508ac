import '../../casework/casework.css';
import './case.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { DeadlineLine } from '../../casework/deadline-line.tsx';
import type { CaseView } from '../../casework/shapes.ts';
import { WaitsFor } from '../../casework/waits-for.tsx';
import { dayOf } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import type { Session } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';
import { ActionPanel } from './action-panel.tsx';
import { Materials } from './materials.tsx';
import { Proceedings } from './proceedings.tsx';
import { SectionEditor } from './section-editor.tsx';
import { StageTrack } from './stage-track.tsx';
import { Timeline } from './timeline.tsx';

const title = { zh: '办件', en: 'Case' };

/** P21 to P28 in one page: a case as its viewer may see it. What can be done is what the case itself allows; no role has a page of its own. */
export function CasePage() {
  useTitle(title);
  return (
    <div className="page case-page">
      <SignedIn title={title}>{(session) => <OneCase session={session} />}</SignedIn>
    </div>
  );
}

function OneCase({ session }: { readonly session: Session }) {
  const { id } = useParams({ from: '/cases/$id' });
  const { section } = useSearch({ from: '/cases/$id' });
  const answer = useCall('cases.get', { id });
  const one = latest(answer)?.case ?? null;
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (one === null) return <Skeleton lines={14} />;
  const task = one.tasks.find((each) => each.id === section && each.open);
  return (
    <>
      <CaseHead one={one} inSection={task !== undefined} />
      {task === undefined ? (
        <div className="case-columns" aria-busy={answer.state === 'ready' && answer.renewing}>
          <ActionPanel key={`${one.id} ${session.account?.id}`} one={one} />
          <div className="case-main">
            <Materials one={one} />
            <Proceedings one={one} />
            <Timeline one={one} />
          </div>
          <StageTrack one={one} />
        </div>
      ) : (
        <SectionEditor key={`${one.id} ${task.id} ${session.account?.id}`} one={one} task={task} account={session.account?.id ?? ''} />
      )}
    </>
  );
}

function CaseHead({ one, inSection }: { readonly one: CaseView; readonly inSection: boolean }) {
  const { t } = useLanguage();
  const names = useRegionNames();
  return (
    <header className="case-head">
      <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
        <ol className="crumbs">
          <li>
            <Link to="/inbox">{t({ zh: '我的待办', en: 'My tasks' })}</Link>
          </li>
          <li>
            {inSection ? (
              <Link to="/cases/$id" params={{ id: one.id }}>
                <span lang="zh">{one.title}</span>
              </Link>
            ) : (
              <span lang="zh">{one.title}</span>
            )}
          </li>
        </ol>
      </nav>
      {inSection ? null : (
        <>
          <h1 lang="zh">{one.title}</h1>
          <dl className="case-facts">
            <Fact label={{ zh: '类别', en: 'Class' }}>
              {t(one.class.title)}
              {one.level === null ? null : ` · ${t(one.level.title)}`}
            </Fact>
            <Fact label={{ zh: '申报单位', en: 'Applicant' }}>
              <span lang="zh">{one.applicant.name}</span> <span className="number small secondary">{one.applicant.id}</span>
            </Fact>
            <Fact label={{ zh: '地区', en: 'Region' }}>{names.get(one.regionCode) ?? one.regionCode}</Fact>
            <Fact label={{ zh: '主管部门', en: 'Department' }}>{t(one.class.department)}</Fact>
            {one.direction === null ? null : (
              <Fact label={{ zh: '方向', en: 'Field' }}>
                <span lang="zh">{one.direction}</span>
              </Fact>
            )}
          </dl>
          <div className="case-now">
            <p>
              <span className="secondary">{t({ zh: '现在：', en: 'Now: ' })}</span>
              <b className="case-stage-name phrase">{t(one.stage.title)}</b>{' '}
              <span className="small secondary">
                <WaitsFor stage={one.stage} /> · {t({ zh: '自', en: 'since' })} <span className="number">{dayOf(one.stage.since)}</span>
              </span>
            </p>
            {one.deadline === null ? null : <DeadlineLine deadline={one.deadline} />}
          </div>
        </>
      )}
    </header>
  );
}

function Fact({ label, children }: { readonly label: { zh: string; en: string }; readonly children: React.ReactNode }) {
  const { t } = useLanguage();
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
