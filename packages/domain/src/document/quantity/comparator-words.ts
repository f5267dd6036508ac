import type { Comparator } from '../model.ts';
import { byFirstCharacter } from './by-first-character.ts';

/** How firmly a word binds: `hard` states a bound, `reach` is a bound for a target but a plain level once achieved, `about` rounds. */
export type Force = 'hard' | 'reach' | 'about';

/** A comparing word before a figure (比较词) and how far it may stand from it. */
export interface ComparingWord {
  readonly word: string;
  readonly comparator: Comparator;
  readonly force: Force;
  /** `near`: only right before; `noun`: a noun may come between (不低于核定额的七成); `verb`: verbs may too (最高给予, 至少配备). */
  readonly reach: 'near' | 'noun' | 'verb';
}

const words: ComparingWord[] = [];

function add(comparator: Comparator, force: Force, reach: ComparingWord['reach'], list: string): void {
  for (const word of list.split(' ')) words.push({ word, comparator, force, reach });
}

add('>=', 'hard', 'noun', '不低于 不少于 不得低于 不得少于 不小于 不得小于 不应低于 不应少于 不短于 不得短于 不可低于 不可少于');
add('>=', 'hard', 'verb', '至少 最少 最低 起码');
add('>=', 'hard', 'near', '≥ ≧ >= 逾期 须满 应满 已满 满');
add(
  '<=',
  'hard',
  'noun',
  '不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不得大于 不应超过 不应高于 不得突破 不突破 不超 不得超 不长于 不可超过 未超过 不晚于 不迟于',
);
add('<=', 'hard', 'verb', '最高 最多 最长 最大 至多 上限 封顶 限额');
add('<=', 'hard', 'near', '≤ ≦ <= 上限为 限');
add('<', 'hard', 'near', '不足 不到 不满 未满 未达到 未达 达不到 不及 未到 低于 少于 小于 < ＜');
add('<', 'hard', 'noun', '低于 少于 小于 不及');
add('>', 'hard', 'noun', '超过 高于 多于 大于 超出');
add('>', 'hard', 'near', '超 逾 > ＞ 长于');
add('>=', 'reach', 'noun', '突破 达到');
add('>=', 'reach', 'near', '达 达到了 跨越 迈上 破 跨过');
add('~', 'about', 'near', '约 约为 大约 近 接近 将近 约计 大致为');

const byWord = new Map<string, ComparingWord[]>();
for (const word of words) byWord.set(word.word, [...(byWord.get(word.word) ?? []), word]);
const pattern = new RegExp([...byWord.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Words that may stand between a comparing word and its figure without changing anything. */
const fillers = /^(?:人民币|为|了|在|到|至|有|于|是|总额|分别|各|其|其中|达|达到|实现|（含）)*$/;
/** A noun phrase between: 榜额的, 总面积, 同期LPR加; no verb of giving and no second clause. */
const nounBetween = /^[^，、；的]{0,14}的?$/;
/** 不到全市平均水平的三分之二: what a share is of may stand behind a word that otherwise stands close. */
const wholeBetween = /^[^，、；的\d]{0,10}(?:平均(?:水平|数|值)?|水平|总[数量额])的$/;
const verbsOfGiving =
  /给予|(?:奖(?!励?(?:总额|金额|资金|标准)的)|补[助贴](?!(?:总额|金额|资金|标准)的))|按|扣(?!除)|加\d|得\d|部分|时|资助|支持|其中|拨付/;
/** 不超过省级补助50%: what is given may itself be the measure. */
const givenBetween = /^(?:上级|国家|[省市区县]级?)?(?:补[助贴]|奖励|资助|配套)(?:资金|金额|总额|标准|经费)?的?$/;
/** 突破年产值1亿元: a verb that reaches may have its noun before the figure. */
const measureBetween = /^[^，、；的\d]{0,6}(?:产值|销售额|成交额|收入|营收|税收|产能|规模)$/;
/** After 最高, 至少 and the like verbs may stand between too (最高给予, 至少配备). */
const verbBetween = /^[^，；的]{0,14}的?$/;
/** A character before that makes another word of the comparing word (节约, 附近, 赶超, 充满, 上限). */
const anotherWord: Readonly<Record<string, RegExp>> = {
  约: /[节公契预合签条大简制相]$/,
  近: /[附最邻临靠相亲]$/,
  超: /[赶反高]$/,
  达: /[到传发抵表下送直]$/,
  满: /[圆充期未不届]$/,
  限: /[期时年上下权有无界为不局受门]$/,
  破: /[突打攻]$/,
};

export interface Comparing {
  readonly comparator: Comparator;
  readonly force: Force;
  readonly word: string;
}

/** The comparing word that governs the figure after `gap`, the words between it and the figure before; null where none does. */
export function comparingWordIn(gap: string): Comparing | null {
  if (gap.length === 0 || gap === '、' || gap === '和') return null;
  const near = gap.length > 40 ? gap.slice(-40) : gap;
  let found: Comparing | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(near); match !== null; match = pattern.exec(near)) {
    const before = near.slice(0, match.index);
    if (anotherWord[match[0]]?.test(before) === true) continue;
    const between = near.slice(match.index + match[0].length).trim();
    for (const word of byWord.get(match[0]) ?? []) {
      // 最高可达80% is a cap: a bound that stands is not undone by 达 after it.
      if (!governs(word, between) || (found?.force === 'hard' && word.force === 'reach')) continue;
      found = { comparator: word.comparator, force: word.force, word: word.word };
    }
  }
  return found;
}

function governs(word: ComparingWord, between: string): boolean {
  if (between === '' || fillers.test(between)) return true;
  if (word.reach === 'near') return word.comparator === '<' && wholeBetween.test(between);
  if (word.reach === 'verb') return verbBetween.test(between);
  if (word.force === 'hard' && givenBetween.test(between)) return true;
  if (word.force === 'reach' && measureBetween.test(between)) return true;
  if (!nounBetween.test(between) || verbsOfGiving.test(between)) return false;
  return word.force === 'hard' || between.endsWith('的');
}

const afterWords = byFirstCharacter<readonly [word: string, comparator: Comparator, inclusive: boolean]>(
  [
    ['以上', '>=', false],
    ['及以上', '>=', true],
    ['或以上', '>=', true],
    ['起', '>=', false],
    ['以下', '<=', false],
    ['及以下', '<=', true],
    ['或以下', '<=', true],
    ['以内', '<=', false],
    ['之内', '<=', false],
    ['封顶', '<=', false],
    ['为限', '<=', false],
    ['为上限', '<=', false],
    ['上限', '<=', false],
    ['内', '<=', false],
    ['以外', '>', false],
    ['左右', '~', false],
    ['上下', '~', false],
  ],
  ([word]) => word,
);

export interface AfterWord {
  readonly word: string;
  readonly comparator: Comparator;
  /** The bound is named as included: 及以下, （含）以上. */
  readonly inclusive: boolean;
}

/** The comparing word after the figure; `after` begins where the figure ends. */
export function comparingWordAfter(after: string, included: boolean | null): AfterWord | null {
  // 1年期以上: the bound stands behind 期.
  const bare = after.startsWith('期') ? after.replace(/^期(?=以[上下内])/, '') : after;
  // 1000亩（设施农业100亩）以上: the word stands behind the bracket, for what is inside it as well.
  const behind = /^(?:（[^（），。；含]{1,16}\d[^（），。；]{0,8}）|）)(?=以[上下内])/.exec(bare);
  if (behind !== null) return comparingWordAfter(bare.slice(behind[0].length), included);
  // 90分（含90分）以上: the bound said once more.
  const again = included === null ? /^（(不)?含[\d.]+[^（）\d]{0,4}）(?=以[上下])/.exec(bare) : null;
  if (again !== null) return comparingWordAfter(bare.slice(again[0].length), again[1] === undefined);
  const text = included === null ? bare : bare.replace(/^[（(](?:不?含)(?:本数)?[）)]/, '');
  for (const [word, comparator, inclusive] of afterWords.get(text.charCodeAt(0)) ?? []) {
    if (!text.startsWith(word)) continue;
    if (word === '起' && /^起(?!计|算|步|[，；。、）的]|$)/.test(text)) return null;
    return {
      word,
      comparator: included === false ? (comparator === '>=' ? '>' : comparator === '<=' ? '<' : comparator) : comparator,
      inclusive: inclusive || included === true,
    };
  }
  return null;
}
