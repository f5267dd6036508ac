import { type DatabaseConnection, type Driver, SqliteAdapter, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely';

/**
 * The one connection of a SQLite file, given to whoever has waited longest (先到先用). Kysely's own lock lets whoever asks at the moment of its release pass by
 * those who wait, so that under load some wait for seconds while others go round and round.
 */
class FairDriver extends SqliteDriver {
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const own = Promise.withResolvers<void>();
    this.#last = own.promise;
    await before;
    this.#release = own.resolve;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#release();
  }
}

/** Says that connections need no lock: the driver has its own. */
class FairAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** SQLite for Kysely, with a connection that is shared in turn. */
export class FairSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new FairDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new FairAdapter();
  }
}
