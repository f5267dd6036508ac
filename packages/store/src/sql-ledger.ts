import {
  type AppendRequest,
  type AppendResult,
  actor,
  genesisHash,
  type JsonValue,
  type Ledger,
  type LedgerEvent,
  sealAll,
} from '@kechuang/domain';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import { isOutage } from './outage.ts';
import type { StoreSchema } from './schema.ts';

function toEvent(row: Selectable<StoreSchema['event']>): LedgerEvent {
  return {
    ledger: row.ledger,
    sequence: row.sequence,
    stream: row.stream,
    version: row.version,
    commandId: row.command_id,
    type: row.type,
    data: readData(row.data),
    actor: readJson(row.actor, actor, { id: '?', name: row.actor.slice(0, 200), role: '?', organisation: null }),
    at: row.at,
    reason: row.reason,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** What JSON.parse gives is JSON: there is nothing more to check of it here, and a rebuild reads millions. */
function readData(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** A row whose JSON was damaged is still read, as its bare text: its hash cannot match, so `verifyChain` and every load of its stream name it. */
function readJson<Value>(text: string, schema: z.ZodType<Value>, damaged: NoInfer<Value>): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return damaged;
  }
}

function toRow(event: LedgerEvent): StoreSchema['event'] {
  return {
    ledger: event.ledger,
    sequence: event.sequence,
    stream: event.stream,
    version: event.version,
    command_id: event.commandId,
    type: event.type,
    data: JSON.stringify(event.data),
    actor: JSON.stringify(event.actor),
    at: event.at,
    reason: event.reason,
    previous_hash: event.previousHash,
    hash: event.hash,
  };
}

/** Takes the ledger's place in the queue of writers and gives back where its chain stands. The write lock is held until the transaction ends, on either database. */
async function lockHead(transaction: Transaction<StoreSchema>, ledger: string): Promise<{ sequence: number; hash: string }> {
  return transaction
    .insertInto('ledger_head')
    .values({ ledger, sequence: 0, hash: genesisHash })
    .onConflict((conflict) => conflict.column('ledger').doUpdateSet((expression) => ({ hash: expression.ref('ledger_head.hash') })))
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
}

interface Waiting {
  readonly request: AppendRequest;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

/** As many appends as share one transaction; far below what either database takes as parameters of one statement. */
const batchLimit = 100;

/** What a batch finds: where the chain stands, the commands that are carried out already, and the versions of its streams. */
interface Found {
  head: { readonly sequence: number; readonly hash: string };
  readonly repeated: Map<string, LedgerEvent[]>;
  readonly versions: Map<string, number>;
}

/**
 * The newest version of each stream. One stream, the common case, is looked up at the end of its index; a maximum by group reads every version of it, which a
 * long case makes dear.
 */
async function newestVersions(
  transaction: Transaction<StoreSchema>,
  ledger: string,
  streams: readonly string[],
): Promise<{ stream: string; version: number }[]> {
  const [only = '', ...more] = streams;
  if (more.length === 0) {
    return transaction
      .selectFrom('event')
      .select(['stream', 'version'])
      .where('ledger', '=', ledger)
      .where('stream', '=', only)
      .orderBy('version', 'desc')
      .limit(1)
      .execute();
  }
  return transaction
    .selectFrom('event')
    .select(({ fn }) => ['stream', fn.max('version').as('version')])
    .where('ledger', '=', ledger)
    .where('stream', 'in', streams)
    .groupBy('stream')
    .execute();
}

async function look(transaction: Transaction<StoreSchema>, ledger: string, requests: readonly AppendRequest[]): Promise<Found> {
  const head = await lockHead(transaction, ledger);
  const commands = [...new Set(requests.map((request) => request.commandId))];
  const streams = [...new Set(requests.map((request) => request.stream))];
  const before = await transaction
    .selectFrom('event')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('command_id', 'in', commands)
    .orderBy('sequence')
    .execute();
  const newest = await newestVersions(transaction, ledger, streams);
  const repeated = new Map<string, LedgerEvent[]>();
  for (const row of before) repeated.set(row.command_id, [...(repeated.get(row.command_id) ?? []), toEvent(row)]);
  return { head, repeated, versions: new Map(newest.map((row) => [row.stream, row.version])) };
}

/** One request upon what was found, and what it leaves for the next of the batch. Nothing is written here. */
function decideOne(found: Found, request: AppendRequest): AppendResult {
  const before = found.repeated.get(request.commandId);
  if (before !== undefined) return { outcome: 'repeated', events: before };
  const currentVersion = found.versions.get(request.stream) ?? 0;
  if (currentVersion !== request.expectedVersion) return { outcome: 'stale', currentVersion };
  const events = sealAll(request, found.head);
  const newest = events.at(-1);
  if (newest !== undefined) {
    found.head = { sequence: newest.sequence, hash: newest.hash };
    found.versions.set(request.stream, newest.version);
    found.repeated.set(request.commandId, events);
  }
  return { outcome: 'appended', events };
}

async function appendAll(
  transaction: Transaction<StoreSchema>,
  ledger: string,
  requests: readonly AppendRequest[],
): Promise<AppendResult[]> {
  const found = await look(transaction, ledger, requests);
  const { sequence } = found.head;
  const results = requests.map((request) => decideOne(found, request));
  const written = results.flatMap((result) => (result.outcome === 'appended' ? result.events : []));
  for (let at = 0; at < written.length; at += 500) {
    await transaction
      .insertInto('event')
      .values(written.slice(at, at + 500).map(toRow))
      .execute();
  }
  if (found.head.sequence !== sequence)
    await transaction
      .updateTable('ledger_head')
      .set({ ...found.head })
      .where('ledger', '=', ledger)
      .execute();
  return results;
}

/**
 * The durable ledger on either database: one writer per ledger at a time. Appends that wait while one is being written share the next transaction
 * (组提交): each is answered only once it is on the disk, but the disk is asked once for all of them.
 */
export class SqlLedger implements Ledger {
  readonly #database: Kysely<StoreSchema>;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #writing = new Set<string>();

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
      const results = await this.#database.transaction().execute((transaction) => appendAll(transaction, ledger, requests));
      for (const [index, waiting] of batch.entries()) {
        const result = results[index];
        if (result !== undefined) waiting.resolve(result);
      }
    } catch (error) {
      // One request may spoil the transaction of all (a text too large, say): then each has its own. Had the commit gone through after all, the
      // command ids make the second time harmless. A database that is away is away for all of them.
      if (batch.length === 1 || isOutage(error)) for (const waiting of batch) waiting.reject(error);
      else for (const waiting of batch) await this.#writeBatch(ledger, [waiting]);
    }
  }

  async readStream(ledger: string, stream: string): Promise<readonly LedgerEvent[]> {
    const rows = await this.#database
      .selectFrom('event')
      .selectAll()
      .where('ledger', '=', ledger)
      .where('stream', '=', stream)
      .orderBy('version')
      .execute();
    return rows.map(toEvent);
  }

  async readAfter(ledger: string, afterSequence: number, limit: number): Promise<readonly LedgerEvent[]> {
    const rows = await this.#database
      .selectFrom('event')
      .selectAll()
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
