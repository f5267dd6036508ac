import './status.css';
import type { Confidence } from '@kechuang/domain';
import { benefitWords } from '@kechuang/domain/words';
import { useLanguage } from '../../language.ts';

/** Says when a fact is not simply checked; says nothing when it is. */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const { t } = useLanguage();
  return confidence === 'checked' ? null : (
    <span className="badge" data-tone={confidence === 'machine' ? 'unknown' : 'near'}>
      {t(benefitWords.confidence[confidence])}
    </span>
  );
}
