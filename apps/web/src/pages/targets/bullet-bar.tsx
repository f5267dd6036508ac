import { useLanguage } from '../../language.ts';
import { Shape } from '../../parts/status/shape.tsx';
import type { Target } from '../../shapes.ts';

/** The bullet bar: hollow up to the floor, a tick at the stretch, drawn where there are two lines to tell apart. Nothing is filled until progress has been reported. */
export function BulletBar({ target }: { readonly target: Target }) {
  const { t } = useLanguage();
  const floor = Number(target.floor?.value ?? target.stretch?.value ?? '0');
  const stretch = target.stretch === null ? null : Number(target.stretch.value);
  const most = Math.max(floor, stretch ?? 0) * 1.08 || 1;
  const at = (value: number) => (value / most) * 96;
  return (
    <span className="bullet">
      {stretch === null ? null : (
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
          <rect
            x="0.5"
            y="3"
            width={Math.max(at(floor) - 0.5, 1)}
            height="6"
            fill="none"
            stroke="var(--control)"
            vectorEffect="non-scaling-stroke"
          />
          <path d={`M${at(stretch)} 0V12`} stroke="var(--primary)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <span className="status small">
        <Shape name="circle" />
        {t({ zh: '未填报', en: 'Not reported' })}
      </span>
    </span>
  );
}
