import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Casework } from '../casework/session.ts';
import { type UploadKey, type UploadStore, uploadLimits, uploadPatience } from '../casework/uploads.ts';
import { notFound, Problem } from '../problem.ts';
import { role } from '../procedure/model.ts';
import { attachmentsGet, attachmentsMissing, attachmentsPart, attachmentsPut } from './attachments.contract.ts';
import { base64OfBytes, bytesFromBase64 } from './base64.ts';
import { filesOf, openCase } from './case-access.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';

export const attachmentsPutOperation = operation(attachmentsPut, ({ contentBase64 }, context) => {
  const casework = caseworkOf(context);
  actingFor(casework, role.options, null);
  return casework.attachments.put(caseworkLedger, bytesFromBase64(contentBase64));
});

function wrong(pointer: string, code: string, zh: string, en: string): Problem {
  return new Problem('invalid-input', { zh, en }, [{ pointer, code, detail: { zh, en } }]);
}

/** Makes room for one more upload, or says that there are too many. */
async function requireRoom(uploads: UploadStore, account: string, at: number): Promise<void> {
  await uploads.sweep(caseworkLedger, at - uploadPatience);
  const begun = await uploads.count(caseworkLedger, account);
  if (begun.account < uploadLimits.account && begun.ledger < uploadLimits.ledger) return;
  throw new Problem('conflict', {
    zh: `没传完的文件太多（您有 ${begun.account} 个，每人最多 ${uploadLimits.account} 个）。请先传完，或等 24 小时自动清除`,
    en: `Too many files are unfinished (${begun.account} of yours, at most ${uploadLimits.account} each). Finish those, or wait 24 hours until they are cleared`,
  });
}

/** Puts a file whose last part has come in with the others, if it is what was promised. Either way nothing is left unfinished. */
async function finish(casework: Casework, key: UploadKey): Promise<void> {
  const { uploads } = casework.attachments;
  const content = await uploads.whole(key);
  try {
    if (bytesToHex(sha256(content)) !== key.sha256)
      throw wrong(
        '/hash',
        'mismatch',
        '收到的内容与所报的 sha256 不符，请重新上传',
        'What was received does not have the sha256 that was given; send it again',
      );
    await casework.attachments.put(caseworkLedger, content);
  } catch (error) {
    // What the file is will not change by sending it again; a store that is away will come back.
    if (error instanceof Problem) await uploads.drop(key);
    throw error;
  }
  await uploads.drop(key);
}

export const attachmentsPartOperation = operation(attachmentsPart, async ({ hash, size, offset, contentBase64 }, context) => {
  const casework = caseworkOf(context);
  const { session } = actingFor(casework, role.options, null);
  const { uploads } = casework.attachments;
  const content = bytesFromBase64(contentBase64);
  const received = offset + content.byteLength;
  if (received > size)
    throw wrong('/size', 'range', `这一段超出了所报的 ${size} 字节`, `This part goes beyond the ${size} bytes that were announced`);
  if ((await casework.attachments.missing(caseworkLedger, [hash])).length === 0) return { hash, size, received: size, complete: true };
  const key = { ledger: caseworkLedger, account: session.account.id, sha256: hash };
  const at = Date.parse(casework.now);
  const [begun] = await uploads.begun(caseworkLedger, key.account, [hash], at - uploadPatience);
  if (begun === undefined) await requireRoom(uploads, key.account, at);
  if (
    offset !== (begun?.received ?? 0) ||
    size !== (begun?.size ?? size) ||
    !(await uploads.add(key, { size, start: offset, content, at }))
  ) {
    const here = begun?.received ?? 0;
    throw new Problem('conflict', { zh: `已收到 ${here} 字节，请从那里接着传`, en: `${here} bytes have been received; go on from there` }, [
      { pointer: '/offset', code: 'elsewhere', detail: { zh: String(here), en: String(here) } },
    ]);
  }
  if (received < size) return { hash, size, received, complete: false };
  await finish(casework, key);
  return { hash, size, received, complete: true };
});

export const attachmentsMissingOperation = operation(attachmentsMissing, async ({ hashes }, context) => {
  const casework = caseworkOf(context);
  const { session } = actingFor(casework, role.options, null);
  const missing = await casework.attachments.missing(caseworkLedger, hashes);
  const since = Date.parse(casework.now) - uploadPatience;
  const begun = await casework.attachments.uploads.begun(caseworkLedger, session.account.id, missing, since);
  return { missing: [...missing], begun: begun.map(({ sha256: hash, size, received }) => ({ hash, size, received })) };
});

export const attachmentsGetOperation = operation(attachmentsGet, async ({ id, hash }, context) => {
  const casework = caseworkOf(context);
  const { events } = await openCase(casework, id);
  const named = events.flatMap((event) => filesOf(event)).findLast((file) => file.sha256 === hash);
  const file = named === undefined ? null : await casework.attachments.get(caseworkLedger, hash);
  if (named === undefined || file === null) throw notFound({ zh: '文件', en: 'file' }, hash);
  const { content, ...about } = file;
  return { name: named.name, ...about, contentBase64: base64OfBytes(content) };
});
