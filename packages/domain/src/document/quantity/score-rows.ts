import type { QuantityDraft } from './draft.ts';

/**
 * Rows of a scoring table whose cells stand on one line, with or without the spaces between them (评分表): 服务能力 创业导师 7 签约导师10名以上得满分.
 * The header names the column of points: the first number of a row is its points, or its last where that is the last column. Cells set apart by tabs are read
 * as a table.
 */
export function scoreRows(text: string): QuantityDraft[] {
  const drafts: QuantityDraft[] = [];
  for (const header of text.matchAll(
    /^[^\n。；\d]{0,30}(?:指标|项目|内容|维度)[^\n。；\d]{0,30}[ \u3000](?:分值|标准分|满分|分数)(?:（分）)?( [^\n。]{0,30}|\u3000[^\n。]{0,30})?$/gm,
  )) {
    if (header[0].includes('\t')) continue;
    const isLast = header[1] === undefined;
    let start = header.index + header[0].length + 1;
    for (let rows = 0; rows < 200; rows++) {
      const end = text.indexOf('\n', start);
      const line = text.slice(start, end < 0 ? Math.min(text.length, start + 400) : end);
      const draft = rowDraft(line, start, isLast);
      if (draft === null) break;
      drafts.push(draft);
      if (end < 0) break;
      start = end + 1;
    }
  }
  return drafts;
}

function rowDraft(line: string, start: number, isLast: boolean): QuantityDraft | null {
  if (line.length > 300 || /^\s*\d/.test(line) || line.endsWith('。')) return null;
  const match = (
    isLast ? /^([^\d，。；]{2,40}?)[ \u3000].*[ \u3000](\d{1,3}(?:\.\d)?)$/ : /^([^\d，。；]{2,40}?)[ \u3000]*(\d{1,3}(?:\.\d)?)(?![\d%：])/
  ).exec(line.trimEnd());
  const label = match?.[1]?.trim();
  const digits = match?.[2];
  if (match === null || label === undefined || digits === undefined) return null;
  const figureStart = start + match[0].length - digits.length;
  const names = label.split(/[ \u3000\t]+/);
  return {
    quote: line.trimEnd(),
    span: [start, start + line.trimEnd().length],
    figureSpan: [figureStart, figureStart + digits.length],
    indicator: `${names.at(-1) ?? label}分值`,
    indicatorId: null,
    comparator: '=',
    value: digits,
    valueMax: null,
    unit: '分',
    alternate: null,
    role: 'rule',
    bound: null,
    flow: null,
    year: null,
    region: null,
    confidence: 'machine',
    note: '单位取自表头',
  };
}
