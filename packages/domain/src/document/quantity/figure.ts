import type { UnitKind } from './units.ts';

/** What a figure is: a unit's kind, or a ratio (1:0.5:0.5), whose parts are worked out later. */
export type FigureKind = UnitKind | 'ratio';

/** A number with its unit as it stands in the text (数字), before anything is known of its sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** Base units: 万 and 亿 expanded, percent as a fraction. */
  readonly value: string;
  readonly valueMax: string | null;
  readonly unit: string;
  /** Written in Chinese numerals: such figures are often words (一批, 两级), so more is asked of them. */
  readonly han: boolean;
  /** 余 or 多 between number and unit, or a fixed wording (过半): the comparator that the figure carries itself. */
  readonly inner: '>' | '>=' | '~' | null;
  /** Comparator of a bracket's lower bound (1倍以上3倍以下). */
  readonly bracket: '>=' | '>' | null;
  /** （含） or （不含） after the figure. */
  readonly included: boolean | null;
  /** The parts of a ratio as printed. */
  readonly parts: readonly string[];
  /** A number in 万 or 亿 without a unit: money, if the words around say so. */
  readonly bare: boolean;
}
