import type { Bilingual } from '@kechuang/domain';
import { useLanguage } from '../language.ts';
import { Shape, type ShapeName } from '../parts/status/shape.tsx';

/** How a state of casework looks: its own shape, and a word. */
export interface StatusLook {
  readonly shape: ShapeName;
  readonly tone: 'good' | 'near' | 'bad' | 'unknown' | 'primary';
  readonly label: Bilingual;
}

export function StatusWord({ look, label }: { readonly look: StatusLook; readonly label?: Bilingual }) {
  const { t } = useLanguage();
  return (
    <span className="status" data-tone={look.tone}>
      <Shape name={look.shape} />
      <span className="word">{t(label ?? look.label)}</span>
    </span>
  );
}
