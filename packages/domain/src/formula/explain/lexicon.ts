import type { FactCatalogue } from '../../fact/model.ts';
import type { Bilingual } from '../../language.ts';
import { regionWords } from '../../region.ts';
import type { TypeVisit } from '../evaluation.ts';
import type { Expression } from '../expression.ts';
import { typeOfNode } from '../operators/registry.ts';
import type { ParameterTable } from '../parameter.ts';
import type { ExpressionType } from '../type.ts';
import type { Value } from '../value.ts';
import { intervalWords, list, unknownWords } from './words.ts';

/** What an explanation needs to know beside the rule: names of facts and parameters, and the type of every part. */
export interface Lexicon {
  readonly catalogue: FactCatalogue;
  readonly parameters: ParameterTable;
  typeOf(node: Expression): ExpressionType;
}

export function lexicon(catalogue: FactCatalogue, parameters: ParameterTable): Lexicon {
  const types = new Map<Expression, ExpressionType>();
  const check: TypeVisit = {
    catalogue,
    parameters,
    of: (part) => typeOf(part),
    fault(code, message) {
      throw new TypeError(`${code}: ${message}`);
    },
  };
  const typeOf = (node: Expression): ExpressionType => {
    const before = types.get(node);
    if (before !== undefined) return before;
    const type = typeOfNode(node, check);
    if (type === null) throw new TypeError(`no type for ${node.kind}`);
    types.set(node, type);
    return type;
  };
  return { catalogue, parameters, typeOf };
}

/** The fact whose options name the codes of a node, looked for through branches and names. */
function optionsOf(node: Expression, { catalogue }: Lexicon): ReadonlyMap<string, Bilingual> {
  const fact = node.kind === 'fact' ? catalogue.get(node.id) : undefined;
  if (fact !== undefined && (fact.type === 'code' || fact.type === 'set'))
    return new Map(fact.options?.map((option) => [option.code, option.label]) ?? []);
  return new Map();
}

/** A code in words: a place by its name, another code by the options of the fact it answers. */
export function codeWords(node: Expression, code: string, words: Lexicon): Bilingual {
  const fact = node.kind === 'fact' ? words.catalogue.get(node.id) : undefined;
  const place = fact?.type === 'code' && fact.scheme === 'GB/T 2260' ? regionWords(code) : null;
  return place ?? optionsOf(node, words).get(code) ?? { zh: code, en: code };
}

/** What a value is, in words (取值). */
export function valueWords(node: Expression, value: Value | null, words: Lexicon): Bilingual {
  if (value === null) return { zh: '当日未见有效规定', en: 'no rule in force on that day' };
  switch (value.kind) {
    case 'boolean':
      if (value.canBeTrue === value.canBeFalse) return { zh: '尚不能判断', en: 'not decided yet' };
      return node.kind === 'fact'
        ? value.canBeTrue
          ? { zh: '是', en: 'yes' }
          : { zh: '否', en: 'no' }
        : value.canBeTrue
          ? { zh: '满足', en: 'met' }
          : { zh: '不满足', en: 'not met' };
    case 'number':
      return intervalWords(value, words.typeOf(node));
    case 'date': {
      const day = (text: string): Bilingual => ({ zh: text, en: text });
      if (value.min !== null && value.min === value.max) return day(value.min);
      return value.min === null && value.max === null
        ? unknownWords
        : { zh: `${value.min ?? '…'}至${value.max ?? '…'}`, en: `${value.min ?? '…'} to ${value.max ?? '…'}` };
    }
    case 'code':
      return value.possible === null
        ? unknownWords
        : {
            zh: value.possible.map((code) => codeWords(node, code, words).zh).join('或'),
            en: value.possible.map((code) => codeWords(node, code, words).en).join(' or '),
          };
    case 'set':
      if (value.values === null) return unknownWords;
      return value.values.length === 0 ? { zh: '无', en: 'none' } : list(value.values.map((code) => codeWords(node, code, words)));
  }
}
