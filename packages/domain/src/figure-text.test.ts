import { expect, test } from 'vitest';
import { megabytesText, rateText, shareDoneText } from './figure-text.ts';

test.each([
  [20 * 1024 * 1024, 'limit', '20 MB'],
  [20 * 1024 * 1024 + 1, 'size', '21 MB'],
  [1, 'size', '1 MB'],
  [2 * 1024 * 1024 - 1, 'limit', '1 MB'],
] as const)('%d bytes as a %s are %s', (bytes, what, text) => {
  expect(megabytesText(bytes, what)).toBe(text);
});

test.each([
  [3000, 2000, '每秒 1500 家', '1500 a second'],
  [1, 3000, '每秒 0 家', '0 a second'],
  [5, 0, '每秒 0 家', '0 a second'],
])('%d in %d ms are %s', (count, milliseconds, zh, en) => {
  expect(rateText(count, milliseconds)).toEqual({ zh, en });
});

test.each([
  [0, 10, '0%'],
  [999, 1000, '99%'],
  [1000, 1000, '100%'],
  [0, 0, '100%'],
])('%d of %d bytes sent', (received, size, text) => {
  expect(shareDoneText(received, size)).toBe(text);
});
