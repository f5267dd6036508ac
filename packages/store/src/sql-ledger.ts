import {
  type Actor,
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
import type { StoreSchema } from './schema.ts';

function toEvent(row: Selectable<StoreSchema['event']>): LedgerEvent {
  return {
    ledger: row.ledger,
    sequence: row.sequence,
    stream: row.stream,
    version: row.version,
    commandId: row.command_id,
    type: row.type,
    data: jsonValue.parse(JSON.parse(row.data)),
    actor: readActor(row.actor),
    at: row.at,
    reason: row.reason,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function readActor(text: string): Actor {
  return actor.parse(JSON.parse(text));
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
