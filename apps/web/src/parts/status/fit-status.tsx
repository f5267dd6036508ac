import type { Bilingual } from '@kechuang/domain';
import { benefitWords } from '@kechuang/domain/words';
import { useLanguage } from '../../language.ts';
import type { ConditionVerdict, Fit, WindowState } from '../../shapes.ts';
import { Shape, type ShapeName } from './shape.tsx';

type Tone = 'good' | 'near' | 'bad' | 'unknown';
interface Look {
  readonly shape: ShapeName;
  readonly tone: Tone;
  readonly label: Bilingual;
}

/** The five fits, in the order in which a reader wants them. */
export const fitLooks: { readonly [Each in Fit]: Look } = {
  fits: { shape: 'check', tone: 'good', label: benefitWords.fit.fits },
  nearly: { shape: 'triangle', tone: 'near', label: benefitWords.fit.nearly },
  'needs-answers': { shape: 'question', tone: 'unknown', label: benefitWords.fit['needs-answers'] },
  'needs-judgement': { shape: 'diamond', tone: 'unknown', label: benefitWords.fit['needs-judgement'] },
  'does-not-fit': { shape: 'dash', tone: 'unknown', label: benefitWords.fit['does-not-fit'] },
};

const verdictLooks: { readonly [Each in ConditionVerdict]: Look } = {
  met: { shape: 'check', tone: 'good', label: benefitWords.verdict.met },
  unmet: { shape: 'triangle', tone: 'near', label: benefitWords.verdict.unmet },
  unknown: { shape: 'question', tone: 'unknown', label: benefitWords.verdict.unknown },
  judgement: { shape: 'diamond', tone: 'unknown', label: benefitWords.verdict.judgement },
};

const windowTones: { readonly [Each in WindowState]: Tone } = {
  open: 'good',
  closing: 'near',
  'not-yet': 'unknown',
  closed: 'unknown',
  expired: 'bad',
  superseded: 'bad',
  exhausted: 'unknown',
  unstated: 'unknown',
};

/** How well a benefit fits: its shape, and the operation's own words where they are given. */
export function FitStatus({ fit, text }: { readonly fit: Fit; readonly text?: Bilingual }) {
  const { t } = useLanguage();
  const { shape, tone, label } = fitLooks[fit];
  return (
    <span className="status" data-tone={tone}>
      <Shape name={shape} />
      <span className="word">{t(text ?? label)}</span>
    </span>
  );
}

export function VerdictStatus({ verdict, bare = false }: { readonly verdict: ConditionVerdict; readonly bare?: boolean }) {
  const { t } = useLanguage();
  const { shape, tone, label } = verdictLooks[verdict];
  return (
    <span className="status" data-tone={tone}>
      <Shape name={shape} />
      {bare ? <span className="visually-hidden">{t(label)}</span> : t(label)}
    </span>
  );
}

export function WindowBadge({ window, text }: { readonly window: WindowState; readonly text?: Bilingual | undefined }) {
  const { t } = useLanguage();
  return (
    <span className="badge" data-tone={windowTones[window]} title={text === undefined ? undefined : t(text)}>
      {t(benefitWords.window[window])}
    </span>
  );
}
