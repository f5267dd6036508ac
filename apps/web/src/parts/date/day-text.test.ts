import { expect, it } from 'vitest';
import { dayFromText } from './day-text.ts';

it.each([
  ['2026-06-01', '2026-06-01'],
  [' 2026/6/1 ', '2026-06-01'],
  ['2026年6月1日', '2026-06-01'],
  ['2026.6.01', '2026-06-01'],
  ['20260601', '2026-06-01'],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['06/01/2026', null],
  ['2026-06', null],
  ['', null],
])('%s is %s', (text, day) => {
  expect(dayFromText(text)).toBe(day);
});
