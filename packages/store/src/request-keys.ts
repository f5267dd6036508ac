import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** How long a request may be under way before it is taken for one whose server has died, milliseconds. */
const patience = 15_000;

/** What was asked under each Idempotency-Key (幂等键). Kept for ever, as the commands are. */
export class RequestKeys {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  /**
   * Claims a command id for a request: `new`, the `same` request again, the same one still `running` elsewhere, or an `other` one that must not have it. Whoever
   * has claimed it ends it with `finish` or `release`.
   */
  async claim(ledger: string, commandId: string, fingerprint: string, now: Date): Promise<'new' | 'same' | 'running' | 'other'> {
    const own = { ledger, command_id: commandId, fingerprint, running_since: now.getTime() };
    const inserted = await this.#database
      .insertInto('request_key')
      .values(own)
      .onConflict((conflict) => conflict.columns(['ledger', 'command_id']).doNothing())
      .returning('fingerprint')
      .executeTakeFirst();
    if (inserted !== undefined) return 'new';
    const row = await this.#database
      .selectFrom('request_key')
      .select(['fingerprint', 'running_since'])
      .where('ledger', '=', ledger)
      .where('command_id', '=', commandId)
      .executeTakeFirst();
    // Released between the two: whoever held it did nothing, and the caller may come again.
    if (row === undefined) return 'running';
    if (row.fingerprint !== fingerprint) return 'other';
    if (row.running_since === 0) return 'same';
    // A clock that went back must not make it wait for the difference.
    if (Math.abs(now.getTime() - row.running_since) < patience) return 'running';
    const taken = await this.#database
      .updateTable('request_key')
      .set({ running_since: own.running_since })
      .where('ledger', '=', ledger)
      .where('command_id', '=', commandId)
      .where('running_since', '=', row.running_since)
      .executeTakeFirst();
    return taken.numUpdatedRows > 0n ? 'same' : 'running';
  }

  /** Says that a request has ended, so that the same one may come again and find what it did. */
  async finish(ledger: string, commandId: string): Promise<void> {
    await this.#database
      .updateTable('request_key')
      .set({ running_since: 0 })
      .where('ledger', '=', ledger)
      .where('command_id', '=', commandId)
      .execute();
  }

  /** Gives a command id back whose request was refused: nothing was done under it. */
  async release(ledger: string, commandId: string): Promise<void> {
    await this.#database.deleteFrom('request_key').where('ledger', '=', ledger).where('command_id', '=', commandId).execute();
  }
}
