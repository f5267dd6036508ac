import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { callIndex, termsFor } from '../casework/call-index.ts';
import { caseIndex, filledFor } from '../casework/case-index.ts';
import { viewCase } from '../casework/case-view.ts';
import { base64OfBytes } from './base64.ts';
import { type CaseFile, filesOf, openCase, refusalStream } from './case-access.ts';
import { historyOf } from './case-history.ts';
import { casesDossier } from './cases.contract.ts';
import { caseworkLedger, caseworkOf } from './casework.ts';
import { dossierPage, dossierPages } from './dossier-page.ts';
import { operation } from './operation.ts';
import { procedureById } from './procedure-catalogue.ts';

/** A name that is safe in a zip on any system: no folders, no control characters, nothing that a shell or Windows minds. */
function safeName(name: string): string {
  return name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120);
}

/** Each content once, under the name it was last given. */
function distinctFiles(files: readonly CaseFile[]): CaseFile[] {
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

export const casesDossierOperation = operation(casesDossier, async ({ id }, context) => {
  const casework = caseworkOf(context);
  const opened = await openCase(casework, id);
  const procedure = procedureById(opened.one.state.procedureId);
  const terms = termsFor(await casework.models.current(callIndex, caseworkLedger), opened.one.state);
  const index = await casework.models.current(caseIndex, caseworkLedger);
  const view = viewCase(opened.one, procedure, terms, {
    roles: opened.roles,
    accountId: opened.session.account.id,
    // The day of the last event, not of the export: the same case gives the same bytes.
    today: (opened.events.at(-1)?.at ?? casework.now).slice(0, 10),
    filled: (state) => filledFor(index, procedure, state),
  });
  const history = historyOf(opened, await casework.ledger.readStream(caseworkLedger, refusalStream(id)), procedure);
  const parts: Record<string, Uint8Array> = {
    'case.json': utf8ToBytes(`${JSON.stringify(view, null, 2)}\n`),
    'history.json': utf8ToBytes(`${JSON.stringify(history, null, 2)}\n`),
    [dossierPages.zh]: utf8ToBytes(dossierPage(view, history, 'zh')),
    [dossierPages.en]: utf8ToBytes(dossierPage(view, history, 'en')),
  };
  for (const file of distinctFiles(opened.events.flatMap((event) => filesOf(event)))) {
    const stored = await casework.attachments.get(caseworkLedger, file.sha256);
    if (stored !== null) parts[`attachments/${file.sha256.slice(0, 12)}-${safeName(file.name)}`] = stored.content;
  }
  const files = Object.entries(parts).map(([name, content]) => ({
    name,
    sha256: bytesToHex(sha256(content)),
    size: content.byteLength,
  }));
  parts['files.json'] = utf8ToBytes(`${JSON.stringify(files, null, 2)}\n`);
  const { zipSync } = await import('fflate');
  // The same case gives the same bytes: a zip's times are those of the case, never of the export. A zip keeps no zone, so the parts are the wall clock's.
  const [year = 1980, month = 1, day = 1] = view.stage.since.slice(0, 10).split('-').map(Number);
  const zip = zipSync(parts, { mtime: new Date(year, month - 1, day, 12), level: 6 });
  return {
    id,
    name: `${safeName(view.title)}-${id.slice(0, 8)}.zip`,
    mediaType: 'application/zip',
    size: zip.byteLength,
    sha256: bytesToHex(sha256(zip)),
    files,
    contentBase64: base64OfBytes(zip),
  };
});
