import '../../casework/casework.css';
import './register.css';
import { entryStateWords } from '@kechuang/domain/words';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { StatusWord } from '../../casework/status-word.tsx';
import { useRecognition } from '../../casework/use-recognition.ts';
import { dayOf } from '../../casework/when.ts';
import { call, type OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { Select } from '../../parts/select.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { TableExport } from '../../parts/table-export.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { NoLedger } from '../../session/signed-in.tsx';
import { useSession } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';
import { PlacesTable } from './places-table.tsx';

const title = { zh: '建设库', en: 'Register' };

/** P27: the register, for everyone: what is in it, since when, what became of it, and how many places each region has left. */
export function RegisterPage() {
  const { t } = useLanguage();
  useTitle(title);
  const session = latest(useSession());
  const answer = useRecognition();
  const procedure = latest(answer)?.procedure ?? null;
  return (
    <div className="page register-page">
      <header className="page-head">
        <h1>{procedure === null ? t(title) : t(procedure.register.title)}</h1>
        <p>
          {t({
            zh: '已审核同意并列入的平台及其沿革，任何人可看。专业研究所计入总数，只计一次。',
            en: 'The platforms that were approved and entered, and what became of them, for everyone to see. Institutes count inside the total, once.',
          })}{' '}
          {procedure === null ? null : <SourceChip citation={procedure.register.citation} bare />}
        </p>
      </header>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {session !== null && !session.casework ? (
        <NoLedger />
      ) : procedure === null ? (
        <Skeleton lines={10} />
      ) : (
        <Entries registerId={procedure.register.id} />
      )}
    </div>
  );
}

type Register = OutputOf<'registers.entries'>;

const stateLooks = {
  registered: { shape: 'check', tone: 'good', label: entryStateWords.registered },
  'removal-proposed': { shape: 'triangle', tone: 'near', label: entryStateWords['removal-proposed'] },
  removed: { shape: 'dash', tone: 'unknown', label: entryStateWords.removed },
} as const;

function Entries({ registerId }: { readonly registerId: string }) {
  const { t } = useLanguage();
  const { region } = useSearch({ from: '/register' });
  const navigate = useNavigate();
  const names = useRegionNames();
  const all = useCall('registers.entries', { id: registerId });
  const chosen = useCall('registers.entries', { id: registerId, region });
  const register = latest(chosen);
  const summary = latest(useCall('registers.list', {}))?.registers.find((one) => one.id === registerId);
  const whole = latest(all);
  if (chosen.state === 'failed') return <Failure error={chosen.error} retry={chosen.retry} />;
  if (register === null || whole === null) return <Skeleton lines={10} />;
  const nameOf = (code: string, fallback: string): string => names.get(code) ?? fallback;
  return (
    <>
      <div className="filters">
        <Select
          id="register-region"
          label={{ zh: '县区、功能板块', en: 'County, district, zone' }}
          value={region}
          onChange={(value) => void navigate({ to: '/register', search: { region: value }, replace: true })}
          options={whole.places.map((place) => [place.regionCode, nameOf(place.regionCode, place.region)])}
        />
      </div>
      <section className="part">
        <h2>{t({ zh: '在库平台', en: 'Entries' })}</h2>
        {register.total === 0 ? (
          <Empty title={{ zh: '还没有列入的平台', en: 'No platform has been entered yet' }} />
        ) : (
          <EntryTable register={register} region={region} nameOf={nameOf} />
        )}
      </section>
      <PlacesTable places={register.places} nameOf={nameOf} total={region === undefined ? (summary ?? null) : null} />
    </>
  );
}

interface EntryTableProps {
  readonly register: Register;
  /** The region that was chosen, which the file keeps to as well. */
  readonly region: string | undefined;
  readonly nameOf: (code: string, fallback: string) => string;
}

function EntryTable({ register, region, nameOf }: EntryTableProps) {
  const { t, language } = useLanguage();
  const none = <span className="secondary">{t({ zh: '未填写', en: 'not given' })}</span>;
  return (
    <LedgerTable
      caption={t({ zh: '在库平台', en: 'Entries of the register' })}
      rows={register.entries}
      keyOf={(row) => row.caseId}
      actions={
        <TableExport
          holds={{ zh: '在库平台、名额与口径，.xlsx', en: 'Entries, places and notes, .xlsx' }}
          file={(format) => call('registers.export', { id: register.id, format, language, region })}
        />
      }
      columns={[
        {
          id: 'title',
          head: t({ zh: '平台', en: 'Platform' }),
          width: '11rem',
          cell: (row) => (
            <span lang="zh">
              {row.title}
              <span className="cell-sub">{row.applicant.name}</span>
            </span>
          ),
        },
        {
          id: 'state',
          head: t({ zh: '状态', en: 'State' }),
          width: '7rem',
          cell: (row) => <StatusWord look={stateLooks[row.state]} />,
        },
        {
          id: 'class',
          head: t({ zh: '类别', en: 'Class' }),
          width: '7rem',
          cell: (row) => <span className="phrase">{t(row.class.title)}</span>,
        },
        {
          id: 'level',
          head: t({ zh: '级别', en: 'Level' }),
          width: '4rem',
          cell: (row) => (row.level === null ? none : <span className="phrase">{t(row.level)}</span>),
        },
        { id: 'region', head: t({ zh: '地区', en: 'Region' }), width: '7rem', cell: (row) => nameOf(row.regionCode, row.region) },
        {
          id: 'direction',
          head: t({ zh: '方向', en: 'Field' }),
          width: '6rem',
          cell: (row) => (row.direction === null ? none : <span lang="zh">{row.direction}</span>),
        },
        { id: 'date', head: t({ zh: '入库日期', en: 'Entered' }), cell: (row) => <span className="number">{dayOf(row.enteredAt)}</span> },
        {
          id: 'number',
          head: t({ zh: '文号', en: 'Document no.' }),
          cell: (row) => (row.documentNumber === null ? none : <span lang="zh">{row.documentNumber}</span>),
        },
        {
          id: 'history',
          head: t({ zh: '沿革', en: 'History' }),
          width: '10rem',
          cell: (row) => (
            <ol className="entry-history">
              {row.history.map((one) => (
                <li key={`${one.at} ${one.what.zh}`}>
                  <span className="number secondary">{dayOf(one.at)}</span> {t(one.what)}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
