import type { Decimal } from '../../decimal.ts';
import type { FactCatalogue } from '../../fact/model.ts';
import type { Expression } from '../expression.ts';
import type { ParameterTable } from '../parameter.ts';
import type { Bool, Code, Graph, Int } from './graph.ts';
import type { Rational, Rationals } from './rational.ts';
import { NotExpressible } from './refusal.ts';

/** What a rule is compiled against. Parameters are read on the day and become constants. */
export interface CompileContext {
  readonly catalogue: FactCatalogue;
  readonly parameters: ParameterTable;
  readonly asOf: string;
  readonly judgements?: ReadonlyMap<string, boolean | Decimal> | undefined;
}

/** A lowered value: whole-number arithmetic, a condition, a day as yyyymmdd, a code, or the set of a fact. */
export type Lowered =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'boolean'; readonly value: Bool }
  | { readonly kind: 'date'; readonly value: Int }
  | { readonly kind: 'code'; readonly value: Code }
  | { readonly kind: 'set'; readonly fact: string };

/** How a table of constants is worked out: by choosing a band, or without branches as a sum of the steps that are reached. */
export type TableStyle = 'choose' | 'add-steps';

export interface Lowering {
  readonly graph: Graph;
  readonly exact: Rationals;
  readonly context: CompileContext;
  readonly limit: bigint;
  readonly tables: TableStyle;
  of(node: Expression): Lowered;
  number(node: Expression): Rational;
  condition(node: Expression): Bool;
}

export const numeric = (value: Rational): Lowered => ({ kind: 'number', value });
export const boolean = (value: Bool): Lowered => ({ kind: 'boolean', value });

/** Chooses between two values of one kind. */
export function choose(condition: Bool, then: Lowered, otherwise: Lowered, to: Lowering): Lowered {
  if (then.kind === 'number' && otherwise.kind === 'number') return numeric(to.exact.select(condition, then.value, otherwise.value));
  if (then.kind === 'date' && otherwise.kind === 'date')
    return { kind: 'date', value: to.graph.select(condition, then.value, otherwise.value) };
  if (then.kind === 'code' && otherwise.kind === 'code')
    return { kind: 'code', value: to.graph.codeSelect(condition, then.value, otherwise.value) };
  if (then.kind === 'boolean' && otherwise.kind === 'boolean') {
    const { graph } = to;
    return boolean(graph.or(graph.and(condition, then.value), graph.and(graph.not(condition), otherwise.value)));
  }
  throw new NotExpressible('set', 'a set cannot be the result of a choice');
}
