import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** What was asked under each Idempotency-Key (幂等键). */
export class RequestKeys {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  /** Claims a command id for a request: `new`, the `same` request again, or an `other` one that must not have it. */
  async claim(ledger: string, commandId: string, fingerprint: string): Promise<'new' | 'same' | 'other'> {
    const inserted = await this.#database
      .insertInto('request_key')
      .values({ ledger, command_id: commandId, fingerprint })
      .onConflict((conflict) => conflict.columns(['ledger', 'command_id']).doNothing())
      .returning('fingerprint')
      .executeTakeFirst();
    if (inserted !== undefined) return 'new';
    const row = await this.#database
      .selectFrom('request_key')
      .select('fingerprint')
      .where('ledger', '=', ledger)
      .where('command_id', '=', commandId)
      .executeTakeFirst();
    return row === undefined || row.fingerprint === fingerprint ? 'same' : 'other';
  }

  /** Gives a command id back whose request was refused: nothing was done under it. */
  async release(ledger: string, commandId: string): Promise<void> {
    await this.#database.deleteFrom('request_key').where('ledger', '=', ledger).where('command_id', '=', commandId).execute();
  }
}
