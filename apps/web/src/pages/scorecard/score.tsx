import type { Bilingual } from '@kechuang/domain';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { MoneyFigure } from '../../parts/figure/figure.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { VerdictStatus } from '../../parts/status/fit-status.tsx';
import type { ScoreResult } from '../../shapes.ts';
import { PassStatus } from './pass-status.tsx';
import { PointsBar, pointsText } from './points.tsx';

/** Total, gates, items and the cheapest way up. */
export function Score({ result, card }: { readonly result: ScoreResult; readonly card: OutputOf<'scorecards.get'> }) {
  const { t } = useLanguage();
  const titleOf = (id: string) => result.items.find((item) => item.id === id)?.title ?? { zh: id, en: id };
  return (
    <>
      <section className="score-total" aria-live="polite">
        <p>
          <span className="score-number number">{pointsText(result.total)}</span> <span className="secondary number">/ {result.max}</span>{' '}
          <PassStatus pass={result.pass} />
          {result.grade === null ? null : <span className="badge">{t(result.grade)}</span>}
        </p>
        <PointsBar points={result.total} max={result.max} mark={card.passMark.value} />
        <p>{t(result.text)}</p>
        <p className="small">
          {t({ zh: '合格线', en: 'Pass mark' })}{' '}
          <span className="number">
            {card.passMark.inclusive ? '≥' : '>'} {card.passMark.value}
          </span>{' '}
          <SourceChip citation={card.passCitation} />
        </p>
      </section>
      <section className="part">
        <h2>{t({ zh: '各项得分', en: 'Items' })}</h2>
        <ul className="score-items">
          {result.items.map((item) => (
            <li key={item.id} className="keep-together">
              <div className="score-item-head">
                <h3>{t(item.title)}</h3>
                <p className="number">
                  <b>{pointsText(item.points)}</b> <span className="secondary">/ {item.max}</span>
                </p>
              </div>
              <PointsBar points={item.points} max={item.max} />
              <p className="small">
                {item.tier === null ? null : <b>{t(item.tier)} · </b>}
                {t(item.basis)} {item.judged ? <span className="badge">{t({ zh: '专家评定', en: 'judged by experts' })}</span> : null}{' '}
                <SourceChip citation={item.citation} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Gates title={{ zh: '门槛', en: 'Gates' }} gates={result.gates} />
      <Gates title={{ zh: '可直接认定（满足任一项）', en: 'Direct recognition (any one)' }} gates={result.direct} />
      {result.nextTiers.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '下一档（按代价由小到大）', en: 'Next tiers, cheapest first' })}</h2>
          <ul className="gate-list next-tiers">
            {result.nextTiers.map((tier) => (
              <li key={tier.itemId + tier.tier.zh}>
                <span className="status number" data-tone="good">
                  +{tier.gain}
                </span>
                <div>
                  <p>
                    {t(titleOf(tier.itemId))} → {t(tier.tier)}
                  </p>
                  <p className="next-distance">{t(tier.distance.text)}</p>
                </div>
                {tier.cost === null ? (
                  <span className="small secondary">{t({ zh: '折不成钱', en: 'not to be had for money' })}</span>
                ) : (
                  <MoneyFigure money={tier.cost} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Conditions that stand beside the points, each with its verdict and sentence; nothing where the scorecard has none. */
function Gates({ title, gates }: { readonly title: Bilingual; readonly gates: ScoreResult['gates'] }) {
  const { t } = useLanguage();
  if (gates.length === 0) return null;
  return (
    <section className="part">
      <h2>{t(title)}</h2>
      <ul className="gate-list">
        {gates.map((gate) => (
          <li key={gate.id}>
            <VerdictStatus verdict={gate.verdict} bare />
            <div>
              <p>{t(gate.text)}</p>
              <p className="small secondary">{t(gate.reason)}</p>
            </div>
            <SourceChip citation={gate.citation} />
          </li>
        ))}
      </ul>
    </section>
  );
}
