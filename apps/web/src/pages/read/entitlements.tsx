import { useLanguage } from '../../language.ts';
import { QuantityFigure } from '../../parts/figure/figure.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { useFirst } from '../../parts/use-first.tsx';
import type { ReadDocument } from './read-result.tsx';
import { amountKindWords, periodWords, stackingWords } from './words.ts';

type Entitlement = ReadDocument['entitlements'][number];

/** What the page gives to firms (惠企条款): who, how much, on which conditions, each with its words. Drafts, read by machine. */
export function Entitlements({ document }: { readonly document: ReadDocument }) {
  const { t } = useLanguage();
  const { entitlements, entitlementTerms: terms } = document;
  const { shown, more } = useFirst(entitlements, 60);
  const conditions = entitlements.flatMap((one) => one.conditions);
  const encoded = conditions.filter(({ encoding }) => encoding.state === 'encoded').length;
  return (
    <section className="read-section" id="read-benefits">
      <h3>
        {t({ zh: '惠企条款', en: 'Benefits for firms' })} <span className="number secondary">{entitlements.length}</span>
      </h3>
      {entitlements.length === 0 ? null : (
        <p className="secondary">
          {t({
            zh: `机器读出的草稿。共 ${conditions.length} 项条件，其中 ${encoded} 项可自动比对，其余各自写明为何不能。`,
            en: `Drafts read by machine. Of ${conditions.length} conditions ${encoded} can be checked by rule; each of the others says why not.`,
          })}
        </p>
      )}
      {entitlements.length === 0 ? (
        <p className="secondary">{t({ zh: '这一页没有写明奖补、减免或融资支持。', en: 'The page words no grant, relief or finance.' })}</p>
      ) : null}
      <ol className="entitlement-list">
        {shown.map((one) => (
          <EntitlementCard key={one.id} one={one} />
        ))}
      </ol>
      {more}
      {terms.conditions.length + terms.stacking.length === 0 || entitlements.length === 0 ? null : (
        <details>
          <summary>
            {t({
              zh: `共同条件与叠加规则 ${terms.conditions.length + terms.stacking.length} 条`,
              en: `${terms.conditions.length + terms.stacking.length} conditions and stacking rules for all`,
            })}
          </summary>
          <ul className="doubt-list">
            {[...terms.conditions, ...terms.stacking].map((part) => (
              <li key={part.citation.cleanSpan.join('-')}>
                <span lang="zh">{part.text}</span> <SourceChip citation={part.citation} bare />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function EntitlementCard({ one }: { readonly one: Entitlement }) {
  const { t } = useLanguage();
  const { amount } = one;
  return (
    <li className="entitlement">
      <h4 lang="zh">{one.title}</h4>
      <p className="entitlement-amount">
        <span className="badge">{t(amountKindWords[amount.kind])}</span>
        {amount.period === null ? null : <span className="secondary small">{t(periodWords[amount.period])}</span>}
        {amount.tiers.map((tier) => (
          <span key={tier.quantityId} className="tier">
            {tier.label === null ? null : <span lang="zh">{tier.label} </span>}
            {tier.base === null ? null : (
              <span lang="zh" className="secondary">
                {tier.base}×
              </span>
            )}
            <QuantityFigure comparator="=" value={tier.value} valueMax={tier.valueMax} unit={tier.unit} />
          </span>
        ))}
        {amount.caps.map((cap) => (
          <span key={cap.quantityId} className="tier secondary">
            {t({ zh: '最高', en: 'at most' })} {cap.per === null ? null : <span lang="zh">{cap.per} </span>}
            <QuantityFigure comparator="=" value={cap.value} unit={cap.unit} />
          </span>
        ))}
      </p>
      <blockquote className="entitlement-quote small secondary" lang="zh">
        {one.quote}
      </blockquote>
      {one.conditions.length === 0 ? null : (
        <ul className="condition-list">
          {one.conditions.map((condition) => (
            <li key={condition.citation.cleanSpan.join('-')}>
              <span>
                <span lang="zh">{condition.text}</span> <SourceChip citation={condition.citation} bare />
              </span>
              {condition.encoding.state === 'encoded' ? (
                <span className="status small" data-tone="good">
                  <Shape name="check" />
                  {t({ zh: '可自动比对', en: 'Checked by rule' })}
                </span>
              ) : (
                <span className="encoding small secondary">
                  <Shape name="diamond" />
                  <span>
                    {t({ zh: '未编码：', en: 'Not encoded: ' })}
                    {t(condition.encoding.why)}
                  </span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        {one.stacking.map((rule) => (
          <span key={rule.citation.cleanSpan.join('-')} className="badge">
            {t(stackingWords[rule.rule])}
          </span>
        ))}
        <SourceChip citation={one.citation} bare /> {one.confidence === 'machine' ? null : <ConfidenceBadge confidence={one.confidence} />}
      </p>
    </li>
  );
}
