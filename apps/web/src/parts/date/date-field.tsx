import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language.ts';
import './date-field.css';
import { dayFromText } from './day-text.ts';

interface DateFieldProps {
  readonly id: string;
  /** ISO, or empty. */
  readonly value: string;
  /** An ISO day; undefined where the field is emptied. */
  readonly onChange: (day: string | undefined) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

/**
 * A day, typed year first or picked. A browser shows its own date field in the order of its own language, so that 06/01 may be June or January; this one shows
 * the same to everyone and keeps the browser's calendar behind a button.
 */
export function DateField({ id, value, onChange, disabled = false, describedBy, invalid = false }: DateFieldProps) {
  const { t } = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(value);
    setWrong(false);
  }, [value]);
  const take = (text: string, isDone: boolean) => {
    const day = dayFromText(text);
    setWrong(isDone && day === null && text.trim() !== '');
    if (text.trim() === '') onChange(undefined);
    else if (day !== null && (isDone || text.trim().length === 10)) onChange(day);
  };
  return (
    <span className="date-field">
      <input
        id={id}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        placeholder="2026-06-01"
        size={12}
        value={disabled ? '' : typed}
        disabled={disabled}
        aria-describedby={wrong ? `${id}-format` : describedBy}
        aria-invalid={invalid || wrong}
        onChange={(event) => {
          setTyped(event.target.value);
          take(event.target.value, false);
        }}
        onBlur={(event) => take(event.target.value, true)}
        onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value, true)}
      />
      <button
        type="button"
        disabled={disabled}
        aria-label={t({ zh: '打开日历选日期', en: 'Pick a day from a calendar' })}
        onClick={() => picker.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 3.5h12v10H2zM2 6.5h12M5 1.5v3M11 1.5v3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      <input
        ref={picker}
        type="date"
        className="date-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={dayFromText(value) ?? ''}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
      {wrong ? (
        <span className="error-line small" id={`${id}-format`} role="alert">
          {t({ zh: '请写成 2026-06-01（年-月-日）', en: 'Write it as 2026-06-01 (year-month-day)' })}
        </span>
      ) : null}
    </span>
  );
}
