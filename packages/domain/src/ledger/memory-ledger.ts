import { genesisHash, type LedgerEvent, seal } from './event.ts';
import type { AppendRequest, AppendResult, Ledger } from './ledger.ts';

/** The ledger in memory: the same behaviour as the durable ones, for tests, demonstrations and the browser. Nothing survives the process. */
export class MemoryLedger implements Ledger {
  readonly #events = new Map<string, LedgerEvent[]>();

  async append(request: AppendRequest): Promise<AppendResult> {
    const all = this.#events.get(request.ledger) ?? [];
    const repeated = all.filter((event) => event.commandId === request.commandId);
    if (repeated.length > 0) return { outcome: 'repeated', events: repeated };
    const versionOf = (stream: string): number => all.filter((event) => event.stream === stream).length;
    const currentVersion = versionOf(request.stream);
    if (currentVersion !== request.expectedVersion) return { outcome: 'stale', currentVersion };
    const { upon } = request;
    if (upon !== undefined && versionOf(upon.stream) !== upon.expectedVersion) return { outcome: 'overtaken' };
    const written = sealAll(request, { sequence: all.length, hash: all.at(-1)?.hash ?? genesisHash });
    this.#events.set(request.ledger, [...all, ...written]);
    return { outcome: 'appended', events: written };
  }

  async readStream(ledger: string, stream: string): Promise<readonly LedgerEvent[]> {
    return (this.#events.get(ledger) ?? []).filter((event) => event.stream === stream);
  }

  async readAfter(ledger: string, afterSequence: number, limit: number): Promise<readonly LedgerEvent[]> {
    return (this.#events.get(ledger) ?? []).slice(afterSequence, afterSequence + limit);
  }

  async ledgers(): Promise<readonly string[]> {
    return [...this.#events.keys()].sort();
  }
}

/** The events of a request, each given its place after `head` and its hash. Every store seals through this, so that the chain is one. */
export function sealAll(request: AppendRequest, head: { readonly sequence: number; readonly hash: string }): LedgerEvent[] {
  let previousHash = head.hash;
  // The reason is kept as bare text, which not every database takes with half a character or a zero byte in it: as it is kept, so it is hashed.
  const reason = request.reason?.toWellFormed().replaceAll('\u0000', '\ufffd') ?? null;
  const places = [request, ...(request.upon === undefined ? [] : [request.upon])].flatMap(({ stream, expectedVersion, events }) =>
    events.map((event, index) => ({ event, stream, version: expectedVersion + index + 1 })),
  );
  return places.map(({ event, stream, version }, index) => {
    const sealed = seal({
      ledger: request.ledger,
      sequence: head.sequence + index + 1,
      stream,
      version,
      commandId: request.commandId,
      type: event.type,
      data: event.data,
      actor: request.actor,
      at: request.at,
      reason,
      previousHash,
    });
    previousHash = sealed.hash;
    return sealed;
  });
}
