import type { FactCatalogue } from '../fact/model.ts';
import type { TypeFaultCode, TypeVisit } from './evaluation.ts';
import type { Expression } from './expression.ts';
import { typeOfNode } from './operators/registry.ts';
import type { ParameterTable } from './parameter.ts';
import type { ExpressionType } from './type.ts';

/** One thing that does not fit, with the path of sub-expressions that leads to it (JSON pointer steps). */
export interface TypeFault {
  readonly code: TypeFaultCode;
  readonly path: readonly string[];
  readonly message: string;
}

/** The type of a whole expression, or everything that is wrong with it. */
export type TypeCheck =
  | { readonly ok: true; readonly type: ExpressionType }
  | { readonly ok: false; readonly faults: readonly TypeFault[] };

/** An expression that `checkTypes` refused. */
export class TypeFaultError extends Error {
  override readonly name = 'TypeFaultError';
  readonly faults: readonly TypeFault[];

  constructor(faults: readonly TypeFault[]) {
    super(faults.map((fault) => `/${fault.path.join('/')}: ${fault.message}`).join('; '));
    this.faults = faults;
  }
}

/** Checks kinds and units throughout (类型检查): no yuan added to heads, no date compared with a ratio, no fact or parameter that does not exist. */
export function checkTypes(expression: Expression, facts: FactCatalogue, parameters: ParameterTable): TypeCheck {
  const faults: TypeFault[] = [];
  const visitAt = (path: readonly string[]): TypeVisit => ({
    catalogue: facts,
    parameters,
    of(part, key) {
      const steps = key.split('/');
      return typeOfNode(part, visitAt([...path, ...steps]));
    },
    fault(code, message, key) {
      faults.push({ code, path: key === undefined ? path : [...path, ...key.split('/')], message });
      return null;
    },
  });
  const type = typeOfNode(expression, visitAt([]));
  return type === null || faults.length > 0 ? { ok: false, faults } : { ok: true, type };
}

/** The type of an expression that must be right. Throws `TypeFaultError` with all faults. */
export function requireType(expression: Expression, facts: FactCatalogue, parameters: ParameterTable): ExpressionType {
  const check = checkTypes(expression, facts, parameters);
  if (!check.ok) throw new TypeFaultError(check.faults);
  return check.type;
}
