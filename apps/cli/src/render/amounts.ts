import type { amountReading, citation, money, moneyRange } from '@kechuang/domain';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { dim, paragraph, table } from './table.ts';

type Money = z.output<typeof money>;
type MoneyRange = z.output<typeof moneyRange>;

/** Money as people write it: thousands apart, fen always. */
export function moneyText(value: Money, view: View): string {
  const grouped = value.amount.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  return view.language === 'zh' ? `${grouped} 元` : `CNY ${grouped}`;
}

/** An amount or what is known of it; an open end is a dash. */
export function amountText(value: Money | MoneyRange, view: View): string {
  if ('amount' in value) return moneyText(value, view);
  const end = (one: Money | null): string => (one === null ? '—' : moneyText(one, view));
  return value.min === null && value.max === null
    ? view.language === 'zh'
      ? '未定'
      : 'not known'
    : `${end(value.min)} … ${end(value.max)}`;
}

/** The readings of an amount, each with its lines; the recommended one says why. */
export function readingsText(readings: readonly z.output<typeof amountReading>[], view: View): string {
  const zh = view.language === 'zh';
  return readings
    .map((reading, index) => {
      const number = readings.length > 1 ? `${zh ? '理解' : 'Reading'} ${index + 1}${zh ? '：' : ': '}` : '';
      const mark = reading.recommended && readings.length > 1 ? (zh ? '（建议采用）' : ' (recommended)') : '';
      const cap =
        reading.cap === null
          ? ''
          : `${zh ? '；封顶 ' : '; cap '}${moneyText(reading.cap, view)}${reading.capped === true ? (zh ? '，已封顶' : ', reached') : ''}`;
      const rate = reading.rate === null ? '' : `${zh ? '；比例或费率 ' : '; rate '}${reading.rate}`;
      const head = paragraph(`${number}${reading.label[view.language]}${mark}`, view);
      const total = paragraph(`${zh ? '合计 ' : 'Total '}${amountText(reading.total, view)}${cap}${rate}`, view, 2);
      const why = reading.reason === null ? '' : paragraph(reading.reason[view.language], view, 2);
      const columns = [
        { head: zh ? '出资方' : 'Payer', min: 10 },
        { head: zh ? '金额' : 'Amount', align: 'right' as const, min: 14 },
        { head: zh ? '计算' : 'Worked out', min: 24 },
      ];
      const rows = reading.lines.map((line) => [line.payer[view.language], amountText(line.amount, view), line.basis[view.language]]);
      return head + total + why + (rows.length > 0 ? table(columns, rows, view) : '');
    })
    .join('\n');
}

/** Where something is written: the quoted passage, or the rule by its number and article. */
export function citationText(source: z.output<typeof citation>, view: View): string {
  if (source.kind === 'passage') return `“${source.quote.replaceAll('\n', ' ')}” ${source.documentId} ${source.clauseId}`;
  const parts = [source.issuer, `《${source.title}》`, source.documentNumber, source.article].filter((part) => part !== null);
  const single = source.sources === 1 ? (view.language === 'zh' ? '（单一来源）' : ' (one source)') : '';
  return parts.join(' ') + single;
}

export function citationsText(sources: readonly z.output<typeof citation>[], view: View): string {
  if (sources.length === 0) return '';
  const head = view.language === 'zh' ? '出处' : 'Sources';
  return `\n${head}\n${sources.map((source) => dim(paragraph(citationText(source, view), view, 2), view)).join('')}`;
}
