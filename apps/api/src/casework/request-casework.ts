import { createHash, randomUUID } from 'node:crypto';
import { type Casework, caseworkLedger, commandIdOf, type OperationContract, Problem, timeInShanghai } from '@kechuang/domain';
import type { Request } from 'express';
import type { CaseworkHost } from './host.ts';
import { identify } from './identity.ts';

/** Whether an answer depends on the ledger or on who asks. Everything else is answered without touching the store, and so also while that is away. */
export function needsCasework({ needsLedger, personal, access }: OperationContract): boolean {
  return needsLedger || personal === true || access === 'signed-in';
}

/** The version in If-Match; null where there is none. Only a strong tag as this server gives it can match. */
function expectedVersion(request: Request): number | null {
  const given = request.headers['if-match'];
  if (given === undefined) return null;
  const version = /^"(\d{1,15})"$/.exec(given.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new Problem('malformed-request', {
    zh: 'If-Match 应为您看到的 ETag，例如 "3"',
    en: 'If-Match must be the ETag you have seen, for example "3"',
  });
}

function idempotencyKey(request: Request): string | null {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return null;
  if (typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given)) return given;
  throw new Problem('malformed-request', {
    zh: 'Idempotency-Key 应为 1 到 200 个可见的 ASCII 字符',
    en: 'Idempotency-Key must be 1 to 200 visible ASCII characters',
  });
}

/** What a request brings for casework: who asks, when, under which command id, and which version they have seen. */
export async function caseworkOfRequest(host: CaseworkHost, contract: OperationContract, request: Request): Promise<Casework> {
  const session = await identify(host, request);
  const key = contract.effect === 'write' ? idempotencyKey(request) : null;
  return {
    ledger: host.store.ledger,
    models: host.models,
    attachments: host.store.attachments,
    session,
    entrance: host.entrance,
    now: timeInShanghai(host.clock()),
    commandId: key !== null && session !== null ? commandIdOf(session.account.id, contract.id, key) : randomUUID().replaceAll('-', ''),
    expectedVersion: expectedVersion(request),
  };
}

/**
 * Runs a write under its Idempotency-Key: the same request again finds what it did, while it is still under way elsewhere it is told so, and another request
 * under the same key is refused. A key whose request was refused is free again.
 */
export async function underItsKey<Result>(
  host: CaseworkHost,
  casework: Casework,
  request: Request,
  input: unknown,
  work: () => Promise<Result>,
): Promise<Result> {
  if (request.headers['idempotency-key'] === undefined || casework.session === null) return work();
  const keys = host.store.requestKeys;
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const claim = await keys.claim(caseworkLedger, casework.commandId, fingerprint, host.clock());
  if (claim === 'other') {
    throw new Problem('invalid-input', {
      zh: '这个 Idempotency-Key 已用于另一个请求，请换一个',
      en: 'This Idempotency-Key was used for another request; use a new one',
    });
  }
  if (claim === 'running') {
    throw new Problem('conflict', {
      zh: '同一个请求正在办理，请稍等一秒再以同一个 Idempotency-Key 重发',
      en: 'The same request is under way; wait a second and send it again under the same Idempotency-Key',
    });
  }
  try {
    const result = await work();
    await keys.finish(caseworkLedger, casework.commandId);
    return result;
  } catch (error) {
    // A problem means that nothing was written; after anything else nobody knows, and only the same request may come again. Where the store is away, it may
    // once the claim has aged.
    const ending = claim === 'new' && error instanceof Problem ? keys.release : keys.finish;
    await ending.call(keys, caseworkLedger, casework.commandId).catch(() => undefined);
    throw error;
  }
}
