import { call, dayInShanghai, operationById, Problem } from '@kechuang/domain';
import type { InputOf, OperationId, OutputOf } from './kechuang.ts';
import { wholeLibrary } from './whole-library.ts';

let library: ReturnType<typeof wholeLibrary> | null = null;

/** The library has changed: the next answer looks again at what its server has published. */
export function forgetLibrary(): void {
  library = null;
}

/** Runs an operation in this browser. Loaded on the first call, see kechuang.ts. Today is the day in Shanghai, whatever zone the machine is in. */
export async function run<Id extends OperationId>(id: Id, input: InputOf<Id>): Promise<OutputOf<Id>> {
  const operation = operationById(id);
  if (operation === null) throw new Problem('unexpected', { zh: `没有操作 ${id}`, en: `There is no operation ${id}` });
  library ??= wholeLibrary();
  const answer = await call(operation, input, { corpus: await library, today: dayInShanghai(new Date()) });
  // `call` has read the answer through the operation's own output schema.
  return answer as OutputOf<Id>;
}
