import {
  type AppendRequest,
  type AppendResult,
  actor,
  genesisHash,
  jsonValue,
  type Ledger,
  type LedgerEvent,
  sealAll,
} from '@kechuang/domain';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import type { StoreSchema } from './schema.ts';

function toEvent(row: Selectable<StoreSchema['event']>): LedgerEvent {
  return {
    ledger: row.ledger,
    sequence: row.sequence,
    stream: row.stream,
    version: row.version,
    commandId: row.command_id,
    type: row.type,
    data: readJson(row.data, jsonValue, row.data),
    actor: readJson(row.actor, actor, { id: '?', name: row.actor.slice(0, 200), role: '?', organisation: null }),
    at: row.at,
    reason: row.reason,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
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

async function append(transaction: Transaction<StoreSchema>, request: AppendRequest): Promise<AppendResult> {
  const head = await lockHead(transaction, request.ledger);
  const repeated = await transaction
    .selectFrom('event')
    .selectAll()
    .where('ledger', '=', request.ledger)
    .where('command_id', '=', request.commandId)
    .orderBy('sequence')
    .execute();
  if (repeated.length > 0) return { outcome: 'repeated', events: repeated.map(toEvent) };
  const last = await transaction
    .selectFrom('event')
    .select('version')
    .where('ledger', '=', request.ledger)
    .where('stream', '=', request.stream)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const currentVersion = last?.version ?? 0;
  if (currentVersion !== request.expectedVersion) return { outcome: 'stale', currentVersion };
  const events = sealAll(request, head);
  const newest = events.at(-1);
  if (newest !== undefined) {
    await transaction.insertInto('event').values(events.map(toRow)).execute();
    await transaction
      .updateTable('ledger_head')
      .set({ sequence: newest.sequence, hash: newest.hash })
      .where('ledger', '=', request.ledger)
      .execute();
  }
  return { outcome: 'appended', events };
}

/** The durable ledger on either database: one transaction per command, one writer per ledger at a time. */
export class SqlLedger implements Ledger {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.#database.transaction().execute((transaction) => append(transaction, request));
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
