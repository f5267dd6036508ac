import { expect, test } from 'vitest';
import { inlineItems } from './inline-items.ts';

const shown = (text: string): [string, string | null][][] =>
  inlineItems(text).map((list) => list.map((item) => [text.slice(item.start, item.end), item.heading]));

test('一是 … 二是 … with headings, and the units at the end left out', () => {
  expect(shown('坚持并重。一是做实培育。遴选300家。二是抓牢辅导。举办8场次。(高新技术科,各县(市、区)科技局)')).toEqual([
    [
      ['一是做实培育。遴选300家。', '做实培育'],
      ['二是抓牢辅导。举办8场次。', '抓牢辅导'],
    ],
  ]);
});

test('items without a heading of their own', () => {
  expect(shown('分三个渠道。一是银行直贷15亿元；二是担保7亿元；三是质押3亿元以上。')).toEqual([
    [
      ['一是银行直贷15亿元；', null],
      ['二是担保7亿元；', null],
      ['三是质押3亿元以上。', null],
    ],
  ]);
});

test('brackets, circles and 第一', () => {
  expect(shown('下列一项：①取得资格；②累计超过500万元。').flat()).toHaveLength(2);
  expect(shown('撤销：（一）不合格的；（二）注销的；（三）迁出的。').flat()).toHaveLength(3);
  expect(shown('首先，坚持市场化。其次，坚持考核。').flat()).toHaveLength(2);
});

test.each(['一是重要的事。', '统一是前提，唯一是目标。', '（一）只有一项。', '总量不足一成，二是如此'])('%s has no list', (text) => {
  expect(inlineItems(text)).toEqual([]);
});
