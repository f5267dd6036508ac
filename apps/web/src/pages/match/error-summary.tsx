import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language.ts';

export interface FieldError {
  /** Id of the field that the entry jumps to. */
  readonly target: string;
  readonly text: string;
}

const fields = 'input, select, textarea';

/** Says at the top what must be put right, takes focus when it appears, and leads to each field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.target + error.text).join('|');
  useEffect(() => {
    if (key !== '') box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    <div className="notice" data-tone="bad" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t({ zh: '请先更正', en: 'Please put this right first' })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.target + error.text}>
            <a
              href={`#${error.target}`}
              onClick={(event) => {
                event.preventDefault();
                const place = document.getElementById(error.target);
                const field = place?.matches(fields) ? place : place?.querySelector<HTMLElement>(fields);
                field?.focus();
                place?.scrollIntoView({ block: 'center' });
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
