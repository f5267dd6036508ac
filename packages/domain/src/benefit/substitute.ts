import { when } from '../formula/build.ts';
import type { Expression, LiteralNode, TierEnd, TierRow, TiersNode } from '../formula/expression.ts';

/** What is put in place of what (替换): literals by identity, so that the same number elsewhere in a rule stays; and ends of bands by table. */
export interface Substitution {
  readonly literal?: { readonly from: LiteralNode; readonly to: LiteralNode };
  /** Every end of this table with the value `from` becomes `to`: a bound between two bands moves for both. */
  readonly bound?: { readonly table: TiersNode; readonly from: string; readonly to: string };
}

function movedEnd(end: TierEnd | null, from: string, to: string): TierEnd | null {
  return end !== null && end.value === from ? { ...end, value: to } : end;
}

function movedRow(row: TierRow, from: string, to: string): TierRow {
  return { ...row, min: movedEnd(row.min, from, to), max: movedEnd(row.max, from, to), label: undefined };
}

/** The same expression with the substitution made throughout (规则改写). Parts that do not change are shared. */
export function substitute(expression: Expression, change: Substitution): Expression {
  const of = (part: Expression): Expression => substitute(part, change);
  switch (expression.kind) {
    case 'literal':
      return change.literal?.from === expression ? change.literal.to : expression;
    case 'fact':
    case 'parameter':
    case 'judgement':
      return expression;
    case 'add':
    case 'multiply':
    case 'minimum':
    case 'maximum':
    case 'all':
    case 'any':
      return { ...expression, of: expression.of.map(of) };
    case 'subtract':
    case 'compare':
      return { ...expression, left: of(expression.left), right: of(expression.right) };
    case 'divide':
      return { ...expression, left: of(expression.left), right: of(expression.right), whenZero: of(expression.whenZero) };
    case 'not':
    case 'round':
    case 'named':
      return { ...expression, of: of(expression.of) };
    case 'if':
      return when(of(expression.condition), of(expression.then), of(expression.otherwise));
    case 'tiers': {
      const { bound } = change;
      const rows = bound?.table === expression ? expression.rows.map((row) => movedRow(row, bound.from, bound.to)) : expression.rows;
      return {
        ...expression,
        input: of(expression.input),
        rows: rows.map((row) => ({ ...row, result: of(row.result) })),
        otherwise: expression.otherwise === null ? null : of(expression.otherwise),
      };
    }
    case 'member':
      return { ...expression, item: of(expression.item) };
    case 'elapsed':
      return { ...expression, since: of(expression.since) };
    case 'derived':
      return { ...expression, args: expression.args.map(of), expansion: of(expression.expansion) };
  }
}
