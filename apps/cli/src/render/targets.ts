import { targetsCheck, targetsCompare, targetsList } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { renderer } from './renderer.ts';
import { bold, dim, paragraph, table } from './table.ts';

type Target = z.output<typeof targetsList.output>['targets'][number];
type Bound = Target['floor'];

function boundText(bound: Bound): string {
  return bound === null ? '' : `${bound.comparator} ${bound.value}${bound.valueMax === null ? '' : ` … ${bound.valueMax}`}`;
}

export const targetListView = renderer(targetsList, (answer, view) => {
  const zh = view.language === 'zh';
  if (answer.total === 0) return paragraph(zh ? '没有符合条件的目标' : 'No target matches', view);
  const columns = [
    { head: zh ? '编号' : 'Id', min: 14 },
    { head: zh ? '年度' : 'Year' },
    { head: zh ? '指标与原文' : 'Indicator and quote', min: 20 },
    { head: zh ? '确保' : 'Floor', align: 'right' as const, min: 8 },
    { head: zh ? '力争' : 'Stretch', align: 'right' as const, min: 8 },
    { head: zh ? '单位' : 'Unit', min: 4 },
  ];
  const rows = answer.targets.map((target) => [
    target.id,
    target.year === null ? '' : String(target.year),
    [target.indicator, ...new Set(target.quotes.map((quote) => quote.citation.quote))].join('\n'),
    boundText(target.floor),
    boundText(target.stretch),
    target.unit,
  ]);
  return table(columns, rows, view) + paragraph(zh ? `共 ${answer.total} 个目标` : `${answer.total} targets`, view);
});

function cellText(targets: readonly Target[], view: View): string {
  if (targets.length === 0) return view.language === 'zh' ? '无数据' : 'no data';
  return targets
    .map((target) => `${target.year ?? ''} ${target.indicator} ${boundText(target.floor ?? target.stretch)} ${target.unit}`.trim())
    .join('\n');
}

export const targetCompareView = renderer(targetsCompare, (answer, view) => {
  const zh = view.language === 'zh';
  return answer.rows
    .map((row) => {
      const state = row.comparable ? (zh ? '可比' : 'comparable') : zh ? '不可直接比较' : 'not directly comparable';
      const columns = [
        { head: zh ? '地区' : 'Region', min: 8 },
        { head: zh ? '目标' : 'Targets', min: 30 },
      ];
      const rows = row.cells.map((cell) => [cell.region, cellText(cell.targets, view)]);
      const notes = row.notes.map((note) => paragraph(`· ${note.text[view.language]}`, view)).join('');
      return `${bold(row.indicator, view)}  ${state}\n${table(columns, rows, view)}${notes}`;
    })
    .join('\n');
});

export const targetCheckView = renderer(targetsCheck, (answer, view) => {
  const zh = view.language === 'zh';
  const marks = { ok: zh ? '✔ 一致' : '✔ holds', note: zh ? '· 提示' : '· note', warning: zh ? '▲ 注意' : '▲ warning' };
  const lines = answer.findings.map((finding) => {
    const quotes = finding.citations
      .map((citation) => paragraph(`“${citation.quote}” ${citation.documentId} ${citation.clauseId}`, view, 4))
      .join('');
    return `${paragraph(`${marks[finding.severity]}  ${finding.documentId}  ${finding.text[view.language]}`, view)}${dim(quotes, view)}`;
  });
  const sum = zh ? `共 ${answer.total} 条，其中需注意 ${answer.warnings} 条` : `${answer.total} findings, ${answer.warnings} warnings`;
  return `${lines.join('')}${paragraph(sum, view)}`;
});
