import { notFound } from '../problem.ts';
import { role } from '../procedure/model.ts';
import { attachmentsGet, attachmentsMissing, attachmentsPut } from './attachments.contract.ts';
import { base64OfBytes, bytesFromBase64 } from './base64.ts';
import { filesOf, openCase } from './case-access.ts';
import { actingFor, caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';

export const attachmentsPutOperation = operation(attachmentsPut, ({ contentBase64 }, context) => {
  const casework = caseworkOf(context);
  actingFor(casework, role.options, null);
  return casework.attachments.put(caseworkLedger, bytesFromBase64(contentBase64));
});

export const attachmentsMissingOperation = operation(attachmentsMissing, async ({ hashes }, context) => {
  const casework = caseworkOf(context);
  actingFor(casework, role.options, null);
  return { missing: [...(await casework.attachments.missing(caseworkLedger, hashes))] };
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
