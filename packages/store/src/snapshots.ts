import { catchUp, type JsonValue, jsonValue, type Ledger, type Progress, type Projection } from '@kechuang/domain';
import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** Read models kept between starts (读模型快照). Always derived: `rebuild` folds from the first event and says whether the kept one agreed. */
export class Snapshots {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  /** The read model up to the newest event, from the kept state where there is one. */
  async current<State extends JsonValue>(
    projection: Projection<State>,
    read: (state: JsonValue) => State,
    ledger: Ledger,
    name: string,
  ): Promise<Progress<State>> {
    const kept = await this.#kept(name, projection.name);
    const from = kept === null ? undefined : { sequence: kept.sequence, state: read(kept.state) };
    const progress = await catchUp(projection, ledger, name, from);
    if (progress.sequence !== (kept?.sequence ?? 0)) await this.#keep(name, projection.name, progress);
    return progress;
  }

  /** Folds from zero, replaces the kept state, and says whether the kept one was the same at its own point. */
  async rebuild<State extends JsonValue>(
    projection: Projection<State>,
    ledger: Ledger,
    name: string,
  ): Promise<{ readonly progress: Progress<State>; readonly agreed: boolean }> {
    const kept = await this.#kept(name, projection.name);
    const progress = await catchUp(projection, ledger, name);
    const agreed = kept === null || kept.sequence !== progress.sequence || JSON.stringify(kept.state) === JSON.stringify(progress.state);
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
