import '../../casework/casework.css';
import { Link } from '@tanstack/react-router';
import { DeadlineLine } from '../../casework/deadline-line.tsx';
import type { Notice } from '../../casework/shapes.ts';
import { useRecognition } from '../../casework/use-recognition.ts';
import { dayOf } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { NoLedger } from '../../session/signed-in.tsx';
import { holdsRole, useSession } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';

const title = { zh: '公示', en: 'Public notices' };

/** P25: what is on public notice, for everyone: until when, how the days were counted, and where to object. */
export function NoticesPage() {
  const { t } = useLanguage();
  useTitle(title);
  const session = latest(useSession());
  const procedure = latest(useRecognition())?.procedure;
  const citation = procedure?.stages.find((stage) => stage.id === 'notice')?.citation ?? null;
  return (
    <div className="page notices-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '平台认定的公示，任何人可看。对公示有异议，请在期满前向领导小组办公室提出；原文未写明受理方式和电话。异议处理完毕前不列入建设库。',
            en: 'Platforms on public notice, for everyone to see. Objections go to the leading group office before the period ends; the text names no address. Nothing is registered while an objection is open.',
          })}{' '}
          {citation === null ? null : <SourceChip citation={citation} bare />}
        </p>
      </header>
      {session !== null && !session.casework ? (
        <NoLedger />
      ) : (
        <Notices mayRecord={session !== null && holdsRole(session, ['leading-group-office', 'supervisor'])} />
      )}
    </div>
  );
}

function Notices({ mayRecord }: { readonly mayRecord: boolean }) {
  const answer = useCall('notices.list', {});
  const list = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton lines={6} />;
  if (list.total === 0) return <Empty title={{ zh: '现在没有公示', en: 'Nothing is on notice now' }} />;
  return (
    <ul className="result-list notice-list">
      {list.notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} mayRecord={mayRecord} />
      ))}
    </ul>
  );
}

function NoticeLine({ notice, mayRecord }: { readonly notice: Notice; readonly mayRecord: boolean }) {
  const { t } = useLanguage();
  const names = useRegionNames();
  return (
    <li className="keep-together">
      <div>
        <h2 className="result-title" lang="zh">
          {notice.title}
        </h2>
        <p className="result-meta">
          <span>
            {t(notice.class.title)}
            {notice.level === null ? '' : ` · ${t(notice.level.title)}`}
          </span>
          <span lang="zh">{notice.applicant.name}</span>
          <span>{names.get(notice.regionCode) ?? notice.regionCode}</span>
          <span>{t(notice.class.department)}</span>
          <span className="number">{t({ zh: `${dayOf(notice.stage.since)} 发布`, en: `published ${dayOf(notice.stage.since)}` })}</span>
        </p>
        {mayRecord ? (
          <p>
            <Link to="/cases/$id" params={{ id: notice.id }}>
              {t({ zh: '登记或处理异议', en: 'Record or settle an objection' })}
            </Link>
          </p>
        ) : null}
      </div>
      {notice.deadline === null ? null : <DeadlineLine deadline={notice.deadline} />}
    </li>
  );
}
