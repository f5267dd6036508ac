import type { OperationContract } from '@kechuang/domain/contracts';
import type { View } from '../io.ts';
import type { Renderer } from './renderer.ts';
import { bold, pairs, paragraph, table } from './table.ts';

type Entries = readonly (readonly [string, unknown])[];

function entriesOf(value: unknown): Entries | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

/** What fits into a cell: texts, numbers, yes and no, both languages of a sentence, money; null for anything with parts of its own. */
function cellText(value: unknown, view: View): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return view.language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const texts = value.map((one: unknown) => (typeof one === 'object' ? null : cellText(one, view)));
    return texts.includes(null) ? null : texts.join(view.language === 'zh' ? '、' : ', ');
  }
  const parts = new Map(entriesOf(value) ?? []);
  const sentence = parts.get(view.language);
  if (typeof sentence === 'string' && parts.has('zh') && parts.has('en')) return sentence;
  const amount = parts.get('amount');
  return typeof amount === 'string' && parts.has('currency') ? `${amount} ${String(parts.get('currency'))}` : null;
}

function rowsTable(rows: readonly Entries[], view: View): string {
  const names = [...new Set(rows.flatMap((row) => row.filter(([, value]) => cellText(value, view) !== null).map(([name]) => name)))].slice(
    0,
    6,
  );
  const cells = rows.map((row) => names.map((name) => cellText(row.find(([key]) => key === name)?.[1], view) ?? '…'));
  return table(
    names.map((head) => ({ head, min: 10 })),
    cells,
    view,
  );
}

function valueText(name: string, value: unknown, view: View): string {
  const list = Array.isArray(value) ? value.map((one: unknown) => entriesOf(one)) : null;
  const rows = list?.filter((row) => row !== null) ?? [];
  if (list !== null && rows.length === list.length && rows.length > 0) return `\n${bold(name, view)}\n${rowsTable(rows, view)}`;
  const entries = entriesOf(value);
  if (entries !== null) return `\n${bold(name, view)}\n${objectText(entries, view)}`;
  return paragraph(`${name}  ${JSON.stringify(value)}`, view);
}

function objectText(entries: Entries, view: View): string {
  const simple = entries.filter(([, value]) => cellText(value, view) !== null);
  const parts = entries.filter(([, value]) => cellText(value, view) === null);
  return (
    pairs(
      simple.map(([name, value]) => [name, cellText(value, view)] as const),
      view,
    ) + parts.map(([name, value]) => valueText(name, value, view)).join('')
  );
}

/**
 * A view made from the answer alone, for an operation that needs no words of its own: simple values as a list, lists of objects as tables. An
 * operation that people look at often deserves a view that is written for it.
 */
export function plainView(contract: Pick<OperationContract, 'output'>): Renderer {
  return (output, view) => {
    const entries = entriesOf(contract.output.parse(output));
    return entries === null ? paragraph(JSON.stringify(output), view) : objectText(entries, view);
  };
}
