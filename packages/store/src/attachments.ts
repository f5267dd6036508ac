import { createHash } from 'node:crypto';
import { Problem } from '@kechuang/domain';
import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** The largest file casework takes (附件上限), bytes. */
export const attachmentLimit = 20 * 1024 * 1024;

/** Kinds of file casework takes, by the bytes they begin with: what a file is called or said to be is not trusted. */
const signatures: readonly { readonly mediaType: string; readonly name: string; readonly head: readonly number[] }[] = [
  { mediaType: 'application/pdf', name: 'PDF', head: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', name: 'PNG', head: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', name: 'JPEG', head: [0xff, 0xd8, 0xff] },
  { mediaType: 'application/vnd.openxmlformats-officedocument', name: 'DOCX/XLSX', head: [0x50, 0x4b, 0x03, 0x04] },
];

/** A stored file, by the hash of its content. */
export interface Attachment {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

function mediaTypeOf(content: Uint8Array): string {
  if (content.byteLength === 0)
    throw new Problem('invalid-input', { zh: '文件是空的(0 字节),请重新选择', en: 'The file is empty (0 bytes); choose it again' });
  if (content.byteLength > attachmentLimit) {
    throw new Problem('too-large', { zh: '文件超过 20 MB,请压缩或拆分后上传', en: 'The file is larger than 20 MB; compress or split it' });
  }
  const found = signatures.find(({ head }) => head.every((byte, index) => content[index] === byte));
  if (found === undefined) {
    const allowed = signatures.map(({ name }) => name);
    throw new Problem('unsupported-type', {
      zh: `只接受 ${allowed.join('、')} 文件,按文件内容判断`,
      en: `Only ${allowed.join(', ')} files are taken, judged by their content`,
    });
  }
  return found.mediaType;
}

/** Content-addressed files (附件库): the same content is kept once per ledger, and what is read back is checked against its hash. */
export class Attachments {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  async put(ledger: string, content: Uint8Array, database: Kysely<StoreSchema> = this.#database): Promise<Attachment> {
    const mediaType = mediaTypeOf(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await database
      .insertInto('attachment')
      .values({ ledger, sha256, media_type: mediaType, size: content.byteLength, content: Buffer.from(content) })
      .onConflict((conflict) => conflict.columns(['ledger', 'sha256']).doNothing())
      .execute();
    return { sha256, mediaType, size: content.byteLength };
  }

  /** The file, or null. Throws where the stored bytes no longer match their hash. */
  async get(ledger: string, sha256: string): Promise<(Attachment & { readonly content: Uint8Array }) | null> {
    const row = await this.#database
      .selectFrom('attachment')
      .selectAll()
      .where('ledger', '=', ledger)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (createHash('sha256').update(row.content).digest('hex') !== sha256) {
      throw new Problem('unexpected', {
        zh: `附件 ${sha256} 的内容与哈希不符,已被改动`,
        en: `Attachment ${sha256} does not match its hash; it was changed`,
      });
    }
    return { sha256, mediaType: row.media_type, size: row.size, content: row.content };
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
