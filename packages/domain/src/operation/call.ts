import type { z } from 'zod';
import { requireSession } from '../casework/session.ts';
import { Problem } from '../problem.ts';
import { caseworkOf } from './casework.ts';
import type { OperationContract } from './contract.ts';
import type { Operation, OperationContext } from './operation.ts';
import { placeProblem } from './place-problem.ts';
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
  const { contract } = operation;
  if (contract.access === 'signed-in') requireEntrance(contract, context);
  const input = readInput(contract, rawInput);
  if (contract.version?.required && caseworkOf(context).expectedVersion === null) {
    throw new Problem('precondition-required', {
      zh: '请给出您看到的版本（If-Match），以免覆盖他人的办理',
      en: 'Give the version you have seen (If-Match), so that nobody’s work is overwritten',
    });
  }
  try {
    return contract.output.parse(await operation.run(input, context));
  } catch (error) {
    throw error instanceof Problem ? placeProblem(error, contract, input) : error;
  }
}

function requireEntrance(contract: OperationContract, context: OperationContext): void {
  const session = requireSession(caseworkOf(context));
  if (session.readOnly && contract.effect === 'write') {
    throw new Problem('forbidden', { zh: '这把密钥只能读取，不能办理', en: 'This key may only read' });
  }
}
