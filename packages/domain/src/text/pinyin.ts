import { isHan } from './characters.ts';
import type { Change } from './edits.ts';

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const syllable =
  /^(?:[bpmf]?(?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|ian|in|ing|u|iu)|(?:[dtnlgkhrzcs]|zh|ch|sh)?(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un|uang|ua|uai)|[dtnlzcsr]i|(?:zh|ch|sh)i|[dtnl](?:ia|ie|iao|iu|ian|in|iang|ing|ü|üe|ue)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|y(?:a|e|ao|ou|an|in|ang|ing|ong|i|u|ue|uan|un)|w(?:u|a|o|ai|ei|an|en|ang|eng)|me|yo|lo|er|ng|m|n)$/;

/** How long a syllable with its tone mark can be. */
const longest = 7;

function isToned(char: string): boolean {
  return char === 'ü' || toned.includes(char);
}

/** What has been asked before: a page has the same few syllables again and again. */
const known = new Map<string, boolean>();
const mostKnown = 4000;

function isSyllable(letters: string): boolean {
  const before = known.get(letters);
  if (before !== undefined) return before;
  const plain = letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
  const is = syllable.test(plain);
  if (known.size < mostKnown) known.set(letters, is);
  return is;
}

/** Reads letters from `from`; gives the syllable and whether it carries a tone mark, or null where it is no syllable. */
function readSyllable(text: string, from: number): { end: number; tone: boolean } | null {
  let end = from;
  let tone = false;
  for (; end < text.length && end - from < longest; end++) {
    const code = text.charCodeAt(end);
    if (code >= 0x61 && code <= 0x7a) continue;
    if (code < 0x80 || !isToned(text.charAt(end))) break;
    if (code !== 0xfc) tone = true;
  }
  if (end === from) return null;
  if (!isSyllable(text.slice(from, end))) return null;
  // A tone may also be written as a digit: (ye4).
  const digit = text.charAt(end);
  if (!tone && digit >= '1' && digit <= '4') return { end: end + 1, tone: true };
  return { end, tone };
}

function isClose(char: string): boolean {
  return char === ')' || char === '）';
}

interface Gloss {
  readonly start: number;
  readonly end: number;
  readonly tone: boolean;
}

function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  let open = -1;
  let last = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const bare = last === 0x3f || last === 0xff1f;
    last = code;
    const opens = code === 0x28 || code === 0xff08;
    if (opens) open = i;
    else if (code === 0x29 || code === 0xff09) open = -1;
    if (!opens && !bare) continue;
    const from = opens ? i + 1 : i;
    const read = readSyllable(text, from);
    if (read === null || !isClose(text.charAt(read.end))) continue;
    const before = text.charCodeAt(i - 1);
    // A gloss without a tone (轻声) is believed after a Chinese character only; a lost opening bracket only with a tone.
    if (!read.tone && (!isHan(before) || bare)) continue;
    if (bare && open >= 0 && i - open < longest) continue;
    if (before === 0x0a || before === 0x20) continue;
    found.push({ start: i, end: read.end + 1, tone: read.tone });
    i = read.end;
    open = -1;
    last = 0x29;
  }
  return found;
}

/**
 * Drops pinyin put after a character (注音残留): 產業(yè) → 產業. A page is taken to be glossed from the third gloss with a tone
 * on; before that only toned ones go, so that a list item "(a)" or "(de)" in an ordinary page stays.
 */
export function dropPinyin(text: string): Change[] {
  if (!/[a-zü\u0101-\u01dc]\d?[)）]/.test(text)) return [];
  const glosses = findGlosses(text);
  const glossed = glosses.filter((gloss) => gloss.tone).length >= 3;
  return glosses
    .filter((gloss) => gloss.tone || glossed)
    .map((gloss) => ({ start: gloss.start, end: gloss.end, text: '', kind: 'pinyin', note: null }));
}
