import { expect, it } from 'vitest';
import { devPages, seedPages } from '../../../test/gold.ts';
import { readDocument } from '../read.ts';
import { findMeasures } from './find-measures.ts';

const pages = [...devPages(), ...seedPages()];
const measuresOf = (name: string) => findMeasures(readDocument(pages.find((one) => one.name === name)?.page ?? '', { id: name }));

it('gives the measures of a plan their owners, figures and due times', () => {
  const measures = measuresOf('01-annual-plan');
  expect(measures.map(({ clauseId }) => clauseId)).toEqual([
    '2.1',
    '2.2',
    '2.3',
    '2.4',
    '2.5',
    '2.6',
    '2.7',
    '2.8',
    '2.9',
    '3.1',
    '3.2',
    '3.3',
  ]);
  const joined = measures.find(({ clauseId }) => clauseId === '2.7');
  expect(joined).toMatchObject({
    title: '实施区域创新“联动”行动',
    lead: ['区域创新科'],
    support: ['云岭高新区管委会', '临溪经开区管委会', '青禾县科技局', '石泓县科技局'],
    due: [{ text: '2026年底前', date: '2026-12-31', recurring: false }],
  });
});

it('says where the first unit leads by convention only', () => {
  const [, second, third] = measuresOf('02-impl-plan-table');
  expect([second?.lead, second?.leadInferred]).toEqual([['市科技局'], false]);
  expect([third?.lead, third?.leadInferred]).toEqual([['市委人才办'], false]);
});

it.each([
  ['huaian', '001_14db40212a6d8efd', 12],
  ['luohe', '002_688bed6da7de057c', 0],
])('%s: each clause that names its owners is a measure', (_, name, count) => {
  expect(measuresOf(name).filter(({ units }) => units.length > 0)).toHaveLength(count);
});

it('finds no measure in a report of what was done', () => {
  expect(measuresOf('004_fdde63f142ae3304')).toEqual([]);
});

it.each([
  ['6月底前完成', '2021-06-30'],
  ['2025年12月31日前建成', '2025-12-31'],
  ['年底前全部到位', '2021-12-31'],
  ['每月10日前报送进展', null],
  ['完成时限：2025年12月', '2025-12-31'],
  ['完成时间：第三季度', '2021-09-30'],
  ['上半年完成申报', '2021-06-30'],
  ['三季度末投用', '2021-09-30'],
])('when %s is due', (words, date) => {
  const page = `关于印发2021年科技工作要点的通知\n各县区：\n一、重点任务\n（一）推进平台建设。加快推进平台建设，${words}。（责任单位：市科技局）\n`;
  expect(findMeasures(readDocument(page, { id: 'd' }))[0]?.due.map((due) => due.date)).toEqual([date]);
});

it('reads a list of tasks that is a table', () => {
  const page =
    '关于印发2025年科技工作方案的通知\n各县区：\n一、重点任务\n按附件推进。\n附件：重点任务清单\n序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t高新技术企业净增60家\t市科技局\t市税务局、市财政局\t2025年10月底\n2\t建成科技大市场\t市科技局\t—\t12月\n';
  const rows = findMeasures(readDocument(page, { id: 'd' })).filter(({ id }) => id.includes('.r'));
  expect(rows.map(({ title, lead, support, due }) => [title, lead, support, due.map(({ date }) => date)])).toEqual([
    ['高新技术企业净增60家', ['市科技局'], ['市税务局', '市财政局'], ['2025-10-31']],
    ['建成科技大市场', ['市科技局'], [], ['2025-12-31']],
  ]);
});

it.each(pages.map(({ name }) => name))('%s: every citation quotes its own place', (name) => {
  const document = readDocument(pages.find((one) => one.name === name)?.page ?? '', { id: name });
  const clean = Array.from(document.text);
  for (const { citation, owners, due, carriesOut } of findMeasures(document))
    for (const one of [citation, ...owners, ...due.map((each) => each.citation), ...carriesOut.map((each) => each.citation)])
      expect(clean.slice(...one.cleanSpan).join('')).toBe(one.quote);
});
