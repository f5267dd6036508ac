import { useLanguage } from '../../language.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { NotStated, useUnitColumns } from '../../parts/measure/unit-columns.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { useFirst } from '../../parts/use-first.tsx';
import type { ReadDocument } from './read-result.tsx';

type Measure = ReadDocument['measures'][number];

/** The measures of the page with who answers for them (举措与责任). */
export function Owners({ measures }: { readonly measures: readonly Measure[] }) {
  const { t } = useLanguage();
  const { shown, more } = useFirst(measures, 100);
  const unitColumns = useUnitColumns({ lead: '9rem', support: '12rem' });
  return (
    <section className="read-section" id="read-owners">
      <h3>
        {t({ zh: '举措与责任', en: 'Measures and owners' })} <span className="number secondary">{measures.length}</span>
      </h3>
      {measures.length === 0 ? (
        <p className="secondary">{t({ zh: '这一页没有部署举措。', en: 'The page sets out no measure.' })}</p>
      ) : (
        <LedgerTable<Measure>
          caption={t({ zh: '举措与责任', en: 'Measures and owners' })}
          rows={shown}
          keyOf={(measure) => measure.id}
          columns={[
            {
              id: 'title',
              head: t({ zh: '举措', en: 'Measure' }),
              width: 'min(16rem, 42vw)',
              cell: (measure) => (
                <>
                  <span lang="zh">{measure.title}</span> <SourceChip citation={measure.citation} bare />
                </>
              ),
            },
            ...unitColumns,
            {
              id: 'due',
              head: t({ zh: '时限', en: 'Due' }),
              cell: (measure) =>
                measure.due.length === 0 ? <NotStated /> : measure.due.map((due) => due.date ?? due.text).join(t({ zh: '、', en: ', ' })),
            },
          ]}
        />
      )}
      {more}
    </section>
  );
}
