import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPage } from './clean-page.ts';
import { pageText } from './page-format.ts';

/** Inputs that make a careless reader slow: long runs of what opens something, and of what looks damaged. */
const hostile: Record<string, string> = {
  'question marks': '?',
  'marks and letters': '?h中',
  'marks and wide marks': '?；鸬',
  'lost characters': '\ufffd中',
  'rare characters': '鸬姆龀',
  'user-defined characters': '\ue1a2奈',
  'opening brackets': '（(',
  'glosses without end': '中(yè',
  tags: '<p>',
  'unclosed tags': '<p a=',
  'table cells': '<td><table>',
  ampersands: '&amp;',
  spaces: ' ',
  'ideographic spaces': '中\u3000',
  bars: '首页 | ',
  'zero-width': '\u200b',
  quotes: '"中',
  'numbered heads': '一、（一）',
  'line feeds': '\n',
  'furniture lines': '浏览次数：1\n',
  'spam lines': '国产_无码_精品\n',
  'heads of notices': '关于科技的通知 各县：',
  signatures: '。市科技局 2023年5月6日 ',
  'headings and blanks': '一、目标任务 ',
  'letters in Chinese': '中h',
  'letters in Traditional': '國h',
  'half surrogates': '\ud840',
  'UTF-8 read as GBK': '鍏充簬',
  'mixed scripts': '國国',
};

/** Processor time in milliseconds: other work on the machine does not count. */
function timeOf(page: string): number {
  const from = process.cpuUsage().user;
  try {
    cleanPage(page);
  } catch {
    // A page without text is refused; that it takes no longer is what counts.
  }
  return (process.cpuUsage().user - from) / 1000;
}

test.each(Object.entries(hostile))('%s cost no more than their length', (_, unit) => {
  const page = (size: number) => `云岭市若干政策\n${unit.repeat(Math.ceil(size / unit.length))}`;
  const best = (size: number) => Math.min(timeOf(page(size)), timeOf(page(size)));
  const small = best(8_000);
  const large = best(64_000);
  // Eight times the text: linear is 8, quadratic 64.
  expect(large).toBeLessThan(Math.max(small, 8) * 32);
});

const pieces =
  '一、 （一） ( ) ? ？ h 縣 县 (xià) 産 \ufffd \ue1a2 <p> </p> <!-- &nbsp; &#x4e2d; \u200b \u3000 \t \n \r\n 国产 _ | 浏览次数：3 “ " 〔2020〕 12:30 1:0.5 ，, 𠀀 \ud840 鸬 鍏充簬 锟斤拷 â é 上一篇： 标签： 互联网'.split(
    ' ',
  );
const soup = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ' '), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => `题${parts.join('')}`);

test('nothing throws but problems, and the edits always rebuild the clean text', () => {
  fc.assert(
    fc.property(soup, (page) => {
      if (page.includes('\u0000')) return;
      const { raw, clean, edits } = cleanPage(page);
      const rawPoints = [...raw];
      const cleanPoints = [...clean];
      let at = 0;
      const parts: string[] = [];
      for (const { rawSpan, cleanSpan } of edits) {
        expect(rawSpan[0]).toBeGreaterThanOrEqual(at);
        parts.push(rawPoints.slice(at, rawSpan[0]).join(''), cleanPoints.slice(...cleanSpan).join(''));
        at = rawSpan[1];
      }
      expect(parts.join('') + rawPoints.slice(at).join('')).toBe(clean);
    }),
  );
});

test('any bytes give a page or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      try {
        cleanPage(await pageText(bytes));
      } catch (error) {
        expect(error).toMatchObject({ name: 'Problem' });
      }
    }),
  );
});
