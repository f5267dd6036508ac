import type { Bilingual } from '../language.ts';
import type { Source } from './source.ts';
import type { ExpressionType, NumericType } from './type.ts';

/**
 * The formula language (公式语言): a rule as plain, readonly, JSON-shaped data. The kernel is this one union; what policies say beyond it
 * (`between`, `cap`, `share-of` …) is a `derived` node that carries its kernel expansion. Every interpretation is an exhaustive table
 * over `Kind`, so a new kernel node does not compile until each of them knows it.
 */
export type Expression =
  | FactNode
  | LiteralNode
  | ParameterNode
  | AddNode
  | SubtractNode
  | MultiplyNode
  | DivideNode
  | ExtremeNode
  | CompareNode
  | ConnectiveNode
  | NotNode
  | IfNode
  | TiersNode
  | MemberNode
  | ElapsedNode
  | RoundNode
  | JudgementNode
  | NamedNode
  | DerivedNode;

export type Kind = Expression['kind'];

type WithKind<N, K extends Kind> = N extends { readonly kind: Kind } ? (K & N['kind'] extends never ? never : N) : never;
/** The node of a kind; kinds that share a shape share a node. */
export type NodeOf<K extends Kind> = WithKind<Expression, K>;

/** The value of a fact (事实). */
export interface FactNode {
  readonly kind: 'fact';
  readonly id: string;
}

/** A constant with its unit. Numbers are decimal strings, dates ISO, sets lists of codes. */
export interface LiteralNode {
  readonly kind: 'literal';
  readonly type: ExpressionType;
  readonly value: string | boolean | readonly string[];
}

/** The value in force on the day of evaluation (政策参数). */
export interface ParameterNode {
  readonly kind: 'parameter';
  readonly id: string;
}

export interface AddNode {
  readonly kind: 'add';
  readonly of: readonly Expression[];
}

export interface SubtractNode {
  readonly kind: 'subtract';
  readonly left: Expression;
  readonly right: Expression;
}

/** A product, with at most one factor that has a unit. */
export interface MultiplyNode {
  readonly kind: 'multiply';
  readonly of: readonly Expression[];
}

/** A quotient. Division by zero is defined by the rule: it gives `whenZero`. */
export interface DivideNode {
  readonly kind: 'divide';
  readonly left: Expression;
  readonly right: Expression;
  readonly whenZero: Expression;
}

/** The least (`minimum`, 就低) or the greatest (`maximum`, 就高). */
export interface ExtremeNode {
  readonly kind: 'minimum' | 'maximum';
  readonly of: readonly Expression[];
}

export type CompareOperator = '>=' | '>' | '<=' | '<' | '=' | '!=';

/** A comparison of two values of one type. Codes, sets and booleans can only be equal or not. */
export interface CompareNode {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** Every one (`all`, 同时满足) or at least one (`any`, 满足任一). */
export interface ConnectiveNode {
  readonly kind: 'all' | 'any';
  readonly of: readonly Expression[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly of: Expression;
}

export interface IfNode {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** One end of a band; `named` where the text itself says 及 or 含 of this end. */
export interface TierEnd {
  readonly value: string;
  readonly inclusive: boolean;
  readonly named?: boolean | undefined;
}

/** A band of a table: from `min` to `max` in the unit of the input, an absent end being open for ever. */
export interface TierRow {
  readonly min: TierEnd | null;
  readonly max: TierEnd | null;
  readonly result: Expression;
  readonly label?: Bilingual | undefined;
}

/** A table of bands (分档表), checked for gaps and overlaps when it is defined. `otherwise` is for values outside all bands; `notes` record overlaps of the text. */
export interface TiersNode {
  readonly kind: 'tiers';
  readonly input: Expression;
  readonly rows: readonly TierRow[];
  readonly otherwise: Expression | null;
  readonly notes: readonly Bilingual[];
}

/**
 * Whether a code is among `options`, or a set holds any (or all) of them. `prefix` counts codes that begin with an option: 320700 holds
 * 320723 by `3207`, class C39 holds C392.
 */
export interface MemberNode {
  readonly kind: 'member';
  readonly item: Expression;
  readonly options: readonly string[];
  readonly match: 'exact' | 'prefix';
  readonly quantifier: 'any' | 'all';
}

export type ElapsedUnit = 'years' | 'months' | 'days';

/** Whole years, months or days from a date to the day of evaluation (届满); a period ends on the day of the same number or, where there is none, on the last of the month. */
export interface ElapsedNode {
  readonly kind: 'elapsed';
  readonly since: Expression;
  readonly unit: ElapsedUnit;
}

/** Rounds to `places` decimals: half up (四舍五入), `down` towards negative infinity, or `up` towards positive infinity. */
export interface RoundNode {
  readonly kind: 'round';
  readonly of: Expression;
  readonly places: number;
  readonly mode: 'half-up' | 'down' | 'up';
}

/** What an office or expert decides (评审认定): yes or no where `bounds` is null, else a number within bounds. */
export interface JudgementNode {
  readonly kind: 'judgement';
  readonly id: string;
  readonly question: Bilingual;
  readonly by: Bilingual;
  readonly bounds: { readonly type: NumericType; readonly min: string; readonly max: string } | null;
}

/** A part of the rule with a name and its sources, so that an explanation can speak of it and cite it (条款). */
export interface NamedNode {
  readonly kind: 'named';
  readonly id: string;
  readonly label: Bilingual;
  readonly sources: readonly Source[];
  readonly of: Expression;
}

/** Operators written in the language itself. Their names are for people; what they mean is `expansion`. */
export const derivedNames = [
  'between',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'equal-to',
  'none-of',
  'at-least-of',
  'cap',
  'floor',
  'share-of',
  'percent-of',
  'split',
  'growth',
  'count-true',
] as const;
export type DerivedName = (typeof derivedNames)[number];

/** A derived operator: its name and arguments for explanations, and the kernel expression it stands for. */
export interface DerivedNode {
  readonly kind: 'derived';
  readonly name: DerivedName;
  readonly args: readonly Expression[];
  readonly expansion: Expression;
}

/** The parts of a node with the key that leads to each (子表达式), in reading order. `derived` gives its expansion, which is what counts. */
export function partsOf(node: Expression): readonly (readonly [key: string, part: Expression])[] {
  switch (node.kind) {
    case 'fact':
    case 'literal':
    case 'parameter':
    case 'judgement':
      return [];
    case 'add':
    case 'multiply':
    case 'minimum':
    case 'maximum':
    case 'all':
    case 'any':
      return node.of.map((part, index) => [`of/${index}`, part] as const);
    case 'subtract':
    case 'compare':
      return [
        ['left', node.left],
        ['right', node.right],
      ];
    case 'divide':
      return [
        ['left', node.left],
        ['right', node.right],
        ['whenZero', node.whenZero],
      ];
    case 'not':
    case 'round':
    case 'named':
      return [['of', node.of]];
    case 'if':
      return [
        ['condition', node.condition],
        ['then', node.then],
        ['otherwise', node.otherwise],
      ];
    case 'tiers':
      return [
        ['input', node.input],
        ...node.rows.map((row, index) => [`rows/${index}/result`, row.result] as const),
        ...(node.otherwise === null ? [] : [['otherwise', node.otherwise] as const]),
      ];
    case 'member':
      return [['item', node.item]];
    case 'elapsed':
      return [['since', node.since]];
    case 'derived':
      return [['expansion', node.expansion]];
  }
}

/** Ids of all facts an expression can ask for, in reading order, each once. */
export function factsOf(node: Expression): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === 'fact') found.add(part.id);
    for (const [, child] of partsOf(part)) visit(child);
  };
  visit(node);
  return [...found];
}
