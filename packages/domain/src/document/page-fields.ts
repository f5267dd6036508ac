/** What the form at the head of a disclosure page may state (信息公开表头), by our own names. */
export interface PageFields {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly dateIssued: string | null;
  readonly datePublished: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Labels as sites print them (RULES 12: gov.cn, 连云区, 盘锦 and others), the more exact first. */
const labels: Readonly<Record<keyof PageFields, readonly string[]>> = {
  title: ['发文标题', '文件名称', '标题', '名称'],
  documentNumber: ['发文字号', '发文文号', '文件编号', '文号'],
  issuer: ['发文机关', '发文部门', '发文单位', '制定机关', '发布机构', '发布机关'],
  dateIssued: ['成文日期', '成文时间', '发文日期', '发文时间', '印发日期', '生成日期'],
  datePublished: ['发布日期', '发布时间', '公开日期', '上网日期', '时间', '日期'],
  validFrom: ['实施日期', '实施时间', '施行日期', '生效日期', '生效时间'],
  validTo: ['废止日期', '失效日期', '有效期至'],
};

const fields: readonly (keyof PageFields)[] = ['title', 'documentNumber', 'issuer', 'dateIssued', 'datePublished', 'validFrom', 'validTo'];
const names = new Map(fields.flatMap((field) => labels[field].map((word) => [word, field] as const)));
const longestLabel = 4;

/** A label at any place of a line, with blanks inside it allowed: 发 文 机 关：. */
const labelled = /(?:^|[\s|,;])((?:[\u4e00-\u9fff]\s{0,3}){2,8}):\s*/g;

/** Reads `label: value` pairs from lines of folded width, several to a line; a value may stand on the line below its label. */
export function pageFields(lines: readonly string[]): PageFields {
  const found = new Map<string, string>();
  lines.forEach((line, at) => {
    const marks = [...line.matchAll(labelled)];
    marks.forEach((mark, index) => {
      const word = (mark[1] ?? '').replace(/\s/g, '');
      const field = names.get(word) ?? (word.length > longestLabel ? names.get(word.slice(-longestLabel)) : undefined);
      if (field === undefined) return;
      const inline = line.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? line.length).trim();
      const value = inline !== '' ? inline : (lines[at + 1] ?? '').trim();
      const rank = labels[field].indexOf(word);
      const key = `${field} ${rank < 0 ? 9 : rank}`;
      if (value !== '' && value.length <= 160 && !found.has(key)) found.set(key, value);
    });
  });
  const best = (field: keyof PageFields): string | null => {
    for (let rank = 0; rank < 10; rank += 1) {
      const value = found.get(`${field} ${rank}`);
      if (value !== undefined) return value;
    }
    return null;
  };
  return {
    title: best('title'),
    documentNumber: best('documentNumber'),
    issuer: best('issuer'),
    dateIssued: best('dateIssued'),
    datePublished: best('datePublished'),
    validFrom: best('validFrom'),
    validTo: best('validTo'),
  };
}

const otherLabels =
  /^(?:索\s{0,3}引\s{0,3}号|主题分类|主\s?题\s?词|信息来源|文件来源|分类|体裁|有\s{0,3}效\s{0,3}性|时\s{0,3}效|公开方式|法规类型|所属行业|所属区域|内容概述|关键词|标签):/;

/** The line under a title that names day and source: 2024-08-20 10:15 来源:…. */
export const byline =
  /^(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s{1,8}.{0,60}来源:|来源:.{2,40}\s20\d\d[-/.年])/;

/** Whether a line of folded width is part of such a form, and not of the document: 发文字号：…, 索引号：…. */
export function isFormLine(folded: string): boolean {
  if (folded.length > 160) return false;
  if (otherLabels.test(folded) || byline.test(folded)) return true;
  const word = /^((?:[\u4e00-\u9fff]\s{0,3}){2,6}):/.exec(folded)?.[1]?.replace(/\s/g, '');
  return word !== undefined && (word.length === longestLabel || word === '标题' || word === '名称') && names.has(word);
}
