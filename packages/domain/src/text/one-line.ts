import { isBlank } from './characters.ts';
import type { Change } from './edits.ts';
import { isTitle, splitLines } from './lines.ts';

/** From this length on, a line with several headings inside is a page that lost its line ends; where it is all there is of the page, already from the second. */
const longLine = { among: 400, alone: 150 };
const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)](?!项|款)|第[一二三四五六七八九十百零]{1,5}[条章节](?![第、，和至规之的])|【[^】\n]{2,8}】|□|——|附件\d{0,2}[：:])/;
/** Headings that open a document's body. */
const first = /^(?:一、|第一[章条]|前言)/;
/** Sentence ends that a heading may follow. */
const sentenceEnd = '。！？；：!?”）)';

/** A heading of the level above, after which the first item may follow with no mark between. */
const bareHeading = /^[一二三四五六七八九十]{1,3}、[^。；，：！？]{2,24}$/;
/** A heading whose text stands behind a single blank, where its line ended: 一、主要目标 到2025年,…. */
const headingLine = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\s。；，：！？]{4,24}$/;
/** How long either is at the most: what is longer is not looked at. */
const longestTitle = 90;
const longestHeading = 32;
/** How long the text behind a heading is at the least: shorter pieces are words that the page spaced out. */
const shortestText = 10;

const organ = '[\\u4e00-\\u9fff]{2,24}?(?:人民政府|委员会|办公室|管委会|领导小组|局|厅|委|部|院)(?:办公室)?';
const day = '(?:20|19)\\d{2}年\\d{1,2}月\\d{1,2}日';
const number = '[\\u4e00-\\u9fff]{1,12}[〔［\\[【](?:20|19)\\d{2}[〕］\\]】]\\s?(?:第\\s?)?\\d{1,4}\\s?号';
/** To whom it goes, as the salutation of a notice says: 各县（市、区）人民政府，…： */
const recipients = '各[^。；：:]{2,90}[：:]';
/** The head of a notice: its title, its number and those it goes to, each on a line of its own once. */
const head = new RegExp(
  `^([^。；\\n]{6,80}?(?:通知|通告|公告|意见|决定|批复|函|通报|办法|方案|政策|措施|要点|细则))\\s*(?:(${number})\\s*)?(${recipients})`,
);
/** The foot of a notice: who signs it, and when. */
const foot = new RegExp(`(?<=[。！]\\s{0,4})(${organ})\\s*(${day})(?=\\s*(?:$|\\n|附件|[\\u4e00-\\u9fff]))`, 'g');

/** Places in a line where lines of its notice ended: behind title, number and recipients, around the signature. */
function noticeBreaks(line: string): number[] {
  const breaks: number[] = [];
  const found = head.exec(line);
  if (found !== null) {
    const [whole, title = '', printed = '', to = ''] = found;
    breaks.push(title.length, whole.length);
    if (printed !== '') breaks.push(line.indexOf(printed, title.length) + printed.length);
    if (to !== '') breaks.push(whole.length - to.length);
  }
  for (const { 0: whole, 1: name = '', index } of line.matchAll(foot)) breaks.push(index, index + name.length, index + whole.length);
  return breaks;
}

/** Whether a line ended at the blank between `stop` and what follows it. */
function endsLine(text: string, opened: number, blank: number, stop: number, end: number): boolean {
  if (heading.test(text.slice(stop, stop + 14))) return true;
  if (blank - opened > longestHeading || !headingLine.test(text.slice(opened, blank))) return false;
  for (let i = stop; i < Math.min(end, stop + shortestText); i++) if (isBlank(text.charCodeAt(i))) return false;
  return end - stop >= shortestText;
}

function splitLine(text: string, start: number, end: number): Change[] {
  const changes: Change[] = [];
  const breaks = new Set(noticeBreaks(text.slice(start, end)).map((at) => start + at));
  let opened = start;
  for (let i = start; i < end; ) {
    if (isBlank(text.charCodeAt(i))) {
      let stop = i + 1;
      while (stop < end && isBlank(text.charCodeAt(stop))) stop += 1;
      const isKnown = breaks.has(i) || breaks.has(stop);
      if (
        i > start &&
        stop < end &&
        (isKnown || stop - i >= 2 || (i - opened <= longestTitle && isTitle(text.slice(opened, i))) || endsLine(text, opened, i, stop, end))
      ) {
        changes.push({ start: i, end: stop, text: '\n', kind: 'break', note: null });
        opened = stop;
      }
      i = stop;
      continue;
    }
    const ahead = text.slice(i, i + 14);
    const follows =
      sentenceEnd.includes(text.charAt(i - 1)) ||
      (first.test(ahead) && i - opened <= longestTitle && isTitle(text.slice(opened, i))) ||
      (text.startsWith('（一）', i) && i - opened < 30 && bareHeading.test(text.slice(opened, i)));
    if (i > opened && (breaks.has(i) || (follows && heading.test(ahead)))) {
      changes.push({ start: i, end: i, text: '\n', kind: 'break', note: null });
      opened = i;
    }
    i += 1;
  }
  return changes;
}

/**
 * Splits a line that holds a whole page (一页一行) at runs of spaces, at headings (一、 （一） 第X条 【…】 □ ——), behind the title, the number and the
 * recipients of a notice, and around its signature.
 */
export function splitOneLinePage(text: string): Change[] {
  const lines = splitLines(text);
  const least = lines.filter((line) => line.text.trim() !== '').length === 1 ? longLine.alone : longLine.among;
  const changes: Change[] = [];
  for (const line of lines) {
    if (line.text.length < least) continue;
    const found = splitLine(text, line.start, line.end);
    if (found.length >= 3) for (const change of found) changes.push(change);
  }
  return changes;
}
