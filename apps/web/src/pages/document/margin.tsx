import type { Bilingual, Quantity, Responsibility } from '@kechuang/domain';
import { noteWords } from '@kechuang/domain/words';
import { useLanguage } from '../../language.ts';
import { QuantityFigure } from '../../parts/figure/figure.tsx';
import { useOpenSource } from '../../parts/source/source-context.ts';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import type { MarginFacts } from './blocks.ts';

const roleWords: { readonly [Role in Quantity['role']]: Bilingual } = {
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实绩', en: 'actual' },
  rule: { zh: '规则', en: 'rule' },
};
const boundWords = { floor: { zh: '确保', en: 'floor' }, stretch: { zh: '力争', en: 'stretch' } };
const atOnce = 4;

/** What was read from a paragraph, beside it: figures, responsible units, documents named. */
export function Margin({
  facts,
  highlight,
}: {
  readonly facts: MarginFacts;
  readonly highlight: (span: readonly [number, number] | null) => void;
}) {
  const { t } = useLanguage();
  const items = [
    ...facts.quantities.map((fact) => ({ key: fact.id, span: fact.citation.cleanSpan, view: <QuantityFact fact={fact} /> })),
    ...facts.responsibilities.map((fact) => ({
      key: `unit ${fact.citation.cleanSpan[0]}`,
      span: fact.citation.cleanSpan,
      view: <ResponsibilityFact fact={fact} />,
    })),
    ...facts.citedDocuments.map((fact) => ({
      key: `doc ${fact.citation.cleanSpan[0]}`,
      span: fact.citation.cleanSpan,
      view: (
        <>
          <span className="fact-kind">{t({ zh: '引用', en: 'cites' })}</span>{' '}
          <span lang="zh">{[fact.title === null ? null : `《${fact.title}》`, fact.documentNumber].filter(Boolean).join(' ')}</span>
        </>
      ),
    })),
  ];
  if (items.length === 0) return null;
  const draw = (item: (typeof items)[number]) => (
    <li key={item.key} onPointerEnter={() => highlight(item.span)} onPointerLeave={() => highlight(null)}>
      {item.view}
    </li>
  );
  return (
    <aside className="margin" aria-label={t({ zh: '本段提取的事实', en: 'Facts read from this paragraph' })}>
      <ul>{items.slice(0, atOnce).map(draw)}</ul>
      {items.length > atOnce ? (
        <details>
          <summary>{t({ zh: `另有 ${items.length - atOnce} 条`, en: `${items.length - atOnce} more` })}</summary>
          <ul>{items.slice(atOnce).map(draw)}</ul>
        </details>
      ) : null}
    </aside>
  );
}

function QuantityFact({ fact }: { readonly fact: Quantity }) {
  const { t, language } = useLanguage();
  const open = useOpenSource();
  return (
    <button type="button" className="fact" onClick={() => open(fact.citation)} title={t({ zh: '打开原句', en: 'Open the sentence' })}>
      <span className="fact-name" lang="zh">
        {fact.indicator}
      </span>
      <span className="fact-line">
        <QuantityFigure comparator={fact.comparator} value={fact.value} valueMax={fact.valueMax} unit={fact.unit} />
        <span className="fact-kind">
          {t(fact.bound === null ? roleWords[fact.role] : boundWords[fact.bound])}
          {fact.year === null ? '' : ` ${fact.year}${language === 'zh' ? '年' : ''}`}
        </span>
      </span>
      {fact.note === null ? null : (
        <span className="fact-note">
          <WithOriginals text={noteWords(fact.note)} />
        </span>
      )}
      {fact.confidence === 'ambiguous' || fact.confidence === 'damaged' ? <ConfidenceBadge confidence={fact.confidence} /> : null}
    </button>
  );
}

function ResponsibilityFact({ fact }: { readonly fact: Responsibility }) {
  const { t } = useLanguage();
  const open = useOpenSource();
  return (
    <button type="button" className="fact" onClick={() => open(fact.citation)}>
      <span className="fact-kind">
        {fact.leadInferred ? t({ zh: '牵头（按首位推定）', en: 'lead (first named)' }) : t({ zh: '牵头', en: 'lead' })}
      </span>{' '}
      <span lang="zh">{fact.lead.join('、')}</span>
      {fact.support.length === 0 ? null : (
        <>
          {' '}
          <span className="fact-kind">{t({ zh: '配合', en: 'support' })}</span> <span lang="zh">{fact.support.join('、')}</span>
        </>
      )}
    </button>
  );
}
