import { benefitWords } from '@kechuang/domain/words';
import type { View } from '../io.ts';

type Named<Code extends string> = Readonly<Record<Code, { readonly zh: string; readonly en: string }>>;

/** Words with a mark before them, never colour alone. */
function marked<Code extends string>(words: Named<Code>, signs: Readonly<Record<NoInfer<Code>, string>>): Named<Code> {
  const pairs = (Object.keys(words) as Code[]).map((code) => {
    const { zh, en } = words[code];
    return [code, { zh: `${signs[code]} ${zh}`, en: `${signs[code]} ${en.toLowerCase()}` }] as const;
  });
  return Object.fromEntries(pairs) as Named<Code>;
}

const fits = marked(benefitWords.fit, { fits: '✔', nearly: '▲', 'needs-answers': '?', 'needs-judgement': '◇', 'does-not-fit': '–' });
const verdicts = marked(benefitWords.verdict, { met: '✔', unmet: '▲', unknown: '?', judgement: '◇' });
const { window: windows, kind: kinds, confidence: confidences } = benefitWords;

const passes = {
  yes: { zh: '✔ 达标', en: '✔ passes' },
  no: { zh: '✘ 不达标', en: '✘ does not pass' },
  undecided: { zh: '? 未定', en: '? undecided' },
} as const;

/** Names of the codes that answers carry: a mark and a word, never colour alone. */
export const marks = { fits, windows, verdicts, kinds, confidences, passes };

/** One of those names in the reader's language. */
export function mark<Names extends Readonly<Record<string, { zh: string; en: string }>>>(
  names: Names,
  code: keyof Names & string,
  view: View,
): string {
  return names[code]?.[view.language] ?? code;
}
