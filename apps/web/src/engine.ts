import { corpus } from '@kechuang/data';
import { call, dayInShanghai, type OperationContext, operationById, Problem } from '@kechuang/domain';
import type { InputOf, OperationId, OutputOf } from './kechuang.ts';
import { publishedLibrary } from './published-library.ts';

let library: ReturnType<typeof publishedLibrary> | null = null;

/** What the server has published has changed: the next answer that needs it asks again. */
export function forgetLibrary(): void {
  library = null;
}

/** Runs an operation in this browser. Today is the day in Shanghai, whatever zone the machine is in. */
export async function run<Id extends OperationId>(
  id: Id,
  input: InputOf<Id>,
  progress: OperationContext['progress'] = () => undefined,
): Promise<OutputOf<Id>> {
  const operation = operationById(id);
  if (operation === null) throw new Problem('unexpected', { zh: `没有操作 ${id}`, en: `There is no operation ${id}` });
  const published = (): ReturnType<typeof publishedLibrary> => {
    library ??= publishedLibrary(corpus);
    return library;
  };
  const answer = await call(operation, input, { corpus, published, progress, today: dayInShanghai(new Date()) });
  // `call` has read the answer through the operation's own output schema.
  return answer as OutputOf<Id>;
}
