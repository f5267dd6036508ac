import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** JSON as it is stored: no undefined, no dates, no binary numbers beyond a safe integer. */
export const jsonValue: z.ZodType<JsonValue> = z.json();
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Who did it (行为人): a person or system account, with the organisation and role they acted in. */
export const actor = z.object({
  id: z.string().min(1).max(200),
  name: z.string().max(200),
  role: z.string().max(60),
  organisation: z.string().max(200).nullable(),
  /** Whom they stood in for (代办); left out where they acted for themselves. */
  onBehalfOf: z.object({ id: z.string().min(1).max(200), name: z.string().max(200) }).optional(),
});
export type Actor = z.infer<typeof actor>;

/**
 * One fact that has happened (事件). The ledger (账本) is one region's; `sequence` counts in the ledger, `version` in the stream (one case, one
 * register …). `hash` covers everything else and the hash of the event before it, so a changed byte breaks the chain at a place that
 * can be named.
 */
export const ledgerEvent = z.object({
  ledger: z.string().min(1).max(60),
  sequence: z.int().positive(),
  stream: z.string().min(1).max(200),
  version: z.int().positive(),
  commandId: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  data: jsonValue,
  actor,
  at: z.iso.datetime({ offset: true }),
  reason: z.string().max(4000).nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type LedgerEvent = z.infer<typeof ledgerEvent>;

/** An event before the ledger has given it a place. */
export type NewEvent = Pick<LedgerEvent, 'type' | 'data'>;

/** The hash before the first event of a ledger. */
export const genesisHash = '0'.repeat(64);

/** JSON with keys in one order, so that the same value has the same bytes whichever store it comes from. */
function stableJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    let text = '';
    for (const key of Object.keys(value).sort())
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${stableJson(value[key] ?? null)}`;
    return `{${text}}`;
  }
  return JSON.stringify(value);
}

/** The hash an event must carry (sha256, hex). */
export function hashOf(event: Omit<LedgerEvent, 'hash'>): string {
  const fields: JsonValue = [
    event.previousHash,
    event.ledger,
    event.sequence,
    event.stream,
    event.version,
    event.commandId,
    event.type,
    event.data,
    { ...event.actor },
    event.at,
    event.reason,
  ];
  return bytesToHex(sha256(utf8ToBytes(stableJson(fields))));
}

/** Gives an event its place and hash. */
export function seal(event: Omit<LedgerEvent, 'hash'>): LedgerEvent {
  return { ...event, hash: hashOf(event) };
}
