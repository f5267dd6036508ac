import { createHash } from 'node:crypto';
import { type Attachment, type AttachmentStore, checkAttachment, Problem } from '@kechuang/domain';
import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';
import { Uploads } from './uploads.ts';

/** Content-addressed files (附件库): the same content is kept once per ledger, and what is read back is checked against its hash. */
export class Attachments implements AttachmentStore {
  readonly uploads: Uploads;
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
    this.uploads = new Uploads(database);
  }

  async put(ledger: string, content: Uint8Array, database: Kysely<StoreSchema> = this.#database): Promise<Attachment> {
    const { sha256, mediaType, size } = checkAttachment(content);
    await database
      .insertInto('attachment')
      .values({ ledger, sha256, media_type: mediaType, size, content: Buffer.from(content) })
      .onConflict((conflict) => conflict.columns(['ledger', 'sha256']).doNothing())
      .execute();
    return { sha256, mediaType, size };
  }

  /** The file, or null. Throws where the stored bytes no longer match their hash. */
  async get(ledger: string, sha256: string): Promise<(Attachment & { readonly content: Uint8Array }) | null> {
    const row = await this.#database
      .selectFrom('attachment')
      .select(['media_type', 'size', 'content'])
      .where('ledger', '=', ledger)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (createHash('sha256').update(row.content).digest('hex') !== sha256) {
      throw new Problem('unexpected', {
        zh: `附件 ${sha256} 的内容与哈希不符，已被改动`,
        en: `Attachment ${sha256} does not match its hash; it was changed`,
      });
    }
    return { sha256, mediaType: row.media_type, size: row.size, content: row.content };
  }

  async missing(ledger: string, hashes: readonly string[]): Promise<readonly string[]> {
    if (hashes.length === 0) return [];
    const rows = await this.#database
      .selectFrom('attachment')
      .select('sha256')
      .where('ledger', '=', ledger)
      .where('sha256', 'in', [...hashes])
      .execute();
    const known = new Set(rows.map((row) => row.sha256));
    return hashes.filter((hash) => !known.has(hash));
  }

  /** Hashes of all files of a ledger, in order. */
  async list(ledger: string): Promise<readonly Attachment[]> {
    const rows = await this.#database
      .selectFrom('attachment')
      .select(['sha256', 'media_type', 'size'])
      .where('ledger', '=', ledger)
      .orderBy('sha256')
      .execute();
    return rows.map((row) => ({ sha256: row.sha256, mediaType: row.media_type, size: row.size }));
  }

  /** Every file of every ledger, in order. */
  async listAll(): Promise<readonly { readonly ledger: string; readonly sha256: string }[]> {
    return this.#database.selectFrom('attachment').select(['ledger', 'sha256']).orderBy('ledger').orderBy('sha256').execute();
  }
}
