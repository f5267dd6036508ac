import { qualityLint } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { padEnd } from '../text-width.ts';
import { renderer } from './renderer.ts';
import { bold, dim, paragraph } from './table.ts';

type Finding = z.output<typeof qualityLint.output>['findings'][number];

const marks = {
  error: { zh: '✖ 错误', en: '✖ error' },
  warning: { zh: '▲ 注意', en: '▲ warning' },
  note: { zh: '· 提示', en: '· note' },
} as const;
const order = { error: 0, warning: 1, note: 2 } as const;

/** One finding: what it is, and under it the sentence with its clause. Fields are named in the words; a figure or a rule by its id. */
function finding({ code, severity, subject, text, citation }: Finding, view: View): string {
  const named = subject === null || ['inferred-metadata', 'missing-metadata', 'no-period'].includes(code) ? '' : `${subject}  `;
  const quote = citation === null ? '' : dim(paragraph(`“${citation.quote}”  ${citation.clauseId}`, view, 12), view);
  const mark = `  ${marks[severity][view.language]}`;
  return `${padEnd(mark, 12)}${paragraph(`${named}${text[view.language]}`, view, 12).trimStart()}${quote}`;
}

/** The report of the quality desk: document by document, the worst first, what was counted at the end. */
export const qualityLintView = renderer(qualityLint, (answer, view) => {
  const zh = view.language === 'zh';
  const ids = [...new Set(answer.findings.map(({ documentId }) => documentId))];
  const parts = ids.map((id) => {
    const own = answer.findings.filter(({ documentId }) => documentId === id).sort((a, b) => order[a.severity] - order[b.severity]);
    return `${bold(id, view)}\n${own.map((one) => finding(one, view)).join('')}\n`;
  });
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const sum = zh
    ? `查了 ${answer.documents} 份文件、${answer.rules} 项规则：错误 ${answer.errors}，注意 ${answer.warnings}，提示 ${answer.notes}`
    : `${count(answer.documents, 'document')} and ${count(answer.rules, 'rule')}: ${count(answer.errors, 'error')}, ${count(answer.warnings, 'warning')}, ${count(answer.notes, 'note')}`;
  return parts.join('') + paragraph(sum, view);
});
