import type { Bilingual } from '../language.ts';

/**
 * What the reader's own notes say, in English, with what they quote left as it is written (批注). The notes themselves are Chinese: they stand in
 * the document beside the Chinese words that they are about.
 */
const patterns: readonly (readonly [note: RegExp, english: string])[] = [
  [/^据页面信息$/, 'from the particulars on the page'],
  [/^据标题或文号行：(.+)$/, 'from the title or the line of the number: $1'],
  [/^据题注：(.+)$/, 'from the note under the title: $1'],
  [/^据会议日期：(.+)$/, 'from the day of the meeting: $1'],
  [/^据印发日期：(.+)$/, 'from the day of printing: $1'],
  [/^据标题$/, 'from the title'],
  [/^据命令：(.+)$/, 'from the order: $1'],
  [/^据报告人：(.+)$/, 'from the speaker: $1'],
  [/^据报告所在的人民代表大会$/, 'from the people’s congress to which the report was made'],
  [/^据印发机关：(.+)$/, 'from the printing body: $1'],
  [/^据来源$/, 'from the source named on the page'],
  [/^据页脚(.+)$/, 'from the foot of the page: $1'],
  [/^据标题地名与“我县”等自称$/, 'from the place in the title and from how the text calls itself (我县 and the like)'],
  [/^(“.+”)据地区补全$/, '$1 completed with the place'],
  [/^文中未署名；据“局领导同意”与(“.+”)推断$/, 'unsigned; inferred from “局领导同意” and $1'],
  [/^据发文机关：国家机关$/, 'from the issuer, a national body'],
  [/^据来源(“.+”)与(“.+”)自称$/, 'from the source $1 and from how the text calls itself, $2'],
  [/^据来源(“.+”)$/, 'from the source $1'],
  [/^正文出现(\d+)次的地名$/, 'the place that the text names most often, $1 times'],
  [/^页面无题名；据栏目名与各节标题拟定$/, 'the page has no title; made from its column and the headings of its parts'],
  [/^页面无题名；取首句$/, 'the page has no title; its first sentence is taken'],
  [/^据报告日期$/, 'from the date of the report'],
  [/^据发布日期$/, 'from the date of publication'],
  [/^据正文年份(\d+)$/, 'from the year $1 in the text'],
  [/^正文目标年份多为(\d+)$/, 'most targets in the text are for $1'],
  [/^地区表：(.+)$/, 'in the table of places: $1'],
  [/^据机关名称或标题$/, 'from the name of a body or the title'],
  [/^上级地区据其他文件：(.+)$/, 'what it lies in, from other documents: $1'],
  [/^上级地区据正文：(.+)$/, 'what it lies in, from the text: $1'],
  [/^上级地区据开发区名推定：(.+)$/, 'what it lies in, inferred from the name of the zone: $1'],
  [/^上级地区未写明$/, 'what it lies in is not stated'],
  [/^标题所列期间 (.+)$/, 'the period in the title: $1'],
  [/^年度计划，标题所列年度 (\d+)$/, 'a plan for one year, $1 in the title'],
  [
    /^目标期为(“.+”)末，即(\d+)年12月31日；文件未另写有效期$/,
    'its goals are for the end of $1, 31 December $2; the text gives no other period',
  ],
  [/^(.+)（自施行之日起算(\d+)年）$/, '“$1” ($2 years from the day it takes effect)'],
  [/^(.+)：施行日期未写明，止期无法推算$/, '“$1”: the day it takes effect is not stated, so its end cannot be worked out'],
  [/^原页作(“.+”)，缺一字，按常设机构名补为(“.+”)$/, 'the page has $1, a character short; completed to $2 by the usual name of the body'],
  [/^(“.+”)有缺字，未补$/, '$1 lacks characters and was left so'],
  [/^原文未写牵头$/, 'the text names no lead'],
  [
    /^“压缩到…内N%”按“为法定时限的N%”读，亦可能指压缩了N%$/,
    '“压缩到…内N%” is read as N % of the legal limit; it may also mean shorter by N %',
  ],
  [/^“减半”按减少一半读$/, '“减半” is read as less by half'],
  [/^“两位数”按不低于10%读$/, '“两位数” is read as at least 10 %'],
  [/^“全额”按100%读$/, '“全额” is read as 100 %'],
  [/^“折”按付价的比例读$/, '“折” is read as the share of the price that is paid'],
  [/^由列举计数$/, 'counted from a list'],
  [/^比例([\d.:]+)中的一份$/, 'one part of the ratio $1'],
  [/^比例([\d.:]+)，以首项为基数$/, 'ratio $1, the first part being the base'],
  [/^比例([\d.:]+)，首项对次项$/, 'ratio $1, the first part to the second'],
  [/^单位取自表头$/, 'the unit is taken from the head of the table'],
  [/^字节已丢失，无法恢复$/, 'bytes were lost and cannot be restored'],
  [/^“\+”在网址解码中变成了空格$/, '“+” became a blank when an address was decoded'],
  [/^此处缺字$/, 'a character is missing here'],
  [/^缺一字节，此处文字无法确定$/, 'a byte is missing, so the words here are not certain'],
  [/^文字错乱，无法恢复$/, 'the words are scrambled and cannot be restored'],
  [/^文字错位，有多种可能的读法，未作推断$/, 'the bytes slipped; several readings are possible and none was chosen'],
];

function inEnglish(note: string): string | null {
  const found = patterns.find(([pattern]) => pattern.test(note));
  return found === undefined ? null : note.replace(...found);
}

/** A note of the reader in both languages. A note that is a sentence of the document is quoted in English too. */
export function noteWords(note: string): Bilingual {
  const whole = inEnglish(note);
  if (whole !== null) return { zh: note, en: whole };
  const parts = note.split('；').map(inEnglish);
  return { zh: note, en: parts.every((part) => part !== null) ? parts.join('; ') : `“${note}”` };
}
