import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { callIndex, termsFor } from '../casework/call-index.ts';
import { caseIndex, casesIn, placeCounter } from '../casework/case-index.ts';
import { viewCase } from '../casework/case-view.ts';
import type { CaseView } from '../casework/case-view-schema.ts';
import { base64OfBytes } from './base64.ts';
import { type CaseFile, filesOf, openCase, refusalStream } from './case-access.ts';
import { historyOf } from './case-history.ts';
import { casesDossier, type historyEntry } from './cases.contract.ts';
import { caseworkLedger, caseworkOf } from './casework.ts';
import { operation } from './operation.ts';
import { procedureById } from './procedure-catalogue.ts';

type HistoryEntry = z.input<typeof historyEntry>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const htmlText = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** A name that is safe in a zip on any system: no folders, no control characters, nothing that a shell or Windows minds. */
function safeName(name: string): string {
  return name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120);
}

function readablePage(view: CaseView, history: readonly HistoryEntry[]): string {
  const sections = view.tasks.map(
    (task) =>
      `<h3>${htmlText(task.title.zh)}</h3><p>${htmlText(task.text === '' ? '未填写' : task.text)}</p><ul>${task.files.map((file) => `<li>${htmlText(file.kind)}：${htmlText(file.name)} <code>${file.sha256}</code></li>`).join('')}</ul>`,
  );
  const rows = history.map(
    (one) =>
      `<tr><td>${one.version}</td><td>${htmlText(one.at)}</td><td>${htmlText(one.actor.name)}（${htmlText(one.actor.role)}）</td><td>${htmlText(one.what.zh)}</td><td>${htmlText(one.reason ?? '')}</td><td>${one.files.map((file) => `${htmlText(file.name)} <code>${file.sha256}</code>`).join('<br>')}</td><td><code>${one.hash}</code></td></tr>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${htmlText(view.title)}</title>
<style>body{font-family:sans-serif;max-width:70rem;margin:2rem auto}td,th{border:1px solid #999;padding:.3rem;vertical-align:top;text-align:left}table{border-collapse:collapse}code{font-size:.75em;word-break:break-all}</style>
<h1>${htmlText(view.title)}</h1><p>${htmlText(view.procedure.title.zh)}｜${htmlText(view.class.title.zh)}（${htmlText(view.class.department.zh)}）</p>
<p>申报单位：${htmlText(view.applicant.name)} ${htmlText(view.applicant.id)}｜地区：${htmlText(view.regionCode)}｜环节：${htmlText(view.stage.title.zh)}｜编号：${htmlText(view.id)}</p>
<h2>材料</h2>${sections.join('')}
<h2>经过</h2><table><tr><th>版本<th>时间<th>办理人<th>事项<th>理由<th>文件<th>哈希</tr>${rows.join('')}</table></html>
`;
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
  const cases = casesIn(await casework.models.current(caseIndex, caseworkLedger));
  const view = viewCase(opened.one, procedure, terms, {
    roles: opened.roles,
    accountId: opened.session.account.id,
    // The day of the last event, not of the export: the same case gives the same bytes.
    today: (opened.events.at(-1)?.at ?? casework.now).slice(0, 10),
    filled: placeCounter(cases, procedureById),
  });
  const history = historyOf(opened, await casework.ledger.readStream(caseworkLedger, refusalStream(id)), procedure);
  const parts: Record<string, Uint8Array> = {
    'case.json': utf8ToBytes(`${JSON.stringify(view, null, 2)}\n`),
    'history.json': utf8ToBytes(`${JSON.stringify(history, null, 2)}\n`),
    'index.html': utf8ToBytes(readablePage(view, history)),
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
