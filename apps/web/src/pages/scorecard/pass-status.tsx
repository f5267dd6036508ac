import { useLanguage } from '../../language.ts';
import { Shape } from '../../parts/status/shape.tsx';
import type { ScoreResult } from '../../shapes.ts';

const passLooks = {
  yes: { shape: 'check', tone: 'good', label: { zh: '达标', en: 'Passes' } },
  no: { shape: 'triangle', tone: 'near', label: { zh: '未达标', en: 'Does not pass' } },
  undecided: { shape: 'question', tone: 'unknown', label: { zh: '尚未确定', en: 'Undecided' } },
} as const;

/** 达标 or not, as shape and word. */
export function PassStatus({ pass }: { readonly pass: ScoreResult['pass'] }) {
  const { t } = useLanguage();
  const { tone, shape, label } = passLooks[pass];
  return (
    <span className="status" data-tone={tone}>
      <Shape name={shape} />
      {t(label)}
    </span>
  );
}
