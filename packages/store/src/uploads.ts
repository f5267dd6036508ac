import { joined, type Unfinished, type UploadKey, type UploadPart, type UploadStore } from '@kechuang/domain';
import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** Parts of files that are still on their way (未传完的文件), in the database, so that any process of a server takes the next one. */
export class Uploads implements UploadStore {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  async begun(ledger: string, account: string, hashes: readonly string[], since: number): Promise<readonly Unfinished[]> {
    if (hashes.length === 0) return [];
    const rows = await this.#database
      .selectFrom('upload_part')
      .select(['sha256', 'start', 'length', 'size', 'at'])
      .where('ledger', '=', ledger)
      .where('account', '=', account)
      .where('sha256', 'in', [...hashes])
      .orderBy('start')
      .execute();
    return [...new Set(rows.map(({ sha256 }) => sha256))].flatMap((sha256) => {
      const parts = rows.filter((row) => row.sha256 === sha256);
      const received = parts.reduce((sum, { length }) => sum + length, 0);
      const last = parts.at(-1);
      // A part that came in while its upload was being dropped has no beginning.
      const whole = last !== undefined && last.start + last.length === received;
      return whole && last.at >= since ? [{ sha256, size: last.size, received }] : [];
    });
  }

  async add(key: UploadKey, { size, start, content, at }: UploadPart): Promise<boolean> {
    const { ledger, account, sha256 } = key;
    if (start === 0) await this.drop(key);
    else if ((await this.begun(ledger, account, [sha256], 0))[0]?.received !== start) return false;
    // Of two that come at once with the same part, the second finds it there.
    const added = await this.#database
      .insertInto('upload_part')
      .values({ ledger, account, sha256, start, length: content.byteLength, size, at, content: Buffer.from(content) })
      .onConflict((conflict) => conflict.columns(['ledger', 'account', 'sha256', 'start']).doNothing())
      .returning('start')
      .executeTakeFirst();
    return added !== undefined;
  }

  async count(ledger: string, account: string): Promise<{ account: number; ledger: number }> {
    const rows = await this.#database
      .selectFrom('upload_part')
      .select(['account', 'sha256'])
      .distinct()
      .where('ledger', '=', ledger)
      .execute();
    return { account: rows.filter((row) => row.account === account).length, ledger: rows.length };
  }

  async whole({ ledger, account, sha256 }: UploadKey): Promise<Uint8Array> {
    const rows = await this.#database
      .selectFrom('upload_part')
      .select('content')
      .where('ledger', '=', ledger)
      .where('account', '=', account)
      .where('sha256', '=', sha256)
      .orderBy('start')
      .execute();
    return joined(rows.map(({ content }) => content));
  }

  async drop({ ledger, account, sha256 }: UploadKey): Promise<void> {
    await this.#database
      .deleteFrom('upload_part')
      .where('ledger', '=', ledger)
      .where('account', '=', account)
      .where('sha256', '=', sha256)
      .execute();
  }

  async sweep(ledger: string, before: number): Promise<void> {
    const old = await this.#database
      .selectFrom('upload_part')
      .select(({ fn }) => ['account', 'sha256', fn.max('at').as('last')])
      .where('ledger', '=', ledger)
      .groupBy(['account', 'sha256'])
      .having(({ fn }) => fn.max('at'), '<', before)
      .execute();
    for (const { account, sha256 } of old) await this.drop({ ledger, account, sha256 });
  }
}
