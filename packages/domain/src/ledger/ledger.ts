import type { Actor, LedgerEvent, NewEvent } from './event.ts';

/** Another stream that a command depends upon (所依据的另一事件流): it must still stand where the writer saw it, and what is said there is written with the rest. */
export interface Upon {
  readonly stream: string;
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
}

/** What is to be written: all events of one command, or none (追加请求). */
export interface AppendRequest {
  readonly ledger: string;
  readonly stream: string;
  /** The version the writer has seen; 0 for a stream that must not exist yet. */
  readonly expectedVersion: number;
  /** The same command twice is one effect: the second gets the events of the first. Kept for ever. */
  readonly commandId: string;
  readonly events: readonly NewEvent[];
  readonly upon?: Upon;
  readonly actor: Actor;
  /** RFC 3339 with offset, from the caller's clock. A clock that goes back is kept as it is: order is by sequence, never by time. */
  readonly at: string;
  readonly reason: string | null;
}

export type AppendResult =
  | { readonly outcome: 'appended' | 'repeated'; readonly events: readonly LedgerEvent[] }
  | { readonly outcome: 'stale'; readonly currentVersion: number }
  /** The stream itself is as expected, the one it depends upon is not. */
  | { readonly outcome: 'overtaken' };

/** The port that casework writes through (账本接口); MemoryLedger is its twin for tests and the browser, packages/store has SQLite and PostgreSQL. */
export interface Ledger {
  append(request: AppendRequest): Promise<AppendResult>;
  /** The events of a stream in order; empty for a stream that does not exist. */
  readStream(ledger: string, stream: string): Promise<readonly LedgerEvent[]>;
  /** Up to `limit` events of a ledger after `afterSequence`, in order. */
  readAfter(ledger: string, afterSequence: number, limit: number): Promise<readonly LedgerEvent[]>;
  /** The ledgers that hold an event, in order. */
  ledgers(): Promise<readonly string[]>;
}
