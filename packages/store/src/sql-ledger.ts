import type { AppendRequest, AppendResult, Ledger, LedgerEvent } from '@kechuang/domain';
import type { Kysely, Transaction } from 'kysely';
import { appendBatch } from './append-batch.ts';
import { eventColumns, toEvent, toRow } from './event-row.ts';
import { isOutage } from './outage.ts';
import type { StoreSchema } from './schema.ts';
import type { Head } from './write-upon-head.ts';

interface Waiting {
  readonly request: AppendRequest;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

/** As many appends as share one transaction; far below what either database takes as parameters of one statement. */
const batchLimit = 100;

/**
 * The durable ledger on either database: one writer per ledger at a time. Appends that wait while one is being written share the next transaction
 * (组提交): each is answered only once it is on the disk, but the disk is asked once for all of them.
 */
export class SqlLedger implements Ledger {
  readonly #database: Kysely<StoreSchema>;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #writing = new Set<string>();
  /** Where this process last left each chain; forgotten after an error. */
  readonly #heads = new Map<string, Head>();

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const queue = this.#waiting.get(request.ledger) ?? [];
      queue.push({ request, resolve, reject });
      this.#waiting.set(request.ledger, queue);
      if (!this.#writing.has(request.ledger)) void this.#write(request.ledger);
    });
  }

  /** Writes what waits for a ledger, batch by batch, until nothing does. */
  async #write(ledger: string): Promise<void> {
    this.#writing.add(ledger);
    for (let queue = this.#waiting.get(ledger); queue !== undefined && queue.length > 0; queue = this.#waiting.get(ledger)) {
      const batch = queue.splice(0, batchLimit);
      await this.#writeBatch(ledger, batch);
    }
    this.#waiting.delete(ledger);
    this.#writing.delete(ledger);
  }

  async #writeBatch(ledger: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const requests = batch.map(({ request }) => request);
      const { results, head } = await appendBatch(this.#database, ledger, requests, this.#heads.get(ledger) ?? null);
      this.#heads.set(ledger, head);
      for (const [index, waiting] of batch.entries()) {
        const result = results[index];
        if (result !== undefined) waiting.resolve(result);
      }
    } catch (error) {
      this.#heads.delete(ledger);
      // One request may spoil the transaction of all (a text too large, say): then each has its own. Had the commit gone through after all, the
      // command ids make the second time harmless. A database that is away is away for all of them.
      if (batch.length === 1 || isOutage(error)) for (const waiting of batch) waiting.reject(error);
      else for (const waiting of batch) await this.#writeBatch(ledger, [waiting]);
    }
  }

  async readStream(ledger: string, stream: string): Promise<readonly LedgerEvent[]> {
    const rows = await this.#database
      .selectFrom('event')
      .select(eventColumns)
      .where('ledger', '=', ledger)
      .where('stream', '=', stream)
      .orderBy('version')
      .execute();
    return rows.map(toEvent);
  }

  async readAfter(ledger: string, afterSequence: number, limit: number): Promise<readonly LedgerEvent[]> {
    const rows = await this.#database
      .selectFrom('event')
      .select(eventColumns)
      .where('ledger', '=', ledger)
      .where('sequence', '>', afterSequence)
      .orderBy('sequence')
      .limit(limit)
      .execute();
    return rows.map(toEvent);
  }

  async ledgers(): Promise<readonly string[]> {
    const rows = await this.#database.selectFrom('event').select('ledger').distinct().orderBy('ledger').execute();
    return rows.map((row) => row.ledger);
  }
}

/** Writes one event that is sealed already, for a restoration that has checked the chain itself. */
export async function insertSealed(transaction: Transaction<StoreSchema>, event: LedgerEvent): Promise<void> {
  await transaction.insertInto('event').values(toRow(event)).execute();
  const head = { sequence: event.sequence, hash: event.hash };
  await transaction
    .insertInto('ledger_head')
    .values({ ledger: event.ledger, ...head })
    .onConflict((conflict) => conflict.column('ledger').doUpdateSet(head))
    .execute();
}
