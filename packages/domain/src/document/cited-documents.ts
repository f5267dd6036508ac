import { findDocumentNumbers } from './document-number.ts';
import type { CitedDocument } from './model.ts';
import type { Units } from './passages.ts';
import { foldWidth } from './width.ts';

/** A document that the text names, before it is tied to a clause. */
export interface FoundCitation {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly relation: CitedDocument['relation'];
  readonly at: Units;
}

const documentWords =
  /(?:办法|方案|意见|通知|规定|条例|细则|政策|措施|计划|规划|法|要点|决定|公告|指南|标准|纲要|批复|条|报告|制度|目录|若干)(?:\([^()]{1,20}\)|（[^（）]{1,20}）|>|〉)*$/;

/** 以下简称《措施》: a short name stands for a document named before. */
const shortName =
  /^(?:实施|若干|管理|暂行|工作|行动)?(?:办法|方案|意见|通知|规定|条例|细则|政策|措施|举措|计划|规划|要点|决定|公告|指南|标准|纲要|报告)$/;

function relationOf(
  before: string,
  after: string,
  title: string,
  own: readonly string[],
  isInterpretation: boolean,
): CitedDocument['relation'] {
  if (own.includes(title)) return isInterpretation ? 'interprets' : 'forwards';
  if (/^[^。]{0,30}(?:同时)?(?:废止|失效|停止执行)/.test(after)) return 'repeals';
  if (/(?:根据|依据|按照|依照|贯彻落实|落实|贯彻|执行|围绕|为落实)[^。；]{0,60}$/.test(before)) return 'carries-out';
  return 'cites';
}

const ownRelations: ReadonlySet<string> = new Set(['forwards', 'interprets']);

function bare(text: string): string {
  return foldWidth(text).replace(/[《》<>〈〉\s]/g, '');
}

/**
 * Other documents named in the text (被引文件): 《…》 with the number that follows, and numbers that stand alone. The document's own number
 * is left out. `own` are titles the document forwards or interprets.
 */
export function citedDocuments(
  text: string,
  ownNumber: string | null,
  own: readonly string[],
  isInterpretation: boolean,
  folded: string = foldWidth(text),
): FoundCitation[] {
  const numbers = findDocumentNumbers(text, folded).filter((found) => found.number !== ownNumber);
  const indexByStart = new Map(numbers.map((number, index) => [number.start, index]));
  // The number stands behind the title, in brackets as a rule.
  const numberNear = (close: number): number =>
    indexByStart.get(close + 1) ?? indexByStart.get(close + 2) ?? indexByStart.get(close + 3) ?? -1;
  const used = new Set<number>();
  const found: FoundCitation[] = [];
  const ownBare = own.map(bare);
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    let depth = 0;
    let close = -1;
    for (let at = open; at < text.length && at < open + 160; at += 1) {
      const character = text[at];
      if (character === '《') depth += 1;
      else if (character === '》') depth -= 1;
      if (depth === 0) close = at;
      // Titles quote titles, but no deeper than 《…关于印发《…》的通知》.
      if (depth === 0 || depth > 2 || character === '\n') break;
    }
    if (close < 0) continue;
    const title = text.slice(open + 1, close);
    const number = numberNear(close);
    const documentNumber = numbers[number]?.number ?? null;
    if (documentNumber === null && (!documentWords.test(title) || shortName.test(title))) continue;
    if (number >= 0) used.add(number);
    const end =
      number >= 0
        ? Math.min(text.length, (numbers[number]?.end ?? close) + (/[)]/.test(folded[numbers[number]?.end ?? close] ?? '') ? 1 : 0))
        : close + 1;
    found.push({
      title,
      documentNumber,
      relation: relationOf(text.slice(Math.max(0, open - 80), open), text.slice(end, end + 40), bare(title), ownBare, isInterpretation),
      at: [open, end],
    });
    open = close;
  }
  numbers.forEach((number, index) => {
    if (used.has(index)) return;
    found.push({
      title: null,
      documentNumber: number.number,
      relation: relationOf(
        text.slice(Math.max(0, number.start - 80), number.start),
        text.slice(number.end, number.end + 40),
        '',
        [],
        isInterpretation,
      ),
      at: [number.start, number.end],
    });
  });
  // The forwarded or interpreted document is named again and again: its first mention will do.
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at[0] - b.at[0])
    .filter(({ relation }) => {
      if (!ownRelations.has(relation)) return true;
      const first = !seen.has(relation);
      seen.add(relation);
      return first;
    });
}
