/** Every key begins with the ledger, so that a distributed PostgreSQL can shard by it; a test asserts it. JSON is kept as text, so that both databases hold the same bytes. */
export interface StoreSchema {
  event: {
    ledger: string;
    sequence: number;
    stream: string;
    version: number;
    command_id: string;
    type: string;
    data: string;
    actor: string;
    at: string;
    reason: string | null;
    previous_hash: string;
    hash: string;
  };
  /** One row per ledger: where its chain stands. Updating it is the lock that orders the writers of a ledger. */
  ledger_head: { ledger: string; sequence: number; hash: string };
  /** Read models as far as they have been folded; may be thrown away at any time. */
  snapshot: { ledger: string; projection: string; sequence: number; state: string };
  /** Files by the sha256 of their content. */
  attachment: { ledger: string; sha256: string; media_type: string; size: number; content: Uint8Array };
  /** Files that have not all come in yet, part by part; `at` in milliseconds. In no backup: what is unfinished is sent again. */
  upload_part: {
    ledger: string;
    account: string;
    sha256: string;
    start: number;
    length: number;
    size: number;
    at: number;
    content: Uint8Array;
  };
  /** Browsers that are signed in, by the sha256 of their cookie; `expires_at` in milliseconds. In no backup: after a restoration people sign in again. */
  session: { ledger: string; hash: string; account: string; expires_at: number };
  /** What was asked under an Idempotency-Key, so that the key cannot be used for something else; `running_since` in milliseconds, 0 once it has ended. */
  request_key: { ledger: string; command_id: string; fingerprint: string; running_since: number };
  migration: { ledger: string; id: string };
}
