import { when } from '../../formula/build.ts';
import { type Expression, type JudgementNode, partsOf } from '../../formula/expression.ts';

/** What an office could say at worst or at best (评定的最低与最高). */
export type Side = 'low' | 'high';

function hasJudgement(rule: Expression): boolean {
  return rule.kind === 'judgement' || partsOf(rule).some(([, part]) => hasJudgement(part));
}

function literalFor({ bounds }: JudgementNode, side: Side): Expression {
  if (bounds === null) return { kind: 'literal', type: { kind: 'boolean' }, value: side === 'high' };
  return { kind: 'literal', type: bounds.type, value: side === 'high' ? bounds.max : bounds.min };
}

/**
 * The rule with every open judgement put at its worst or its best. Null where more points or a yes might also do harm: only a rule that can but gain from a
 * judgement lies between its two sides, and then it does so exactly.
 */
export function settle(rule: Expression, side: Side): Expression | null {
  if (!hasJudgement(rule)) return rule;
  switch (rule.kind) {
    case 'judgement':
      return literalFor(rule, side);
    case 'add':
    case 'minimum':
    case 'maximum':
    case 'all':
    case 'any': {
      const parts = rule.of.map((part) => settle(part, side)).filter((part) => part !== null);
      return parts.length === rule.of.length ? { ...rule, of: parts } : null;
    }
    case 'named': {
      const of = settle(rule.of, side);
      return of === null ? null : { ...rule, of };
    }
    case 'derived':
      return settle(rule.expansion, side);
    case 'compare': {
      if ((rule.operator !== '>=' && rule.operator !== '>') || hasJudgement(rule.right)) return null;
      const left = settle(rule.left, side);
      return left === null ? null : { ...rule, left };
    }
    case 'if': {
      if (hasJudgement(rule.condition)) return null;
      const [yes, no] = [settle(rule.then, side), settle(rule.otherwise, side)];
      return yes === null || no === null ? null : when(rule.condition, yes, no);
    }
    default:
      return null;
  }
}
