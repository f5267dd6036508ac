import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';
import { eventColumns } from './event-row.ts';
import type { StoreSchema } from './schema.ts';

/** Where the chain of a ledger stands. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** Whether a database takes a change and an insertion in one statement; the other has to be asked twice in a transaction. */
export function isPostgres(database: Kysely<StoreSchema>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

const intoColumns = sql.join(eventColumns.map((column) => sql.ref(column)));

/** Writes events as they are. A bare statement, as the builder of statements takes longer than the database. */
export async function insertEvents(database: Kysely<StoreSchema>, rows: readonly StoreSchema['event'][]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const lines = rows.slice(at, at + 500).map((row) => sql`(${sql.join(eventColumns.map((column) => row[column]))})`);
    await sql`insert into event (${intoColumns}) values ${sql.join(lines)}`.execute(database);
  }
}

/** What is written on condition that the chain still stands where its writer left it. */
export interface UponHead {
  readonly ledger: string;
  readonly from: Head;
  readonly to: Head;
  /** The version that each stream must have. */
  readonly seen: { readonly [stream: string]: number };
  /** The commands that must not have been carried out yet. */
  readonly commands: readonly string[];
  readonly rows: readonly StoreSchema['event'][];
}

/** The same for one command upon one stream, the common case, without unpacking lists. */
function moveHeadForOne(
  { ledger, from, to }: UponHead,
  [stream, version]: readonly [string, number],
  command: string,
): RawBuilder<unknown> {
  return sql`update ledger_head set sequence = ${to.sequence}, hash = ${to.hash}
    where ledger = ${ledger} and sequence = ${from.sequence} and hash = ${from.hash}
    and coalesce((select version from event where event.ledger = ${ledger} and event.stream = ${stream} order by version desc limit 1), 0) = ${version}
    and not exists (select 1 from event where event.ledger = ${ledger} and event.command_id = ${command})`;
}

/**
 * Moves the head on, if it stands at `from`, all streams are as seen and none of the commands is known. Each look-up is a correlated one of one row: the planner
 * of PostgreSQL then takes the index however few rows the table had when the statement was prepared.
 */
function moveHead({ ledger, from, to, seen, commands }: UponHead, each: (json: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  const given = JSON.stringify(Object.fromEntries(commands.map((command) => [command, 1])));
  return sql`update ledger_head set sequence = ${to.sequence}, hash = ${to.hash}
    where ledger = ${ledger} and sequence = ${from.sequence} and hash = ${from.hash}
    and not exists (select 1 from ${each(JSON.stringify(seen))} as seen where coalesce((select version from event
      where event.ledger = ${ledger} and event.stream = seen.key order by version desc limit 1), 0) <> cast(seen.value as bigint))
    and not exists (select 1 from ${each(given)} as given
      where (select 1 from event where event.ledger = ${ledger} and event.command_id = given.key limit 1) = 1)`;
}

const columns = sql.join(eventColumns.map((column) => sql.ref(`row.${column}`)));

/**
 * Writes events and moves the head to the last of them; false, and nothing is written, where the condition does not hold. Every writer of a ledger changes the
 * head, so a head that has not moved means that nothing else has either: a writer that had to wait for the row finds it moved.
 */
export async function writeUponHead(database: Kysely<StoreSchema>, upon: UponHead): Promise<boolean> {
  if (!isPostgres(database)) {
    const [one, ...others] = Object.entries(upon.seen);
    const [command, ...more] = upon.commands;
    const isOne = one !== undefined && others.length === 0 && command !== undefined && more.length === 0;
    const move = isOne ? moveHeadForOne(upon, one, command) : moveHead(upon, (json) => sql`json_each(${json})`);
    const moved = await move.execute(database);
    if (moved.numAffectedRows === 0n) return false;
    await insertEvents(database, upon.rows);
    return true;
  }
  const moved = await sql<{ sequence: number }>`
    with moved as (${moveHead(upon, (json) => sql`json_each_text(${json}::json)`)} returning sequence),
    written as (insert into event (${intoColumns}) select ${columns} from moved, json_populate_recordset(null::event, ${JSON.stringify(upon.rows)}::json) as row)
    select sequence from moved`.execute(database);
  return moved.rows.length > 0;
}
