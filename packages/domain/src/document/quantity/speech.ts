/** What a sentence has said of time by the point where a figure stands (时态): done or to come, and for which year. */
export interface Speech {
  /** Whether the last word of time speaks of what was done (已, 截至, 去年) or of what shall be (将, 力争); null without either. */
  readonly past: boolean | null;
  /** The year the sentence names: 2019年, 到2025年, but not 较2023年 and not 是2021年的. */
  readonly year: number | null;
  /** The same of an earlier sentence of the paragraph, which holds on until this one says otherwise. */
  readonly earlierPast: boolean;
  readonly earlierYear: number | null;
}

export const silent: Speech = { past: null, year: null, earlierPast: false, earlierYear: null };

const words = new RegExp(
  [
    // past
    '截至|截止|目前|先后|[充深][分入]调研|现有|现已|已(?:有|经|建|入|累计|完成|达|办|获|培|认|引|组织|解决|补助|发放|推荐|落实|兑付)',
    '(?<![较比同按于])去年(?!同期)|过去|以来|年来|[建成定立引理现获发](?:成)?了',
    // future
    '将|力争|确保|争取|到(?=20\\d\\d年)|到“?十[二三四五六]五”?(?:规划)?期?末|今年|年内|年底前|全年|本年|须在|计划(?=新|建|到|在|于|投|完成|实施|组织|开展|引进|培育|申报|安排|每|用|总|年)',
    '下一步|今后|未来|目标是|预期目标|预计|明年',
    // years
    '20\\d\\d(?=年|—)',
  ].join('|'),
  'g',
);
const futureWord = /^(?:将|力争|确保|争取|到|今年|年内|年底前|全年|本年|须在|计划|下一步|今后|未来|目标是|预期目标|预计|明年)/;
const comparedWith = /[较比同由从按占为]/;
/** Also 拨付2023年度奖励资金: the year of what is paid out, not of the paying. */
const comparedYear = /[较比自从由是为于同付放]/;
const notItsYear = /^年?(?:度?(?:以来|的\d|发布|印发))/;
const strong = /截至|截止|去年|过去一年|年来/;

/** Reads on: `segment` is the text from the figure before to this one, `before` the character in front of it. */
export function speechAfter(segment: string, earlier: Speech): Speech {
  let { past, year } = earlier;
  words.lastIndex = 0;
  for (let match = words.exec(segment); match !== null; match = words.exec(segment)) {
    const word = match[0];
    const before = segment.charAt(match.index - 1);
    const digit = word.charCodeAt(0);
    if (digit === 50) {
      if (!comparedYear.test(before) && !notItsYear.test(segment.slice(match.index + 4, match.index + 10))) year = Number(word);
    } else if (futureWord.test(word)) past = false;
    else if (!comparedWith.test(before)) {
      // 建立了2025年培育库，目前入库3家: what stands now is not for the year named before.
      if (/^(?:目前|现有|现已)$/.test(word)) year = null;
      past = true;
    }
  }
  return past === earlier.past && year === earlier.year ? earlier : { ...earlier, past, year };
}

/** What a sentence hands on to the next of the same paragraph, once it has ended. */
export function speechBefore(sentence: string, last: Speech): Speech {
  const past = last.past === true && strong.test(sentence);
  const year = last.year ?? (last.past === null ? last.earlierYear : null);
  if (!past && year === null) return silent;
  return { past: null, year: null, earlierPast: past || (last.past === null && last.earlierPast), earlierYear: year };
}

/** The year named in a short text such as a caption. */
export function yearNamedIn(text: string): number | null {
  return speechAfter(text, silent).year;
}
