import type { z } from 'zod';
import { requireSession } from '../casework/session.ts';
import { Problem } from '../problem.ts';
import { caseworkOf } from './casework.ts';
import type { OperationContract } from './contract.ts';
import { inputFields } from './input-fields.ts';
import { inputIssues } from './input-issues.ts';
import type { Operation, OperationContext } from './operation.ts';

/** Reads an input through its contract, or throws the problem that names each fault and its remedy. */
export function readInput<Input extends z.ZodObject>(
  contract: Pick<OperationContract<string, Input>, 'input'>,
  rawInput: unknown,
): z.output<Input> {
  const read = contract.input.safeParse(rawInput);
  if (read.success) return read.data;
  const issues = inputIssues(rawInput, read.error.issues, inputFields(contract));
  const [first] = issues;
  const more = issues.length > 1 ? { zh: `（共 ${issues.length} 处）`, en: ` (${issues.length} faults in all)` } : { zh: '', en: '' };
  throw new Problem('invalid-input', { zh: `${first?.detail.zh ?? ''}${more.zh}`, en: `${first?.detail.en ?? ''}${more.en}` }, issues);
}

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
