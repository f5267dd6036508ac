import { describe, expect, test } from 'vitest';
import { toTraditional } from '../../test/dirty.ts';
import { choicesFrom, dropPrivate, loseByteOf, lossForms, pageOf, proseOf, tallyOf } from '../../test/lost-bytes.ts';
import { cleanPage } from './clean-page.ts';

/** Shares that must come back whole at least, and that may be wrong without a mark at most, on prose that the lexicon was not built from. */
const bounds = {
  simplified: { '?': [0.45, 0.08], '\ufffd': [0.45, 0.08], lead: [0.2, 0.15], trail: [0.15, 0.2] },
  traditional: { '?': [0.7, 0.1], '\ufffd': [0.6, 0.1], lead: [0.3, 0.25], trail: [0.25, 0.2] },
} as const;

describe('a byte lost from a page never seen', () => {
  test.each(Object.keys(bounds).flatMap((script) => lossForms.map((form) => ({ script: script as keyof typeof bounds, form }))))(
    '$script, $form: mostly undone, else marked',
    ({ script, form }) => {
      const { outcomes, cases } = tallyOf('held-out', { form, script, private: 'kept' }, 40);
      const [whole, wrong] = bounds[script][form];
      expect(outcomes.whole / cases).toBeGreaterThanOrEqual(whole);
      expect((outcomes.wrong + outcomes.unnoticed) / cases).toBeLessThanOrEqual(wrong);
    },
  );

  test('where characters vanished too, what cannot be told is marked', () => {
    for (const script of ['simplified', 'traditional'] as const) {
      const { outcomes, cases } = tallyOf('held-out', { form: '?', script, private: 'dropped' }, 25);
      expect((outcomes.wrong + outcomes.unnoticed) / cases).toBeLessThanOrEqual(0.3);
    }
  });

  test('the other lines of the page stay as they are', () => {
    const choose = choicesFrom(11);
    for (let i = 0; i < 40; i++) {
      const page = pageOf(proseOf('tuning'), choose, 6);
      const printed = i % 2 === 0 ? page : toTraditional(page);
      const at = choose(printed.length);
      const lost = loseByteOf(printed, at, lossForms[i % 4] ?? '?');
      if (lost === null) continue;
      const line = printed.slice(0, at).split('\n').length - 1;
      const expected = cleanPage(page).clean.split('\n');
      const got = cleanPage(i % 3 === 0 ? dropPrivate(lost) : lost).clean.split('\n');
      expect(got.filter((_, index) => index !== line)).toEqual(expected.filter((_, index) => index !== line));
    }
  });
});

test('clean prose has nothing to recover', () => {
  const choose = choicesFrom(3);
  for (const set of ['tuning', 'held-out'] as const) {
    for (let i = 0; i < 20; i++) {
      const page = pageOf(proseOf(set), choose);
      const { edits } = cleanPage(i % 2 === 0 ? page : toTraditional(page));
      expect(edits.filter(({ kind }) => kind === 'shift' || kind === 'damaged' || kind === 'encoding')).toEqual([]);
    }
  }
});

test.each(
  '在滬深A股上市的企業 滬深A、B股上市的 B股、H股上市企業 對B輪融資 C端用戶 取得E類人才認定 經認定為A級的單位 評為A。 分A檔和B檔給予支持 每個分為a、b兩檔 X射線裝備 T恤設計 N個項目 Z世代消費 科創e貸 發展e租寶式平台 愛i企平台 互聯網@創業 第x批名單 獎勵y萬元、z萬元 維生素C原料 乙肝e抗原 5G產業園區 3D打印和4K超高清 N95口罩 國六B標準'.split(
    ' ',
  ),
)('letters that are words stay in Traditional text: %s', (words) => {
  const { edits } = cleanPage(
    `關於進一步支持企業發展的若干措施\n為貫徹落實創新驅動發展戰略，${words}，並給予相應的資金補助。\n各縣區要認真貫徹執行。`,
  );
  expect(edits.filter(({ kind }) => kind === 'shift' || kind === 'damaged')).toEqual([]);
});

test.each([
  ['積極茝V節能技術', '积极推广节能技术'],
  ['支持工業互聯W平台', '支持工业互联网平台'],
  ['科技型企I的培育', '科技型企业的培育'],
])('a letter that is half a character is put right: %s', (printed, mended) => {
  expect(cleanPage(`關於進一步支持企業發展的若干措施\n為貫徹落實創新驅動發展戰略，${printed}。`).clean).toContain(mended);
});
