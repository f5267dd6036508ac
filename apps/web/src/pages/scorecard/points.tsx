import type { Points } from '../../shapes.ts';

/** Points as they are read: one number, or from least to most. */
export function pointsText(points: Points): string {
  return typeof points === 'string' ? points : `${points.min}–${points.max}`;
}

function ends(points: Points): readonly [number, number] {
  return typeof points === 'string' ? [Number(points), Number(points)] : [Number(points.min), Number(points.max)];
}

/** Points as a bar: solid up to the least, hatched to the most, a tick at the pass mark. */
export function PointsBar({ points, max, mark }: { readonly points: Points; readonly max: string; readonly mark?: string }) {
  const [low, high] = ends(points);
  const at = (value: number) => Math.max(0, Math.min(100, (value / Number(max)) * 100));
  return (
    <svg className="points-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect y="2" width="100" height="6" fill="var(--rule)" />
      <rect y="2" width={at(high)} height="6" fill="var(--primary)" opacity="0.35" />
      <rect y="2" width={at(low)} height="6" fill="var(--primary)" />
      {mark === undefined ? null : (
        <path d={`M${at(Number(mark))} 0V10`} stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}
