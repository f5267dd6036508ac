import type { Fact } from '../fact/model.ts';

/**
 * Static type of an expression (类型与单位). Counts carry their unit, so that 人 are never added to 件; a span of time is a count of 年, 个月 or 天.
 * `number` has no unit and goes with ratios.
 */
export type ExpressionType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'money' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'number' }
  | { readonly kind: 'points' }
  | { readonly kind: 'count'; readonly unit: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'code' }
  | { readonly kind: 'set' };

export const numericKinds = ['money', 'ratio', 'number', 'points', 'count'] as const;
export type NumericType = Extract<ExpressionType, { kind: (typeof numericKinds)[number] }>;

export function isNumeric(type: ExpressionType): type is NumericType {
  return numericKinds.some((kind) => kind === type.kind);
}

/** Same kind and, for counts, the same unit. */
export function sameType(left: ExpressionType, right: ExpressionType): boolean {
  if (left.kind === 'count' && right.kind === 'count') return left.unit === right.unit;
  return left.kind === right.kind;
}

/** The type of a fact's values. */
export function typeOfFact(fact: Fact): ExpressionType {
  return fact.type === 'count' ? { kind: 'count', unit: fact.unit } : { kind: fact.type };
}

/** The name people know: 金额, 人数 …, used in type errors. */
export function typeName(type: ExpressionType): string {
  return type.kind === 'count' ? `count(${type.unit})` : type.kind;
}
