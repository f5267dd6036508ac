import type { CatalogueContract, OperationId } from '@kechuang/domain';
import type { z } from 'zod';

export type { OperationId } from '@kechuang/domain';

type ContractOf<Id extends OperationId> = Extract<CatalogueContract, { readonly id: Id }>;
/** What an operation takes. */
export type InputOf<Id extends OperationId> = z.input<ContractOf<Id>['input']>;
/** What an operation answers. */
export type OutputOf<Id extends OperationId> = z.output<ContractOf<Id>['output']>;

interface Kept {
  readonly answer: Promise<unknown>;
  /** The answer once it is here, for a page that is drawn again. */
  settled: { readonly value: unknown } | null;
}

/** The last few answers. None changes while the page is open: they depend on the input, the corpus and the day. */
const kept = new Map<string, Kept>();
const keep = 80;

function keyOf(id: string, input: unknown): string {
  return `${id} ${JSON.stringify(input)}`;
}

/**
 * The only way from a page to an operation. It runs here, on the reader's machine, over the corpus that came with the page: nothing
 * that is typed in leaves it. Rules and corpus are a chunk of their own, fetched once, after the frame of the page is up.
 */
export function call<Id extends OperationId>(id: Id, input: InputOf<Id>): Promise<OutputOf<Id>> {
  const key = keyOf(id, input);
  const known = kept.get(key);
  // The key names the operation, so what is kept under it has that operation's type.
  if (known !== undefined) return known.answer as Promise<OutputOf<Id>>;
  const answer = import('./engine.ts').then((engine) => engine.run(id, input));
  const entry: Kept = { answer, settled: null };
  kept.set(key, entry);
  answer.then(
    (value) => {
      entry.settled = { value };
    },
    () => kept.delete(key),
  );
  const [oldest] = kept.keys();
  if (kept.size > keep && oldest !== undefined) kept.delete(oldest);
  return answer;
}

/** The answer to a call made before, at once; null where it has to be waited for. */
export function answered<Id extends OperationId>(id: Id, input: InputOf<Id>): { readonly data: OutputOf<Id> } | null {
  const settled = kept.get(keyOf(id, input))?.settled ?? null;
  // As above: the key names the operation.
  return settled === null ? null : { data: settled.value as OutputOf<Id> };
}
