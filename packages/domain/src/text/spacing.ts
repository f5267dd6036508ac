import { isBlank, isDigit, isHan, isLatin, isWidePunctuation } from './characters.ts';
import type { Change } from './edits.ts';
import { splitLines } from './lines.ts';
import { spacedTableLines } from './spaced-table.ts';

/** Lines of names and credits, where a space parts two words on purpose (署名行). */
const byline = /总值班|编辑|记者|通讯员|来源|签发|责编|校对|摄影|□/;
/** Number or character that a measure or date closes up with. */
const measure = /^[年月日时个家项%％元万亿名人件次天号条款类级、，。；：）]/;
const label = /^第[一二三四五六七八九十百零〇\d]{1,5}[条章节编](?:之[一二三四五六七八九十]{1,3})?$|^\d{1,2}(?:\.\d{1,2}){0,3}$/;

function isChinese(code: number): boolean {
  return isHan(code) || isWidePunctuation(code);
}

/** Whether the gap between two characters of a line is one that the page made, not the writer. */
function isBroken(line: string, start: number, end: number, prose: boolean): boolean {
  const before = line.charCodeAt(start - 1);
  const after = line.charCodeAt(end);
  const beforeOk = isChinese(before) || isDigit(before) || before === 0x25;
  const afterOk = isChinese(after) || isDigit(after) || after === 0x25;
  if (!beforeOk || !afterOk) {
    return prose && ((isHan(before) && isLatin(after)) || (isLatin(before) && isHan(after)));
  }
  if (isDigit(before) && isDigit(after)) return false;
  if (label.test(line.slice(0, start))) return false;
  if (isWidePunctuation(before) && before !== 0x3011 && before !== 0x300b && before !== 0x201d && before !== 0x2014) return true;
  if (isWidePunctuation(after) && after !== 0x3010 && after !== 0x300a && after !== 0x201c && after !== 0x2014) return true;
  if (isDigit(before)) return prose || measure.test(line.slice(end, end + 1));
  if (isDigit(after)) return prose || /[年月第]/.test(line.charAt(start - 1));
  return prose;
}

/** How many tabs a gap keeps: those that part the cells of a row, also empty ones, but not an indent's or one after a label. */
function tabsOf(line: string, start: number, end: number, gap: string): number {
  if (!gap.includes('\t') || end === line.length) return 0;
  const isLabel = /^[一二三四五六七八九十]{1,3}、$|^[（(].{1,3}[）)]$|^\d{1,2}[.．、]$/.test(line.slice(0, start).trim());
  if (isLabel || (start === 0 && line.indexOf('\t', end) < 0)) return 0;
  return gap.split('\t').length - 1;
}

function changesInLine(line: string, offset: number, isRow: boolean, changes: Change[]): void {
  const prose = line.length >= 12 && /[。；，：]/.test(line) && !byline.test(line.length < 60 ? line : '');
  for (let i = 0; i < line.length; ) {
    if (!isBlank(line.charCodeAt(i))) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < line.length && isBlank(line.charCodeAt(end))) end += 1;
    const gap = line.slice(i, end);
    const edge = i === 0 || end === line.length;
    let to = gap;
    const tabs = tabsOf(line, i, end, gap);
    if (tabs > 0) to = '\t'.repeat(tabs);
    else if (edge || (!isRow && isBroken(line, i, end, prose))) to = '';
    else if (gap.length > 1 || gap !== '　') to = gap === '　' ? gap : gap.includes('　') && !gap.includes(' ') ? '　' : ' ';
    if (to !== gap) changes.push({ start: offset + i, end: offset + end, text: to, kind: 'space', note: null });
    i = end;
  }
}

/**
 * Closes up the spaces inside words and sentences, drops indents and trailing blanks, keeps one empty line at most between
 * paragraphs and none at the ends (多余空白). Line feeds that stay are never moved.
 */
export function tidySpaces(text: string): Change[] {
  const changes: Change[] = [];
  const lines = splitLines(text);
  const rows = spacedTableLines(lines);
  let empty = 1;
  for (const [index, line] of lines.entries()) {
    const blank = line.text.trim() === '';
    empty = blank ? empty + 1 : 0;
    // Of a run of empty lines the first is kept as the gap between paragraphs; at the top of the text none.
    if (blank && empty > 1) {
      changes.push({ start: line.start, end: index === lines.length - 1 ? line.end : line.end + 1, text: '', kind: 'space', note: null });
      continue;
    }
    changesInLine(line.text, line.start, rows.has(index), changes);
  }
  return trimEnd(
    text,
    changes.filter((change) => change.start !== change.end || change.text !== ''),
  );
}

/** Also drops the empty lines at the end of the text. */
function trimEnd(text: string, changes: Change[]): Change[] {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0x0a || isBlank(text.charCodeAt(end - 1)))) end -= 1;
  if (end === text.length) return changes;
  const kept = changes.filter((change) => change.start < end);
  kept.push({ start: end, end: text.length, text: '', kind: 'space', note: null });
  return kept;
}
