import type { Bilingual } from '@kechuang/domain';
import type { CaseView, Move } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import type { Draft } from './payload.ts';

/** What a field of a move gets: the case, the move, what was typed so far, and the way to change it. */
export interface FieldProps {
  readonly id: string;
  readonly one: CaseView;
  readonly move: Move;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly optional?: boolean;
}

/** The label of a field, with a word where it may be left out. */
export function Label({
  id,
  text,
  optional = false,
}: {
  readonly id: string;
  readonly text: Bilingual;
  readonly optional?: boolean | undefined;
}) {
  const { t } = useLanguage();
  return (
    <label htmlFor={id} className="label">
      {t(text)}
      {optional ? <span className="optional"> {t({ zh: '可不填', en: 'optional' })}</span> : null}
    </label>
  );
}
