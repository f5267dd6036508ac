import type { Bilingual } from '../language.ts';

/**
 * How an indicator counts (统计口径). Kinds are never merged: 新增 counts additions, 净增 additions less losses, 存量 what there is at the end of the
 * period, 次数 what happened in it. `rate` is a change over time, `ratio` a share of something else, `milestone` a limit or level to be kept.
 */
export type IndicatorKind = 'new' | 'net-new' | 'stock' | 'ratio' | 'amount' | 'rate' | 'count' | 'milestone';

/** An entry of the catalogue of indicators (指标). Ids are for links and never change once published. */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  /** Base unit as figures carry it: 家, CNY, % as a fraction. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** Null where no document of the corpus defines it: shown as 未写明. */
  readonly definition: Bilingual | null;
  /** Other wordings, Simplified, without 新增, 净增 and the like. */
  readonly synonyms: readonly string[];
  /** Where the wording or the definition comes from. */
  readonly sourceNote: Bilingual;
}
