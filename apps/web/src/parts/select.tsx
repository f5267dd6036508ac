import type { Bilingual } from '@kechuang/domain';
import { useLanguage } from '../language.ts';

interface SelectProps {
  readonly id: string;
  readonly label: Bilingual;
  /** What the first entry, no choice, is called. */
  readonly none?: Bilingual;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A labelled native select whose first entry is no choice. */
export function Select({ id, label, none = { zh: '全部', en: 'All' }, value, onChange, options }: SelectProps) {
  const { t, language } = useLanguage();
  return (
    <div className="filter">
      <label htmlFor={id}>{t(label)}</label>
      <select
        id={id}
        className="select input"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t(none)}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {language === 'en' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text}
          </option>
        ))}
      </select>
    </div>
  );
}
