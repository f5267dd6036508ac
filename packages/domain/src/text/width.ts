import { isDigit, isHan, isLatin, isWidePunctuation } from './characters.ts';
import type { Change } from './edits.ts';

const widePunctuation: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）' };

function isChinese(code: number): boolean {
  return isHan(code) || isWidePunctuation(code);
}

/** Half-width form of a full-width digit, letter or sign that stands in figures; 0 where the wide form is the right one. */
function narrow(code: number): number {
  const isAlphanumeric = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  // ％ ＆ ＋ － ／ ＝
  if (isAlphanumeric || code === 0xff05 || code === 0xff06 || code === 0xff0b || code === 0xff0d || code === 0xff0f || code === 0xff1d)
    return code - 0xfee0;
  return 0;
}

/** The nearest unit that is not a space, looking one way inside the line; 0 at its end. */
function neighbour(text: string, from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < text.length; i += step) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x3000 || code === 0xa0) {
      if (Math.abs(i - from) > 4) return 0;
      continue;
    }
    return code === 0x0a ? 0 : code;
  }
  return 0;
}

/** Whether a comma, colon and the like is part of a number, a time, a ratio, an address or foreign text. */
function staysNarrow(char: string, before: number, after: number, next: number): boolean {
  if (isDigit(before) && isDigit(after)) return char === ',' || char === ':';
  if (char === ':' && next === 0x2f) return true;
  if (isChinese(before) || isChinese(after)) return false;
  if (char === ',' && (before === 0x25 || isDigit(before) || isLatin(before)) && (isDigit(after) || isLatin(after))) return before !== 0x25;
  return before !== 0x25 && before !== 0x29;
}

/** Pairs of brackets inside a line that enclose or follow Chinese text. */
function bracketChanges(text: string, start: number, end: number, changes: Map<number, string>): void {
  const open: { at: number; chinese: boolean }[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (open.length === 0 && code > 0x29 && code < 0xff08) continue;
    const top = open[open.length - 1];
    if (code === 0x28 || code === 0xff08) open.push({ at: i, chinese: code === 0xff08 });
    else if (code === 0x29 || code === 0xff09) {
      const pair = open.pop();
      const after = neighbour(text, i, 1);
      if (pair === undefined) {
        if (isChinese(neighbour(text, i, -1)) && code === 0x29) changes.set(i, '）');
        continue;
      }
      const chinese = pair.chinese || code === 0xff09 || isChinese(neighbour(text, pair.at, -1)) || isChinese(after);
      if (!chinese) continue;
      if (text.charCodeAt(pair.at) === 0x28) changes.set(pair.at, '（');
      if (code === 0x29) changes.set(i, '）');
      const outer = open[open.length - 1];
      if (outer !== undefined) outer.chinese = true;
    } else if (top !== undefined && isHan(code)) top.chinese = true;
  }
  for (const left of open)
    if (text.charCodeAt(left.at) === 0x28 && (left.chinese || isChinese(neighbour(text, left.at, -1)))) changes.set(left.at, '（');
}

/** Straight quotation marks of a line turn to the curly pair where they stand against Chinese text. */
function quoteChanges(text: string, start: number, end: number, changes: Map<number, string>): void {
  const marks: number[] = [];
  const line = text.slice(start, end);
  for (let i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) marks.push(start + i);
  if (marks.length % 2 !== 0) return;
  for (let i = 0; i < marks.length; i += 2) {
    const left = marks[i];
    const right = marks[i + 1];
    if (left === undefined || right === undefined) return;
    if (!isChinese(text.charCodeAt(left + 1)) && !isChinese(text.charCodeAt(right - 1)) && !isChinese(text.charCodeAt(left - 1))) continue;
    changes.set(left, '“');
    changes.set(right, '”');
  }
}

/**
 * Gives punctuation between Chinese text its full width and figures and letters their half width (全角半角). Ratios, times, thousands
 * and addresses keep theirs: 1:0.5, 12:30, 1,000, http://….
 */
export function normaliseWidth(text: string): Change[] {
  const found = new Map<number, string>();
  const hasQuotes = text.includes('"');
  const hasBrackets = /[()]/.test(text);
  for (let start = 0; start <= text.length && (hasQuotes || hasBrackets); ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (hasBrackets) bracketChanges(text, start, end, found);
    if (hasQuotes) quoteChanges(text, start, end, found);
    start = end + 1;
  }
  const changes: Change[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x3f && code < 0xff00) continue;
    const slim = code >= 0xff00 ? narrow(code) : 0;
    if (slim !== 0) {
      changes.push({ start: i, end: i + 1, text: String.fromCharCode(slim), kind: 'width', note: null });
      continue;
    }
    const char = text.charAt(i);
    const decided = found.get(i);
    if (decided !== undefined) {
      changes.push({ start: i, end: i + 1, text: decided, kind: 'width', note: null });
      continue;
    }
    if (char === '(' || char === ')') continue;
    const wide = widePunctuation[char];
    if (wide === undefined) continue;
    const before = found.get(i - 1)?.charCodeAt(0) ?? neighbour(text, i, -1);
    const after = neighbour(text, i, 1);
    if (staysNarrow(char, before, after, text.charCodeAt(i + 1))) continue;
    changes.push({ start: i, end: i + 1, text: wide, kind: 'width', note: null });
  }
  return changes;
}
