import { decimal, decimalToString } from '@kechuang/domain';
import { documentsDiff, documentsGet, documentsList, documentsRead, documentsSearch } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { renderer } from './renderer.ts';
import { bold, pairs, paragraph, table } from './table.ts';

export const documentListView = renderer(documentsList, (answer, view) => {
  const zh = view.language === 'zh';
  const none = zh ? '未写明' : 'not stated';
  if (answer.documents.length === 0) return paragraph(zh ? '没有符合条件的文件' : 'No document matches', view);
  const columns = [
    { head: zh ? '编号' : 'Id' },
    { head: zh ? '标题' : 'Title', min: 12 },
    { head: zh ? '文号' : 'Number', min: 12 },
    { head: zh ? '成文' : 'Issued' },
    { head: zh ? '有效性' : 'Validity', min: 12 },
  ];
  const rows = answer.documents.map((document) => [
    document.id,
    document.innerTitle ?? document.title,
    document.documentNumber ?? none,
    document.dateIssued ?? none,
    document.validity.text[view.language],
  ]);
  const sum = zh
    ? `共 ${answer.total} 份；有效性按 ${answer.asOf}；数据版本 ${answer.dataVersion}`
    : `${answer.total} documents; validity as of ${answer.asOf}; data version ${answer.dataVersion}`;
  return table(columns, rows, view) + paragraph(sum, view);
});

type DocumentAnswer = z.output<typeof documentsGet.output>;

function outline(document: DocumentAnswer, view: View): string {
  return document.clauses
    .filter((clause) => clause.heading !== null || clause.label !== null)
    .map((clause) => paragraph(`${clause.id}  ${clause.label ?? ''}${clause.heading ?? ''}`, view, Math.min(clause.level, 6) * 2))
    .join('');
}

/** Shares are kept as fractions (0.99 with unit %); a person reads 99 %. */
function shown(value: string, unit: string): string {
  return unit === '%' || unit === '百分点' ? decimalToString(decimal(value).mul(100)) : value;
}

function figures(document: DocumentAnswer, view: View): string {
  const zh = view.language === 'zh';
  if (document.quantities.length === 0) return '';
  const roles = { target: zh ? '目标' : 'target', actual: zh ? '实绩' : 'actual', rule: zh ? '规则' : 'rule' };
  const columns = [
    { head: zh ? '条款' : 'Clause', min: 6 },
    { head: zh ? '指标' : 'Indicator', min: 14 },
    { head: zh ? '原文' : 'Quote', min: 14 },
    { head: zh ? '数值' : 'Value', align: 'right' as const, min: 10 },
    { head: zh ? '单位' : 'Unit' },
    { head: zh ? '年度' : 'Year' },
    { head: zh ? '类别' : 'Role' },
  ];
  const rows = document.quantities.map((quantity) => [
    quantity.clauseId,
    quantity.indicator,
    quantity.quote,
    `${quantity.comparator} ${shown(quantity.value, quantity.unit)}${quantity.valueMax === null ? '' : ` … ${shown(quantity.valueMax, quantity.unit)}`}`,
    quantity.unit,
    quantity.year === null ? '' : String(quantity.year),
    roles[quantity.role],
  ]);
  return `\n${bold(zh ? `数量（${rows.length}）` : `Figures (${rows.length})`, view)}\n${table(columns, rows, view)}`;
}

function owners(document: DocumentAnswer, view: View): string {
  const zh = view.language === 'zh';
  if (document.responsibilities.length === 0) return '';
  const columns = [
    { head: zh ? '条款' : 'Clause', min: 6 },
    { head: zh ? '牵头' : 'Lead', min: 14 },
    { head: zh ? '配合' : 'Support', min: 14 },
  ];
  const rows = document.responsibilities.map((one) => [one.clauseId, one.lead.join('、'), one.support.join('、')]);
  return `\n${bold(zh ? `责任单位（${rows.length}）` : `Owners (${rows.length})`, view)}\n${table(columns, rows, view)}`;
}

function entitlements(document: DocumentAnswer, view: View): string {
  const zh = view.language === 'zh';
  if (document.entitlements.length === 0) return '';
  const columns = [
    { head: zh ? '条款' : 'Clause', min: 6 },
    { head: zh ? '对象' : 'Who', min: 16 },
    { head: zh ? '金额' : 'Amount', min: 14 },
    { head: zh ? '上限' : 'Cap', min: 8 },
  ];
  const figure = (one: { value: string; unit: string }): string => `${shown(one.value, one.unit)} ${one.unit}`;
  const rows = document.entitlements.map((one) => [
    one.clauseId,
    one.who?.text ?? one.title,
    one.amount.tiers.map((tier) => `${tier.label ?? ''} ${figure(tier)}`.trim()).join('；') || one.amount.kind,
    one.amount.caps.map((cap) => `${cap.per ?? ''} ${figure(cap)}`.trim()).join('；'),
  ]);
  const title = zh ? `惠企条款草稿（${rows.length}，机器识别）` : `Draft benefits (${rows.length}, machine-read)`;
  return `\n${bold(title, view)}\n${table(columns, rows, view)}`;
}

function repairs(document: DocumentAnswer, view: View): string {
  const zh = view.language === 'zh';
  const counts = new Map<string, number>();
  for (const edit of document.edits) counts.set(edit.kind, (counts.get(edit.kind) ?? 0) + 1);
  const list = [...counts].map(([kind, count]) => `${kind} ${count}`).join(zh ? '、' : ', ');
  return `\n${bold(zh ? '修订' : 'Repairs', view)}\n${paragraph(list === '' ? (zh ? '无' : 'none') : list, view)}`;
}

function documentView(document: DocumentAnswer, view: View): string {
  const zh = view.language === 'zh';
  const none = zh ? '未写明' : 'not stated';
  const head = pairs(
    [
      [zh ? '编号' : 'Id', document.id],
      [zh ? '标题' : 'Title', document.title],
      [zh ? '被印发文件' : 'Inner title', document.innerTitle],
      [zh ? '文号' : 'Number', document.documentNumber ?? none],
      [zh ? '发文机关' : 'Issuer', document.issuer ?? none],
      [zh ? '地区' : 'Region', document.region ?? none],
      [zh ? '成文日期' : 'Issued', document.dateIssued ?? none],
      [zh ? '发布日期' : 'Published', document.datePublished ?? none],
      [zh ? '有效性' : 'Validity', `${document.validity.text[view.language]}${zh ? '，按 ' : ', as of '}${document.asOf}`],
      [zh ? '编码' : 'Encoding', document.encoding],
    ],
    view,
  );
  return `${head}\n${bold(zh ? '提纲' : 'Outline', view)}\n${outline(document, view)}${figures(document, view)}${entitlements(document, view)}${owners(document, view)}${repairs(document, view)}`;
}

export const documentGetView = renderer(documentsGet, documentView);
export const documentReadView = renderer(documentsRead, documentView);

/** A snippet with its hits in bold, or between 【】 where there is no colour. */
function marked(text: string, highlights: readonly (readonly [number, number])[], view: View): string {
  const points = Array.from(text);
  let at = 0;
  let shown = '';
  for (const [start, end] of highlights) {
    const hit = points.slice(start, end).join('');
    shown += points.slice(at, start).join('') + (view.colour ? bold(hit, view) : `【${hit}】`);
    at = end;
  }
  return shown + points.slice(at).join('');
}

export const documentSearchView = renderer(documentsSearch, (answer, view) => {
  const zh = view.language === 'zh';
  if (answer.total === 0)
    return paragraph(zh ? '没有找到，试试更短的词或另一种说法' : 'Nothing found; try a shorter word or another one', view);
  const hits = answer.hits.map((hit) => {
    const place = `${hit.documentId}  ${hit.clauseId}  ${hit.place ?? ''}`.trimEnd();
    return `${bold(place, view)}\n${paragraph(marked(hit.snippet.text, hit.snippet.highlights, view), view, 2)}`;
  });
  const more = answer.total > answer.hits.length;
  const sum = zh
    ? `共 ${answer.total} 处${more ? `，列出 ${answer.hits.length} 处（--limit 可改）` : ''}`
    : `${answer.total} hits${more ? `, ${answer.hits.length} shown (see --limit)` : ''}`;
  return `${hits.join('')}${paragraph(sum, view)}`;
});

const changeMarks = {
  added: { zh: '+ 新增', en: '+ added' },
  removed: { zh: '- 删除', en: '- removed' },
  changed: { zh: '~ 修改', en: '~ changed' },
  renumbered: { zh: '# 改号', en: '# renumbered' },
} as const;

export const documentDiffView = renderer(documentsDiff, (diff, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const clauses = diff.clauses.map((change) => {
    const ids = [...new Set([change.before?.id, change.after?.id])].filter((id) => id !== undefined).join(' → ');
    const pieces = change.pieces.map(({ op, text }) => (op === 'same' ? text : op === 'added' ? `[+${text}+]` : `[-${text}-]`)).join('');
    const place = change.path.length === 0 ? '' : `  ${change.path.join(' › ')}`;
    return paragraph(`${changeMarks[change.change][language]}  ${ids}${place}`, view) + paragraph(pieces.trim(), view, 4);
  });
  const facts = diff.facts.map((fact) => {
    const values = `${fact.before ?? '—'} → ${fact.after ?? '—'}`;
    return paragraph(`${changeMarks[fact.change][language]}  ${fact.name}${zh ? '：' : ': '}${values}`, view);
  });
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${bold(title, view)}\n${lines.join('')}\n`;
  const sum = zh
    ? `${diff.before} → ${diff.after}：条款变化 ${clauses.length} 处，事实变化 ${facts.length} 处，未变条款 ${diff.unchanged} 条`
    : `${diff.before} → ${diff.after}: ${clauses.length} clauses and ${facts.length} facts changed, ${diff.unchanged} clauses unchanged`;
  return section(zh ? '条款' : 'Clauses', clauses) + section(zh ? '事实' : 'Facts', facts) + paragraph(sum, view);
});
