import type { z } from 'zod';
import { requireSession } from '../casework/session.ts';
import { caseworkOf } from './casework.ts';
import type { Operation, OperationContext } from './operation.ts';
import { readInput } from './read-input.ts';

/**
 * The one way into an operation, for every face: reads the input, runs, and reads the answer through the output schema, so that its keys
 * stand in the schema's order and nothing leaves that the contract does not name.
 *
 * @throws Problem for anything the caller can put right
 */
export async function call<Id extends string, Input extends z.ZodObject, Output extends z.ZodType>(
  operation: Operation<Id, Input, Output>,
  rawInput: unknown,
  context: OperationContext,
): Promise<z.output<Output>> {
  if (operation.contract.access === 'signed-in') requireSession(caseworkOf(context));
  const input = readInput(operation.contract, rawInput);
  return operation.contract.output.parse(await operation.run(input, context));
}
