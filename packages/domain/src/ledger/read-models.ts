import type { JsonValue } from './event.ts';
import type { Ledger } from './ledger.ts';
import { catchUp, type Progress, type Projection } from './projection.ts';

/** A projection with the part of the JSON world it lives in; `State` is known only to who asks. */
interface Kept<State extends JsonValue> {
  readonly projection: Projection<State>;
  readonly progress: Progress<State>;
}

/**
 * Read models in memory (读模型缓存): each is caught up with the ledger before it answers, so that several processes on one database all see what any
 * of them has written.
 */
export class ReadModels {
  readonly #ledger: Ledger;
  readonly #kept = new Map<string, Kept<JsonValue>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The state of a read model as of now. `read` checks the kept JSON once more where the type must be known. */
  async current<State extends JsonValue>(projection: Projection<State>, name: string): Promise<State> {
    const key = `${projection.name}\u0000${name}`;
    const kept = this.#kept.get(key);
    const from = kept !== undefined && isOf(kept, projection) ? kept.progress : { sequence: 0, state: projection.initial() };
    const progress = await catchUp(projection, this.#ledger, name, from);
    this.#kept.set(key, { projection, progress });
    return progress.state;
  }
}

/** A kept model belongs to the projection object it was made with, and so has its state's type. */
function isOf<State extends JsonValue>(kept: Kept<JsonValue>, projection: Projection<State>): kept is Kept<JsonValue> & Kept<State> {
  return kept.projection.name === projection.name;
}
