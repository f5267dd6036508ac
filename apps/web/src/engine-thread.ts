import type { EngineMessage, EngineOutcome, EngineQuestion, Progress } from './engine-messages.ts';
import type { InputOf, OperationId } from './kechuang.ts';

/** How a call on the engine's thread ended; `stopped` by the reader, or `failed` with the thread itself. */
export type Outcome = EngineOutcome | 'stopped' | 'failed';

interface Waiting {
  readonly end: (outcome: Outcome) => void;
  readonly progress: (progress: Progress) => void;
}

interface Thread {
  ask(id: OperationId, input: InputOf<OperationId>, progress?: (progress: Progress) => void): Promise<Outcome>;
  forget(): void;
  stop(outcome: Outcome): void;
}

/** A thread with the engine on it. When it breaks, whoever waits is told, and `broken` hears of it. */
function startThread(broken: () => void = () => undefined): Thread {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const stop = (outcome: Outcome): void => {
    worker.terminate();
    for (const { end } of waiting.values()) end(outcome);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => {
    const one = waiting.get(data.call);
    if ('progress' in data) one?.progress(data.progress);
    else {
      waiting.delete(data.call);
      one?.end(data);
    }
  });
  worker.addEventListener('error', () => {
    broken();
    stop('failed');
  });
  const say = (question: EngineQuestion): void => worker.postMessage(question);
  return {
    ask: (id, input, progress = () => undefined) =>
      new Promise((end) => {
        calls += 1;
        waiting.set(calls, { end, progress });
        say({ call: calls, id, input });
      }),
    forget: () => say({ forget: true }),
    stop,
  };
}

let usual: Thread | null = null;

/** Has the engine set out: its program is fetched and read beside the page, not before it. */
export function startEngine(): Thread {
  usual ??= startThread(() => {
    usual = null;
  });
  return usual;
}

/** A document was published: the engine looks again at what its server holds. */
export function forgetLibrary(): void {
  usual?.forget();
}

/** Characters of an input from which its answer takes so long that others should not wait for it. */
const large = 200_000;

/** Whether an input is so large that its answer is worked out on a thread of its own, which can be stopped. */
export function isLarge(input: object): boolean {
  let size = 0;
  for (const value of Object.values(input)) if (typeof value === 'string') size += value.length;
  return size >= large;
}

/** Large work under way, each with how far it has come. */
const underWay = new Map<Thread, { readonly id: OperationId; progress: Progress | null }>();
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** What is known of the large work under way, for whoever shows it. */
export const largeWork = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** How far the latest call of an operation has come; null where none is under way or nothing is known yet. */
  progressOf(id: OperationId): Progress | null {
    return [...underWay.values()].findLast((one) => one.id === id)?.progress ?? null;
  },
  /** Stops all of it; whoever waits for it is told. */
  stop(): void {
    for (const thread of [...underWay.keys()]) thread.stop('stopped');
  },
};

/** The engine's answer to a call. Large work has a thread of its own, so that the page's other questions go on being answered. */
export async function askEngine(id: OperationId, input: InputOf<OperationId>): Promise<Outcome> {
  if (!isLarge(input)) return startEngine().ask(id, input);
  const thread = startThread();
  const work: { readonly id: OperationId; progress: Progress | null } = { id, progress: null };
  underWay.set(thread, work);
  try {
    return await thread.ask(id, input, (progress) => {
      work.progress = progress;
      tell();
    });
  } finally {
    thread.stop('stopped');
    underWay.delete(thread);
    tell();
  }
}
