import type { JsonValue, LedgerEvent } from './event.ts';
import type { Ledger } from './ledger.ts';

/** A read model (读模型): a pure fold over a ledger's events. Its state is JSON, so that a store can keep it and compare it with a rebuilt one. */
export interface Projection<State extends JsonValue> {
  readonly name: string;
  /** A fresh empty state. */
  initial(): State;
  /** The state after an event. It may change and return the state it is given: a fold over a million events must not copy a million times. */
  apply(state: State, event: LedgerEvent): State;
}

/** How far a read model has come. */
export interface Progress<State> {
  readonly sequence: number;
  readonly state: State;
}

const pageSize = 1000;

/**
 * Folds every event after `from` into the read model. From sequence 0 and the initial state this is a rebuild. `keep` hears after each page how far the
 * model has come, and null while a page is being folded: a state that broke off inside one is not to be used.
 */
export async function catchUp<State extends JsonValue>(
  projection: Projection<State>,
  ledger: Ledger,
  name: string,
  from: Progress<State> = { sequence: 0, state: projection.initial() },
  keep: (progress: Progress<State> | null) => void = () => undefined,
): Promise<Progress<State>> {
  let { sequence, state } = from;
  for (;;) {
    const page = await ledger.readAfter(name, sequence, pageSize);
    if (page.length > 0) keep(null);
    for (const event of page) {
      state = projection.apply(state, event);
      sequence = event.sequence;
    }
    keep({ sequence, state });
    if (page.length < pageSize) return { sequence, state };
  }
}
