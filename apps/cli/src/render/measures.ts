import { measuresList, measuresTrace } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { renderer } from './renderer.ts';
import { bold, paragraph, table } from './table.ts';

type Measure = z.output<typeof measuresTrace.output>['measure'];

/** Measures as a table: who leads and supports, and when each is due. */
export function measureTable(measures: readonly Measure[], view: View): string {
  const zh = view.language === 'zh';
  const none = zh ? '未写明' : 'not stated';
  const columns = [
    { head: zh ? '编号' : 'Id', min: 12 },
    { head: zh ? '举措' : 'Measure', min: 20 },
    { head: zh ? '牵头' : 'Lead', min: 10 },
    { head: zh ? '配合' : 'Support', min: 10 },
    { head: zh ? '时限' : 'Due', min: 8 },
  ];
  const rows = measures.map((measure) => [
    measure.id,
    measure.title,
    measure.lead.length === 0 ? none : `${measure.lead.join('、')}${measure.leadInferred ? (zh ? '（按惯例）' : ' (by convention)') : ''}`,
    measure.support.join('、'),
    measure.due.map((due) => due.date ?? due.text).join(' '),
  ]);
  return table(columns, rows, view);
}

export const measureListView = renderer(measuresList, (answer, view) => {
  const zh = view.language === 'zh';
  if (answer.total === 0) return paragraph(zh ? '没有符合条件的举措' : 'No measure matches', view);
  return measureTable(answer.measures, view) + paragraph(zh ? `共 ${answer.total} 项举措` : `${answer.total} measures`, view);
});

export const measureTraceView = renderer(measuresTrace, ({ measure, higher, targets, done }, view) => {
  const zh = view.language === 'zh';
  const section = (title: string, lines: readonly string[]): string =>
    `\n${bold(title, view)}\n${lines.length === 0 ? paragraph(zh ? '未写明' : 'not stated', view, 2) : lines.map((line) => paragraph(line, view, 2)).join('')}`;
  return (
    measureTable([measure], view) +
    section(
      zh ? '上位文件' : 'Higher documents',
      higher.map((one) => `${one.title ?? ''} ${one.documentNumber ?? ''}${one.documentId === null ? '' : ` → ${one.documentId}`}`.trim()),
    ) +
    section(
      zh ? '本级目标' : 'Targets',
      targets.map((target) => `${target.indicator}: “${target.quotes[0]?.citation.quote ?? ''}”`),
    ) +
    section(
      zh ? '已有进展' : 'What was done',
      done.map((one) => `${one.documentId}: “${one.citation.quote}”`),
    )
  );
});
