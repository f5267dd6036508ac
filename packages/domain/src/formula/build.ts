import { type Decimal, decimal } from '../decimal.ts';
import type { Bilingual } from '../language.ts';
import type {
  AddNode,
  CompareNode,
  CompareOperator,
  ConnectiveNode,
  DivideNode,
  ElapsedNode,
  ElapsedUnit,
  Expression,
  ExtremeNode,
  FactNode,
  IfNode,
  JudgementNode,
  LiteralNode,
  MemberNode,
  MultiplyNode,
  NamedNode,
  NotNode,
  ParameterNode,
  RoundNode,
  SubtractNode,
} from './expression.ts';
import type { Source } from './source.ts';
import type { NumericType } from './type.ts';

/** Builders of kernel nodes. Numbers are written as decimal strings or safe integers, never as floating point. */
type Amount = string | number;

function exact(value: Amount): string {
  const text = String(value);
  decimal(typeof value === 'number' ? value : text);
  return text;
}

export function fact(id: string): FactNode {
  return { kind: 'fact', id };
}

export function parameterValue(id: string): ParameterNode {
  return { kind: 'parameter', id };
}

/** Yuan (元). */
export function yuan(value: Amount): LiteralNode {
  return { kind: 'literal', type: { kind: 'money' }, value: exact(value) };
}

/** Ten thousand yuan (万元), as policies write amounts: `wan(500)` is 5,000,000 yuan. */
export function wan(value: Amount): LiteralNode {
  return { kind: 'literal', type: { kind: 'money' }, value: timesTenThousand(exact(value)) };
}

function timesTenThousand(value: string): string {
  const product: Decimal = decimal(value).mul(10_000);
  return product.d === 1n ? String(product.s * product.n) : product.toString();
}

/** A fraction: `ratio('0.06')` is 6 %. */
export function ratio(value: Amount): LiteralNode {
  return { kind: 'literal', type: { kind: 'ratio' }, value: exact(value) };
}

export function count(value: Amount, unit: string): LiteralNode {
  return { kind: 'literal', type: { kind: 'count', unit }, value: exact(value) };
}

export function number(value: Amount): LiteralNode {
  return { kind: 'literal', type: { kind: 'number' }, value: exact(value) };
}

/** Points of a scorecard (分). */
export function points(value: Amount): LiteralNode {
  return { kind: 'literal', type: { kind: 'points' }, value: exact(value) };
}

export function years(value: Amount): LiteralNode {
  return count(value, '年');
}

export function months(value: Amount): LiteralNode {
  return count(value, '个月');
}

export function days(value: Amount): LiteralNode {
  return count(value, '天');
}

/** An ISO date. */
export function date(value: string): LiteralNode {
  return { kind: 'literal', type: { kind: 'date' }, value };
}

export function code(value: string): LiteralNode {
  return { kind: 'literal', type: { kind: 'code' }, value };
}

export function codes(values: readonly string[]): LiteralNode {
  return { kind: 'literal', type: { kind: 'set' }, value: values };
}

export function truth(value: boolean): LiteralNode {
  return { kind: 'literal', type: { kind: 'boolean' }, value };
}

export function add(...of: Expression[]): AddNode {
  return { kind: 'add', of };
}

export function subtract(left: Expression, right: Expression): SubtractNode {
  return { kind: 'subtract', left, right };
}

export function multiply(...of: Expression[]): MultiplyNode {
  return { kind: 'multiply', of };
}

/** A quotient; `whenZero` is what the rule gives where the divisor is zero (a ratio of 0 unless said otherwise). */
export function divide(left: Expression, right: Expression, whenZero: Expression = ratio(0)): DivideNode {
  return { kind: 'divide', left, right, whenZero };
}

export function minimum(...of: Expression[]): ExtremeNode {
  return { kind: 'minimum', of };
}

export function maximum(...of: Expression[]): ExtremeNode {
  return { kind: 'maximum', of };
}

export function compare(operator: CompareOperator, left: Expression, right: Expression): CompareNode {
  return { kind: 'compare', operator, left, right };
}

export function all(...of: Expression[]): ConnectiveNode {
  return { kind: 'all', of };
}

export function any(...of: Expression[]): ConnectiveNode {
  return { kind: 'any', of };
}

export function not(of: Expression): NotNode {
  return { kind: 'not', of };
}

export function when(condition: Expression, then: Expression, otherwise: Expression): IfNode {
  return { kind: 'if', condition, then, otherwise };
}

export function memberOf(
  item: Expression,
  options: readonly string[],
  how: { readonly match?: MemberNode['match']; readonly quantifier?: MemberNode['quantifier'] } = {},
): MemberNode {
  return { kind: 'member', item, options, match: how.match ?? 'exact', quantifier: how.quantifier ?? 'any' };
}

export function elapsed(since: Expression, unit: ElapsedUnit): ElapsedNode {
  return { kind: 'elapsed', since, unit };
}

export function round(of: Expression, places: number, mode: RoundNode['mode'] = 'half-up'): RoundNode {
  return { kind: 'round', of, places, mode };
}

/** A yes or no that an office or expert decides. */
export function judged(id: string, question: Bilingual, by: Bilingual): JudgementNode {
  return { kind: 'judgement', id, question, by, bounds: null };
}

/** A number that an office or expert decides within bounds, points unless another type is given. */
export function judgedWithin(
  id: string,
  question: Bilingual,
  by: Bilingual,
  min: Amount,
  max: Amount,
  type: NumericType = { kind: 'points' },
): JudgementNode {
  return { kind: 'judgement', id, question, by, bounds: { type, min: exact(min), max: exact(max) } };
}

/** Names a part of a rule and says where it is written. */
export function named(id: string, label: Bilingual, of: Expression, ...sources: Source[]): NamedNode {
  return { kind: 'named', id, label, sources, of };
}
