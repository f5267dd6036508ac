import type { JsonValue } from './event.ts';
import type { Ledger } from './ledger.ts';
import { catchUp, type Progress, type Projection } from './projection.ts';

/** A read model as far as it has been folded, and the catching up that is under way or waits its turn. */
interface Kept {
  progress: Progress<JsonValue> | null;
  running: Promise<JsonValue> | null;
  waiting: Promise<JsonValue> | null;
}

/**
 * Read models in memory (读模型缓存): each is caught up with the ledger before it answers, so that several processes on one database all see what any
 * of them has written. A fold may change the state it is given, so one model is never folded twice at once: whoever asks while it is being
 * caught up waits for one more turn, which all who wait share.
 */
export class ReadModels {
  readonly #ledger: Ledger;
  readonly #kept = new Map<string, Kept>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The state of a read model as of now. It is the model itself: read it, never change it. */
  async current<State extends JsonValue>(projection: Projection<State>, name: string): Promise<State> {
    const key = `${projection.name}\u0000${name}`;
    const kept = this.#kept.get(key) ?? { progress: null, running: null, waiting: null };
    this.#kept.set(key, kept);
    // A model is kept under its projection's name, and so has the type of that projection's state.
    return (await this.#turn(kept, () => this.#catchUp(kept, projection, name))) as State;
  }

  /** Starts a turn, or joins the one that begins once the running one has ended. */
  #turn(kept: Kept, work: () => Promise<JsonValue>): Promise<JsonValue> {
    if (kept.waiting !== null) return kept.waiting;
    if (kept.running === null) return this.#run(kept, work);
    kept.waiting = kept.running
      .catch(() => null)
      .then(() => {
        kept.waiting = null;
        return this.#run(kept, work);
      });
    return kept.waiting;
  }

  #run(kept: Kept, work: () => Promise<JsonValue>): Promise<JsonValue> {
    const running = work().finally(() => {
      if (kept.running === running) kept.running = null;
    });
    kept.running = running;
    return running;
  }

  async #catchUp<State extends JsonValue>(kept: Kept, projection: Projection<State>, name: string): Promise<State> {
    const from = kept.progress === null ? undefined : { sequence: kept.progress.sequence, state: kept.progress.state as State };
    const { state } = await catchUp(projection, this.#ledger, name, from, (progress) => {
      kept.progress = progress;
    });
    return state;
  }
}
