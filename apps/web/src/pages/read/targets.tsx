import { useLanguage } from '../../language.ts';
import { QuantityFigure } from '../../parts/figure/figure.tsx';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { useFirst } from '../../parts/use-first.tsx';
import type { ReadDocument } from './read-result.tsx';

/** The figures that the page sets as targets (目标), each with its sentence. */
export function Targets({ document }: { readonly document: ReadDocument }) {
  const { t } = useLanguage();
  const rows = document.quantities.filter((one) => one.role === 'target');
  const { shown, more } = useFirst(rows, 100);
  const others = document.quantities.length - rows.length;
  return (
    <section className="read-section" id="read-targets">
      <h3>
        {t({ zh: '目标', en: 'Targets' })} <span className="number secondary">{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="secondary">{t({ zh: '这一页没有写明目标数量。', en: 'The page sets no target in figures.' })}</p>
      ) : (
        <LedgerTable<ReadDocument['quantities'][number]>
          caption={t({ zh: '目标', en: 'Targets' })}
          rows={shown}
          keyOf={(one) => one.id}
          columns={[
            {
              id: 'indicator',
              head: t({ zh: '指标', en: 'Indicator' }),
              width: 'min(16rem, 42vw)',
              cell: (one) => <span lang="zh">{one.indicator}</span>,
            },
            {
              id: 'value',
              head: t({ zh: '数值', en: 'Value' }),
              figure: true,
              cell: (one) => <QuantityFigure comparator={one.comparator} value={one.value} valueMax={one.valueMax} unit={one.unit} />,
            },
            { id: 'year', head: t({ zh: '年度', en: 'Year' }), cell: (one) => one.year ?? t({ zh: '未写明', en: 'not stated' }) },
            {
              id: 'source',
              head: t({ zh: '原文', en: 'Source' }),
              width: '20rem',
              cell: (one) => (
                <>
                  <span lang="zh">{one.citation.quote}</span> <SourceChip citation={one.citation} bare />
                  {one.confidence === 'ambiguous' || one.confidence === 'damaged' ? <ConfidenceBadge confidence={one.confidence} /> : null}
                </>
              ),
            },
          ]}
          footer={
            others === 0
              ? undefined
              : t({
                  zh: `另有 ${others} 个数量是实绩或规则，见正文旁注与惠企条款。`,
                  en: `${others} more figures are results or rules: see the notes beside the text and the benefits.`,
                })
          }
        />
      )}
      {more}
    </section>
  );
}
