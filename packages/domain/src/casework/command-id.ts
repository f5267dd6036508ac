import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The command id of a request that named its own Idempotency-Key (命令编号): one per account, operation and key, so that nobody can meet or guess
 * another's. 128 bits, as hexadecimal.
 */
export function commandIdOf(accountId: string, operationId: string, key: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([accountId, operationId, key])))).slice(0, 32);
}
