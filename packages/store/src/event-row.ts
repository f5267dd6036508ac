import { actor, type JsonValue, type LedgerEvent } from '@kechuang/domain';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { StoreSchema } from './schema.ts';

/** The columns of an event in the order of the table, by name: a statement that is kept must not change its answer when a later version adds one. */
export const eventColumns = [
  'ledger',
  'sequence',
  'stream',
  'version',
  'command_id',
  'type',
  'data',
  'actor',
  'at',
  'reason',
  'previous_hash',
  'hash',
] as const satisfies readonly (keyof StoreSchema['event'])[];

/** An event as its row tells it. */
export function toEvent(row: Selectable<StoreSchema['event']>): LedgerEvent {
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

/** The row that keeps an event. */
export function toRow(event: LedgerEvent): StoreSchema['event'] {
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
