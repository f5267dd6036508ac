import '../targets/targets.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { NotStated, useUnitColumns } from '../../parts/measure/unit-columns.tsx';
import { Select } from '../../parts/select.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';

const route = getRouteApi('/measures');
type Measure = OutputOf<'measures.list'>['measures'][number];

/** P12, read only: what the documents set out to do, and who answers for it. */
export function MeasuresPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useTitle({ zh: '举措与责任', en: 'Measures and owners' });
  const answer = useCall('measures.list', {});
  const list = latest(answer);
  const documents = latest(useCall('documents.list', {}))?.documents ?? [];
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const nameOf = (id: string) => {
    const found = documents.find((document) => document.id === id);
    return found === undefined ? id : (found.innerTitle ?? found.title);
  };
  const asked = (search.q ?? '').trim();
  const rows = (list?.measures ?? []).filter(
    (measure) =>
      (search.document === undefined || measure.documentId === search.document) &&
      (search.unit === undefined || measure.units.includes(search.unit)) &&
      (asked === '' || measure.title.includes(asked) || measure.quote.includes(asked)),
  );
  const units = [...new Set(list?.measures.flatMap((measure) => measure.units))].sort();
  const unitColumns = useUnitColumns({ lead: '8rem', support: '10rem' });
  return (
    <div className="page targets-page">
      <header className="page-head">
        <h1>{t({ zh: '举措与责任', en: 'Measures and owners' })}</h1>
        <p>
          {t({
            zh: '文件部署的每一项举措：谁牵头、谁配合、何时完成。原文没写责任单位的就是没写，不代填。',
            en: 'Every measure that a document sets out: who leads, who supports, when it is due. Where the text names nobody, nobody is named.',
          })}
        </p>
      </header>
      <nav className="tabs" aria-label={t({ zh: '视图', en: 'View' })}>
        <Link to="/targets">{t({ zh: '台账', en: 'Ledger' })}</Link>
        <Link to="/targets" search={{ view: 'check' }}>
          {t({ zh: '核对发现', en: 'Findings' })}
        </Link>
        <Link to="/measures" aria-current="page">
          {t({ zh: '举措与责任', en: 'Measures' })} <span className="number">{list?.total ?? ''}</span>
        </Link>
      </nav>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {list === null ? (
        answer.state === 'waiting' ? (
          <Skeleton lines={14} />
        ) : null
      ) : (
        <>
          <div className="filters no-print">
            <div className="filter wide">
              <label htmlFor="measure-q">{t({ zh: '举措', en: 'Measure' })}</label>
              <input
                id="measure-q"
                className="input"
                type="search"
                value={search.q ?? ''}
                onChange={(event) => set({ q: event.target.value || undefined })}
              />
            </div>
            <Select
              id="unit"
              label={{ zh: '责任单位', en: 'Owner' }}
              value={search.unit}
              onChange={(unit) => set({ unit })}
              options={units.map((unit) => [unit, unit])}
            />
            <Select
              id="document"
              label={{ zh: '文件', en: 'Document' }}
              value={search.document}
              onChange={(document) => set({ document })}
              options={[...new Set(list.measures.map((measure) => measure.documentId))].map((id) => [id, nameOf(id)])}
            />
          </div>
          {rows.length === 0 ? (
            <Empty title={{ zh: '没有符合条件的举措', en: 'No measure passes the filters' }} />
          ) : (
            <LedgerTable<Measure>
              caption={t({ zh: '举措与责任', en: 'Measures and owners' })}
              rows={rows}
              keyOf={(measure) => measure.id}
              groupOf={(measure) => nameOf(measure.documentId)}
              actions={<CopyAs operation="measures.list" input={{ document: search.document, unit: search.unit, q: search.q }} />}
              columns={[
                {
                  id: 'title',
                  head: t({ zh: '举措', en: 'Measure' }),
                  width: '16rem',
                  cell: (measure) => <span lang="zh">{measure.title}</span>,
                },
                ...unitColumns,
                {
                  id: 'due',
                  head: t({ zh: '时限', en: 'Due' }),
                  cell: (measure) =>
                    measure.due.length === 0 ? (
                      <NotStated />
                    ) : (
                      measure.due.map((due) => (
                        <span key={due.citation.cleanSpan[0]} className="target-sources">
                          <span lang="zh">{due.text}</span> <SourceChip citation={due.citation} bare />
                        </span>
                      ))
                    ),
                },
                { id: 'figures', head: t({ zh: '目标数', en: 'Targets' }), figure: true, cell: (measure) => measure.quantityIds.length },
                { id: 'source', head: t({ zh: '原文', en: 'Source' }), cell: (measure) => <SourceChip citation={measure.citation} bare /> },
              ]}
              footer={
                <p>
                  {t({
                    zh: '原文未写“牵头”的，按惯例以第一个单位为牵头，并标明。',
                    en: 'Where the text says no “lead”, the first unit leads by convention, and is marked.',
                  })}
                </p>
              }
            />
          )}
        </>
      )}
    </div>
  );
}
