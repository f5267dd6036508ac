import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { readDocument } from './read.ts';
import { findTables } from './table.ts';

function tablesOf(text: string): (string | null)[][][] {
  const lines = linesOf(text);
  return findTables(
    lines,
    lines.map(() => 'body'),
    text,
  ).map((table) => [table.header, ...table.rows].map((row) => row.map((cell) => cell?.text ?? null)));
}

test('one cell a line, with missing cells and names over two lines', () => {
  const text =
    '目标任务。\n序号\n县区\n方向\n平台（个）\n研究所（个）\n1\n东海县\n硅材料\n10\n\n\n2\n海州区\n（高新区）\n工业软件\n14\n1\n3\n徐圩新区\n化工\n8\n1\n总计\n\n\n80\n4\n备注：可调整。';
  expect(tablesOf(text)).toEqual([
    [
      ['序号', '县区', '方向', '平台（个）', '研究所（个）'],
      ['1', '东海县', '硅材料', '10', null],
      ['2', '海州区\n（高新区）', '工业软件', '14', '1'],
      ['3', '徐圩新区', '化工', '8', '1'],
      ['总计', null, null, '80', '4'],
    ],
  ]);
});

test('one cell a line without running numbers', () => {
  expect(tablesOf('任务分解表\n单位\n任务\n数量\n科技局\n高企\n20\n工信局\n专精特新\n30\n合计\n50\n说明文字到此为止。')).toEqual([
    [
      ['单位', '任务', '数量'],
      ['科技局', '高企', '20'],
      ['工信局', '专精特新', '30'],
      ['合计', null, '50'],
    ],
  ]);
});

test.each([
  ['tabs', '县区\t指标\t数量\n青山区\t高企\t20\n绿水县\t\t30'],
  ['bars', '| 县区 | 指标 | 数量 |\n|---|---|---|\n| 青山区 | 高企 | 20 |\n| 绿水县 | | 30 |'],
])('rows set apart by %s', (_, text) => {
  expect(tablesOf(text)).toEqual([
    [
      ['县区', '指标', '数量'],
      ['青山区', '高企', '20'],
      ['绿水县', null, '30'],
    ],
  ]);
});

test('a total row whose words span columns', () => {
  expect(tablesOf('序号\t县区\t数量（家）\n1\t青禾县\t\n2\t石泓县\t20\n合计\t20')).toEqual([
    [
      ['序号', '县区', '数量（家）'],
      ['1', '青禾县', null],
      ['2', '石泓县', '20'],
      ['合计', null, '20'],
    ],
  ]);
});

test('rows set apart by spaces, with a total', () => {
  expect(
    tablesOf('一级指标 二级指标 分值 评分标准\n服务能力 专职人员 8 每50家配备3人，不足扣2分\n服务能力 创业导师 7 10名以上得满分\n合计 15'),
  ).toEqual([
    [
      ['一级指标', '二级指标', '分值', '评分标准'],
      ['服务能力', '专职人员', '8', '每50家配备3人，不足扣2分'],
      ['服务能力', '创业导师', '7', '10名以上得满分'],
      ['合计', null, '15', null],
    ],
  ]);
});

test.each(['各有关单位：\n现将事项通知如下。\n一、目标\n新增3家。', '某市科学技术局\n2026年1月5日', '标签 营商环境 方案'])(
  '%s is no table',
  (text) => {
    expect(tablesOf(text)).toEqual([]);
  },
);

test('a table left as markup in a plain text keeps its rows, its columns and the unit of its upper header', () => {
  const { tables, quantities } = readDocument(
    '青禾县2025年科技创新实施方案\n一、目标\n按附表推进。\n附件：目标任务分解表\n<table border="1"><tr><th rowspan="2">镇（街道）</th><th colspan="2">高新技术企业（家）</th><th rowspan="2">研发增速（%）</th></tr><tr><th>新认定</th><th>总数</th></tr><tr><td>东湖镇</td><td>8</td><td>45</td><td>≥12</td></tr><tr><td>合计</td><td>8</td><td>45</td><td>—</td></tr></table>\n青禾县人民政府\n2025年2月18日',
  );
  expect(tables[0]?.header.map((cell) => cell.text)).toEqual([
    '镇（街道）',
    '高新技术企业（家）新认定',
    '高新技术企业（家）总数',
    '研发增速（%）',
  ]);
  expect(quantities.map(({ comparator, value, unit, region }) => [comparator, value, unit, region])).toEqual([
    ['=', '8', '家', '东湖镇'],
    ['=', '45', '家', '东湖镇'],
    ['>=', '0.12', '%', '东湖镇'],
    ['=', '8', '家', null],
    ['=', '45', '家', null],
  ]);
});
