import type { Decider, Loaded } from './decider.ts';
import type { JsonValue, LedgerEvent } from './event.ts';
import type { Ledger } from './ledger.ts';
import type { Projection } from './projection.ts';
import { Streams } from './streams.ts';

const pageSize = 1000;

/** A read model as far as it has been folded. */
interface Kept {
  sequence: number;
  /** Null from the event on which its fold broke off: it begins anew when it is asked for again. */
  state: JsonValue | null;
  readonly fold: (page: readonly LedgerEvent[]) => void;
  failure: unknown;
}

function keep<State extends JsonValue>(projection: Projection<State>): Kept {
  let state = projection.initial();
  const kept: Kept = {
    sequence: 0,
    state,
    failure: null,
    fold: (page) => {
      try {
        for (const event of page) {
          if (event.sequence <= kept.sequence) continue;
          state = projection.apply(state, event);
          kept.sequence = event.sequence;
        }
        kept.state = state;
      } catch (error) {
        kept.state = null;
        kept.failure = error;
      }
    },
  };
  return kept;
}

/** The models and streams of one ledger, the catching up that is under way, and the one that waits its turn. */
interface Feed {
  readonly models: Map<string, Kept>;
  readonly streams: Streams;
  /** How far the streams have come. */
  sequence: number;
  running: Promise<void> | null;
  waiting: Promise<void> | null;
}

/**
 * What is in memory of a ledger (读模型缓存): its read models, and the streams used last. A model is caught up with the ledger before it answers, so that
 * several processes on one database all see what any of them has written; all models of a ledger are fed by one reading. A fold may change the
 * state it is given, so nothing is folded twice at once: whoever asks during a reading waits for one more, which all who wait share.
 */
export class ReadModels {
  readonly #ledger: Ledger;
  readonly #feeds = new Map<string, Feed>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** A stream as of now. One that was asked for before is not read again, but goes on with what was added to it. */
  async stream<State>(decider: Decider<State, never>, name: string, stream: string): Promise<Loaded<State>> {
    const feed = this.#feed(name);
    await this.#turn(feed, () => this.#catchUp(feed, name));
    return feed.streams.load(decider, stream);
  }

  /** The state of a read model as of now. It is the model itself: read it, never change it. */
  async current<State extends JsonValue>(projection: Projection<State>, name: string): Promise<State> {
    const feed = this.#feed(name);
    const known = feed.models.get(projection.name);
    const kept = known === undefined || known.state === null ? keep(projection) : known;
    feed.models.set(projection.name, kept);
    await this.#turn(feed, () => this.#catchUp(feed, name));
    if (kept.state === null) throw kept.failure;
    // A model is kept under its projection's name, and so has the type of that projection's state.
    return kept.state as State;
  }

  #feed(name: string): Feed {
    const known = this.#feeds.get(name);
    if (known !== undefined) return known;
    const feed: Feed = { models: new Map(), streams: new Streams(this.#ledger, name), sequence: 0, running: null, waiting: null };
    this.#feeds.set(name, feed);
    return feed;
  }

  /** Starts a turn, or joins the one that begins once the running one has ended. */
  #turn(feed: Feed, work: () => Promise<void>): Promise<void> {
    if (feed.waiting !== null) return feed.waiting;
    if (feed.running === null) return this.#run(feed, work);
    feed.waiting = feed.running
      .catch(() => undefined)
      .then(() => {
        feed.waiting = null;
        return this.#run(feed, work);
      });
    return feed.waiting;
  }

  #run(feed: Feed, work: () => Promise<void>): Promise<void> {
    const running = work().finally(() => {
      if (feed.running === running) feed.running = null;
    });
    feed.running = running;
    return running;
  }

  async #catchUp(feed: Feed, name: string): Promise<void> {
    for (;;) {
      const models = [...feed.models.values()].filter(({ state }) => state !== null);
      const from = Math.min(feed.sequence, ...models.map(({ sequence }) => sequence));
      const page = await this.#ledger.readAfter(name, from, pageSize);
      for (const model of models) model.fold(page);
      // A model that begins from the first event makes the feed pass again where the streams have been.
      feed.streams.take(page.filter(({ sequence }) => sequence > feed.sequence));
      feed.sequence = Math.max(feed.sequence, page.at(-1)?.sequence ?? 0);
      if (page.length < pageSize) return;
    }
  }
}
