import './targets.css';
import { flowWords } from '@kechuang/domain/words';
import { getRouteApi, Link } from '@tanstack/react-router';
import { call, type OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { quantityParts } from '../../parts/figure/format.ts';
import { type LedgerColumn, LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { Select } from '../../parts/select.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { TableExport } from '../../parts/table-export.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { Target } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';
import { Bound } from './bound.tsx';
import { BulletBar } from './bullet-bar.tsx';
import { Findings } from './findings.tsx';

const route = getRouteApi('/targets');
type List = OutputOf<'targets.list'>;

/** P11: the ledger of targets, each with every sentence that states it. */
export function TargetsPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  useTitle({ zh: '目标与进度', en: 'Targets' });
  const answer = useCall('targets.list', {});
  const documents = latest(useCall('documents.list', {}));
  const list = latest(answer);
  const view = search.view ?? 'ledger';
  return (
    <div className="page targets-page">
      <header className="page-head">
        <h1>{t({ zh: '目标与进度', en: 'Targets' })}</h1>
        <p>
          {t({
            zh: '文件里定下的每一个目标：数字、年度、口径、责任单位和原句。各级填报的进度接入后显示在同一张表里。',
            en: 'Every target that a document sets: figure, year, what is counted, who answers for it, and the sentence. Reported progress appears in the same table once it is entered.',
          })}
        </p>
      </header>
      <nav className="tabs" aria-label={t({ zh: '视图', en: 'View' })}>
        <Link
          to="/targets"
          search={(old) => ({ ...old, view: undefined })}
          activeOptions={{ exact: true }}
          aria-current={view === 'ledger' ? 'page' : undefined}
        >
          {t({ zh: '台账', en: 'Ledger' })} <span className="number">{list?.total ?? ''}</span>
        </Link>
        <Link to="/targets" search={(old) => ({ ...old, view: 'check' as const })} aria-current={view === 'check' ? 'page' : undefined}>
          {t({ zh: '核对发现', en: 'Findings' })}
        </Link>
        <Link to="/measures">{t({ zh: '举措与责任', en: 'Measures' })}</Link>
      </nav>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {list === null && answer.state === 'waiting' ? <Skeleton lines={14} /> : null}
      {list === null || documents === null ? null : view === 'check' ? (
        <Findings />
      ) : (
        <Ledger list={list} documents={documents.documents} />
      )}
    </div>
  );
}

interface LedgerProps {
  readonly list: List;
  readonly documents: OutputOf<'documents.list'>['documents'];
}

function Ledger({ list, documents }: LedgerProps) {
  const { t, language } = useLanguage();
  const names = useRegionNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const regions = new Map(
    list.targets.flatMap((target) =>
      target.regionCode === null ? [] : [[target.regionCode, target.region ?? target.regionCode] as const],
    ),
  );
  const years = [...new Set(list.targets.flatMap((target) => (target.year === null ? [] : [String(target.year)])))].sort();
  const asked = (search.indicator ?? '').trim().toLowerCase();
  const rows = list.targets.filter(
    (target) =>
      (search.region === undefined || target.regionCode === search.region) &&
      (search.year === undefined || String(target.year) === search.year) &&
      (search.document === undefined || target.documentId === search.document) &&
      (asked === '' ||
        target.indicator.toLowerCase().includes(asked) ||
        target.quotes.some((quote) => quote.citation.quote.includes(asked))),
  );
  const nameOf = (id: string) => {
    const found = documents.find((document) => document.id === id);
    return found === undefined ? id : (found.innerTitle ?? found.title);
  };
  const columns: LedgerColumn<Target>[] = [
    {
      id: 'indicator',
      head: t({ zh: '指标', en: 'Indicator' }),
      width: '11rem',
      cell: (target) => (
        <span className="target-name">
          <span lang="zh">{target.indicator === '' ? target.quotes[0]?.citation.quote : target.indicator}</span>
          {target.partOf === null ? null : <span className="badge">{t({ zh: '分解', en: 'part' })}</span>}
        </span>
      ),
    },
    {
      id: 'region',
      head: t({ zh: '地区', en: 'Place' }),
      width: '7rem',
      cell: (target) => (target.regionCode === null ? '–' : (names.get(target.regionCode) ?? <span lang="zh">{target.region}</span>)),
    },
    {
      id: 'unit',
      head: t({ zh: '单位', en: 'Unit' }),
      cell: (target) => (
        <span lang={language} data-nowrap="true">
          {unitOf(target, language) || t({ zh: '', en: 'number' })}
        </span>
      ),
    },
    {
      id: 'year',
      head: t({ zh: '年度', en: 'Year' }),
      figure: true,
      cell: (target) => target.year ?? <span className="secondary">{t({ zh: '未写明', en: 'not stated' })}</span>,
    },
    {
      id: 'flow',
      head: t({ zh: '口径', en: 'Counts' }),
      cell: (target) =>
        target.flow === null ? <span className="secondary">–</span> : <span data-nowrap="true">{t(flowWords[target.flow])}</span>,
    },
    {
      id: 'floor',
      head: t({ zh: '目标（确保）', en: 'Target (floor)' }),
      figure: true,
      cell: (target) => <Bound bound={target.floor} unit={target.unit} />,
    },
    {
      id: 'stretch',
      head: t({ zh: '力争', en: 'Stretch' }),
      figure: true,
      cell: (target) => <Bound bound={target.stretch} unit={target.unit} />,
    },
    { id: 'bar', head: t({ zh: '进度', en: 'Progress' }), width: '9.5rem', cell: (target) => <BulletBar target={target} /> },
    {
      id: 'owners',
      head: t({ zh: '责任单位', en: 'Owner' }),
      width: '8rem',
      cell: (target) =>
        target.owners.length === 0 ? (
          <span className="secondary">{t({ zh: '未写明', en: 'not stated' })}</span>
        ) : (
          <span lang="zh">{target.owners.join('、')}</span>
        ),
    },
    {
      id: 'sources',
      head: t({ zh: '原文', en: 'Source' }),
      cell: (target) => (
        <span className="target-sources">
          {target.quotes.map((quote) => (
            <SourceChip key={quote.quantityId} citation={quote.citation} bare />
          ))}
          {target.confidence === 'machine' ? null : <ConfidenceBadge confidence={target.confidence} />}
        </span>
      ),
    },
    {
      id: 'notes',
      head: t({ zh: '提示', en: 'Notes' }),
      width: '20rem',
      cell: (target) =>
        target.notes.length === 0 ? null : (
          <ul className="target-notes small">
            {target.notes.map((note) => (
              <li key={note.code + note.text.zh}>
                <WithOriginals text={note.text} />
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <>
      <div className="filters no-print">
        <div className="filter wide">
          <label htmlFor="indicator">{t({ zh: '指标', en: 'Indicator' })}</label>
          <input
            id="indicator"
            className="input"
            type="search"
            value={search.indicator ?? ''}
            onChange={(event) => set({ indicator: event.target.value || undefined })}
          />
        </div>
        <Select
          id="region"
          label={{ zh: '地区', en: 'Place' }}
          value={search.region}
          onChange={(region) => set({ region })}
          options={[...regions.keys()].map((code) => [code, names.get(code) ?? regions.get(code) ?? code])}
        />
        <Select
          id="year"
          label={{ zh: '年度', en: 'Year' }}
          value={search.year}
          onChange={(year) => set({ year })}
          options={years.map((year) => [year, year])}
        />
        <Select
          id="document"
          label={{ zh: '文件', en: 'Document' }}
          value={search.document}
          onChange={(document) => set({ document })}
          options={[...new Set(list.targets.map((target) => target.documentId))].map((id) => [id, nameOf(id)])}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title={{ zh: '没有符合条件的目标', en: 'No target passes the filters' }} />
      ) : (
        <LedgerTable
          caption={t({ zh: '目标台账', en: 'Ledger of targets' })}
          columns={columns}
          rows={rows}
          keyOf={(target) => target.id}
          groupOf={(target) => nameOf(target.documentId)}
          actions={
            <>
              <TableExport
                holds={{ zh: '台账与口径，.xlsx', en: 'Ledger and notes, .xlsx' }}
                file={(format) => call('targets.export', { format, language, targets: rows.map((target) => target.id) })}
              />
              <CopyAs
                operation="targets.list"
                input={{
                  region: search.region,
                  year: search.year === undefined ? undefined : Number(search.year),
                  indicator: search.indicator,
                  document: search.document,
                }}
              />
            </>
          }
          footer={
            <>
              <p>
                {t({
                  zh: '目标由机器从原句提取，点“原文”核对；同一目标在文中出现几次就列几处。',
                  en: 'Targets are machine-read from the sentences; open the source to check. A target stated several times lists each place.',
                })}
              </p>
              <p>
                {t({
                  zh: '进度一栏：有确保线和力争线的画出两线；尚无填报的不画实心，不按零计。',
                  en: 'Progress: where there is a floor and a stretch, both are drawn; what has not been reported is not filled in and not counted as nought.',
                })}
              </p>
            </>
          }
        />
      )}
    </>
  );
}

function unitOf(target: Target, language: 'zh' | 'en'): string {
  const bound = target.floor ?? target.stretch;
  return bound === null ? target.unit : quantityParts(bound.value, target.unit, language).unit;
}
