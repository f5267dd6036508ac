import './fact-input.css';
import { useId, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { DateField } from '../../parts/date/date-field.tsx';
import type { FactValue } from '../../shapes.ts';
import type { FactView } from './fact-book.ts';
import { type FactInputProps, FactLabel } from './fact-label.tsx';
import { RegionSelect } from './region-select.tsx';
import { fromTyped, toTyped, typedUnit } from './value-text.ts';

const words = {
  unsure: { zh: '不清楚', en: 'Not known' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  roughly: { zh: '只知道大致范围', en: 'I know only a range' },
  exact: { zh: '改填准确数', en: 'Enter an exact value' },
  least: { zh: '不少于', en: 'At least' },
  most: { zh: '不超过', en: 'At most' },
  from: { zh: '不早于', en: 'Not before' },
  to: { zh: '不晚于', en: 'Not after' },
  choose: { zh: '请选择', en: 'Choose' },
};

/** One fact on a question page, by its type. 不清楚 stands beside every answer. */
export function FactInput(props: FactInputProps) {
  const { fact } = props;
  if (fact.type === 'boolean') return <YesNo {...props} />;
  if (fact.type === 'date') return <Bounded {...props} kind="date" />;
  if (fact.type === 'code' || fact.type === 'set') {
    if (fact.options !== null && fact.options !== undefined) return fact.type === 'set' ? <Several {...props} /> : <OneOf {...props} />;
    return fact.scheme === 'GB/T 2260' ? <RegionSelect {...props} /> : <CodeField {...props} />;
  }
  return <Bounded {...props} kind="number" />;
}

function YesNo({ fact, value, onChange, alone = false, error }: FactInputProps) {
  const { t } = useLanguage();
  const name = useId();
  const options: readonly (readonly [FactValue, string])[] = [
    [true, t(words.yes)],
    [false, t(words.no)],
    [null, t(words.unsure)],
  ];
  return (
    <fieldset
      className="fact-field"
      data-kind="yes-no"
      data-alone={alone}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>
        <FactLabel fact={fact} alone={alone} />
      </legend>
      {error === undefined ? null : (
        <p className="error-line" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="segments">
        {options.map(([option, label]) => (
          <label key={String(option)} className={alone ? 'choice' : 'segment'}>
            <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OneOf({ fact, value, onChange, alone = false, error }: FactInputProps) {
  const { t } = useLanguage();
  const name = useId();
  return (
    <fieldset className="fact-field">
      <legend>
        <FactLabel fact={fact} alone={alone} />
      </legend>
      {error === undefined ? null : <p className="error-line">{error}</p>}
      <div className="choices">
        {(fact.options ?? []).map((option) => (
          <label key={option.code} className="choice">
            <input type="radio" name={name} checked={value === option.code} onChange={() => onChange(option.code)} />
            <span>{t(option.label)}</span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
          <span>{t(words.unsure)}</span>
        </label>
      </div>
    </fieldset>
  );
}

function Several({ fact, value, onChange, alone = false, error }: FactInputProps) {
  const { t } = useLanguage();
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className="fact-field">
      <legend>
        <FactLabel fact={fact} alone={alone} />
      </legend>
      {error === undefined ? null : <p className="error-line">{error}</p>}
      <div className="choices">
        {(fact.options ?? []).map((option) => (
          <label key={option.code} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(option.code)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, option.code] : chosen.filter((code) => code !== option.code))
              }
            />
            <span>{t(option.label)}</span>
          </label>
        ))}
        <label className="choice">
          <input type="checkbox" checked={Array.isArray(value) && value.length === 0} onChange={() => onChange([])} />
          <span>{t({ zh: '都没有', en: 'None of these' })}</span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={value === null} onChange={(event) => onChange(event.target.checked ? null : undefined)} />
          <span>{t(words.unsure)}</span>
        </label>
      </div>
    </fieldset>
  );
}

/** A number or a day, exact or as a range. */
function Bounded({ fact, value, onChange, alone = false, error, kind }: FactInputProps & { readonly kind: 'number' | 'date' }) {
  const { t, language } = useLanguage();
  const id = useId();
  const isRange = typeof value === 'object' && value !== null && !Array.isArray(value);
  const [ranged, setRanged] = useState(isRange);
  const range = isRange ? value : {};
  const unit = typedUnit(fact, language);
  const unsure = value === null;
  const end = (side: 'min' | 'max', label: string) => (
    <TypedField
      key={side}
      id={side === 'min' ? id : `${id}-max`}
      label={label}
      fact={fact}
      kind={kind}
      unit={unit}
      value={range[side] ?? undefined}
      disabled={unsure}
      describedBy={`${id}-hint`}
      invalid={error !== undefined}
      onChange={(next) => {
        const both = { ...range, [side]: next ?? null };
        onChange(both.min === null && both.max === null ? undefined : both);
      }}
    />
  );
  return (
    <fieldset className="fact-field" data-kind="bounded">
      <legend>
        <FactLabel fact={fact} alone={alone} id={`${id}-hint`} />
      </legend>
      {error === undefined ? null : (
        <p className="error-line" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="bounded">
        {ranged ? (
          <>
            {end('min', t(kind === 'date' ? words.from : words.least))}
            {end('max', t(kind === 'date' ? words.to : words.most))}
          </>
        ) : (
          <TypedField
            id={id}
            label={t(fact.label)}
            hideLabel
            fact={fact}
            kind={kind}
            unit={unit}
            value={isRange ? undefined : value}
            disabled={unsure}
            describedBy={`${id}-hint`}
            invalid={error !== undefined}
            onChange={onChange}
          />
        )}
        <label className="check">
          <input type="checkbox" checked={unsure} onChange={(event) => onChange(event.target.checked ? null : undefined)} />
          {t(words.unsure)}
        </label>
      </div>
      <button
        type="button"
        className="link-button small"
        onClick={() => {
          setRanged(!ranged);
          onChange(undefined);
        }}
      >
        {t(ranged ? words.exact : words.roughly)}
      </button>
    </fieldset>
  );
}

interface TypedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly fact: FactView;
  readonly kind: 'number' | 'date';
  readonly unit: string;
  readonly value: FactValue | undefined;
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly onChange: (value: string | undefined) => void;
}

function TypedField({ id, label, hideLabel = false, fact, kind, unit, value, disabled, describedBy, invalid, onChange }: TypedFieldProps) {
  const kept = toTyped(fact, value);
  const [typed, setTyped] = useState(kept);
  // What is typed stays as typed (500. on the way to 500.5) unless the answer changes from elsewhere.
  const shown = typed === '' ? kept : fromTyped(fact, typed) === value ? typed : kept;
  const field =
    kind === 'date' ? (
      <DateField
        id={id}
        value={typeof value === 'string' ? value : ''}
        disabled={disabled}
        describedBy={describedBy}
        invalid={invalid}
        onChange={onChange}
      />
    ) : (
      <input
        id={id}
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={disabled ? '' : shown}
        disabled={disabled}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value.trim() === '' ? undefined : fromTyped(fact, event.target.value));
        }}
      />
    );
  return (
    <div className="typed">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'small secondary'}>
        {label}
        {unit === '' ? '' : ` (${unit})`}
      </label>
      {unit === '' ? (
        field
      ) : (
        <div className="with-unit">
          {field}
          <span className="unit" aria-hidden="true">
            {unit}
          </span>
        </div>
      )}
    </div>
  );
}

function CodeField({ fact, value, onChange, alone = false, error }: FactInputProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <fieldset className="fact-field">
      <legend>
        <FactLabel fact={fact} alone={alone} id={`${id}-hint`} />
      </legend>
      {error === undefined ? null : <p className="error-line">{error}</p>}
      <div className="bounded">
        <div className="typed">
          <label htmlFor={id} className="visually-hidden">
            {t(fact.label)}
          </label>
          <input
            id={id}
            className="input"
            autoComplete="off"
            placeholder={fact.scheme === 'GB/T 4754' ? t({ zh: '代码，如 C2710', en: 'Code, e.g. C2710' }) : ''}
            value={typeof value === 'string' ? value : ''}
            disabled={value === null}
            aria-describedby={`${id}-hint`}
            aria-invalid={error !== undefined}
            onChange={(event) => onChange(event.target.value.trim() === '' ? undefined : event.target.value.trim())}
          />
        </div>
        <label className="check">
          <input type="checkbox" checked={value === null} onChange={(event) => onChange(event.target.checked ? null : undefined)} />
          {t(words.unsure)}
        </label>
      </div>
    </fieldset>
  );
}
