import { Problem } from '../problem.ts';
import { call } from './call.ts';
import { bindCalls, type OperationCalls } from './calls.ts';
import { operationById } from './catalogue.ts';
import { type CatalogueContract, contracts } from './contracts.ts';
import type { OperationContext } from './operation.ts';

/** All operations as functions, in process. */
export type Library = OperationCalls<CatalogueContract>;

/**
 * The library face: every operation as a function, with the same shapes as the API client.
 *
 * @example const { results } = await createLibrary(context).benefits.match({ profile: {} });
 */
export function createLibrary(context: OperationContext): Library {
  return bindCalls<CatalogueContract>(contracts, (contract, input) => {
    const operation = operationById(contract.id);
    if (operation === null) throw new Problem('unexpected', { zh: `没有操作 ${contract.id}`, en: `There is no operation ${contract.id}` });
    return call(operation, input, context);
  });
}
