import type { CallOptions } from '@kechuang/domain';
import { useRef, useState } from 'react';
import { call, type InputOf, type OperationId, type OutputOf, serverChanged } from '../kechuang.ts';
import { isProblem } from '../parts/problem.ts';
import { newKey } from './new-key.ts';

/** A write that a form sends, and how it fares. */
export interface Write<Id extends OperationId> {
  readonly busy: boolean;
  /** What came of the last one; null while it is well. */
  readonly failure: unknown;
  /** Sends the input, upon the version that was seen where one is given; `done` gets what came of it. */
  send(input: InputOf<Id>, done: (output: OutputOf<Id>) => void, expectedVersion?: number): void;
}

/** The same input sent again after a broken line is the same command; a changed one is another. */
export function useWrite<Id extends OperationId>(id: Id): Write<Id> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const sent = useRef({ text: '', key: '' });
  const send: Write<Id>['send'] = (input, done, expectedVersion) => {
    const text = `${expectedVersion} ${JSON.stringify(input)}`;
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const options: CallOptions = { idempotencyKey: sent.current.key, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
    setBusy(true);
    setFailure(null);
    call(id, input, options)
      .then(done, (error: unknown) => {
        setFailure(error);
        // Someone else has acted: the page is brought up to date, and what was typed stays.
        if (isProblem(error) && (error.kind === 'stale' || error.kind === 'conflict')) serverChanged();
      })
      .finally(() => setBusy(false));
  };
  return { busy, failure, send };
}
