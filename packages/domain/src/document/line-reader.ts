import { decimalLabelOf, type Label, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import type { FoundTable } from './table.ts';

/** What each line of the body is, told from the line and its neighbours alone. */
export interface LineReader {
  labelAt(at: number): Label | null;
  /** Plain text: no label, table, headline, byline or note. */
  isParagraph(at: number): boolean;
  /** A headline over an interview: short, and the reporters' line or the first 【…】 follows. */
  isTopic(at: number): boolean;
  isByline(at: number): boolean;
  /** The last paragraph before the signature, when it speaks for the whole document: 本细则自…起施行. */
  isClosing(at: number): boolean;
  /** Paragraphs from a line on, before the next label; counting stops at `enough`. */
  paragraphsFrom(from: number, enough: number): number;
}

const closing =
  /^(?:本(?:办法|细则|方案|政策|规定|意见|通知|措施|计划|要点|公告|条例|规则|指南|标准)[^。]{0,12}(?:自|由|有效期)|各位代表|特此|以上[^。]{0,8}(?:报告|意见|请)|各[^。,]{0,24}要)/;

/** Labels of all lines. 一是 opens a line of its own only where 二是 opens one soon after; a line with both is a paragraph. */
function labelsOf({ lines }: Layout): (Label | null)[] {
  const usesDecimals = lines.filter((line) => (decimalLabelOf(line.folded)?.depth ?? 0) > 1).length >= 2;
  const labels = lines.map(({ folded }) => {
    const label = (usesDecimals ? decimalLabelOf(folded) : null) ?? labelOf(folded);
    return label?.form === 'attachment' && (folded.length > 60 || /[。;]/.test(folded)) ? null : label;
  });
  let last = 0;
  return labels.map((label, at) => {
    if (label?.form !== 'ordinal') return label;
    const goesOn =
      label.number > 1
        ? last === label.number - 1
        : labels.slice(at + 1, at + 5).some((next) => next?.form === 'ordinal' && next.number === 2);
    if (!goesOn) return null;
    last = label.number;
    return label;
  });
}

/** Reads the lines of one page. `tables` are kept by their first line. */
export function lineReader(layout: Layout, tables: ReadonlyMap<number, FoundTable>): LineReader {
  const { lines, roles } = layout;
  const labels = labelsOf(layout);
  const labelAt = (at: number): Label | null => labels[at] ?? null;
  const isByline = (at: number): boolean => lines[at]?.folded.startsWith('□') === true;
  const isTopic = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || roles[at] !== 'body' || line.folded.length > 48 || /[。;:,]$|^[□【]/.test(line.folded)) return false;
    return isByline(at + 1) || labelAt(at + 1)?.form === 'interview';
  };
  const isParagraph = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || roles[at] !== 'body' || tables.has(at) || labelAt(at) !== null) return false;
    return !isTopic(at) && !isByline(at) && !/^(?:备注|注):/.test(line.folded);
  };
  const isClosing = (at: number): boolean => {
    const next = roles[at + 1];
    const ends = (next !== 'body' && next !== 'subtitle') || labelAt(at + 1)?.form === 'attachment';
    return ends && closing.test(lines[at]?.folded ?? '');
  };
  return {
    labelAt,
    isParagraph,
    isTopic,
    isByline,
    isClosing,
    paragraphsFrom: (from, enough) => {
      let count = 0;
      for (let at = from; count < enough; at += 1) {
        const table = tables.get(at);
        if (table !== undefined) at = table.toLine - 1;
        else if (isParagraph(at) && !isClosing(at)) count += 1;
        else break;
      }
      return count;
    },
  };
}
