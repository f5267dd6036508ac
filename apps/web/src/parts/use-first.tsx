import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language.ts';

/** The first of many rows, and the button that brings the rest: a page of megabytes must not stop the browser. */
export function useFirst<Row>(rows: readonly Row[], most: number): { readonly shown: readonly Row[]; readonly more: ReactNode } {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const rest = rows.length - most;
  if (all || rest <= 0) return { shown: rows, more: null };
  const more = (
    <p className="no-print">
      <button type="button" className="button" data-size="small" onClick={() => setAll(true)}>
        {t({ zh: `显示其余 ${rest} 项`, en: `Show the other ${rest}` })}
      </button>
    </p>
  );
  return { shown: rows.slice(0, most), more };
}
