import type { Comparator, Quantity } from '../model.ts';
import type { Beside } from './is-quantity.ts';
import type { Passage } from './passage.ts';

/** What the comparator of a figure leans on besides its own words: its role, and the figure before it in a list or a tier. */
export interface ComparatorContext {
  readonly role: Quantity['role'];
  /** The lower end of a change (由15日压缩至3日: the 15). */
  readonly isOldValue: boolean;
  /** The quantity before it in the sentence, if it was one. */
  readonly previous: { readonly comparator: Comparator; readonly passage: Passage; readonly byWordBefore: boolean } | null;
  /** The figure behind it in the sentence that begins the neighbouring tier, with the same number: 1亿元以下的…，1亿元（含）至5亿元的…. */
  readonly nextTier: Passage | null;
}

const reduction = /(?:压缩|压减|缩短|缩减|降低?|控制|下降|精简|简化|减少?)(?:到|至|为)/;
const striving = /力争|确保|冲刺|争取(?=达到|完成|实现|突破|新增|\d|到20|年内|全年|在)/;

/** The comparator of a figure by the conventions of the gold set (比较关系): see packages/domain/test-data/gold/README.md. */
export function comparatorOf(
  passage: Passage,
  { comparing, afterWord }: Beside,
  context: ComparatorContext,
): { readonly comparator: Comparator; readonly byWordBefore: boolean } {
  const { figure } = passage;
  if (context.isOldValue) return plain(figure.inner ?? '=');
  if (figure.bracket !== null) return plain(figure.bracket === '>=' && followsIncludedTier(passage) ? '>' : figure.bracket);
  if (
    figure.kind === 'points' &&
    afterWord === null &&
    comparing !== null &&
    /[低高]于|超过/.test(comparing.word) &&
    !passage.gap.endsWith(comparing.word)
  )
    return plain('=');
  if ((figure.kind === 'rank' || figure.unit === '名') && passage.gap.endsWith('前')) return plain('<=');
  if (figure.kind === 'percent' && passage.gap.endsWith('前') && afterWord === null) return plain('<=');
  if (afterWord?.comparator === '~') return plain('~');
  if (figure.inner !== null) return plain(figure.inner);
  if (comparing?.force === 'about' && figure.kind !== 'duration') return plain('~');
  if (figure.kind === 'duration' && isProhibition(passage)) return plain('=');
  if (figure.valueMax !== null) return { comparator: rangeComparator(passage, comparing?.comparator ?? null), byWordBefore: false };
  if ((figure.kind === 'points' || figure.kind === 'basis') && afterWord !== null && /^[低高]于/.test(comparing?.word ?? ''))
    return plain(boundAfter(passage, afterWord, context.nextTier));
  // 小于5000万元（含）: the mark takes the bound in.
  if (comparing?.force === 'hard')
    return { comparator: figure.included === true ? withBound(comparing.comparator) : comparing.comparator, byWordBefore: true };
  if (afterWord !== null) return plain(boundAfter(passage, afterWord, context.nextTier));
  if (comparing?.force === 'reach')
    return { comparator: context.role === 'actual' && comparing.word.startsWith('达') ? '=' : comparing.comparator, byWordBefore: true };
  if (context.role === 'target' && striving.test(passage.before)) return plain(figure.kind === 'duration' ? '<=' : '>=');
  const inherited = fromList(passage, context);
  if (inherited !== null) return { comparator: inherited, byWordBefore: true };
  const bare = withoutWord(passage, context);
  // 分别压缩至3个、5个和4个工作日: the word governs the list.
  return { comparator: bare, byWordBefore: bare === '<=' };
}

function withBound(comparator: Comparator): Comparator {
  return comparator === '<' ? '<=' : comparator === '>' ? '>=' : comparator;
}

function plain(comparator: Comparator): { readonly comparator: Comparator; readonly byWordBefore: boolean } {
  return { comparator, byWordBefore: false };
}

/** 3年内不得申报, 两年内有效: a period of exactly that length. */
function isProhibition({ after, gap, figure }: Passage): boolean {
  if (after === '内' && /起$/.test(gap) && figure.unit === '年') return true;
  return /^内(?:不|取消|禁止|限制|有效|暂停|停止|均不)/.test(after) || /近$/.test(gap);
}

/** A tier (75分至90分, 500万元至2000万元) keeps its lower bound's comparator; any other range is a plain =. */
function rangeComparator(passage: Passage, comparing: Comparator | null): Comparator {
  if (comparing !== null && comparing !== '~') return comparing;
  const { figure } = passage;
  let tier: Comparator = '=';
  for (let other = passage.previous; other !== null; other = other.previous) {
    if (other.figure.unit !== figure.unit) continue;
    const upper = other.figure.valueMax ?? other.figure.value;
    if (upper === figure.value) return isIncluded(other) ? '>' : '>=';
    if (other.figure.value === figure.valueMax) tier = '>=';
  }
  // 面积在1000—3000平方米的,奖励…: a range that a rule hangs on is a tier; a range that is granted is not.
  if (
    /^(?:（不?含[^）]*）)?(?:之间)?的(?!(?:奖[励补]|补[助贴]|资[助金]|支持|经费|一次性|财政|配套|贷款|授信|额度|比例|标准|幅度)(?![\d按给]))/.test(
      passage.after,
    )
  )
    tier = tier === '=' ? '>=' : tier;
  if (/^(?:之间)?的?[得加扣计]\d/.test(passage.after)) tier = '>=';
  if (figure.unit === '分' && passage.gap.endsWith('（') && passage.after.startsWith('）')) tier = '>=';
  if (figure.unit === '分' && /^(?:，|；|。|$|[的为（])/.test(passage.after) && !/[扣加得计]$/.test(passage.gap)) tier = '>=';
  return tier;
}

/** 50万元及以下的…，50万元以上200万元以下的…: the lower bound belongs to the tier before. */
function followsIncludedTier({ figure, previous }: Passage): boolean {
  for (let other = previous; other !== null; other = other.previous) {
    if (other.figure.unit === figure.unit && (other.figure.valueMax ?? other.figure.value) === figure.value)
      return isIncluded(other) && !/^(?:（含(?:本数)?）)?[及或]?以上/.test(other.after);
  }
  return false;
}

/** Whether the figure's own words include its bound: （含）, 及以下, 及以上. */
function isIncluded({ figure, after, gap }: Passage): boolean {
  if (/(?:≥|≧|>=)$/.test(gap)) return true;
  // The mark inside a range is its lower end's: 70分（含）至85分.
  return (
    (figure.included === true && figure.valueMax === null) ||
    /^(?:[（(]含(?:本数)?[）)])?(?:及|或)以[上下]/.test(after) ||
    /^[（(]含/.test(after)
  );
}

/** 以上 and 以下 include their bound, unless a neighbouring tier has taken it (500万元及以下 … 500万元以上). */
function boundAfter(passage: Passage, afterWord: NonNullable<Beside['afterWord']>, nextTier: Passage | null): Comparator {
  if (afterWord.inclusive || (afterWord.comparator !== '>=' && afterWord.comparator !== '<=')) return afterWord.comparator;
  const { figure } = passage;
  for (let other = passage.previous; other !== null; other = other.previous) {
    if (other.figure.unit !== figure.unit || other.figure.kind !== figure.kind) continue;
    if (
      afterWord.comparator === '>=' &&
      (other.figure.valueMax ?? other.figure.value) === figure.value &&
      isIncluded(other) &&
      !/^(?:（含(?:本数)?）)?及?以上/.test(other.after)
    )
      return '>';
    if (afterWord.comparator === '<=' && other.figure.value === figure.value && (other.figure.valueMax !== null || isIncluded(other)))
      return '<';
  }
  if (afterWord.comparator === '<=' && nextTier !== null && takesItsLowerBound(nextTier)) return '<';
  if (afterWord.comparator === '>=' && nextTier !== null && takesItsUpperBound(nextTier)) return '>';
  return afterWord.comparator;
}

/** 1亿元（含）至5亿元, 1亿元及以上: the tier has its lower bound for itself. */
function takesItsLowerBound({ figure, after }: Passage): boolean {
  if (figure.bracket === '>' || figure.included === false) return false;
  return figure.included === true || (figure.valueMax === null && /^(?:（含(?:本数)?）以上|[及或]以上)/.test(after));
}

/** 5万元（含）以下, 5万元及以下. */
function takesItsUpperBound({ figure, after }: Passage): boolean {
  return (
    figure.valueMax === null && (figure.included === true ? /^(?:（含(?:本数)?）)?以下/ : /^(?:（含(?:本数)?）以下|[及或]以下)/).test(after)
  );
}

/** 超过5000万元、1亿元的: the word governs the whole list. */
function fromList({ gap, after, figure, sentence, previous: before }: Passage, { previous }: ComparatorContext): Comparator | null {
  if (previous === null || before === null) return null;
  if (
    /放宽[至到为]|可(?:以|适当|再)?(?:延长|提高|增加|上浮)[至到为]/.test(gap) &&
    (previous.passage === before || (previous.passage.sentence === sentence && previous.passage.figure.unit === figure.unit))
  )
    return previous.comparator;
  if (previous.passage !== before) return null;
  const alike = before.figure.kind === figure.kind;
  const listed =
    /^(?:（不?含）)?[、和及或与]$/.test(gap) ||
    (figure.kind === 'count' && /^[^，。；、的\d]{1,8}[、和]$/.test(gap) && /^[\u4e00-\u9fff]/.test(after) && !/^(?:以|左|的)/.test(after));
  return alike && previous.byWordBefore && listed ? previous.comparator : null;
}

function withoutWord({ figure, gap, after, before }: Passage, { role }: ComparatorContext): Comparator {
  if (figure.kind === 'basis' && /不(?:超过|高于|得超过)/.test(before)) return '<=';
  if (figure.kind === 'rank') return /前$/.test(gap) ? '<=' : '=';
  if (
    role === 'target' &&
    (figure.kind === 'duration' || figure.kind === 'percent' || /(?:压缩|压减|精简|缩减|减少)[至到为]/.test(gap)) &&
    reduction.test(gap)
  )
    return '<=';
  if (figure.kind === 'duration' && /^办[结理]|^完成/.test(after)) return '<=';
  if (/可(?:申请|以)?(?:适当)?延[期长](?:时间)?(?:最[长多])?$/.test(gap) || /限[报揭推申选][^，。；]{0,3}$|每年限$/.test(gap)) return '<=';
  if (/控制在$/.test(before) && role !== 'actual') return '<=';
  return '=';
}
