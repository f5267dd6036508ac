import { foldWidth } from './width.ts';

/** A document number (发文字号) found in a text, normalised to 〔〕, with its place in code units. */
export interface FoundNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

// Anchored on the year in its bracket, which few places have; the office's short name is read backwards from there.
const yearAndNumber = /[〔[【(﹝]\s{0,2}((?:19|20)\d{2})\s{0,2}[〕\]】)﹞]\s{0,2}第?\s{0,2}(\d{1,5})\s{0,2}号/g;
const officeBefore = /([\u4e00-\u9fffA-Z]{1,14})\s{0,2}$/;

// 云岭市科学技术局公告2024年第3号; 国务院令第722号. Anchored on 第…号, read backwards likewise.
const serialNumber = /(?:((?:19|20)\d{2})\s?年\s?)?第\s?(\d{1,4})\s?号/g;
const announcementBefore = /([\u4e00-\u9fff]{2,20}(?:公告|通告))\s{0,3}\(?$/;
const orderBefore = /([\u4e00-\u9fff]{2,14}令)\s{0,3}\(?$/;

// Words before the issuer's short name that the character class would swallow: 根据国科发火〔2016〕32号.
const leading =
  /^.*(?:以(?=.{2})|根据|依据|按照|依照|执行|关于|以及|参照|落实|贯彻|文件|通知|下载|方案|办法|意见|细则|规定|附件|文号|字号|编号|原)/;

/** Every document number in the text, in any bracket and with any spaces: 漯办[2018]39号, 遼科發〔2019〕22 号. */
export function findDocumentNumbers(text: string, folded: string = foldWidth(text)): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of folded.matchAll(yearAndNumber)) {
    const before = officeBefore.exec(folded.slice(Math.max(0, match.index - 16), match.index));
    const printed = before?.[1] ?? '';
    const office = printed.replace(leading, '');
    if (office.length === 0) continue;
    found.push({
      number: `${office}〔${match[1]}〕${Number(match[2])}号`,
      start: match.index - (before?.[0].length ?? 0) + printed.length - office.length,
      end: match.index + match[0].length,
    });
  }
  for (const match of folded.matchAll(serialNumber)) {
    const [text, year, serial] = match;
    const before = folded.slice(Math.max(0, match.index - 26), match.index);
    const name = (year === undefined ? orderBefore : announcementBefore).exec(before);
    const office = name?.[1]?.replace(leading, '') ?? '';
    if (name === null || office.length < 2) continue;
    const open = name[0].endsWith('(') && folded[match.index + text.length] === ')' ? 1 : 0;
    found.push({
      number: year === undefined ? `${office}第${Number(serial)}号` : `${office}${year}年第${Number(serial)}号`,
      start: match.index - name[0].length + (name[1]?.length ?? 0) - office.length,
      end: match.index + text.length + open,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same number whatever brackets, spaces and width it was written with; null for a text that is not one number. */
export function normaliseDocumentNumber(text: string): string | null {
  const trimmed = text.trim();
  const [first] = findDocumentNumbers(trimmed);
  return first !== undefined && first.start === 0 && first.end === trimmed.length ? first.number : null;
}
