import type { FactCatalogue } from '../../fact/model.ts';
import type { Bilingual } from '../../language.ts';
import type { Evaluation } from '../evaluate.ts';
import { known, type Result, type Standing, standing } from '../evaluation.ts';
import type { Expression } from '../expression.ts';
import { constantValue } from '../operators/leaf.ts';
import type { ParameterTable } from '../parameter.ts';
import type { Source } from '../source.ts';
import { type Lexicon, lexicon, valueWords } from './lexicon.ts';
import { nameOf } from './name.ts';
import { sentenceFor, type Telling } from './sentences.ts';
import { unknownWords } from './words.ts';

/** One step of the reasoning (推理步骤): a sentence for people, its value in words, where the rule is written, and the steps under it. */
export interface Explanation {
  readonly expression: Expression;
  readonly text: Bilingual;
  readonly value: Bilingual;
  readonly standing: Standing;
  readonly sources: readonly Source[];
  readonly children: readonly Explanation[];
}

/**
 * The reasoning behind a result as a tree of sentences in both languages (推理说明). Derived operators speak under their own name; parts that
 * were not needed are left out, constants stand in the sentence that uses them.
 */
export function explain(evaluation: Evaluation, catalogue: FactCatalogue, parameters: ParameterTable): Explanation {
  const words = lexicon(catalogue, parameters);
  const telling: Telling = {
    evaluation,
    words,
    name: remembered((node) => nameOf(node, words)),
    value: remembered((node) => valueInContext(node, evaluation.steps.get(node), words)),
    result: (node) => evaluation.steps.get(node) ?? (node.kind === 'literal' ? known(constantValue(node.type, node.value)) : undefined),
  };
  const visit = (node: Expression, result: Result): Explanation => {
    const { text, parts, sources } = sentenceFor(node, telling);
    const children = parts.flatMap((part) => {
      const below = evaluation.steps.get(part);
      return below === undefined || part.kind === 'literal' ? [] : [visit(part, below)];
    });
    return { expression: node, text, value: telling.value(node), standing: standing(result), sources: sources ?? [], children };
  };
  return visit(evaluation.expression, evaluation);
}

/** Names and values are said again and again; each is put into words once. */
function remembered(say: (node: Expression) => Bilingual): (node: Expression) => Bilingual {
  const said = new Map<Expression, Bilingual>();
  return (node) => {
    const before = said.get(node);
    if (before !== undefined) return before;
    const words = say(node);
    said.set(node, words);
    return words;
  };
}

/** A share or number that rests on a fact nobody has answered is simply unknown; amounts and points are worth their range. */
function valueInContext(node: Expression, result: Result | undefined, words: Lexicon): Bilingual {
  if (result === undefined) return valueWords(node, node.kind === 'literal' ? constantValue(node.type, node.value) : null, words);
  const isUnanswered = result.missing.some((id) => !result.used.includes(id));
  const kind = words.typeOf(node).kind;
  if (isUnanswered && (kind === 'ratio' || kind === 'number' || kind === 'count')) return unknownWords;
  return valueWords(node, result.value, words);
}
