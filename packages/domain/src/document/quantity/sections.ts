/** What the section a figure stands in speaks of (所在部分): what was done, what is to come, or neither in particular. */
export interface Section {
  readonly start: number;
  readonly kind: 'review' | 'ahead' | 'other';
  /** A year in the heading, or the first in its text. */
  readonly year: number | null;
}

const review = /回顾|成效|做法|进展|现状|基础|存在|问题|不足|困难|情况|绩效|主要工作及/;
const ahead = /下一步|下步|打算|思路|谋划|展望|安排|目标|任务|举措|重点|措施|计划|建议/;

/** Splits a text at its first-level headings (一、 第一章), and says what each part speaks of. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ start: 0, kind: 'other', year: null }];
  for (const match of text.matchAll(
    /(?:^|\n)[ \u3000\t]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章部]分?|(?=[^\n。，；]{0,12}(?:工作回顾|工作安排|工作总结|重点工作|目标任务|存在问题|下一步工作)[^\n。，；]{0,6}(?:\n|$)))[ \u3000]*([^\n。]{1,40})/g,
  )) {
    const heading = match[1] ?? '';
    const start = match.index;
    const kind = review.test(heading) ? 'review' : ahead.test(heading) ? 'ahead' : 'other';
    const opening =
      /(20\d\d)年/.exec(heading) ??
      /^[^\n]{0,40}\n[ \u3000]*(20\d\d)年/.exec(text.slice(start + match[0].length, start + match[0].length + 120));
    sections.push({ start, kind, year: opening?.[1] === undefined ? null : Number(opening[1]) });
  }
  return sections;
}
