import { decimal, decimalToString } from '../decimal.ts';
import type { Bilingual, Language } from '../language.ts';
import type { ColumnKind, SheetColumn, Workbook } from '../workbook/model.ts';
import type { Target } from './model.ts';
import { flowWords } from './words.ts';

/** Targets as a ledger (目标台账表): each with its figure, unit, what is counted, owners and every sentence. `titleOf` names the documents. */
export function targetsWorkbook(
  targets: readonly Target[],
  titleOf: (documentId: string) => string,
  dataVersion: string,
  language: Language,
): Workbook {
  const of = (words: Bilingual): string => words[language];
  const column = (head: Bilingual, kind: ColumnKind, width: number): SheetColumn => ({ head: of(head), kind, width, unit: null });
  // A share is written as its unit says: 45 beside %, where the ledger itself keeps 0.45.
  const figure = (target: Target, value: string | null | undefined): string | null =>
    value === null || value === undefined || target.unit !== '%' ? (value ?? null) : decimalToString(decimal(value).mul(100));
  const rows = targets.map((target) => [
    target.id,
    titleOf(target.documentId),
    target.regionCode,
    target.region,
    target.indicator,
    target.year === null ? null : String(target.year),
    target.flow === null ? null : of(flowWords[target.flow]),
    target.unit === 'CNY' ? of({ zh: '元', en: 'yuan' }) : target.unit,
    target.floor?.comparator ?? null,
    figure(target, target.floor?.value),
    figure(target, target.floor?.valueMax),
    target.stretch?.comparator ?? null,
    figure(target, target.stretch?.value),
    target.owners.join('、'),
    target.quotes.map(({ citation }) => citation.quote).join('\n'),
    target.quotes.map(({ citation }) => `${citation.documentId} ${citation.clauseId}`).join('\n'),
    target.notes.map(({ text }) => of(text)).join('\n'),
  ]);
  const columns = [
    column({ zh: '编号', en: 'Id' }, 'code', 26),
    column({ zh: '文件', en: 'Document' }, 'text', 36),
    column({ zh: '地区代码', en: 'Region code' }, 'code', 10),
    column({ zh: '地区', en: 'Region' }, 'text', 12),
    column({ zh: '指标', en: 'Indicator' }, 'text', 28),
    // A year is a name, not a quantity: no thousands, no sum.
    column({ zh: '年度', en: 'Year' }, 'code', 8),
    column({ zh: '口径', en: 'Counts' }, 'text', 10),
    column({ zh: '单位', en: 'Unit' }, 'text', 8),
    column({ zh: '目标算子', en: 'Target is' }, 'code', 8),
    column({ zh: '目标（确保）', en: 'Target (floor)' }, 'number', 16),
    column({ zh: '目标上限', en: 'Target up to' }, 'number', 14),
    column({ zh: '力争算子', en: 'Stretch is' }, 'code', 8),
    column({ zh: '力争', en: 'Stretch' }, 'number', 14),
    column({ zh: '责任单位', en: 'Owners' }, 'text', 26),
    column({ zh: '原句', en: 'Sentence' }, 'text', 60),
    column({ zh: '位置', en: 'Place in the text' }, 'code', 26),
    column({ zh: '提示', en: 'Notes' }, 'text', 40),
  ];
  const notes: readonly (readonly [Bilingual, string])[] = [
    [{ zh: '数据版本', en: 'Data version' }, dataVersion],
    [{ zh: '行数', en: 'Rows' }, String(targets.length)],
    [
      { zh: '算子', en: 'Comparators' },
      of({
        zh: '>= 为“以上”“不低于”，含本数；~ 为“左右”；= 为原文只给出数字。确保与力争是两个目标',
        en: '>= is 以上 or 不低于 and includes the number; ~ is “about”; = where the text gives the bare number. Floor and stretch are two targets',
      }),
    ],
    [
      { zh: '口径', en: 'What is counted' },
      of({
        zh: '新增、净增、累计是不同的指标，不能相减或相加',
        en: 'New, net new and stock are different indicators; they neither add nor subtract',
      }),
    ],
    [{ zh: '空格', en: 'Empty cells' }, of({ zh: '原文没有写明，不是零', en: 'Not stated in the text; never nought' })],
  ];
  return {
    sheets: [{ name: of({ zh: '目标台账', en: 'Targets' }), columns, rows }],
    notes: {
      name: of({ zh: '口径', en: 'Notes' }),
      heads: [of({ zh: '项目', en: 'Item' }), of({ zh: '说明', en: 'Note' })],
      rows: notes.map(([item, text]) => [of(item), text]),
    },
  };
}
