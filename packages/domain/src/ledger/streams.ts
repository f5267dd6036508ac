import { continued, type Decider, type Loaded, load } from './decider.ts';
import type { LedgerEvent } from './event.ts';
import type { Ledger } from './ledger.ts';

/** How many events of streams are kept at most: some tens of megabytes. */
const limit = 20_000;

interface Kept {
  /** As it was read, and then as far as it has been folded; null during the reading. */
  loaded: Loaded<unknown> | null;
  readonly reading: Promise<Loaded<unknown>>;
  /** What the feed has brought since the reading began, not folded yet. */
  added: LedgerEvent[];
}

/**
 * The streams of a ledger that were used last (事件流缓存). Each is read once, and is then continued by the events that the ledger's feed brings, by whichever
 * process they were written. A stream only ever grows, and each event of it is checked against its hash before it is folded.
 */
export class Streams {
  readonly #ledger: Ledger;
  readonly #name: string;
  /** In the order of use, the one used last at the end. */
  readonly #kept = new Map<string, Kept>();
  #events = 0;

  constructor(ledger: Ledger, name: string) {
    this.#ledger = ledger;
    this.#name = name;
  }

  /** Takes the events that the feed has come to. */
  take(page: readonly LedgerEvent[]): void {
    for (const event of page) this.#kept.get(event.stream)?.added.push(event);
  }

  /** The stream as of the last event taken, or later, as this decider folds it; every stream has one decider. */
  async load<State>(decider: Decider<State, never>, stream: string): Promise<Loaded<State>> {
    const kept = this.#kept.get(stream) ?? this.#read(decider, stream);
    const read = await kept.reading;
    // Kept under its stream, and so of the type of that stream's decider. Whoever waited for the same reading may have gone on from it already.
    const known = (kept.loaded ?? read) as Loaded<State>;
    // What was read may reach further than what the feed had come to.
    const added = kept.added.filter((event) => event.version > known.version);
    const loaded = continued(decider, known, added);
    kept.loaded = loaded;
    kept.added = [];
    this.#use(stream, kept, added.length);
    return loaded;
  }

  #read<State>(decider: Decider<State, never>, stream: string): Kept {
    const reading = load(decider, this.#ledger, this.#name, stream);
    const kept: Kept = { loaded: null, reading, added: [] };
    this.#kept.set(stream, kept);
    reading.then(
      ({ version }) => {
        this.#events += version;
      },
      () => this.#kept.delete(stream),
    );
    return kept;
  }

  #use(stream: string, kept: Kept, added: number): void {
    if (this.#kept.get(stream) !== kept) return;
    this.#events += added;
    this.#kept.delete(stream);
    // A stream that does not exist is not kept: anyone may ask for any number of those.
    if (kept.loaded !== null && kept.loaded.version > 0) this.#kept.set(stream, kept);
    for (const [oldest, { loaded }] of this.#kept) {
      if (this.#events <= limit) return;
      if (loaded === null) continue;
      this.#kept.delete(oldest);
      this.#events -= loaded.version;
    }
  }
}
