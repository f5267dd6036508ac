import { expect, test } from 'vitest';
import { findDocumentNumbers, normaliseDocumentNumber } from './document-number.ts';

test.each([
  ['连政办发〔2021〕18号', '连政办发〔2021〕18号'],
  ['漯办[2018]39号', '漯办〔2018〕39号'],
  ['辽科发〔2019〕22 号', '辽科发〔2019〕22号'],
  ['国办发【2020】26号', '国办发〔2020〕26号'],
  ['云科发（2026）7号', '云科发〔2026〕7号'],
  ['云科发 〔 2026 〕 第 007 号', '云科发〔2026〕7号'],
  ['国家税务总局公告2023年第12号', '国家税务总局公告2023年第12号'],
  ['国务院令第722号', '国务院令第722号'],
])('%s', (text, number) => {
  expect(normaliseDocumentNumber(text)).toBe(number);
});

test('finds numbers with their places and leaves the words before them', () => {
  const text = '根据国科发火〔2016〕32号和《办法》（漯办[2018]39号文件）精神';
  const found = findDocumentNumbers(text);
  expect(found.map(({ number }) => number)).toEqual(['国科发火〔2016〕32号', '漯办〔2018〕39号']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['国科发火〔2016〕32号', '漯办[2018]39号']);
});

test('a year in brackets alone is no number', () => {
  expect(findDocumentNumbers('（2024）年度〔2024〕号')).toEqual([]);
  expect(normaliseDocumentNumber('见连政办发〔2021〕18号附件')).toBeNull();
});
