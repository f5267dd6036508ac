import './status.css';
import type { Bilingual, Confidence } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';

const words: { readonly [Each in Confidence]: Bilingual } = {
  checked: { zh: '引文已核校', en: 'Checked against the text' },
  machine: { zh: '机器提取，未核校', en: 'Machine-read, not checked' },
  ambiguous: { zh: '原文有歧义', en: 'Text is ambiguous' },
  damaged: { zh: '来源页受损', en: 'Source page damaged' },
};

/** Says when a fact is not simply checked; says nothing when it is. */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const { t } = useLanguage();
  return confidence === 'checked' ? null : (
    <span className="badge" data-tone={confidence === 'machine' ? 'unknown' : 'near'}>
      {t(words[confidence])}
    </span>
  );
}
