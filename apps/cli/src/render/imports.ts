import { documentsDraft, documentsDrafts, documentsImport, documentsPublish, documentsReview } from '@kechuang/domain/contracts';
import { noteWords } from '@kechuang/domain/words';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { renderer } from './renderer.ts';
import { bold, paragraph, table } from './table.ts';

type Import = z.output<typeof documentsDraft.output>;
type Summary = z.output<typeof documentsDrafts.output>['imports'][number];

const states = { draft: { zh: '草稿', en: 'draft' }, published: { zh: '已发布', en: 'published' } } as const;
const decisions = {
  accepted: { zh: '✔ 采纳', en: '✔ accepted' },
  corrected: { zh: '~ 更正', en: '~ corrected' },
  rejected: { zh: '✖ 剔除', en: '✖ rejected' },
} as const;

function headline({ id, title, state, facts, decided, carried, versions, version }: Summary, view: View): string {
  const zh = view.language === 'zh';
  const waiting = carried === 0 ? '' : zh ? `，${carried} 项前一版的决定待确认` : `, ${carried} earlier decisions to confirm`;
  const progress = zh
    ? `第 ${versions.length} 版，${states[state].zh}，已核 ${decided}/${facts}${waiting}；账本版本 ${version}`
    : `version ${versions.length}, ${states[state].en}, ${decided} of ${facts} decided${waiting}; ledger version ${version}`;
  return `${bold(`${id}  ${title}`, view)}\n${paragraph(progress, view, 2)}`;
}

type Decided = NonNullable<Import['queue'][number]['decision']>;

/** A decision in words, with what a correction puts in place of the reading. */
function decisionWord({ decision, correction }: Pick<Decided, 'decision' | 'correction'>, { language }: View): string {
  const word = decisions[decision][language];
  if (correction === null) return word;
  const unstated = language === 'zh' ? '未写明' : 'not stated';
  const instead = 'text' in correction ? [correction.text ?? unstated] : Object.values(correction).map((value) => value ?? unstated);
  return `${word} → ${instead.join(' ')}`;
}

/** What was decided on a fact, here or in an earlier version. */
function decisionText({ decision, former }: Import['queue'][number], view: View): string {
  const zh = view.language === 'zh';
  if (decision !== null) {
    const from =
      decision.carriedFrom === null ? '' : zh ? `（沿用第 ${decision.carriedFrom} 版）` : ` (as in version ${decision.carriedFrom})`;
    return decisionWord(decision, view) + from;
  }
  if (former === null) return zh ? '待核' : 'open';
  const word = decisionWord(former, view);
  if (former.same) return zh ? `待确认：第 ${former.version} 版 ${word}` : `to confirm: ${word} in version ${former.version}`;
  return zh
    ? `待核：已变，第 ${former.version} 版“${former.reading ?? '未写明'}”${word}`
    : `open: changed; in version ${former.version} “${former.reading ?? 'not stated'}” ${word}`;
}

function importView(one: Import, view: View): string {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '事实' : 'Fact' },
    { head: zh ? '读作' : 'Reading', min: 18 },
    { head: zh ? '原文' : 'Text', min: 20 },
    { head: zh ? '决定' : 'Decision', min: 14 },
  ];
  const rows = one.queue.map((fact) => [
    fact.id,
    `${fact.label}: ${fact.reading ?? (zh ? '未写明' : 'not stated')}`,
    fact.citation?.quote ?? (fact.note === null ? '' : noteWords(fact.note)[view.language]),
    decisionText(fact, view),
  ]);
  return headline(one, view) + table(columns, rows, view);
}

export const importViews = {
  'documents.import': renderer(documentsImport, importView),
  'documents.drafts': renderer(documentsDrafts, ({ imports }, view) =>
    imports.length === 0
      ? paragraph(view.language === 'zh' ? '没有导入的文件' : 'Nothing was imported', view)
      : imports.map((one) => headline(one, view)).join(''),
  ),
  'documents.draft': renderer(documentsDraft, importView),
  'documents.review': renderer(documentsReview, importView),
  'documents.publish': renderer(documentsPublish, importView),
} as const;
