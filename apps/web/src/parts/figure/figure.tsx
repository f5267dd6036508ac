import './figure.css';
import type { Bilingual, Comparator, Money } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';
import { comparatorSign, moneyParts, quantityParts } from './format.ts';

/** An amount of money; the exact yuan are in the title, for hover and for the accessible name. */
export function MoneyFigure({ money, size }: { readonly money: Money; readonly size?: 'large' | undefined }) {
  const { language } = useLanguage();
  const { value, unit, exact } = moneyParts(money, language);
  return (
    <span className="figure" data-size={size} title={exact}>
      {language === 'en' ? (
        <>
          <span className="unit">{unit}</span> <b>{value}</b>
        </>
      ) : (
        <>
          <b>{value}</b> <span className="unit">{unit}</span>
        </>
      )}
    </span>
  );
}

/** Money known within bounds; an open end is null. */
interface MoneyRange {
  readonly min: Money | null;
  readonly max: Money | null;
}

const unknown: Bilingual = { zh: '待定', en: 'undetermined' };

/** Money that is known, or known within bounds. */
export function MoneyRangeFigure({ range, size }: { readonly range: Money | MoneyRange; readonly size?: 'large' | undefined }) {
  const { t } = useLanguage();
  if ('amount' in range) return <MoneyFigure money={range} size={size} />;
  const { min, max } = range;
  if (min !== null && max !== null) {
    if (min.amount === max.amount) return <MoneyFigure money={min} size={size} />;
    return (
      <span className="figure-range">
        <MoneyFigure money={min} size={size} />
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t({ zh: '至', en: 'to' })}</span>
        <MoneyFigure money={max} size={size} />
      </span>
    );
  }
  if (min === null && max === null) return <span className="secondary">{t(unknown)}</span>;
  return (
    <span className="figure-range">
      <span className="unit">{min === null ? t({ zh: '不超过', en: 'at most' }) : t({ zh: '不少于', en: 'at least' })}</span>
      {min === null ? null : <MoneyFigure money={min} size={size} />}
      {max === null ? null : <MoneyFigure money={max} size={size} />}
    </span>
  );
}

interface QuantityFigureProps {
  readonly comparator: Comparator;
  readonly value: string;
  readonly valueMax?: string | null;
  readonly unit: string;
  /** Leaves the unit out where the head of the column says it. */
  readonly bare?: boolean;
}

/** A figure of a document, in the unit a person would write. */
export function QuantityFigure({ comparator, value, valueMax = null, unit, bare = false }: QuantityFigureProps) {
  const { language } = useLanguage();
  const low = quantityParts(value, unit, language);
  const high = valueMax === null ? null : quantityParts(valueMax, unit, language);
  const before = language === 'en' && unit === 'CNY' && !bare;
  return (
    <span className="figure">
      {before ? (
        <>
          <b>{comparatorSign[comparator]}</b>
          <span className="unit">CNY </span>
        </>
      ) : null}
      <b>
        {before ? '' : comparatorSign[comparator]}
        {low.value}
        {high === null ? '' : `–${high.value}`}
      </b>
      {bare || before || low.unit === '' ? null : (
        <>
          {' '}
          <span className="unit" lang={/\p{Script=Han}/u.test(low.unit) ? 'zh' : undefined}>
            {low.unit}
          </span>
        </>
      )}
    </span>
  );
}
