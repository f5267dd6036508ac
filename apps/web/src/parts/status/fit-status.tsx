import type { Bilingual } from '@kechuang/domain';
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
  fits: { shape: 'check', tone: 'good', label: { zh: '初步符合', en: 'Fits so far' } },
  nearly: { shape: 'triangle', tone: 'near', label: { zh: '差一步', en: 'Nearly' } },
  'needs-answers': { shape: 'question', tone: 'unknown', label: { zh: '待补充', en: 'Needs answers' } },
  'needs-judgement': { shape: 'diamond', tone: 'unknown', label: { zh: '需评审', en: 'To be judged' } },
  'does-not-fit': { shape: 'dash', tone: 'unknown', label: { zh: '暂不适用', en: 'Does not apply' } },
};

const verdictLooks: { readonly [Each in ConditionVerdict]: Look } = {
  met: { shape: 'check', tone: 'good', label: { zh: '符合', en: 'Met' } },
  unmet: { shape: 'triangle', tone: 'near', label: { zh: '未达到', en: 'Not met' } },
  unknown: { shape: 'question', tone: 'unknown', label: { zh: '待补充', en: 'Unknown' } },
  judgement: { shape: 'diamond', tone: 'unknown', label: { zh: '需评审', en: 'To be judged' } },
};

const windowLooks: { readonly [Each in WindowState]: { readonly tone: Tone; readonly label: Bilingual } } = {
  open: { tone: 'good', label: { zh: '可办理', en: 'Open' } },
  closing: { tone: 'near', label: { zh: '即将截止', en: 'Closing soon' } },
  'not-yet': { tone: 'unknown', label: { zh: '未开始', en: 'Not yet open' } },
  closed: { tone: 'unknown', label: { zh: '已截止', en: 'Closed' } },
  expired: { tone: 'bad', label: { zh: '已失效', en: 'Expired' } },
  superseded: { tone: 'bad', label: { zh: '已被替代', en: 'Superseded' } },
  exhausted: { tone: 'unknown', label: { zh: '预算已用完', en: 'Budget used up' } },
  unstated: { tone: 'unknown', label: { zh: '时间未写明', en: 'Time not stated' } },
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
  const { tone, label } = windowLooks[window];
  return (
    <span className="badge" data-tone={tone} title={text === undefined ? undefined : t(text)}>
      {t(label)}
    </span>
  );
}
