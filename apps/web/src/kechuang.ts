import type { CallOptions, CatalogueContract, OperationId } from '@kechuang/domain';
import type { z } from 'zod';
import { forgetLibrary, startEngine } from './engine-thread.ts';
import { isProblem } from './parts/problem.ts';

export type { OperationId } from '@kechuang/domain';

type ContractOf<Id extends OperationId> = Extract<CatalogueContract, { readonly id: Id }>;
/** What an operation takes. */
export type InputOf<Id extends OperationId> = z.input<ContractOf<Id>['input']>;
/** What an operation answers. */
export type OutputOf<Id extends OperationId> = z.output<ContractOf<Id>['output']>;

/**
 * How long an answer holds: `always` where it depends on the input, the corpus and the day alone; `until-change` for who is signed in; `now` for what is
 * read from the ledger, which others write to as well.
 */
export type Holds = 'always' | 'until-change' | 'now';

interface Kept {
  readonly answer: Promise<unknown>;
  /** The answer once it is here, for a page that is drawn again. */
  settled: { readonly value: unknown; readonly holds: Holds } | null;
}

/** The last few answers, and the questions on their way. */
const kept = new Map<string, Kept>();
const keep = 80;

/** Counts the changes of what the server holds that this page knows of. Whoever shows an answer asks again when it moves. */
let changes = 0;
const listeners = new Set<() => void>();

export const serverChanges = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  count: (): number => changes,
};

/** Something was written, or someone else is signed in: drops every answer that came from the server and has those on screen asked for again. */
export function serverChanged(): void {
  for (const [key, { settled }] of kept) if (settled?.holds !== 'always') kept.delete(key);
  changes += 1;
  for (const listener of listeners) listener();
}

/** A document was published: everybody reads another library now, and no earlier answer holds. */
function changeLibrary(): void {
  forgetLibrary();
  kept.clear();
}

function keyOf(id: string, input: unknown): string {
  return `${id} ${JSON.stringify(input)}`;
}

const sessionKey = keyOf('session.get', {});

/** A session that ended by itself shows in the first answer that is refused: then the page asks who is signed in, once. */
function noticeEndedSession(error: unknown): void {
  if (!isProblem(error) || error.kind !== 'unauthenticated') return;
  const session = kept.get(sessionKey)?.settled?.value;
  if (typeof session === 'object' && session !== null && 'account' in session && session.account !== null) serverChanged();
}

/** The engine sets out together with the route: the footer of every page asks for something that it answers. */
function loadRoute(): Promise<typeof import('./route.ts')> {
  startEngine();
  return import('./route.ts');
}

/**
 * The only way from a page to an operation. What depends on the corpus alone runs here, on the reader's machine: nothing that is typed in leaves it. What
 * needs the ledger goes to the server that the page came from. Rules and corpus are on a thread of their own, fetched once, after the frame of the page is up.
 *
 * A write gives its options, and is never shared with another call.
 */
export function call<Id extends OperationId>(id: Id, input: InputOf<Id>, options?: CallOptions): Promise<OutputOf<Id>> {
  if (options !== undefined) return write(id, input, options);
  const key = keyOf(id, input);
  const known = kept.get(key);
  // The key names the operation, so what is kept under it has that operation's type.
  if (known !== undefined) return known.answer as Promise<OutputOf<Id>>;
  const routed = loadRoute().then((route) => route.run(id, input, {}));
  const answer = routed.then(({ value }) => value);
  const entry: Kept = { answer, settled: null };
  kept.set(key, entry);
  const drop = (): void => {
    if (kept.get(key) === entry) kept.delete(key);
  };
  routed.then(
    ({ value, holds }) => {
      entry.settled = { value, holds };
      if (holds === 'now') drop();
    },
    (error: unknown) => {
      drop();
      noticeEndedSession(error);
    },
  );
  const [oldest] = kept.keys();
  if (kept.size > keep && oldest !== undefined) kept.delete(oldest);
  return answer;
}

async function write<Id extends OperationId>(id: Id, input: InputOf<Id>, options: CallOptions): Promise<OutputOf<Id>> {
  try {
    const route = await loadRoute();
    const { value, changed } = await route.run(id, input, options);
    if (id === 'documents.publish') changeLibrary();
    if (changed) serverChanged();
    return value;
  } catch (error) {
    noticeEndedSession(error);
    throw error;
  }
}

/** The answer to a call made before, at once; null where it has to be waited for. */
export function answered<Id extends OperationId>(id: Id, input: InputOf<Id>): { readonly data: OutputOf<Id> } | null {
  const settled = kept.get(keyOf(id, input))?.settled ?? null;
  // As above: the key names the operation.
  return settled === null ? null : { data: settled.value as OutputOf<Id> };
}
