import { expect, test } from 'vitest';
import { citedDocuments } from './cited-documents.ts';

test('titles with their numbers, bare numbers, and how they are related', () => {
  const text =
    '根据《省科技创新条例》和《云岭市平台办法》（云科规[2023]5号），制定本办法。参照国科发火〔2016〕32号。原《暂行办法》（青科〔2019〕33号）同时废止。打造《千里江山图》。';
  expect(citedDocuments(text, null, [], false).map(({ title, documentNumber, relation }) => [title, documentNumber, relation])).toEqual([
    ['省科技创新条例', null, 'carries-out'],
    ['云岭市平台办法', '云科规〔2023〕5号', 'carries-out'],
    [null, '国科发火〔2016〕32号', 'cites'],
    ['暂行办法', '青科〔2019〕33号', 'repeals'],
  ]);
});

test('the own number is not cited, the forwarded document is named once', () => {
  const text = '连政办发〔2021〕18号\n《某市实施方案》已经审议通过。《某市实施方案》由某局解释。';
  expect(citedDocuments(text, '连政办发〔2021〕18号', ['某市实施方案'], false)).toMatchObject([
    { title: '某市实施方案', relation: 'forwards' },
  ]);
});
