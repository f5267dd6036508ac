import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { characterAccuracy } from '../../test/character-accuracy.ts';
import { devPages, seedPages } from '../../test/gold.ts';
import { Problem } from '../problem.ts';
import { type CleanPage, cleanPage } from './clean-page.ts';
import { toClean, toRaw } from './edits.ts';

const seeds = new Map(seedPages().map(({ name, page }) => [name.slice(0, 3), cleanPage(page)]));
const dev = devPages().map(({ name, page }) => ({ name, clean: cleanPage(page) }));

function seed(number: string): CleanPage {
  const page = seeds.get(number);
  if (page === undefined) throw new Error(`no seed ${number}`);
  return page;
}

test.each([
  ['003', '1\n\n东海县\n'],
  ['003', '审核推荐。县区政府或功能板块管委会'],
  ['003', '国有科研机构待遇。“十四五”期间各县区'],
  ['003', '高效低碳燃气轮机、生物医药（医疗器械）'],
  ['003', '按上级扶持经费1:0.5:0.5给予配套支持'],
  ['003', '大数据（5G）+、工业软件'],
  ['004', '连锁化经营。县生态环境分局'],
  ['004', '拓展孵化服务能力功能和辐射范围。科技资源支撑型'],
  ['004', '国家融资担保基金的扶持政策。为解决中小企业'],
  ['004', '竞争能力较强、发展潜力较大的企业择优'],
  ['004', '落实全省“一网通办”中电子证照'],
  ['004', '（国办发[2020]26号）'],
  ['002', '完成“互联网+政务服务”各项目标任务'],
  ['002', '全力做好人才引进培育工作。'],
  ['002', '2018年12月28日'],
  ['001', '强化 性教育和业务培训'],
  ['000', '力争通过3至5年努力，单户1000万元以下'],
])('seed %s reads %j', (number, text) => {
  expect(seed(number).clean).toContain(text);
});

test.each([
  ['000', '著重'],
  ['002', '验证码'],
  ['002', '留言与评论'],
  ['002', '标签：'],
  ['002', '点击下载'],
  ['003', '国产亚洲'],
  ['003', '中小企业服务月'],
  ['003', '浏览次数'],
  ['003', '扫一扫'],
  ['004', '网站标识码'],
  ['004', '联系电话'],
])('seed %s has no more %j', (number, text) => {
  expect(seed(number).clean).not.toContain(text);
});

test('what is set aside stays in the edits', () => {
  const { raw, edits } = seed('003');
  const points = [...raw];
  const aside = edits.filter(({ kind }) => kind === 'chrome' || kind === 'spam').map(({ rawSpan }) => points.slice(...rawSpan).join(''));
  expect(aside.join('')).toContain('發(fā)布日期:2022-05-19');
  expect(aside.join('')).toContain('97久久');
});

const references = ['02-impl-plan-table', '05-work-report', '06-interpretation', '07-progress-report', '09-business-env', '13-ip-pledge'];
test.each(references)('%s is the reference text on 99 %% of characters and more', (name) => {
  const reference = readFileSync(new URL(`../../test-data/gold/dev/clean/${name}.txt`, import.meta.url), 'utf8');
  const found = dev.find((page) => page.name === name);
  expect(characterAccuracy(found?.clean.clean ?? '', reference)).toBeGreaterThanOrEqual(0.99);
});

describe.each([...[...seeds].map(([name, page]) => [name, page] as const), ...dev.map(({ name, clean }) => [name, clean] as const)])(
  'edits of %s',
  (_, { raw, clean, edits }) => {
    const rawPoints = [...raw];
    const cleanPoints = [...clean];

    test('rebuild the clean text from the raw page', () => {
      let at = 0;
      const parts: string[] = [];
      for (const { rawSpan, cleanSpan } of edits) {
        expect(rawSpan[0]).toBeGreaterThanOrEqual(at);
        parts.push(rawPoints.slice(at, rawSpan[0]).join(''), cleanPoints.slice(...cleanSpan).join(''));
        at = rawSpan[1];
      }
      parts.push(rawPoints.slice(at).join(''));
      expect(parts.join('')).toBe(clean);
    });

    test('map every untouched character back to itself', () => {
      let next = 0;
      for (let offset = 0; offset < cleanPoints.length; offset++) {
        while (next < edits.length && (edits[next]?.cleanSpan[1] ?? 0) <= offset) next += 1;
        if ((edits[next]?.cleanSpan[0] ?? cleanPoints.length) <= offset) continue;
        const [start, end] = toRaw(edits, [offset, offset + 1]);
        expect(rawPoints.slice(start, end).join('')).toBe(cleanPoints[offset]);
        expect(toClean(edits, start)).toBe(offset);
      }
    });

    test('clean text is clean: cleaning it again changes nothing', () => {
      expect(cleanPage(clean).clean).toBe(clean);
    });
  },
);

const notText = new Uint8Array(4096).map((_, index) => index % 256);
test.each([
  ['empty', '', 'unreadable'],
  ['empty bytes', new Uint8Array(0), 'unreadable'],
  ['blank', ' \n\u3000\n', 'unreadable'],
  ['binary', notText, 'unreadable'],
  ['text with a zero byte', 'a\u0000b', 'unreadable'],
  ['huge', new Uint8Array(9 * 1024 * 1024).fill(0x61), 'too-large'],
] as const)('%s input is a problem that names the remedy', (_, page, kind) => {
  try {
    cleanPage(page);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    if (!(error instanceof Problem)) return;
    expect(error.kind).toBe(kind);
    expect(error.detail.zh).toMatch(/请/);
  }
});

test.each([
  ['UTF-8', new TextEncoder().encode('各县区人民政府：'), 'utf-8'],
  ['UTF-8 with a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('各县区人民政府：')]), 'utf-8'],
  ['GB18030', new Uint8Array([0xb8, 0xf7, 0xcf, 0xd8, 0xc7, 0xf8, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0xa3, 0xba]), 'gb18030'],
] as const)('%s bytes', (_, bytes, encoding) => {
  const page = cleanPage(bytes);
  expect(page.clean).toBe('各县区人民政府：');
  expect(page.encoding).toBe(encoding);
});
