import type { Bilingual } from '../../language.ts';
import type { DerivedName, DerivedNode, Expression, Kind, NodeOf } from '../expression.ts';
import { constantValue } from '../operators/leaf.ts';
import { codeWords, type Lexicon, valueWords } from './lexicon.ts';
import { list, operatorWords, say } from './words.ts';

/** How an operator names its parts; deep parts are named by what they are, not by how they are worked out. */
interface Naming {
  readonly words: Lexicon;
  of(part: Expression): Bilingual;
}

type NameTable = { readonly [K in Kind]: (node: NodeOf<K>, naming: Naming) => Bilingual };
type NodeTable = { readonly [K in Kind]: NodeOf<K> };

const named = (parts: readonly Expression[], naming: Naming): Bilingual => list(parts.map((part) => naming.of(part)));

const roundingWords = {
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  down: { zh: '舍去尾数', en: 'rounded down' },
  up: { zh: '进位取整', en: 'rounded up' },
} as const;
const elapsedWords = {
  years: { zh: '{0}至今的满年数', en: 'full years since {0}' },
  months: { zh: '{0}至今的满月数', en: 'full months since {0}' },
  days: { zh: '{0}至今的天数', en: 'days since {0}' },
} as const;

const names: NameTable = {
  fact: (node, { words }) => words.catalogue.get(node.id)?.label ?? { zh: node.id, en: node.id },
  literal: (node, { words }) => valueWords(node, constantValue(node.type, node.value), words),
  parameter: (node, { words }) => words.parameters.get(node.id)?.label ?? { zh: node.id, en: node.id },
  add: (node, naming) => say('{0}之和', 'the sum of {0}', named(node.of, naming)),
  subtract: (node, naming) => say('{0}减去{1}', '{0} less {1}', naming.of(node.left), naming.of(node.right)),
  multiply: (node, naming) => {
    const parts = node.of.map((part) => naming.of(part));
    return { zh: parts.map((part) => part.zh).join('乘以'), en: parts.map((part) => part.en).join(' times ') };
  },
  divide: (node, naming) => say('{0}除以{1}', '{0} divided by {1}', naming.of(node.left), naming.of(node.right)),
  minimum: (node, naming) => say('{0}中的较小者', 'the least of {0}', named(node.of, naming)),
  maximum: (node, naming) => say('{0}中的较大者', 'the greatest of {0}', named(node.of, naming)),
  compare: (node, naming) =>
    say(
      `{0}${operatorWords[node.operator].zh}{1}`,
      `{0} ${operatorWords[node.operator].en} {1}`,
      naming.of(node.left),
      naming.of(node.right),
    ),
  all: (node, naming) => say('同时满足：{0}', 'all of: {0}', named(node.of, naming)),
  any: (node, naming) => say('满足任一：{0}', 'any of: {0}', named(node.of, naming)),
  not: (node, naming) => say('并非“{0}”', 'not “{0}”', naming.of(node.of)),
  if: (node, naming) => say('视“{0}”而定的结果', 'what depends on “{0}”', naming.of(node.condition)),
  tiers: (node, naming) => say('按{0}分档的结果', 'the band of {0}', naming.of(node.input)),
  member: (node, naming) => {
    const options = list(node.options.map((code) => codeWords(node.item, code, naming.words)));
    return node.quantifier === 'all'
      ? say('{0}包含全部：{1}', '{0} with all of: {1}', naming.of(node.item), options)
      : say('{0}属于：{1}', '{0} among: {1}', naming.of(node.item), options);
  },
  elapsed: (node, naming) => say(elapsedWords[node.unit].zh, elapsedWords[node.unit].en, naming.of(node.since)),
  round: (node, naming) =>
    say(
      `{0}（${roundingWords[node.mode].zh}，${node.places}位小数）`,
      `{0} (${roundingWords[node.mode].en}, ${node.places} decimals)`,
      naming.of(node.of),
    ),
  judgement: (node) => node.question,
  named: (node) => node.label,
  derived: (node, naming) => derivedPatterns[node.name](node, naming),
};

const argument = (node: DerivedNode, index: number, naming: Naming): Bilingual => {
  const part = node.args[index];
  return part === undefined ? { zh: '', en: '' } : naming.of(part);
};
const pattern =
  (zh: string, en: string) =>
  (node: DerivedNode, naming: Naming): Bilingual =>
    say(zh, en, argument(node, 0, naming), argument(node, 1, naming), argument(node, 2, naming));

/** How each derived operator is said; a name without words does not compile. */
const derivedPatterns = {
  between: pattern('{0}在{1}至{2}之间', '{0} from {1} to {2}'),
  'at-least': pattern('{0}不低于{1}', '{0} at least {1}'),
  'at-most': pattern('{0}不超过{1}', '{0} at most {1}'),
  'more-than': pattern('{0}超过{1}', '{0} more than {1}'),
  'less-than': pattern('{0}低于{1}', '{0} less than {1}'),
  'equal-to': pattern('{0}为{1}', '{0} equal to {1}'),
  'none-of': (node, naming) => say('无下列情形：{0}', 'none of: {0}', named(node.args, naming)),
  'at-least-of': (node, naming) =>
    say('下列各项至少满足{0}项：{1}', 'at least {0} of: {1}', argument(node, 0, naming), named(node.args.slice(1), naming)),
  cap: pattern('{0}（最高{1}）', '{0} (at most {1})'),
  floor: pattern('{0}（最低{1}）', '{0} (at least {1})'),
  'share-of': pattern('{0}占{1}的比例', '{0} as a share of {1}'),
  'percent-of': pattern('{1}的{0}', '{0} of {1}'),
  split: (node, naming) => {
    const weights = node.args.slice(2).map((part) => naming.of(part));
    const ratio = { zh: weights.map((weight) => weight.zh).join(':'), en: weights.map((weight) => weight.en).join(':') };
    return say('{0}按{1}分担中的{2}份', '{2} of the {1} split of {0}', argument(node, 0, naming), ratio, argument(node, 1, naming));
  },
  growth: pattern('{0}比{1}的增长率', 'growth of {0} on {1}'),
  'count-true': (node, naming) => say('下列各项中满足的项数：{0}', 'how many hold of: {0}', named(node.args, naming)),
} satisfies Record<DerivedName, (node: DerivedNode, naming: Naming) => Bilingual>;

function nameAs<K extends Kind>(kind: K, node: NodeTable[K], naming: Naming): Bilingual {
  return names[kind](node, naming);
}

const worked: Bilingual = { zh: '其计算结果', en: 'its computed value' };
const leaves: readonly Kind[] = ['fact', 'literal', 'parameter', 'named', 'judgement'];

/** What an expression is called in a sentence (称谓): 研发费用占营业收入的比例. */
export function nameOf(node: Expression, words: Lexicon, depth = 3): Bilingual {
  if (depth === 0 && !leaves.includes(node.kind)) return worked;
  return nameAs(node.kind, node, { words, of: (part) => nameOf(part, words, Math.max(0, depth - 1)) });
}
