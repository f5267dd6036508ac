import { useLanguage } from '../../language.ts';
import { MoneyFigure, MoneyRangeFigure } from '../../parts/figure/figure.tsx';
import { shifted } from '../../parts/figure/format.ts';
import type { AmountReading, BenefitAmount } from '../../shapes.ts';

interface ReadingProps {
  readonly reading: AmountReading;
  readonly flow: BenefitAmount['flow'];
  readonly alone: boolean;
  /** What the sum starts from, as label and value. */
  readonly given: readonly (readonly [label: string, value: string])[];
}

/** One reading of the text as a written calculation: who pays, from what, and the sum under the line. */
export function Reading({ reading, flow, alone, given }: ReadingProps) {
  const { t } = useLanguage();
  return (
    <section className="reading keep-together" aria-label={t(reading.label)}>
      {alone ? null : (
        <header>
          <h3>{t(reading.label)}</h3>
          {reading.recommended ? <span className="badge">{t({ zh: '建议的理解', en: 'suggested reading' })}</span> : null}
        </header>
      )}
      <dl className="sum">
        {given.map(([label, value]) => (
          <div key={label} className="sum-line sum-given">
            <dt>{label}</dt>
            <dd className="amount number">{value}</dd>
          </div>
        ))}
        {reading.lines.map((line) => (
          <div key={line.payer.zh + line.basis.zh} className="sum-line">
            <dt>{t(line.payer)}</dt>
            <dd className="amount">
              <MoneyRangeFigure range={line.amount} />
            </dd>
            <dd className="basis">{t(line.basis)}</dd>
          </div>
        ))}
        <div className="sum-line sum-total">
          <dt>{flow === 'fee-limit' ? t({ zh: '至多', en: 'At most' }) : t({ zh: '合计', en: 'Total' })}</dt>
          <dd className="amount">
            <MoneyRangeFigure range={reading.total} size="large" />
          </dd>
          {reading.cap === null && (reading.rate === null || flow === 'received') ? null : (
            <dd className="basis">
              {reading.rate === null || flow === 'received' ? null : (
                <span className="number">
                  {t({ zh: '费率', en: 'rate' })} {shifted(reading.rate, 2)} %{reading.cap === null ? '' : ' · '}
                </span>
              )}
              {reading.cap === null ? null : reading.capped === true ? (
                <span className="capped">
                  {t({ zh: '已封顶，上限', en: 'capped at' })} <MoneyFigure money={reading.cap} />
                </span>
              ) : (
                <span>
                  {t({ zh: '上限', en: 'cap' })} <MoneyFigure money={reading.cap} />
                  {reading.capped === false ? t({ zh: '，未封顶', en: ', not reached' }) : ''}
                </span>
              )}
            </dd>
          )}
        </div>
      </dl>
      {reading.reason === null ? null : (
        <p className="reason">
          <b>{t({ zh: '理由', en: 'Why' })}</b> {t(reading.reason)}
        </p>
      )}
    </section>
  );
}
