import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** How long a browser stays signed in (登录时效), milliseconds: a working day. */
const lifetime = 12 * 3_600_000;

/** A secret of 256 random bits (密钥): for a key or a cookie. Being random, its plain sha256 is all that need be kept to know it again. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The sha256 under which a secret is known, hex. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Browsers that are signed in (浏览器会话). */
export class Sessions {
  readonly #database: Kysely<StoreSchema>;

  constructor(database: Kysely<StoreSchema>) {
    this.#database = database;
  }

  /** Signs an account in and gives the secret for its cookie. Sessions that have ended are cleared away on the way. */
  async start(ledger: string, account: string, now: Date): Promise<string> {
    const secret = newSecret();
    await this.#database.deleteFrom('session').where('ledger', '=', ledger).where('expires_at', '<=', now.getTime()).execute();
    await this.#database
      .insertInto('session')
      .values({ ledger, hash: hashOfSecret(secret), account, expires_at: now.getTime() + lifetime })
      .execute();
    return secret;
  }

  /** The account that a cookie belongs to, or null. */
  async accountOf(ledger: string, secret: string, now: Date): Promise<string | null> {
    const row = await this.#database
      .selectFrom('session')
      .select('account')
      .where('ledger', '=', ledger)
      .where('hash', '=', hashOfSecret(secret))
      .where('expires_at', '>', now.getTime())
      .executeTakeFirst();
    return row?.account ?? null;
  }

  async end(ledger: string, secret: string): Promise<void> {
    await this.#database.deleteFrom('session').where('ledger', '=', ledger).where('hash', '=', hashOfSecret(secret)).execute();
  }
}
