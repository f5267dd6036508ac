import { expect, test } from 'vitest';
import { decimalLabelOf, labelOf } from './label.ts';

test.each([
  ['一、总体目标', 'one', '1', '总体目标'],
  ['十二、其他', 'one', '12', '其他'],
  ['(二)培育主体', 'bracket-one', '2', '培育主体'],
  ['(十一) 强化', 'bracket-one', '11', '强化'],
  ['㈢省级平台', 'bracket-one', '3', '省级平台'],
  ['3.专家论证', 'dot', '3', '专家论证'],
  ['3、专家论证', 'dot', '3', '专家论证'],
  ['(4)兼职导师', 'bracket-digit', '4', '兼职导师'],
  ['5)材料', 'half-bracket', '5', '材料'],
  ['②累计获得', 'circle', '2', '累计获得'],
  ['第二章 企业培育', 'chapter', 'c2', '企业培育'],
  ['第三节 程序', 'division', 'd3', '程序'],
  ['第十条 支持', 'article', 'a10', '支持'],
  ['第二十三条之一 区科技局', 'article', 'a23-1', '区科技局'],
  ['第二十三条之一区科技局', 'article', 'a23-1', '区科技局'],
  ['榜单2:生物基尼龙', 'task', 'k2', '生物基尼龙'],
  ['附件1', 'attachment', 'f1', ''],
  ['附件:1.提纲', 'attachment', 'f1', '1.提纲'],
  ['【权威解读】许东方', 'interview', 'q', '许东方'],
  ['问:什么是创新券?', 'interview', 'q', '什么是创新券?'],
  ['二是强化督查', 'ordinal', 'i2', '强化督查'],
])('%s is a label', (line, form, key, body) => {
  const label = labelOf(line);
  expect(label).toMatchObject({ form, key });
  expect(line.slice(label?.bodyAt)).toBe(body);
});

test.each([
  '1.25%为最低比例',
  '2019.5万元以上',
  '2026年2月11日',
  '第五条、第六条所列',
  '第十条的规定',
  '附则',
  '附 则',
  '一二三产业融合',
  '【免费】咨询',
  '3家企业',
  '(5G)应用',
  '1.0版',
])('%s is no label', (line) => {
  expect(labelOf(line)).toBeNull();
});

test.each([
  ['1 总则', '1', 1],
  ['1.1 为引导', '1.1', 2],
  ['2.3加分项', '2.3', 2],
  ['4.1.2 结果', '4.1.2', 3],
])('%s is a decimal label', (line, key, depth) => {
  expect(decimalLabelOf(line)).toMatchObject({ key, depth });
});

test.each(['1.5亿元资金', '3家企业', '2.5%以上', '12'])('%s is no decimal label', (line) => {
  expect(decimalLabelOf(line)).toBeNull();
});
