import { qualityLint } from '@kechuang/domain/contracts';
import { renderer } from './renderer.ts';
import { dim, paragraph } from './table.ts';

export const qualityLintView = renderer(qualityLint, (answer, view) => {
  const zh = view.language === 'zh';
  const marks = { error: zh ? '✖ 错误' : '✖ error', warning: zh ? '▲ 注意' : '▲ warning', note: zh ? '· 提示' : '· note' };
  const lines = answer.findings.map(({ severity, documentId, subject, text, citation }) => {
    const quote = citation === null ? '' : dim(paragraph(`“${citation.quote}” ${citation.clauseId}`, view, 4), view);
    return paragraph(`${marks[severity]}  ${documentId}${subject === null ? '' : `  ${subject}`}  ${text[view.language]}`, view) + quote;
  });
  const sum = zh
    ? `查了 ${answer.documents} 份文件、${answer.rules} 项规则：错误 ${answer.errors}，注意 ${answer.warnings}，提示 ${answer.notes}`
    : `${answer.documents} documents and ${answer.rules} rules: ${answer.errors} errors, ${answer.warnings} warnings, ${answer.notes} notes`;
  return lines.join('') + paragraph(sum, view);
});
