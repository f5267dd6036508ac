import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { QuantityFigure } from '../../parts/figure/figure.tsx';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { documentKindWords, fieldWords } from '../document/words.ts';
import { changeLooks } from './clause-change.tsx';

type Fact = OutputOf<'documents.diff'>['facts'][number];

/** Metadata, figures and owners that changed, before beside after, each with its sentence. */
export function FactChanges({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useLanguage();
  const kinds = {
    metadata: { zh: '元数据', en: 'Metadata' },
    quantity: { zh: '数量', en: 'Figure' },
    responsibility: { zh: '责任', en: 'Owners' },
  };
  return (
    <section className="part">
      <h2>{t({ zh: '事实', en: 'Facts' })}</h2>
      {facts.length === 0 ? (
        <p className="secondary">{t({ zh: '数量、责任单位和元数据都没有变化。', en: 'No figure, owner or metadata changed.' })}</p>
      ) : (
        <LedgerTable<Fact>
          caption={t({ zh: '变化的事实', en: 'Facts that changed' })}
          rows={facts}
          keyOf={(fact) => `${fact.fact} ${fact.name} ${facts.indexOf(fact)}`}
          columns={[
            {
              id: 'name',
              head: t({ zh: '事实', en: 'Fact' }),
              width: '12rem',
              cell: (fact) => {
                const field = fact.fact === 'metadata' ? fieldWords[fact.name] : undefined;
                return field === undefined ? <span lang="zh">{fact.name}</span> : t(field);
              },
            },
            { id: 'kind', head: t({ zh: '类别', en: 'Kind' }), width: '5rem', cell: (fact) => t(kinds[fact.fact]) },
            {
              id: 'change',
              head: t({ zh: '变化', en: 'Change' }),
              width: '6rem',
              cell: (fact) => (
                <span className="status" data-tone={changeLooks[fact.change].tone}>
                  <Shape name={changeLooks[fact.change].shape} />
                  {t(changeLooks[fact.change].label)}
                </span>
              ),
            },
            { id: 'before', head: t({ zh: '前', en: 'Before' }), width: '14rem', cell: (fact) => <Value fact={fact} side="before" /> },
            { id: 'after', head: t({ zh: '后', en: 'After' }), width: '14rem', cell: (fact) => <Value fact={fact} side="after" /> },
          ]}
        />
      )}
    </section>
  );
}

function Value({ fact, side }: { readonly fact: Fact; readonly side: 'before' | 'after' }) {
  const { t } = useLanguage();
  const value = fact[side];
  if (value === null) return <span className="secondary">–</span>;
  const quantity = fact.quantities?.[side] ?? null;
  const owners = fact.responsibilities?.[side] ?? null;
  if (quantity !== null) {
    return (
      <>
        <QuantityFigure comparator={quantity.comparator} value={quantity.value} valueMax={quantity.valueMax} unit={quantity.unit} />
        {quantity.year === null ? '' : ` (${quantity.year})`} <SourceChip citation={quantity.citation} bare />
      </>
    );
  }
  if (fact.fact === 'metadata' && fact.name === 'kind') {
    const kind = Object.entries(documentKindWords).find(([id]) => id === value);
    return kind === undefined ? value : t(kind[1]);
  }
  return (
    <>
      <span lang="zh">{value}</span> {owners === null ? null : <SourceChip citation={owners.citation} bare />}
    </>
  );
}
