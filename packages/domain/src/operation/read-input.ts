import type { z } from 'zod';
import { Problem } from '../problem.ts';
import type { OperationContract } from './contract.ts';
import { inputFields } from './input-fields.ts';
import { inputIssues } from './input-issues.ts';

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
  // How much of an answer is asked for is the form of a request, not its matter.
  const form = issues.every((issue) => ['/limit', '/cursor', '/after'].includes(issue.pointer));
  throw new Problem(
    form ? 'malformed-request' : 'invalid-input',
    { zh: `${first?.detail.zh ?? ''}${more.zh}`, en: `${first?.detail.en ?? ''}${more.en}` },
    issues,
  );
}
