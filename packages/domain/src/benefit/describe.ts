import { decimalToString } from '../decimal.ts';
import type { Expression } from '../formula/expression.ts';
import type { ExpressionType } from '../formula/type.ts';
import type { Value } from '../formula/value.ts';
import type { Bilingual } from '../language.ts';
import { regionWords } from '../region.ts';
import { type Case, evaluateFor, factLabel, typeFor } from './case.ts';
import { intervalText, listText, operatorText, quantityText } from './phrase.ts';
import type { ActualValue, Expectation } from './schema.ts';
import { bareFact, type RuleShape, shapeOf, shareOfFacts } from './shape.ts';

/** Unit as it is written beside a number; ratios have none. */
export function unitOf(type: ExpressionType): string | null {
  if (type.kind === 'money') return '元';
  if (type.kind === 'points') return '分';
  if (type.kind === 'count') return type.unit;
  return null;
}

function codeText(of: Case, item: Expression, code: string): Bilingual {
  const id = bareFact(item);
  const fact = id === null ? undefined : of.book.catalogue.get(id);
  const place = fact?.type === 'code' && fact.scheme === 'GB/T 2260' ? regionWords(code) : null;
  if (place !== null) return place;
  const option =
    fact !== undefined && (fact.type === 'code' || fact.type === 'set') ? fact.options?.find((entry) => entry.code === code) : undefined;
  return option?.label ?? { zh: code, en: code };
}

const yes: Bilingual = { zh: '是', en: 'yes' };
const no: Bilingual = { zh: '否', en: 'no' };
const unknown: Bilingual = { zh: '未知', en: 'unknown' };

/** What a value is, in words. */
export function valueText(of: Case, expression: Expression, value: Value | null): Bilingual {
  if (value === null) return { zh: '当日无有效规定', en: 'no rule in force that day' };
  switch (value.kind) {
    case 'boolean':
      return value.canBeTrue === value.canBeFalse ? unknown : value.canBeTrue ? yes : no;
    case 'number':
      return intervalText(value, typeFor(of, expression));
    case 'date': {
      if (value.min !== null && value.min === value.max) return { zh: value.min, en: value.min };
      return unknown;
    }
    case 'code':
      return value.possible?.length === 1 ? listText(value.possible.map((code) => codeText(of, expression, code))) : unknown;
    case 'set':
      return value.values === null ? unknown : listText(value.values.map((code) => codeText(of, expression, code)));
  }
}

type EdgeValue = NonNullable<ActualValue['value']>;

function edgeValue(value: Value | null): EdgeValue | null {
  if (value === null) return null;
  switch (value.kind) {
    case 'boolean':
      return value.canBeTrue === value.canBeFalse ? null : value.canBeTrue;
    case 'number': {
      const { min, max } = value;
      if (min !== null && max !== null && min.value.equals(max.value)) return decimalToString(min.value);
      return { min: min === null ? null : decimalToString(min.value), max: max === null ? null : decimalToString(max.value) };
    }
    case 'date':
      return value.min !== null && value.min === value.max ? value.min : null;
    case 'code':
      return value.possible?.length === 1 ? (value.possible[0] ?? null) : null;
    case 'set':
      return value.values === null ? null : value.values.join(',');
  }
}

/** What the firm has, where the rule looks at one thing (现状); null for rules with several alternatives. */
export function describeActual(of: Case, shape: RuleShape): ActualValue | null {
  const expression: Expression | null =
    shape.kind === 'comparison'
      ? shape.left
      : shape.kind === 'member'
        ? shape.item
        : shape.kind === 'flag'
          ? { kind: 'fact', id: shape.fact }
          : null;
  if (expression === null) return null;
  const result = evaluateFor(of, expression);
  const nothingKnown = result.used.length === 0 && result.missing.length > 0;
  return {
    value: nothingKnown ? null : edgeValue(result.value),
    unit: unitOf(typeFor(of, expression)),
    text: nothingKnown ? unknown : valueText(of, expression, result.value),
    facts: [...new Set([...result.used, ...result.missing])],
  };
}

/** What an expression is called: the fact's name, or part ÷ whole for a share. */
export function nameOf(of: Case, expression: Expression): Bilingual | null {
  if (expression.kind === 'named') return expression.label;
  const id = bareFact(expression);
  if (id !== null) return factLabel(of, id);
  const share = shareOfFacts(expression);
  if (share === null) return null;
  const whole = bareFact(share.whole);
  const part = factLabel(of, share.part);
  if (whole === null) return part;
  const wholeLabel = factLabel(of, whole);
  return { zh: `${part.zh}占${wholeLabel.zh}的比例`, en: `${part.en} as a share of ${wholeLabel.en}` };
}

function comparisonExpectation(of: Case, shape: Extract<RuleShape, { kind: 'comparison' }>): Expectation {
  const type = typeFor(of, shape.left);
  const bound = evaluateFor(of, shape.right).value;
  const only =
    bound?.kind === 'number' && bound.min !== null && bound.max !== null && bound.min.value.equals(bound.max.value)
      ? bound.min.value
      : null;
  const words = operatorText(shape.operator);
  const boundText = only === null ? valueText(of, shape.right, bound) : quantityText(only, type);
  const name = nameOf(of, shape.left) ?? { zh: '', en: '' };
  return {
    operator: shape.operator,
    value: only === null ? null : decimalToString(only),
    unit: unitOf(type),
    inclusive: shape.operator === '>=' || shape.operator === '<=' ? true : shape.operator === '>' || shape.operator === '<' ? false : null,
    text: { zh: `${name.zh}${words.zh}${boundText.zh}`, en: `${name.en} ${words.en} ${boundText.en}`.trim() },
  };
}

/** What the rule asks for (要求), in data and in words. `sentence` is used for rules with several alternatives. */
export function describeExpectation(of: Case, rule: Expression, sentence: Bilingual): Expectation {
  const shape = shapeOf(rule);
  switch (shape.kind) {
    case 'comparison':
      return comparisonExpectation(of, shape);
    case 'flag':
      return { operator: 'is', value: shape.wanted, unit: null, inclusive: null, text: sentence };
    case 'member': {
      const options = listText(shape.options.map((code) => codeText(of, shape.item, code)));
      const words = shape.wanted ? { zh: '属于：', en: 'one of: ' } : { zh: '不属于：', en: 'none of: ' };
      const known = shape.options.some((code) => codeText(of, shape.item, code).zh !== code);
      return {
        operator: shape.wanted ? 'in' : 'not-in',
        value: [...shape.options],
        unit: null,
        inclusive: null,
        text: known ? { zh: `${words.zh}${options.zh}`, en: `${words.en}${options.en}` } : sentence,
      };
    }
    case 'any':
    case 'all':
      return { operator: shape.kind, value: null, unit: null, inclusive: null, text: sentence };
    case 'other':
      return { operator: null, value: null, unit: null, inclusive: null, text: sentence };
  }
}
