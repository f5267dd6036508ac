import type { Bilingual } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';

/** A sentence in the reader's language; what an English one quotes of a document is marked as the Chinese that it is. */
export function WithOriginals({ text }: { readonly text: Bilingual }) {
  const { language, t } = useLanguage();
  if (language === 'zh') return t(text);
  return text.en.split(/(\p{Script=Han}(?:[^a-z;()“”]*\p{Script=Han})?)/iu).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
      <span key={at} lang="zh">
        {piece}
      </span>
    ),
  );
}
