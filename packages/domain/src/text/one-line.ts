import { isBlank } from './characters.ts';
import type { Change } from './edits.ts';
import { splitLines } from './lines.ts';

/** From this length on, a line with several headings inside is a page that lost its line ends. */
const longLine = 400;
const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)](?!项|款)|第[一二三四五六七八九十百零]{1,5}[条章节](?![第、，和至规之的])|【[^】\n]{2,8}】|□|——|附件\d{0,2}[：:])/;
/** Sentence ends that a heading may follow. */
const sentenceEnd = '。！？；：!?”）)';

/** A heading of the level above, after which the first item may follow with no mark between. */
const bareHeading = /^[一二三四五六七八九十]{1,3}、[^。；，：！？]{2,24}$/;

function splitLine(text: string, start: number, end: number, changes: Change[]): void {
  let opened = start;
  for (let i = start; i < end; ) {
    if (isBlank(text.charCodeAt(i))) {
      let stop = i + 1;
      while (stop < end && isBlank(text.charCodeAt(stop))) stop += 1;
      const isLong = stop - i >= 2;
      if (i > start && stop < end && (isLong || heading.test(text.slice(stop, stop + 14)))) {
        changes.push({ start: i, end: stop, text: '\n', kind: 'break', note: null });
        opened = stop;
      }
      i = stop;
      continue;
    }
    const follows =
      sentenceEnd.includes(text.charAt(i - 1)) ||
      (text.startsWith('（一）', i) && i - opened < 30 && bareHeading.test(text.slice(opened, i)));
    if (i > opened && follows && heading.test(text.slice(i, i + 14))) {
      changes.push({ start: i, end: i, text: '\n', kind: 'break', note: null });
      opened = i;
    }
    i += 1;
  }
}

/** Splits a line that holds a whole page (一页一行) at runs of spaces and at headings: 一、 （一） 第X条 【…】 □ ——. */
export function splitOneLinePage(text: string): Change[] {
  const changes: Change[] = [];
  for (const line of splitLines(text)) {
    if (line.text.length < longLine) continue;
    const found: Change[] = [];
    splitLine(text, line.start, line.end, found);
    if (found.length >= 3) for (const change of found) changes.push(change);
  }
  return changes;
}
