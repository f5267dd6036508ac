import { QuantityFigure } from '../../parts/figure/figure.tsx';
import type { Target } from '../../shapes.ts';

/** A threshold of a target; the unit stands in its own column. */
export function Bound({
  bound,
  unit,
  withUnit = false,
}: {
  readonly bound: Target['floor'];
  readonly unit: string;
  readonly withUnit?: boolean;
}) {
  if (bound === null) return <span className="secondary">–</span>;
  return <QuantityFigure comparator={bound.comparator} value={bound.value} valueMax={bound.valueMax} unit={unit} bare={!withUnit} />;
}
