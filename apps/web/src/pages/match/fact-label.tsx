import { useLanguage } from '../../language.ts';
import type { FactValue } from '../../shapes.ts';
import type { FactView } from './fact-book.ts';

/** What every field of a fact takes. */
export interface FactInputProps {
  readonly fact: FactView;
  /** `undefined` not answered, `null` 不清楚. */
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue | undefined) => void;
  readonly error?: string | undefined;
  /** The question is the heading already, so the field says no more than it must. */
  readonly alone?: boolean;
}

/** Label, period and where to find it, as every field says them. */
export function FactLabel({ fact, alone, id }: { readonly fact: FactView; readonly alone: boolean; readonly id?: string }) {
  const { t } = useLanguage();
  return (
    <>
      <span className={alone ? 'visually-hidden' : 'fact-question'}>{t(fact.question)}</span>
      <span className="hint" id={id}>
        {t(fact.period)} · {t({ zh: '见', en: 'see' })} {t(fact.whereToFind)}
      </span>
    </>
  );
}
