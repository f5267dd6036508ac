import type { CompareOperator, Expression } from '../formula/expression.ts';

/** What a rule asks for, read off its form (规则形态), so that it can be put into words and a distance be measured. */
export type RuleShape =
  | { readonly kind: 'comparison'; readonly operator: CompareOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'flag'; readonly fact: string; readonly wanted: boolean }
  | { readonly kind: 'member'; readonly item: Expression; readonly options: readonly string[]; readonly wanted: boolean }
  | { readonly kind: 'any' | 'all'; readonly parts: readonly Expression[] }
  | { readonly kind: 'other' };

const comparisonNames: Readonly<Record<string, CompareOperator>> = {
  'at-least': '>=',
  'at-most': '<=',
  'more-than': '>',
  'less-than': '<',
  'equal-to': '=',
};

function comparisonShape(operator: CompareOperator, left: Expression, right: Expression): RuleShape {
  if (left.kind === 'fact' && right.kind === 'literal' && typeof right.value === 'boolean' && (operator === '=' || operator === '!=')) {
    return { kind: 'flag', fact: left.id, wanted: (operator === '=') === right.value };
  }
  if (
    right.kind === 'literal' &&
    right.type.kind === 'code' &&
    typeof right.value === 'string' &&
    (operator === '=' || operator === '!=')
  ) {
    return { kind: 'member', item: left, options: [right.value], wanted: operator === '=' };
  }
  return { kind: 'comparison', operator, left, right };
}

/** The shape of a yes-or-no rule. Names are looked through. */
export function shapeOf(rule: Expression): RuleShape {
  switch (rule.kind) {
    case 'named':
      return shapeOf(rule.of);
    case 'compare':
      return comparisonShape(rule.operator, rule.left, rule.right);
    case 'member':
      return { kind: 'member', item: rule.item, options: rule.options, wanted: true };
    case 'fact':
      return { kind: 'flag', fact: rule.id, wanted: true };
    case 'not': {
      const inner = shapeOf(rule.of);
      if (inner.kind === 'member' || inner.kind === 'flag') return { ...inner, wanted: !inner.wanted };
      return { kind: 'other' };
    }
    case 'all':
    case 'any':
      return rule.of.length === 1 && rule.of[0] !== undefined ? shapeOf(rule.of[0]) : { kind: rule.kind, parts: rule.of };
    case 'derived': {
      const operator = comparisonNames[rule.name];
      const [left, right] = rule.args;
      if (operator !== undefined && left !== undefined && right !== undefined) return comparisonShape(operator, left, right);
      return shapeOf(rule.expansion);
    }
    default:
      return { kind: 'other' };
  }
}

/** A share of two facts (占比), where the part is a fact that can be changed. */
export interface ShareShape {
  readonly part: string;
  readonly whole: Expression;
}

/** Reads `part ÷ whole` off an expression, or null where it is none. */
export function shareOfFacts(expression: Expression): ShareShape | null {
  if (expression.kind === 'named') return shareOfFacts(expression.of);
  if (expression.kind === 'derived' && expression.name === 'share-of') return shareOfFacts(expression.expansion);
  if (expression.kind === 'divide' && expression.left.kind === 'fact') return { part: expression.left.id, whole: expression.right };
  return null;
}

/** The fact that an expression is, names looked through; null where it is more than one fact. */
export function bareFact(expression: Expression): string | null {
  if (expression.kind === 'named') return bareFact(expression.of);
  return expression.kind === 'fact' ? expression.id : null;
}
