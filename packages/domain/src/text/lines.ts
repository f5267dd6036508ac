/** A line of a text with its place, without the line feed (UTF-16 offsets). */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** Label that opens a clause (序号): 一、 （一） 1. （1） ① 第三条 第二章 附件1 【…】 □. */
export const clauseLabel =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|第[一二三四五六七八九十百零〇\d]{1,5}[条章节款编]|附件|附[：:]|【[^】\n]{1,12}】|□|——)/;

/** Words that a document's title ends with (文种). */
export const titleEnd =
  /(?:通知|办法|方案|意见|措施|规划|计划|要点|报告|规定|细则|决定|公告|通告|公报|批复|函|条例|总结|解读|情况|清单|指南|规则|制度|政策|决议|纲要|章程|标准|目录|指引|答复|声明|倡议书|请示|通报)(?:[（(〔【][^）)〕】\n]{1,20}[）)〕】])*$/;

/** Whether a line reads like a document's title (标题). */
export function isTitle(line: string): boolean {
  const text = line.trim();
  return text.length >= 6 && text.length <= 90 && titleEnd.test(text) && !/[。；！？]/.test(text) && !clauseLabel.test(text);
}
