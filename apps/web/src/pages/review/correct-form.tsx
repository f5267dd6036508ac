import type { Bilingual } from '@kechuang/domain';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { comparatorSign } from '../../parts/figure/format.ts';
import { roles } from './decision-words.ts';
import type { Correction, Fact, ImportView } from './decisions.ts';

type Quantity = ImportView['document']['quantities'][number];

interface CorrectFormProps {
  readonly fact: Fact;
  /** The figure that the fact is, where it is one. */
  readonly quantity: Quantity | null;
  readonly done: (correction: Correction) => void;
  readonly cancel: () => void;
}

/** What stands in place of the reading: the words of a field, or the parts of a figure. Esc leaves it as it was. */
export function CorrectForm(props: CorrectFormProps) {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('input')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc inside the form does what its cancel button does
    <div ref={first} className="correct-form" onKeyDown={(event) => event.key === 'Escape' && props.cancel()}>
      {props.quantity === null ? <TextForm {...props} /> : <QuantityForm {...props} quantity={props.quantity} />}
    </div>
  );
}

function Buttons({ cancel }: { readonly cancel: () => void }) {
  const { t } = useLanguage();
  return (
    <p className="source-actions">
      <button type="submit" className="button" data-kind="primary" data-size="small">
        {t({ zh: '按此更正', en: 'Correct to this' })}
      </button>
      <button type="button" className="button" data-size="small" onClick={cancel}>
        {t({ zh: '取消', en: 'Cancel' })} <kbd>Esc</kbd>
      </button>
    </p>
  );
}

function TextForm({ fact, done, cancel }: CorrectFormProps) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState(fact.reading ?? '');
  const [unstated, setUnstated] = useState(false);
  const isDate = fact.id === 'm.dateIssued' || fact.id === 'm.validFrom' || fact.id === 'm.validTo';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    done({ text: unstated ? null : text.trim() });
  };
  return (
    <form onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{t({ zh: '应为', en: 'It should be' })}</label>
        <input
          id={id}
          className="input"
          lang="zh"
          type={isDate ? 'date' : 'text'}
          required={!unstated}
          disabled={unstated}
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {fact.id === 'm.title' ? null : (
        <label className="check">
          <input type="checkbox" checked={unstated} onChange={(event) => setUnstated(event.target.checked)} />
          {t({ zh: '原文未写明', en: 'The text does not say' })}
        </label>
      )}
      <Buttons cancel={cancel} />
    </form>
  );
}

/** How a value is written in units that people write otherwise. */
const unitHints: Readonly<Record<string, Bilingual>> = {
  '%': { zh: '百分比按小数填：70% 写作 0.7。', en: 'Percentages as decimals: 70% is 0.7.' },
  CNY: { zh: '金额按元填：40 万元写作 400000。', en: 'Money in yuan: 0.4 million is 400000.' },
};
const decimalPattern = '-?[0-9]+(\\.[0-9]+)?';

function QuantityForm({ quantity, done, cancel }: CorrectFormProps & { readonly quantity: Quantity }) {
  const { t } = useLanguage();
  const id = useId();
  const [figure, setFigure] = useState({
    indicator: quantity.indicator,
    comparator: quantity.comparator,
    value: quantity.value,
    valueMax: quantity.valueMax ?? '',
    unit: quantity.unit,
    role: quantity.role,
    year: quantity.year === null ? '' : String(quantity.year),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const valueMax = figure.valueMax === '' ? null : figure.valueMax;
    const year = figure.year === '' ? null : Number(figure.year);
    done({
      ...(figure.indicator === quantity.indicator ? {} : { indicator: figure.indicator }),
      ...(figure.comparator === quantity.comparator ? {} : { comparator: figure.comparator }),
      ...(figure.value === quantity.value ? {} : { value: figure.value }),
      ...(valueMax === quantity.valueMax ? {} : { valueMax }),
      ...(figure.unit === quantity.unit ? {} : { unit: figure.unit }),
      ...(figure.role === quantity.role ? {} : { role: figure.role }),
      ...(year === quantity.year ? {} : { year }),
    });
  };
  const unitHint = unitHints[figure.unit];
  const put = (change: Partial<typeof figure>) => setFigure({ ...figure, ...change });
  return (
    <form onSubmit={submit} className="figure-form">
      <div className="field" data-wide="true">
        <label htmlFor={`${id}-indicator`}>{t({ zh: '指标', en: 'Indicator' })}</label>
        <input
          id={`${id}-indicator`}
          className="input"
          lang="zh"
          required
          maxLength={200}
          value={figure.indicator}
          onChange={(event) => put({ indicator: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-comparator`}>{t({ zh: '关系', en: 'Relation' })}</label>
        <select
          id={`${id}-comparator`}
          className="input select"
          value={figure.comparator}
          onChange={(event) => {
            const chosen = comparators.find((one) => one === event.target.value);
            if (chosen !== undefined) put({ comparator: chosen });
          }}
        >
          {comparators.map((one) => (
            <option key={one} value={one}>
              {one === '=' ? '=' : comparatorSign[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-value`}>{t({ zh: '数值', en: 'Value' })}</label>
        <input
          id={`${id}-value`}
          className="input"
          inputMode="decimal"
          required
          pattern={decimalPattern}
          aria-describedby={unitHint === undefined ? undefined : `${id}-hint`}
          value={figure.value}
          onChange={(event) => put({ value: event.target.value.trim() })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-max`}>{t({ zh: '上限', en: 'Up to' })}</label>
        <input
          id={`${id}-max`}
          className="input"
          inputMode="decimal"
          pattern={decimalPattern}
          value={figure.valueMax}
          onChange={(event) => put({ valueMax: event.target.value.trim() })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-unit`}>{t({ zh: '单位', en: 'Unit' })}</label>
        <input
          id={`${id}-unit`}
          className="input"
          lang="zh"
          required
          maxLength={20}
          value={figure.unit}
          onChange={(event) => put({ unit: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-role`}>{t({ zh: '性质', en: 'Kind' })}</label>
        <select
          id={`${id}-role`}
          className="input select"
          value={figure.role}
          onChange={(event) => {
            const { value } = event.target;
            if (value === 'target' || value === 'actual' || value === 'rule') put({ role: value });
          }}
        >
          {(['target', 'actual', 'rule'] as const).map((role) => (
            <option key={role} value={role}>
              {t(roles[role])}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-year`}>{t({ zh: '年度', en: 'Year' })}</label>
        <input
          id={`${id}-year`}
          className="input"
          inputMode="numeric"
          pattern="(19[5-9][0-9]|1949|20[0-9][0-9]|2100)"
          value={figure.year}
          onChange={(event) => put({ year: event.target.value.trim() })}
        />
      </div>
      {unitHint === undefined ? null : (
        <p className="hint small secondary" id={`${id}-hint`}>
          {t(unitHint)}
        </p>
      )}
      <Buttons cancel={cancel} />
    </form>
  );
}

const comparators = ['>=', '<=', '>', '<', '=', '~'] as const;
