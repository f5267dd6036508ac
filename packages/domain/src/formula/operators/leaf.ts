import { decimal } from '../../decimal.ts';
import type { Fact, FactState } from '../../fact/model.ts';
import { known, type Operator, type Result } from '../evaluation.ts';
import type { LiteralNode } from '../expression.ts';
import { closed, point } from '../interval.ts';
import { parameterAt } from '../parameter.ts';
import { type ExpressionType, typeName, typeOfFact } from '../type.ts';
import { numberValue, truthValue, type Value } from '../value.ts';

/** All a fact can be before it is answered: its plausible range, its options. */
function openValue(fact: Fact): Value {
  switch (fact.type) {
    case 'boolean':
      return { kind: 'boolean', canBeTrue: true, canBeFalse: true };
    case 'date':
      return { kind: 'date', min: fact.plausible.min, max: fact.plausible.max };
    case 'code':
      return { kind: 'code', possible: fact.options?.map((option) => option.code) ?? null };
    case 'set':
      return { kind: 'set', values: null };
    default: {
      const { min, max } = fact.plausible;
      return numberValue(closed(min === null ? null : decimal(min), max === null ? null : decimal(max)));
    }
  }
}

const openValues = new WeakMap<Fact, Value>();

/** The same, worked out once: every rule of every firm asks for it. */
function openValueOf(fact: Fact): Value {
  const before = openValues.get(fact);
  if (before !== undefined) return before;
  const value = openValue(fact);
  openValues.set(fact, value);
  return value;
}

function stateValue(state: FactState, open: Value): Value {
  switch (state.kind) {
    case 'boolean':
      return truthValue(state.value);
    case 'code':
      return { kind: 'code', possible: [state.value] };
    case 'set':
      return { kind: 'set', values: state.values };
    case 'date':
      return open.kind === 'date' ? { kind: 'date', min: state.min ?? open.min, max: state.max ?? open.max } : { ...state };
    case 'number': {
      const given = closed(state.min, state.max);
      return open.kind === 'number' ? numberValue({ min: given.min ?? open.min, max: given.max ?? open.max }) : numberValue(given);
    }
  }
}

function isSettledState(value: Value): boolean {
  if (value.kind === 'number') return value.min !== null && value.max !== null && value.min.value.equals(value.max.value);
  return value.kind !== 'date' || (value.min !== null && value.min === value.max);
}

export const factOperator: Operator<'fact'> = {
  type(node, check) {
    const fact = check.catalogue.get(node.id);
    return fact === undefined ? check.fault('unknown-fact', `there is no fact ${node.id}`) : typeOfFact(fact);
  },
  evaluate(node, { context }): Result {
    const fact = context.catalogue.get(node.id);
    if (fact === undefined) throw new RangeError(`there is no fact ${node.id}`);
    const open = openValueOf(fact);
    const state = context.profile.known.get(node.id);
    if (state === undefined) return { ...known(open), missing: [node.id] };
    const value = stateValue(state, open);
    return isSettledState(value) ? known(value, [node.id]) : { ...known(value, [node.id]), missing: [node.id] };
  },
};

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A constant as a value. The literal is known to fit its type. */
export function constantValue(type: ExpressionType, value: LiteralNode['value']): Value {
  if (typeof value === 'boolean') return truthValue(value);
  if (typeof value !== 'string') return { kind: 'set', values: [...new Set(value)] };
  if (type.kind === 'date') return { kind: 'date', min: value, max: value };
  if (type.kind === 'code') return { kind: 'code', possible: [value] };
  return numberValue(point(decimal(value)));
}

function literalFits(node: LiteralNode): boolean {
  const { type, value } = node;
  if (type.kind === 'boolean') return typeof value === 'boolean';
  if (type.kind === 'set') return Array.isArray(value);
  if (typeof value !== 'string') return false;
  if (type.kind === 'date') return isoDay.test(value);
  if (type.kind === 'code') return value.length > 0;
  try {
    decimal(value);
    return true;
  } catch {
    return false;
  }
}

const constants = new WeakMap<LiteralNode, Result>();

export const literalOperator: Operator<'literal'> = {
  type(node, check) {
    return literalFits(node) ? node.type : check.fault('bad-literal', `${JSON.stringify(node.value)} is not a ${typeName(node.type)}`);
  },
  evaluate(node) {
    const before = constants.get(node);
    if (before !== undefined) return before;
    const result = known(constantValue(node.type, node.value));
    constants.set(node, result);
    return result;
  },
};

export const parameterOperator: Operator<'parameter'> = {
  type(node, check) {
    return check.parameters.get(node.id)?.type ?? check.fault('unknown-parameter', `there is no parameter ${node.id}`);
  },
  evaluate(node, { context }) {
    const parameter = context.parameters.get(node.id);
    if (parameter === undefined) throw new RangeError(`there is no parameter ${node.id}`);
    const reading = parameterAt(parameter, context.asOf);
    if (reading.kind === 'in-force') return known(constantValue(parameter.type, reading.value.value));
    return { value: null, missing: [], judgements: [], outOfForce: [node.id], used: [] };
  },
};
