import { findIndicator } from '../../indicator/find-indicator.ts';
import type { Quantity } from '../model.ts';
import { shiftDecimal } from './decimal-text.ts';
import type { QuantityDraft } from './draft.ts';
import { flowOf } from './flow.ts';
import type { Passage } from './passage.ts';
import { moneyUnit } from './per-unit.ts';
import { placesEach, zoneOf } from './places-named.ts';
import { quoteSpan } from './quote.ts';
import { ratioParts } from './ratios.ts';

/** What was read of a figure besides its number. */
export interface ReadOfPassage extends Pick<Quantity, 'role' | 'year' | 'comparator' | 'bound'> {
  readonly indicator: string;
  /** Items that a ratio's parts belong to, in order; empty where the text names none. */
  readonly partItems: readonly string[];
}

/** The drafts of one figure: one as a rule, one a part for a ratio, one a place for 两县各新建2家. */
export function draftsOfPassage(text: string, passage: Passage, read: ReadOfPassage): QuantityDraft[] {
  const { figure } = passage;
  const span = quoteSpan(text, passage);
  const unit = moneyUnit(passage);
  const flow = flowOf(passage);
  const doubt = doubtOf(passage);
  const base: QuantityDraft = {
    quote: text.slice(span[0], span[1]),
    span,
    figureSpan: [figure.start, figure.end],
    indicator: read.indicator,
    indicatorId: read.role === 'rule' ? null : (findIndicator(read.indicator, flow, unit)?.id ?? null),
    comparator: read.comparator,
    value: figure.value,
    valueMax: figure.valueMax,
    unit,
    alternate: figure.kind === 'basis' ? { value: shiftDecimal(figure.value, -4), unit: '百分点' } : null,
    role: read.role,
    bound: read.bound,
    flow,
    year: read.year,
    region: read.role === 'rule' ? null : zoneOf(passage),
    confidence: doubt === null ? 'machine' : doubt.confidence,
    note: doubt === null ? null : doubt.note,
  };
  if (figure.kind === 'ratio') {
    return ratioParts(passage).map((part, index) => ({
      ...base,
      indicator: read.partItems[index] ?? base.indicator,
      value: part.value,
      unit: part.unit,
      alternate: part.alternate,
      flow: 'ratio',
      confidence: 'ambiguous',
      note: part.note,
    }));
  }
  const places = placesEach(passage);
  return places.length > 0 ? places.map((region) => ({ ...base, region })) : [base];
}

/** Wordings that can be read in two ways: 压缩到法定时间内70%, 减半, 全额由财政承担, 三大基地. */
function doubtOf({ figure, gap, sentence }: Passage): Pick<QuantityDraft, 'confidence' | 'note'> | null {
  const word = sentence.text.slice(figure.start - sentence.start, figure.end - sentence.start);
  if (figure.kind === 'percent' && /(?:压缩|压减|缩短)(?:到|至)[^，。；]{1,10}$/.test(gap))
    return { confidence: 'ambiguous', note: '“压缩到…内N%”按“为法定时限的N%”读，亦可能指压缩了N%' };
  if (word === '减半' || word === '对半' || word === '折半') return { confidence: 'ambiguous', note: '“减半”按减少一半读' };
  if (word === '两位数') return { confidence: 'ambiguous', note: '“两位数”按不低于10%读' };
  if (word === '倍增') return { confidence: 'ambiguous', note: '“倍增”按增至两倍读' };
  if (word === '全额由') return { confidence: 'ambiguous', note: '“全额”按100%读' };
  if (word.endsWith('折')) return { confidence: 'ambiguous', note: '“折”按付价的比例读' };
  if (word.endsWith('大')) return { confidence: 'ambiguous', note: '由列举计数' };
  return null;
}
