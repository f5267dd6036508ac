import { commandIdOf } from '../casework/command-id.ts';
import { Problem } from '../problem.ts';
import { call } from './call.ts';
import { bindCalls, type CallOptions, type OperationCalls } from './calls.ts';
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
  return bindCalls<CatalogueContract>(contracts, (contract, input, options) => {
    const operation = operationById(contract.id);
    if (operation === null) throw new Problem('unexpected', { zh: `没有操作 ${contract.id}`, en: `There is no operation ${contract.id}` });
    return call(operation, input, contextOf(context, contract.id, options));
  });
}

/** The context of one call: a library that writes names its versions and keys call by call, as a client does in headers. */
function contextOf(context: OperationContext, operationId: string, options: CallOptions): OperationContext {
  const { casework } = context;
  if (casework === undefined) return context;
  const { expectedVersion = casework.expectedVersion, idempotencyKey } = options;
  const account = casework.session?.account.id ?? '';
  const commandId = idempotencyKey === undefined ? casework.commandId : commandIdOf(account, operationId, idempotencyKey);
  return { ...context, casework: { ...casework, expectedVersion, commandId } };
}
