import { Link, useSearch } from '@tanstack/react-router';
import { deadlineLook } from '../../casework/looks.ts';
import { type StatusLook, StatusWord } from '../../casework/status-word.tsx';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';

type Reminder = OutputOf<'reminders.list'>['reminders'][number];

const spans = [
  { within: undefined, label: { zh: '全部', en: 'All' } },
  { within: '5', label: { zh: '5 个工作日内', en: 'Within 5 working days' } },
  { within: '10', label: { zh: '10 个工作日内', en: 'Within 10 working days' } },
] as const;

/** What is due from whoever is signed in, and when: limits, closing days, and what an entry of a register owes (提醒). */
export function Reminders() {
  const { t } = useLanguage();
  const { within } = useSearch({ from: '/inbox' });
  const answer = useCall('reminders.list', within === undefined ? {} : { within: Number(within) });
  const list = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton lines={8} />;
  const { from, to } = list.holidays;
  return (
    <div className="reminders">
      <p className="secondary">
        {t({
          zh: `工作日按国务院节假日安排计，调休已计入；现有 ${from} 至 ${to} 年的安排，超出的年份只扣周末，会逐项提示。`,
          en: `Working days follow the State Council’s holiday arrangements, working weekends allowed for. Those of ${from} to ${to} are known; beyond them weekends alone are left out, and each such line says so.`,
        })}
      </p>
      <nav className="spans" aria-label={t({ zh: '期限', en: 'Limit' })}>
        {spans.map((span) => (
          <Link
            key={span.label.en}
            to="/inbox"
            search={span.within === undefined ? { show: 'due' } : { show: 'due', within: span.within }}
            activeOptions={{ exact: true }}
            className="button"
            data-size="small"
            aria-current={within === span.within ? 'true' : undefined}
          >
            {t(span.label)}
          </Link>
        ))}
      </nav>
      {list.total === 0 ? (
        <Empty title={{ zh: '没有要提醒的', en: 'Nothing is due' }} />
      ) : (
        <p role="status">
          {t({ zh: `共 ${list.total} 项，逾期 ${list.overdue} 项`, en: `${list.total} in all, ${list.overdue} overdue` })}
        </p>
      )}
      <ul className="result-list case-list">
        {list.reminders.map((one) => (
          <ReminderLine key={`${one.caseId} ${one.kind}`} one={one} />
        ))}
      </ul>
    </div>
  );
}

const unlimited: StatusLook = { shape: 'circle', tone: 'unknown', label: { zh: '未设期限', en: 'No limit set' } };

function lookOf({ state, kind, workingDaysLeft }: Reminder): StatusLook {
  if (state === 'no-limit' || workingDaysLeft === null) return unlimited;
  return deadlineLook({ state, kind: kind === 'period' ? 'period' : 'limit', left: workingDaysLeft });
}

function ReminderLine({ one }: { readonly one: Reminder }) {
  const { t } = useLanguage();
  const names = useRegionNames();
  return (
    <li className="case-line">
      <div>
        <h2 className="result-title">
          <Link to="/cases/$id" params={{ id: one.caseId }}>
            <span lang="zh">{one.title}</span>
          </Link>
        </h2>
        <p>{t(one.text)}</p>
        {one.warning === null ? null : (
          <p className="notice" data-tone="doubt">
            {t(one.warning)}
          </p>
        )}
      </div>
      <p className="secondary small">{names.get(one.regionCode) ?? one.regionCode}</p>
      <p className="case-attention">
        <StatusWord look={lookOf(one)} />
        {one.due === null ? null : <span className="small secondary number">{t({ zh: `至 ${one.due}`, en: `until ${one.due}` })}</span>}
      </p>
    </li>
  );
}
