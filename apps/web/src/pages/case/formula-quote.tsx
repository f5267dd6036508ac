import type { CaseView } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { MoneyRangeFigure } from '../../parts/figure/figure.tsx';
import { problemText } from '../../parts/problem.ts';
import { latest, useCall } from '../../use-call.ts';

interface FormulaQuoteProps {
  readonly formula: NonNullable<CaseView['formula']>;
  /** The grant from above as it is typed, in yuan. */
  readonly grant: string;
}

/** What the formula comes to, every reading of the text beside the others, before anything is agreed. */
export function FormulaQuote({ formula, grant }: FormulaQuoteProps) {
  const { t } = useLanguage();
  const facts = { ...formula.facts, 'platform.upstreamGrant': grant.trim() };
  const answer = useCall('benefits.quote', grant.trim() === '' ? null : { benefit: formula.benefitId, facts });
  const quote = latest(answer);
  if (grant.trim() === '') return null;
  if (answer.state === 'failed') return <p className="error-line small">{t(problemText(answer.error))}</p>;
  return (
    <div className="formula-quote" aria-live="polite">
      <p className="small secondary">
        {t({
          zh: '公式算得（各期合计不得超过采用的一种）',
          en: 'The formula comes to (the instalments may not exceed the reading followed)',
        })}
      </p>
      <ul className="plain-list">
        {quote?.readings.map((reading) => (
          <li key={reading.id}>
            <MoneyRangeFigure range={reading.total} /> <span className="small secondary">{t(reading.label)}</span>
            {reading.recommended ? <b className="small"> {t({ zh: '采用', en: 'followed' })}</b> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
