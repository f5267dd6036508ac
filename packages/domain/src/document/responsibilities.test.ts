import { expect, test } from 'vitest';
import { responsibilities } from './responsibilities.ts';
import { unitsIn } from './units-in.ts';

test.each([
  ['高新技术科、规划财务科，各县（市、区）科技局', ['高新技术科', '规划财务科', '各县（市、区）科技局']],
  ['科研平台科，云岭高新区、临溪经开区科创局', ['科研平台科', '云岭高新区、临溪经开区科创局']],
  [
    '区域创新科，云岭高新区管委会、临溪经开区管委会，青禾县、石泓县科技局',
    ['区域创新科', '云岭高新区管委会', '临溪经开区管委会', '青禾县科技局', '石泓县科技局'],
  ],
  ['高新处，各县区、园区', ['高新处', '各县区、园区']],
  ['规划财务科、各业务科室', ['规划财务科', '各业务科室']],
])('units of %s', (list, units) => {
  expect(unitsIn(list)).toEqual(units);
});

test.each([
  ['完善机制。（产业创新科牵头，高新技术科、规划财务科配合）', ['产业创新科'], ['高新技术科', '规划财务科'], false],
  ['给予奖励。（牵头单位：市科技局；责任单位：市工信局、市财政局）', ['市科技局'], ['市工信局', '市财政局'], false],
  ['编发10篇。（责任科室：高新技术科牵头，各科室配合）', ['高新技术科'], ['各科室'], false],
  ['提供服务。（区域处）', ['区域处'], [], true],
  ['牵头单位：区科技局；配合单位：区财政局', ['区科技局'], ['区财政局'], false],
  ['加强领导。（牵头领导：张三；责任单位：区科技局）', ['区科技局'], [], true],
])('%s', (text, lead, support, leadInferred) => {
  expect(responsibilities(text)).toMatchObject([{ lead, support, leadInferred }]);
});

test.each([
  '年均增长25%。（此件主动公开）',
  '奖励50万元（试行）',
  '技术创新中心（国家级、省级）：以关键技术研发为目标',
  '增长8%。（见附件1）',
  '（一）加强领导。',
])('%s names no unit', (text) => {
  expect(responsibilities(text)).toEqual([]);
});

test('a unit that lost a character is completed where exactly one fits, and says so', () => {
  const [found] = responsibilities('营造氛围。（办公室、机关 委）');
  expect(found?.units).toEqual(['办公室', '机关党委']);
  expect(found?.note).toContain('机关党委');
});
