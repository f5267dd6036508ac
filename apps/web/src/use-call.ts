import { useEffect, useState, useSyncExternalStore } from 'react';
import { answered, call, type InputOf, type OperationId, type OutputOf, serverChanges } from './kechuang.ts';

/**
 * An answer on its way (结果状态). `stale` is the answer to the previous question, kept on screen until the new one is here; `renewing` says that something
 * was written since the answer was given, and that it is being asked for again.
 */
export type Answer<Data> =
  | { readonly state: 'waiting'; readonly stale: Data | null }
  | { readonly state: 'ready'; readonly data: Data; readonly renewing: boolean }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void };

/** Calls an operation and again whenever the input, or what the server holds, changes. `null` as input asks nothing yet. */
export function useCall<Id extends OperationId>(id: Id, input: InputOf<Id> | null): Answer<OutputOf<Id>> {
  const key = input === null ? null : JSON.stringify(input);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{ key: string; id: Id; data: OutputOf<Id>; changes: number } | null>(null);
  const [failure, setFailure] = useState<{ key: string; error: unknown } | null>(null);
  const changes = useSyncExternalStore(serverChanges.subscribe, serverChanges.count);
  // `key` stands for `input`; a change of `attempt` asks again.
  useEffect(() => {
    if (key === null || input === null) return;
    let wanted = true;
    setFailure(null);
    call(id, input).then(
      (data) => wanted && setHeld({ key, id, data, changes }),
      (error: unknown) => wanted && setFailure({ key, error }),
    );
    return () => {
      wanted = false;
    };
  }, [id, key, attempt, changes]);
  if (failure !== null && failure.key === key) return { state: 'failed', error: failure.error, retry: () => setAttempt(attempt + 1) };
  if (held !== null && held.key === key && held.id === id) return { state: 'ready', data: held.data, renewing: held.changes !== changes };
  const known = input === null ? null : answered(id, input);
  if (known !== null) return { state: 'ready', data: known.data, renewing: false };
  return { state: 'waiting', stale: held !== null && held.id === id ? held.data : null };
}

/** The answer if there is one, also a stale one while the next is worked out. */
export function latest<Data>(answer: Answer<Data>): Data | null {
  if (answer.state === 'ready') return answer.data;
  return answer.state === 'waiting' ? answer.stale : null;
}
