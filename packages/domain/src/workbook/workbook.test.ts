import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Workbook } from './model.ts';
import { workbookFile } from './workbook-file.ts';

const workbook: Workbook = {
  sheets: [
    {
      name: '结果',
      columns: [
        { head: '信用代码', unit: null, kind: 'code', width: 20 },
        { head: '金额', unit: '元', kind: 'money', width: 16 },
        { head: '截止', unit: null, kind: 'date', width: 12 },
        { head: '说明', unit: null, kind: 'text', width: 30 },
      ],
      rows: [
        ['914403001922038216', '1234567.05', '2026-06-01', '=HYPERLINK("x")'],
        ['000', null, null, '甲,"乙"\u0007\n丙'],
        ['1', '12345678901234567890.12', null, '-5'],
      ],
    },
  ],
  notes: { name: '口径', heads: ['项目', '说明'], rows: [['数据版本', 'abc']] },
};

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The cells of a sheet by address: what a reader of the file sees. */
function cellsOf(parts: Record<string, string>, sheet: number): Map<string, { readonly type: string | undefined; readonly text: string }> {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text ?? '');
  const found = (parts[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g);
  return new Map(
    [...found].map(([, address = '', more = '', value = '']) => {
      const type = /t="(\w+)"/.exec(more)?.[1];
      return [address, { type, text: type === 's' ? (shared[Number(value)] ?? '') : value }];
    }),
  );
}

test('a workbook keeps codes and formula-like text as text, numbers as numbers, and what is missing empty', async () => {
  const file = await workbookFile(workbook, 'xlsx', '匹配/结果');
  expect(file.name).toBe('匹配_结果.xlsx');
  const parts = partsOf(file.content);
  const cells = cellsOf(parts, 1);
  expect(cells.get('A1')).toEqual({ type: 's', text: '信用代码' });
  expect(cells.get('B2')).toEqual({ type: 's', text: '元' });
  expect(cells.get('A3')).toEqual({ type: 's', text: '914403001922038216' });
  expect(cells.get('B3')).toEqual({ type: undefined, text: '1234567.05' });
  // 2026-06-01 as a sheet counts days.
  expect(cells.get('C3')).toEqual({ type: undefined, text: '46174' });
  expect(cells.get('D3')).toEqual({ type: 's', text: '=HYPERLINK("x")' });
  expect(cells.get('B4')).toBeUndefined();
  expect(cells.get('A4')?.text).toBe('000');
  // More digits than a sheet can hold are not rounded in silence.
  expect(cells.get('B5')).toEqual({ type: 's', text: '12345678901234567890.12' });
  expect(JSON.stringify([...cells])).not.toContain('\\u0007');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A2:D5"/>');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('ySplit="2"');
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<mergeCell');
  expect(parts['xl/workbook.xml']).toContain("'结果'!$1:$2");
  expect(cellsOf(parts, 2).get('A2')?.text).toBe('数据版本');
});

test('the same workbook gives the same bytes', async () => {
  const [one, other] = await Promise.all([workbookFile(workbook, 'xlsx', 'a'), workbookFile(workbook, 'xlsx', 'a')]);
  expect(one.content).toEqual(other.content);
});

test('a CSV has a byte order mark, units in its heads, quoting where due, and no live formula', async () => {
  const { content, mediaType } = await workbookFile(workbook, 'csv', '结果');
  expect(mediaType).toContain('text/csv');
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(content).split('\r\n')).toEqual([
    '信用代码,金额 (元),截止,说明',
    `914403001922038216,1234567.05,2026-06-01,"'=HYPERLINK(""x"")"`,
    '000,,,"甲,""乙""\u0007\n丙"',
    '1,12345678901234567890.12,,-5',
    '',
  ]);
});
