import { useLanguage } from '../../language.ts';
import type { BenefitAmount } from '../../shapes.ts';
import { MoneyRangeFigure } from './figure.tsx';

/** What is to be had, in one line. Where nothing is written it says so in words and never shows a nought. */
export function AmountSummary({ amount }: { readonly amount: BenefitAmount }) {
  const { t } = useLanguage();
  const [first, ...others] = amount.readings;
  // While facts are missing the bounds say only what is believable of any firm, so the words say what is missing instead.
  const figures = amount.state === 'stated' || amount.state === 'range' || (amount.state === 'undetermined' && amount.missing.length === 0);
  if (!figures || first === undefined) return <p>{t(amount.text)}</p>;
  if (others.length > 0) {
    return (
      <>
        <p className="small secondary">
          {t({ zh: `原文有 ${amount.readings.length} 种理解`, en: `The text can be read in ${amount.readings.length} ways` })}
        </p>
        <ul className="reading-line">
          {amount.readings.map((reading) => (
            <li key={reading.id}>
              <MoneyRangeFigure range={reading.total} />
              <span className="small secondary">{t(reading.label)}</span>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p>
        <MoneyRangeFigure range={first.total} />
      </p>
      <p className="small secondary">{t(amount.text)}</p>
    </>
  );
}
