import type { Bilingual } from '@kechuang/domain';
import type { ReactNode } from 'react';
import { useLanguage } from '../language.ts';

interface FormFieldProps {
  readonly id: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly optional?: boolean;
  /** What the server says is wrong with it. */
  readonly faults: readonly Bilingual[];
  /** The control, which names `describedBy` and says whether it is invalid. */
  readonly children: (describedBy: string | undefined, invalid: boolean) => ReactNode;
}

/** A field of a form: label, hint, what is wrong with it, and the control. */
export function FormField({ id, label, hint, optional = false, faults, children }: FormFieldProps) {
  const { t } = useLanguage();
  const invalid = faults.length > 0;
  const describedBy = [...(hint === undefined ? [] : [`${id}-hint`]), ...(invalid ? [`${id}-error`] : [])].join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {t(label)}
        {optional ? <span className="optional"> {t({ zh: '可不填', en: 'optional' })}</span> : null}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
      <Faults id={`${id}-error`} faults={faults} />
      {children(describedBy === '' ? undefined : describedBy, invalid)}
    </div>
  );
}

/** What is wrong with a field, one line each. */
export function Faults({ id, faults }: { readonly id: string; readonly faults: readonly Bilingual[] }) {
  const { t } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <p className="error" id={id}>
      {faults.map((fault) => t(fault)).join(t({ zh: '；', en: '; ' }))}
    </p>
  );
}

interface DigitsProps {
  readonly id: string;
  readonly value: string;
  readonly change: (digits: string) => void;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

/** A whole number. Nothing but digits can be typed, so that no text is ever read as a figure. */
export function Digits({ id, value, change, label, describedBy, invalid = false }: DigitsProps) {
  return (
    <input
      id={id}
      className="input"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={value}
      onChange={(event) => change(event.target.value.replace(/\D/g, ''))}
    />
  );
}
