import { catchUp, type JsonValue, jsonValue, type Ledger, type Progress, type Projection } from '@kechuang/domain';
import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** What read models came to when they were last rebuilt (读模型快照). Always derived: a rebuild folds from the first event and says whether the kept one agreed. */
export class Snapshots {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  /**
   * Folds from zero, replaces the kept state, and says whether that one was the same as the new one had been at its point: `agreed` is null where nothing was
   * kept to compare with.
   */
  async rebuild<State extends JsonValue>(
    projection: Projection<State>,
    ledger: Ledger,
    name: string,
  ): Promise<{ readonly progress: Progress<State>; readonly agreed: boolean | null }> {
    const kept = await this.#kept(name, projection.name);
    let agreed = kept === null ? null : false;
    // The comparison is made in passing: a fold may change the state it is given, so there is no going back to that point.
    const compared: Projection<State> = {
      ...projection,
      apply(state, event) {
        const next = projection.apply(state, event);
        if (event.sequence === kept?.sequence) agreed = JSON.stringify(next) === JSON.stringify(kept.state);
        return next;
      },
    };
    const progress = await catchUp(compared, ledger, name);
    await this.#keep(name, projection.name, progress);
    return { progress, agreed };
  }

  async #kept(ledger: string, projection: string): Promise<{ sequence: number; state: JsonValue } | null> {
    const row = await this.#database
      .selectFrom('snapshot')
      .select(['sequence', 'state'])
      .where('ledger', '=', ledger)
      .where('projection', '=', projection)
      .executeTakeFirst();
    return row === undefined ? null : { sequence: row.sequence, state: jsonValue.parse(JSON.parse(row.state)) };
  }

  async #keep(ledger: string, projection: string, progress: Progress<JsonValue>): Promise<void> {
    const row = { ledger, projection, sequence: progress.sequence, state: JSON.stringify(progress.state) };
    await this.#database
      .insertInto('snapshot')
      .values(row)
      .onConflict((conflict) => conflict.columns(['ledger', 'projection']).doUpdateSet({ sequence: row.sequence, state: row.state }))
      .execute();
  }
}
