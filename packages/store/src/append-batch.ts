import { type AppendRequest, type AppendResult, genesisHash, type LedgerEvent, sealAll } from '@kechuang/domain';
import type { Kysely, Transaction } from 'kysely';
import { eventColumns, toEvent, toRow } from './event-row.ts';
import type { StoreSchema } from './schema.ts';
import { type Head, insertEvents, isPostgres, writeUponHead } from './write-upon-head.ts';

/** What a batch finds: where the chain stands, the commands that are carried out already, and the versions of its streams. */
interface Found {
  head: Head;
  readonly repeated: Map<string, LedgerEvent[]>;
  readonly versions: Map<string, number>;
}

/** Takes the ledger's place in the queue of writers and gives back where its chain stands. The write lock is held until the transaction ends, on either database. */
async function lockHead(transaction: Transaction<StoreSchema>, ledger: string): Promise<Head> {
  return transaction
    .insertInto('ledger_head')
    .values({ ledger, sequence: 0, hash: genesisHash })
    .onConflict((conflict) => conflict.column('ledger').doUpdateSet((expression) => ({ hash: expression.ref('ledger_head.hash') })))
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
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
  const streams = [...new Set(requests.flatMap(({ stream, upon }) => [stream, ...(upon === undefined ? [] : [upon.stream])]))];
  const before = await transaction
    .selectFrom('event')
    .select(eventColumns)
    .where('ledger', '=', ledger)
    .where('command_id', 'in', commands)
    .orderBy('sequence')
    .execute();
  const newest = await newestVersions(transaction, ledger, streams);
  const repeated = new Map<string, LedgerEvent[]>();
  for (const row of before) repeated.set(row.command_id, [...(repeated.get(row.command_id) ?? []), toEvent(row)]);
  return { head, repeated, versions: new Map(newest.map((row) => [row.stream, row.version])) };
}

/** What a batch finds where nobody else has written since `head` and every writer has seen the newest version. */
function presume(head: Head, requests: readonly AppendRequest[]): Found {
  const versions = new Map<string, number>();
  for (const request of requests) {
    for (const { stream, expectedVersion } of [request, ...(request.upon === undefined ? [] : [request.upon])])
      if (!versions.has(stream)) versions.set(stream, expectedVersion);
  }
  return { head, repeated: new Map(), versions };
}

/** One request upon what was found, and what it leaves for the next of the batch. Nothing is written here. */
function decideOne(found: Found, request: AppendRequest): AppendResult {
  const before = found.repeated.get(request.commandId);
  if (before !== undefined) return { outcome: 'repeated', events: before };
  const currentVersion = found.versions.get(request.stream) ?? 0;
  if (currentVersion !== request.expectedVersion) return { outcome: 'stale', currentVersion };
  const { upon } = request;
  if (upon !== undefined && (found.versions.get(upon.stream) ?? 0) !== upon.expectedVersion) return { outcome: 'overtaken' };
  const events = sealAll(request, found.head);
  for (const { sequence, hash, stream, version } of events) {
    found.head = { sequence, hash };
    found.versions.set(stream, version);
  }
  if (events.length > 0) found.repeated.set(request.commandId, events);
  return { outcome: 'appended', events };
}

function writtenIn(results: readonly AppendResult[]): LedgerEvent[] {
  return results.flatMap((result) => (result.outcome === 'appended' ? result.events : []));
}

/** A batch that has been carried out, and where it leaves the chain. */
export interface Appended {
  readonly results: readonly AppendResult[];
  readonly head: Head;
}

/** Carries the batch out if what it presumes holds; null where it does not, and then nothing is written. */
async function appendPresuming(
  database: Kysely<StoreSchema>,
  ledger: string,
  requests: readonly AppendRequest[],
  presumed: Head,
): Promise<Appended | null> {
  const found = presume(presumed, requests);
  const seen = Object.fromEntries(found.versions);
  const results = requests.map((request) => decideOne(found, request));
  const commands = requests.map(({ commandId }) => commandId);
  const rows = writtenIn(results).map(toRow);
  const written = await writeUponHead(database, { ledger, from: presumed, to: found.head, seen, commands, rows });
  return written ? { results, head: found.head } : null;
}

/** Looks first, with the head locked, then decides and writes. */
async function appendLooking(transaction: Transaction<StoreSchema>, ledger: string, requests: readonly AppendRequest[]): Promise<Appended> {
  const found = await look(transaction, ledger, requests);
  const { sequence } = found.head;
  const results = requests.map((request) => decideOne(found, request));
  await insertEvents(transaction, writtenIn(results).map(toRow));
  if (found.head.sequence !== sequence) {
    await transaction
      .updateTable('ledger_head')
      .set({ ...found.head })
      .where('ledger', '=', ledger)
      .execute();
  }
  return { results, head: found.head };
}

/**
 * Carries out a batch of one ledger, all or nothing, and answers once it is on the disk. `presumed` is where this process left the chain: while nobody else has
 * written since, nothing need be looked up. PostgreSQL then does it in one statement, which is a transaction of its own: one journey instead of six.
 */
export async function appendBatch(
  database: Kysely<StoreSchema>,
  ledger: string,
  requests: readonly AppendRequest[],
  presumed: Head | null,
): Promise<Appended> {
  const inOne = isPostgres(database);
  const single = inOne && presumed !== null ? await appendPresuming(database, ledger, requests, presumed) : null;
  if (single !== null) return single;
  return database.transaction().execute(async (transaction) => {
    const upon = inOne || presumed === null ? null : await appendPresuming(transaction, ledger, requests, presumed);
    return upon ?? appendLooking(transaction, ledger, requests);
  });
}
