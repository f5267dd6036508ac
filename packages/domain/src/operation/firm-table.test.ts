import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { readFirmTable } from './firm-table.ts';

const example = readFileSync(new URL('../../../../docs/examples/innovation-points-firms.csv', import.meta.url), 'utf8');

test('the example table: labels as heads, ranges, what is not known, earlier results', () => {
  const { firms, rejects, ignored } = readFirmTable(example);
  expect([rejects, ignored]).toEqual([[], []]);
  expect(firms).toHaveLength(5);
  expect(firms[1]).toEqual({
    id: '样本乙公司',
    profile: { 'enterprise.rdExpense': '6000000', 'enterprise.debtRatio': '0.35' },
    history: ['yes', 'yes'],
  });
  expect(firms[4]).toEqual({
    id: '样本戊公司',
    profile: { 'enterprise.rdExpense': { min: '1000000', max: '3000000' }, 'enterprise.debtRatio': null },
    history: [],
  });
});

const one = [{ id: '甲', profile: { 'enterprise.headcount': '80' }, history: [] }];
test.each([
  ['CSV with a byte order mark and Windows lines', '\uFEFF企业,enterprise.headcount\r\n甲,80\r\n', one],
  ['a head with its unit', '企业,职工总数（人）\n甲,80\n', one],
  ['cells copied from a sheet', '企业\tenterprise.headcount\n甲\t80\n\t\n', one],
  ['a JSON array', '[{"id":"甲","profile":{"enterprise.headcount":"80"}}]', one],
  ['JSON lines', '{"id":"甲","profile":{"enterprise.headcount":"80"}}\n\n', one],
  ['no name column: the line is the name', 'enterprise.headcount\n80\n', [{ ...one[0], id: '2' }]],
  ['nothing', ' \n', []],
])('reads %s', (_, text, firms) => {
  expect(readFirmTable(text)).toEqual({ firms, rejects: [], ignored: [] });
});

test.each([
  ['企业,enterprise.headcount\n甲,80\n乙,八十\n', 3, '乙', /数字/],
  ['企业,enterprise.headcount\n甲,80\n甲,90\n', 3, '甲', /与第 2 行同名/],
  ['企业,enterprise.headcount\n甲,80\n乙\n', 3, '乙', /1 列，表头有 2 列/],
  ['企业,enterprise.headcount,历次结果\n甲,80,合格\n乙,8,尚可\n', 3, '乙', /尚可/],
  ['企业,enterprise.headcount,enterprise.techStaff\n甲,80,20\n乙,8,20\n', 3, '乙', /科技人员/],
  ['{"id":"甲","profile":{}}\n{', 2, null, /应为/],
  ['[{"id":"甲","profile":{}},\n {"name":"乙"}]', 2, null, /应为/],
  ['[{"id":"甲","profile":{}},\n {"id":"乙","profile":{"enterprise.staff":1}}]', 2, '乙', /enterprise\.staff/],
])('refuses the one row that is wrong, with its line: %j', (text, line, firm, reason) => {
  const { firms, rejects } = readFirmTable(text);
  expect(firms.map(({ id }) => id)).toEqual(['甲']);
  expect(rejects).toMatchObject([{ line, firm }]);
  expect(rejects[0]?.reasons[0]?.zh).toMatch(reason);
});

test('refuses a table without a fact, and one JSON that breaks off', () => {
  expect(() => readFirmTable('企业,人数\n甲,80\n')).toThrow(Problem);
  expect(readFirmTable('[{"id":').rejects).toHaveLength(1);
});
