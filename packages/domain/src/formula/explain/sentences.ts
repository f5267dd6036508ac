import type { Bilingual } from '../../language.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Result } from '../evaluation.ts';
import type { CompareOperator, DerivedNode, Expression, Kind, NodeOf, TierRow, TiersNode } from '../expression.ts';
import { canBeBelow, canBeEqual, meet } from '../interval.ts';
import { rowInterval } from '../operators/choice.ts';
import { parameterAt } from '../parameter.ts';
import type { Source } from '../source.ts';
import type { ExpressionType } from '../type.ts';
import type { Value } from '../value.ts';
import { codeWords, type Lexicon } from './lexicon.ts';
import { bandWords, list, operatorWords, say } from './words.ts';

/** What a sentence may ask for: names and values in words, and the results behind them. */
export interface Telling {
  readonly evaluation: Evaluation;
  readonly words: Lexicon;
  name(node: Expression): Bilingual;
  value(node: Expression): Bilingual;
  result(node: Expression): Result | undefined;
}

/** A step in words, and the parts that are told under it. */
export interface Sentence {
  readonly text: Bilingual;
  readonly parts: readonly Expression[];
  readonly sources?: readonly Source[];
}

type Pattern = readonly [zh: string, en: string];
type SentenceTable = { readonly [K in Kind]: (node: NodeOf<K>, telling: Telling) => Sentence };
type NodeTable = { readonly [K in Kind]: NodeOf<K> };

function plainly(node: Expression, telling: Telling, parts: readonly Expression[]): Sentence {
  return { text: say('{0}：{1}', '{0}: {1}', telling.name(node), telling.value(node)), parts };
}

const worked: readonly Kind[] = ['add', 'subtract', 'multiply', 'divide', 'minimum', 'maximum', 'if', 'tiers', 'round'];

/** “研发费用为123万元”, or only the value where the part is worked out in the steps below and has no name of its own. */
function subject(node: Expression, telling: Telling): Bilingual {
  const isNameless =
    node.kind === 'literal' ||
    worked.includes(node.kind) ||
    (node.kind === 'derived' && worked.includes(node.expansion.kind) && node.name !== 'share-of' && node.name !== 'growth');
  return isNameless ? telling.value(node) : say('{0}为{1}', '{0} is {1}', telling.name(node), telling.value(node));
}

/** 16分 + 30分 + 18分 = 64分 */
function sum(node: Expression, sign: string, parts: readonly Expression[], telling: Telling): Sentence {
  const chain = (language: keyof Bilingual) => parts.map((part) => telling.value(part)[language]).join(` ${sign} `);
  return { text: say('{0} = {1}', '{0} = {1}', { zh: chain('zh'), en: chain('en') }, telling.value(node)), parts };
}

/** 30分、18分中取较大者：30分 */
function extreme(node: NodeOf<'minimum'>, telling: Telling): Sentence {
  const which = node.kind === 'minimum' ? { zh: '较小', en: 'the least' } : { zh: '较大', en: 'the greatest' };
  const values = list(node.of.map((part) => telling.value(part)));
  return { text: say('{0}中取{1}者：{2}', '{1} of {0}: {2}', values, which, telling.value(node)), parts: node.of };
}

function comparison(operator: CompareOperator, left: Expression, right: Expression, verdict: Bilingual, telling: Telling): Bilingual {
  const isFixed = right.kind === 'literal';
  const pattern: Pattern = isFixed
    ? ['{0}，要求{1}{2}：{3}', '{0}, required {1} {2}: {3}']
    : ['{0}，要求{1}{4}（{2}）：{3}', '{0}, required {1} {4} ({2}): {3}'];
  const words = operatorWords[operator];
  return say(...pattern, subject(left, telling), words, telling.value(right), verdict, telling.name(right));
}

function connective(node: NodeOf<'all'>, telling: Telling): Sentence {
  const standings = node.of.map((part) => telling.value(part).en);
  const tally = (word: string) => standings.filter((standing) => standing === word).length;
  const [met, unmet] = [tally('met') + tally('yes'), tally('not met') + tally('no')];
  const open = node.of.length - met - unmet;
  const lead = node.kind === 'all' ? { zh: '须同时满足', en: 'All must hold' } : { zh: '满足任一即可', en: 'Any one suffices' };
  const counts = {
    zh: `${node.of.length}项，满足${met}项，不满足${unmet}项${open > 0 ? `，待定${open}项` : ''}`,
    en: `${node.of.length} conditions, ${met} met, ${unmet} not met${open > 0 ? `, ${open} open` : ''}`,
  };
  return { text: say('{0}（{1}）：{2}', '{0} ({1}): {2}', lead, counts, telling.value(node)), parts: node.of };
}

const outside: Bilingual = { zh: '范围外', en: 'no band' };

function manyBands(count: number): Bilingual {
  return { zh: `${count}档中的任一`, en: `any of ${count} bands` };
}

function quotedBand(row: TierRow, type: ExpressionType): Bilingual {
  return say('“{0}”', '“{0}”', row.label ?? bandWords(row.min, row.max, type));
}

/** The band or bands that the input can be in. */
function bands(node: TiersNode, telling: Telling): Sentence {
  const input = telling.result(node.input)?.value;
  const type = telling.words.typeOf(node.input);
  const reached = input?.kind === 'number' ? node.rows.filter((row) => meet(input, rowInterval(row)) !== null) : [];
  const band =
    reached.length === 0 ? outside : reached.length > 3 ? manyBands(reached.length) : list(reached.map((row) => quotedBand(row, type)));
  const verb = reached.length > 1 ? { zh: '可能属于', en: 'possibly in' } : { zh: '属于', en: 'in' };
  const notes =
    node.notes.length === 0
      ? { zh: '', en: '' }
      : { zh: `（${node.notes.map((note) => note.zh).join('；')}）`, en: ` (${node.notes.map((note) => note.en).join('; ')})` };
  const text = say('{0}，{1}{2}档：{3}{4}', '{0}, {1} {2}: {3}{4}', subject(node.input, telling), verb, band, telling.value(node), notes);
  return { text, parts: [node.input, ...reached.map((row) => row.result)] };
}

const comparisons: Partial<Record<DerivedNode['name'], CompareOperator>> = {
  'at-least': '>=',
  'at-most': '<=',
  'more-than': '>',
  'less-than': '<',
  'equal-to': '=',
};

function derivedSentence(node: DerivedNode, telling: Telling): Sentence {
  const [first, second] = node.args;
  const operator = comparisons[node.name];
  if (first === undefined || second === undefined) return plainly(node, telling, node.args);
  if (operator !== undefined) return { text: comparison(operator, first, second, telling.value(node), telling), parts: node.args };
  if (node.name === 'cap') return { text: capSentence(node, first, second, telling), parts: node.args };
  if (node.name === 'percent-of') return sum(node, '×', [first, second], telling);
  if (node.name === 'split') return { text: splitSentence(node, first, second, telling), parts: node.args };
  return plainly(node, telling, node.args);
}

const capStates = {
  binds: { zh: '已封顶', en: 'the cap binds' },
  free: { zh: '未封顶', en: 'under the cap' },
  open: { zh: '是否封顶待定', en: 'cap not decided' },
} as const;

function capState(value: Value | null | undefined, limit: Value | null | undefined): keyof typeof capStates {
  if (value?.kind !== 'number' || limit?.kind !== 'number') return 'open';
  const canBind = canBeBelow(limit, value);
  const canBeFree = canBeBelow(value, limit) || canBeEqual(value, limit);
  return canBind === canBeFree ? 'open' : canBind ? 'binds' : 'free';
}

function capSentence(node: DerivedNode, value: Expression, limit: Expression, telling: Telling): Bilingual {
  const how = capStates[capState(telling.result(value)?.value, telling.result(limit)?.value)];
  return say(
    '{0}，最高{1}，{2}：{3}',
    '{0}, at most {1}, {2}: {3}',
    subject(value, telling),
    telling.value(limit),
    how,
    telling.value(node),
  );
}

function splitSentence(node: DerivedNode, total: Expression, weight: Expression, telling: Telling): Bilingual {
  const weights = node.args.slice(2).map((part) => telling.value(part));
  const shares = { zh: weights.map((part) => part.zh).join(':'), en: weights.map((part) => part.en).join(':') };
  return say(
    '{0}按{1}分担，承担其中{2}份：{3}',
    '{0} shared {1}, {2} of it: {3}',
    telling.value(total),
    shares,
    telling.value(weight),
    telling.value(node),
  );
}

const sentences: SentenceTable = {
  fact(node, telling) {
    const isMissing = telling.result(node)?.missing.length !== 0;
    const isRange = (telling.result(node)?.used.length ?? 0) > 0;
    if (!isMissing) return plainly(node, telling, []);
    const pattern: Pattern = isRange ? ['{0}：{1}（区间）', '{0}: {1} (a range)'] : ['{0}：尚未填写', '{0}: not answered yet'];
    return { text: say(...pattern, telling.name(node), telling.value(node)), parts: [] };
  },
  literal: (node, telling) => ({ text: telling.value(node), parts: [] }),
  parameter(node, telling) {
    const parameter = telling.words.parameters.get(node.id);
    const reading = parameter === undefined ? null : parameterAt(parameter, telling.evaluation.asOf);
    if (reading?.kind !== 'in-force')
      return {
        text: say(`{0}：${telling.evaluation.asOf}未见有效规定`, `{0}: no rule in force on ${telling.evaluation.asOf}`, telling.name(node)),
        parts: [],
      };
    return { ...plainly(node, telling, []), sources: [reading.value.source] };
  },
  add: (node, telling) => sum(node, '+', node.of, telling),
  subtract: (node, telling) => sum(node, '−', [node.left, node.right], telling),
  multiply: (node, telling) => sum(node, '×', node.of, telling),
  divide: (node, telling) => sum(node, '÷', [node.left, node.right], telling),
  minimum: extreme,
  maximum: extreme,
  compare: (node, telling) => ({
    text: comparison(node.operator, node.left, node.right, telling.value(node), telling),
    parts: [node.left, node.right],
  }),
  all: connective,
  any: connective,
  not: (node, telling) => plainly(node, telling, [node.of]),
  if(node, telling) {
    const condition = telling.result(node.condition)?.value;
    if (condition?.kind !== 'boolean' || condition.canBeTrue === condition.canBeFalse) {
      return {
        text: say(
          '取决于“{0}”，尚不能判断：{1}',
          'depends on “{0}”, not decided yet: {1}',
          telling.name(node.condition),
          telling.value(node),
        ),
        parts: [node.condition, node.then, node.otherwise],
      };
    }
    const pattern: Pattern = condition.canBeTrue
      ? ['因“{0}”成立，取{1}', 'since “{0}” holds: {1}']
      : ['因“{0}”不成立，取{1}', 'since “{0}” does not hold: {1}'];
    return {
      text: say(...pattern, telling.name(node.condition), telling.value(node)),
      parts: [node.condition, condition.canBeTrue ? node.then : node.otherwise],
    };
  },
  tiers: bands,
  member(node, telling) {
    const options = list(node.options.map((code) => codeWords(node.item, code, telling.words)));
    const wanted = node.quantifier === 'all' ? { zh: '包含全部：', en: 'all of: ' } : { zh: '属于：', en: 'one of: ' };
    const text = say(
      '{0}为{1}，要求{2}{3}：{4}',
      '{0} is {1}, required {2}{3}: {4}',
      telling.name(node.item),
      telling.value(node.item),
      wanted,
      options,
      telling.value(node),
    );
    return { text, parts: [node.item] };
  },
  elapsed: (node, telling) => plainly(node, telling, [node.since]),
  round: (node, telling) => plainly(node, telling, [node.of]),
  judgement: (node, telling) => ({
    text: say('由{0}认定：{1}（{2}）', 'decided by {0}: {1} ({2})', node.by, node.question, telling.value(node)),
    parts: [],
  }),
  named: (node, telling) => ({ ...plainly(node, telling, [node.of]), sources: node.sources }),
  derived: derivedSentence,
};

function tellAs<K extends Kind>(kind: K, node: NodeTable[K], telling: Telling): Sentence {
  return sentences[kind](node, telling);
}

/** The sentence for one step (推理语句). */
export function sentenceFor(node: Expression, telling: Telling): Sentence {
  return tellAs(node.kind, node, telling);
}
