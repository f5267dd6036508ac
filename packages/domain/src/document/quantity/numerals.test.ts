import { expect, it } from 'vitest';
import { readArabic, readHan } from './numerals.ts';

it.each([
  ['三', '3'],
  ['十二', '12'],
  ['一百五十', '150'],
  ['两千', '2000'],
  ['五十万', '500000'],
  ['一亿二千万', '120000000'],
  ['百亿', '10000000000'],
  ['三千零五', '3005'],
])('%s is %s', (text, digits) => expect(readHan(text, 0)?.digits).toBe(digits));

it.each(['二〇二五', '一二三', '一'.repeat(40)])('%s is no numeral', (text) => expect(readHan(text, 0)).toBeNull());

it.each([
  ['1,234.5家', '1234.5'],
  ['0.25%', '0.25'],
  ['1.2.3', undefined],
  ['1,23', undefined],
  ['1'.repeat(40), undefined],
])('%s reads %s', (text, digits) => expect(readArabic(text, 0)?.digits).toBe(digits));
