import type { Quantity } from '../model.ts';
import type { Passage } from './passage.ts';

/** 新增、净增、累计、增长、占比、位次, by the words before the figure. */
export function flowOf({ figure, before, gap }: Passage): Quantity['flow'] {
  if (figure.kind === 'rank') return 'rank';
  if (figure.kind === 'duration' || figure.kind === 'score') return null;
  if (/净增/.test(before)) return 'net-new';
  if (figure.kind === 'times' && (figure.han || /增长|提高/.test(gap))) return 'growth';
  if ((figure.kind === 'percent' || figure.kind === 'points') && /增长|提高|下降|降低|减少|增幅|增速|压减|上浮|递增/.test(gap))
    return /到$|至$/.test(gap) ? 'ratio' : 'growth';
  if (figure.kind === 'percent') return 'ratio';
  if (/累计|总数|总量|总额|达到?$|有效|拥有量|在保余额|保有量|增[至到]|增加到/.test(gap)) return 'stock';
  if (/新[增建认培引选立获签注]|引进|招引|新设/.test(before)) return 'new';
  return null;
}

const stretch = /(?:力争|冲刺|争取)(?:达到?|突破|增长|完成|实现)?$/;
const floor = /(?:确保|保底)(?:达到?|完成|实现|增长)?$/;

/** 确保 sets a floor, 力争 and 冲刺 a stretch, where the two stand as a pair. */
export function boundOf(passage: Passage, next: Passage | null): Quantity['bound'] {
  if (floor.test(passage.gap)) return 'floor';
  if (stretch.test(passage.gap) && passage.previous !== null && passage.previous.figure.unit === passage.figure.unit) return 'stretch';
  if (
    next !== null &&
    next.previous === passage &&
    next.figure.unit === passage.figure.unit &&
    stretch.test(next.gap) &&
    next.gap.length <= 6
  )
    return 'floor';
  return null;
}
