import { Problem } from '../problem.ts';
import type { OperationContract } from './contract.ts';

const aboutContent: ReadonlySet<string> = new Set(['unreadable', 'too-large', 'unsupported-type']);

/**
 * A problem with the place in the input that it is about (指针): the field that holds the id that names nothing, or the field that holds
 * the file that cannot be read. A problem that names its places itself stays as it is.
 */
export function placeProblem(
  problem: Problem,
  contract: Pick<OperationContract, 'rawBody'>,
  input: Readonly<Record<string, unknown>>,
): Problem {
  if (problem.issues.length > 0) return problem;
  const pointer = placeOf(problem, contract, input);
  if (pointer === undefined) return problem;
  const issue = { pointer, code: problem.kind, detail: problem.detail };
  return new Problem(problem.kind, problem.detail, [issue], problem.unknownId);
}

function placeOf(
  { kind, unknownId }: Problem,
  { rawBody }: Pick<OperationContract, 'rawBody'>,
  input: Readonly<Record<string, unknown>>,
): string | undefined {
  if (unknownId !== null) return Object.entries(input).flatMap(([name, value]) => holds(value, unknownId, `/${name}`))[0];
  if (rawBody === undefined || !aboutContent.has(kind)) return undefined;
  // What may come as bytes may come as text too: the field of the same name without the encoding.
  const field = [rawBody.field, rawBody.field.replace(/Base64$/, '')].find((name) => input[name] !== undefined);
  return field === undefined ? undefined : `/${field}`;
}

/** Where a field's value is the id, or a list that has it. */
function holds(value: unknown, id: string, pointer: string): string[] {
  if (value === id) return [pointer];
  const at = Array.isArray(value) ? value.indexOf(id) : -1;
  return at < 0 ? [] : [`${pointer}/${at}`];
}
