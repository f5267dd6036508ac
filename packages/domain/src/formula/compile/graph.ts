/**
 * Whole-number arithmetic as a graph: what every compiled target is emitted from. Each node knows the least and the most it can be, so a
 * target can tell beforehand where 53 or 64 bits would not do. Equal nodes are one node.
 */
export type Int =
  | { readonly op: 'const'; readonly id: number; readonly value: bigint; readonly lo: bigint; readonly hi: bigint }
  | { readonly op: 'input'; readonly id: number; readonly fact: string; readonly lo: bigint; readonly hi: bigint }
  | {
      readonly op: 'add' | 'sub' | 'mul' | 'floor-div' | 'min' | 'max';
      readonly id: number;
      readonly left: Int;
      readonly right: Int;
      readonly lo: bigint;
      readonly hi: bigint;
    }
  | {
      readonly op: 'select';
      readonly id: number;
      readonly condition: Bool;
      readonly then: Int;
      readonly otherwise: Int;
      readonly lo: bigint;
      readonly hi: bigint;
    }
  | { readonly op: 'truth'; readonly id: number; readonly of: Bool; readonly lo: bigint; readonly hi: bigint };

export type Order = '>=' | '>' | '=';

export type Bool =
  | { readonly op: 'bool'; readonly id: number; readonly value: boolean }
  | { readonly op: 'flag'; readonly id: number; readonly fact: string }
  | { readonly op: 'compare'; readonly id: number; readonly order: Order; readonly left: Int; readonly right: Int }
  | { readonly op: 'and' | 'or'; readonly id: number; readonly left: Bool; readonly right: Bool }
  | { readonly op: 'not'; readonly id: number; readonly of: Bool }
  | { readonly op: 'same-code'; readonly id: number; readonly left: Code; readonly right: Code }
  | {
      readonly op: 'member';
      readonly id: number;
      readonly of: Code;
      readonly options: readonly string[];
      readonly match: 'exact' | 'prefix';
    }
  | {
      readonly op: 'set-member';
      readonly id: number;
      readonly fact: string;
      readonly options: readonly string[];
      readonly match: 'exact' | 'prefix';
      readonly quantifier: 'any' | 'all';
    };

export type Code =
  | { readonly op: 'code'; readonly id: number; readonly value: string }
  | { readonly op: 'code-input'; readonly id: number; readonly fact: string }
  | { readonly op: 'code-select'; readonly id: number; readonly condition: Bool; readonly then: Code; readonly otherwise: Code };

export type GraphNode = Int | Bool | Code;

const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greater = (one: bigint, other: bigint): bigint => (one > other ? one : other);

export function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right < 0n ? quotient - 1n : quotient;
}

export function gcd(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function boundsOf(op: 'add' | 'sub' | 'mul' | 'floor-div' | 'min' | 'max', left: Int, right: Int): { lo: bigint; hi: bigint } {
  switch (op) {
    case 'add':
      return { lo: left.lo + right.lo, hi: left.hi + right.hi };
    case 'sub':
      return { lo: left.lo - right.hi, hi: left.hi - right.lo };
    case 'min':
      return { lo: lesser(left.lo, right.lo), hi: lesser(left.hi, right.hi) };
    case 'max':
      return { lo: greater(left.lo, right.lo), hi: greater(left.hi, right.hi) };
    case 'mul': {
      const corners = [left.lo * right.lo, left.lo * right.hi, left.hi * right.lo, left.hi * right.hi];
      return { lo: corners.reduce(lesser), hi: corners.reduce(greater) };
    }
    case 'floor-div': {
      const corners = [left.lo, left.hi].flatMap((top) => [floorDivide(top, right.lo), floorDivide(top, right.hi)]);
      return { lo: corners.reduce(lesser), hi: corners.reduce(greater) };
    }
  }
}

/** Builds graphs: folds what is constant or decided by its bounds, and shares what is equal. */
export interface Graph {
  constant(value: bigint): Int;
  input(fact: string, lo: bigint, hi: bigint): Int;
  add(left: Int, right: Int): Int;
  sub(left: Int, right: Int): Int;
  mul(left: Int, right: Int): Int;
  /** Quotient rounded towards negative infinity; the divisor is above zero. */
  floorDiv(left: Int, right: Int): Int;
  min(left: Int, right: Int): Int;
  max(left: Int, right: Int): Int;
  select(condition: Bool, then: Int, otherwise: Int): Int;
  truth(of: Bool): Int;
  bool(value: boolean): Bool;
  flag(fact: string): Bool;
  compare(order: Order, left: Int, right: Int): Bool;
  and(left: Bool, right: Bool): Bool;
  or(left: Bool, right: Bool): Bool;
  not(of: Bool): Bool;
  code(value: string): Code;
  codeInput(fact: string): Code;
  codeSelect(condition: Bool, then: Code, otherwise: Code): Code;
  sameCode(left: Code, right: Code): Bool;
  member(of: Code, options: readonly string[], match: 'exact' | 'prefix'): Bool;
  setMember(fact: string, options: readonly string[], match: 'exact' | 'prefix', quantifier: 'any' | 'all'): Bool;
}

export function createGraph(): Graph {
  const ints = new Map<string, Int>();
  const bools = new Map<string, Bool>();
  const codes = new Map<string, Code>();
  let next = 0;
  const share = <T extends GraphNode>(table: Map<string, T>, key: string, make: (id: number) => T): T => {
    const before = table.get(key);
    if (before !== undefined) return before;
    const made = make(next);
    next += 1;
    table.set(key, made);
    return made;
  };

  const constant = (value: bigint): Int => share(ints, `c${value}`, (id) => ({ op: 'const', id, value, lo: value, hi: value }));
  const bool = (value: boolean): Bool => share(bools, `b${value}`, (id) => ({ op: 'bool', id, value }));
  const binary = (op: 'add' | 'sub' | 'mul' | 'floor-div' | 'min' | 'max', left: Int, right: Int): Int => {
    const bounds = boundsOf(op, left, right);
    if (bounds.lo === bounds.hi) return constant(bounds.lo);
    return share(ints, `${op} ${left.id} ${right.id}`, (id) => ({ op, id, left, right, ...bounds }));
  };
  const isConstant = (node: Int, value: bigint): boolean => node.op === 'const' && node.value === value;

  const graph: Graph = {
    constant,
    bool,
    input: (fact, lo, hi) => share(ints, `i${fact}`, (id) => ({ op: 'input', id, fact, lo, hi })),
    add: (left, right) => (isConstant(left, 0n) ? right : isConstant(right, 0n) ? left : binary('add', left, right)),
    sub: (left, right) => (isConstant(right, 0n) ? left : left.id === right.id ? constant(0n) : binary('sub', left, right)),
    mul(left, right) {
      if (isConstant(left, 1n)) return right;
      if (isConstant(right, 1n)) return left;
      const inner = left.op === 'const' ? right : left;
      const factor = left.op === 'const' ? left : right;
      if (factor.op === 'const' && inner.op === 'mul' && inner.right.op === 'const')
        return graph.mul(inner.left, constant(inner.right.value * factor.value));
      return factor.op === 'const' ? binary('mul', inner, factor) : binary('mul', left, right);
    },
    floorDiv(left, right) {
      if (right.lo <= 0n) throw new RangeError('a divisor must be above zero');
      return isConstant(right, 1n) ? left : binary('floor-div', left, right);
    },
    min: (left, right) => (left.hi <= right.lo ? left : right.hi <= left.lo ? right : binary('min', left, right)),
    max: (left, right) => (left.lo >= right.hi ? left : right.lo >= left.hi ? right : binary('max', left, right)),
    select(condition, then, otherwise) {
      if (condition.op === 'bool') return condition.value ? then : otherwise;
      if (then.id === otherwise.id) return then;
      if (condition.op === 'not') return graph.select(condition.of, otherwise, then);
      const bounds = { lo: lesser(then.lo, otherwise.lo), hi: greater(then.hi, otherwise.hi) };
      return share(ints, `s ${condition.id} ${then.id} ${otherwise.id}`, (id) => ({
        op: 'select',
        id,
        condition,
        then,
        otherwise,
        ...bounds,
      }));
    },
    truth: (of) =>
      of.op === 'bool' ? constant(of.value ? 1n : 0n) : share(ints, `t ${of.id}`, (id) => ({ op: 'truth', id, of, lo: 0n, hi: 1n })),
    flag: (fact) => share(bools, `f${fact}`, (id) => ({ op: 'flag', id, fact })),
    compare(order, left, right) {
      if (order === '=') {
        if (left.id === right.id) return bool(true);
        if (left.hi < right.lo || right.hi < left.lo) return bool(false);
      } else {
        const certain = order === '>=' ? left.lo >= right.hi : left.lo > right.hi;
        const impossible = order === '>=' ? left.hi < right.lo : left.hi <= right.lo;
        if (left.id === right.id) return bool(order === '>=');
        if (certain || impossible) return bool(certain);
      }
      return share(bools, `${order} ${left.id} ${right.id}`, (id) => ({ op: 'compare', id, order, left, right }));
    },
    and(left, right) {
      if (left.op === 'bool') return left.value ? right : left;
      if (right.op === 'bool') return right.value ? left : right;
      return left.id === right.id ? left : share(bools, `and ${left.id} ${right.id}`, (id) => ({ op: 'and', id, left, right }));
    },
    or(left, right) {
      if (left.op === 'bool') return left.value ? left : right;
      if (right.op === 'bool') return right.value ? right : left;
      return left.id === right.id ? left : share(bools, `or ${left.id} ${right.id}`, (id) => ({ op: 'or', id, left, right }));
    },
    not(of) {
      if (of.op === 'bool') return bool(!of.value);
      return of.op === 'not' ? of.of : share(bools, `not ${of.id}`, (id) => ({ op: 'not', id, of }));
    },
    code: (value) => share(codes, `k${value}`, (id) => ({ op: 'code', id, value })),
    codeInput: (fact) => share(codes, `i${fact}`, (id) => ({ op: 'code-input', id, fact })),
    codeSelect(condition, then, otherwise) {
      if (condition.op === 'bool') return condition.value ? then : otherwise;
      if (then.id === otherwise.id) return then;
      return share(codes, `s ${condition.id} ${then.id} ${otherwise.id}`, (id) => ({ op: 'code-select', id, condition, then, otherwise }));
    },
    sameCode(left, right) {
      if (left.id === right.id) return bool(true);
      if (left.op === 'code' && right.op === 'code') return bool(false);
      return share(bools, `same ${left.id} ${right.id}`, (id) => ({ op: 'same-code', id, left, right }));
    },
    member(of, options, match) {
      if (of.op === 'code') return bool(options.some((option) => (match === 'exact' ? of.value === option : of.value.startsWith(option))));
      return share(bools, `in ${of.id} ${match} ${JSON.stringify(options)}`, (id) => ({ op: 'member', id, of, options, match }));
    },
    setMember: (fact, options, match, quantifier) =>
      share(bools, `set ${fact} ${match} ${quantifier} ${JSON.stringify(options)}`, (id) => ({
        op: 'set-member',
        id,
        fact,
        options,
        match,
        quantifier,
      })),
  };
  return graph;
}
