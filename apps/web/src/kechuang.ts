import type { CatalogueContract, OperationId } from '@kechuang/domain';
import type { z } from 'zod';

export type { OperationId } from '@kechuang/domain';

type ContractOf<Id extends OperationId> = Extract<CatalogueContract, { readonly id: Id }>;
/** What an operation takes. */
export type InputOf<Id extends OperationId> = z.input<ContractOf<Id>['input']>;
/** What an operation answers. */
export type OutputOf<Id extends OperationId> = z.output<ContractOf<Id>['output']>;

/** Only answers that depend on nothing but the corpus and the day are kept, and only the last few. */
const kept = new Map<string, Promise<unknown>>();
const keep = 60;

/**
 * The only way from a page to an operation. It runs here, on the reader's machine, over the corpus that came with the page: nothing
 * that is typed in leaves it. Rules and corpus are a chunk of their own, fetched once, after the frame of the page is up.
 */
export function call<Id extends OperationId>(id: Id, input: InputOf<Id>): Promise<OutputOf<Id>> {
  const key = `${id} ${JSON.stringify(input)}`;
  const known = kept.get(key);
  // The key names the operation, so what is kept under it has that operation's type.
  if (known !== undefined) return known as Promise<OutputOf<Id>>;
  const answer = import('./engine.ts').then((engine) => engine.run(id, input));
  kept.set(key, answer);
  answer.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > keep && oldest !== undefined) kept.delete(oldest);
  return answer;
}
