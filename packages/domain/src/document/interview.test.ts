import { expect, test } from 'vitest';
import { speakerOf } from './interview.ts';

test.each([
  ['【权威解读】许东方（市科技局局长）：今年', { name: '许东方', office: '市科技局局长' }],
  ['【权威解读】穆 然(市政务办主任):我们', { name: '穆然', office: '市政务办主任' }],
  ['答：张三（局长）：可以', { name: '张三', office: '局长' }],
  ['【报告内容】完善体系（国家级）：提供', null],
  ['【报告内容】新建20家。', null],
])('%s', (turn, speaker) => {
  expect(speakerOf(turn)).toEqual(speaker);
});
