/** A number as read from the text: plain decimal digits and where it ends. */
export interface Numeral {
  readonly digits: string;
  readonly end: number;
}

/** The digit of a Chinese numeral by its code, -1 for other characters: a table, since every numeral of a page is looked up. */
const hanDigits = new Int8Array(0x10000).fill(-1);
for (const [value, char] of [...'零一二三四五六七八九'].entries()) hanDigits[char.charCodeAt(0)] = value;
hanDigits['〇'.charCodeAt(0)] = 0;
hanDigits['两'.charCodeAt(0)] = 2;

/** What a unit of a Chinese numeral multiplies by, 0 for other characters. */
const hanUnits = new Uint16Array(0x10000);
hanUnits['十'.charCodeAt(0)] = 10;
hanUnits['百'.charCodeAt(0)] = 100;
hanUnits['千'.charCodeAt(0)] = 1000;
const wan = '万'.charCodeAt(0);
const yi = '亿'.charCodeAt(0);

/** Longer runs are never figures of a policy text, and a bound keeps the scan linear. */
const longestRun = 24;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the character can stand in a Chinese numeral (中文数字). */
export function isHanNumeral(code: number): boolean {
  return (hanDigits[code] ?? -1) >= 0 || (hanUnits[code] ?? 0) > 0 || code === wan || code === yi;
}

/** End of the run of digits, points and thousands commas that starts at `start`. */
export function arabicRunEnd(text: string, start: number): number {
  for (let end = start; ; end++) {
    const code = text.charCodeAt(end);
    if (!isDigit(code) && !((code === 46 || code === 44) && isDigit(text.charCodeAt(end + 1)))) return end;
  }
}

/** Reads `1,234.5` or `0.25` at `start`, where a digit stands; null for versions (1.2.3), odd groups (1,23) and endless runs. */
export function readArabic(text: string, start: number): Numeral | null {
  const end = arabicRunEnd(text, start);
  if (end - start > longestRun) return null;
  const run = text.slice(start, end);
  if (!run.includes(',')) return run.indexOf('.') === run.lastIndexOf('.') ? { digits: run, end } : null;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(run) ? { digits: run.replaceAll(',', ''), end } : null;
}

/** Whether a blank or a wide comma stands behind the first digits at `start`: elsewhere there is nothing to look for. */
function spacedMarkAfter(text: string, start: number): boolean {
  let end = start;
  while (end < start + 3 && isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return code === 0x20 || code === 0xa0 || code === 0x2009 || code === 0xff0c;
}

const spacedGroups = /[1-9]\d{0,2}(?:[ \u00a0\u2009，]\d{3})+(?!\d)(?:\.\d{1,4})?/y;

/** Reads `1 500`, `3 200.5` or `1，000`, thousands set apart by blanks or wide commas, at `start`; null behind a blank, where the row of a table may stand. */
export function readSpaced(text: string, start: number): Numeral | null {
  if (!spacedMarkAfter(text, start) || start === 0 || /\s/.test(text.charAt(start - 1))) return null;
  spacedGroups.lastIndex = start;
  const run = spacedGroups.exec(text)?.[0];
  return run === undefined || run.length > longestRun ? null : { digits: run.replace(/[\s，]/g, ''), end: start + run.length };
}

export function hanRunEnd(text: string, start: number): number {
  let end = start;
  while (isHanNumeral(text.charCodeAt(end))) end++;
  return end;
}

/** Reads a Chinese numeral such as 三、十二、一百五十、两千、五十万 at `start`; null for digit strings (二〇二五) and endless runs. */
export function readHan(text: string, start: number): Numeral | null {
  const end = hanRunEnd(text, start);
  if (end - start > longestRun) return null;
  let total = 0;
  let section = 0;
  let digit = -1;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const value = hanDigits[code] ?? -1;
    const unit = hanUnits[code] ?? 0;
    if (value >= 0) {
      if (digit > 0) return null;
      digit = value;
    } else if (unit > 0) {
      section += (digit > 0 ? digit : 1) * unit;
      digit = -1;
    } else {
      section += digit > 0 ? digit : section === 0 && total === 0 ? 1 : 0;
      total = code === wan ? total + section * 10_000 : (total + section) * 100_000_000;
      section = 0;
      digit = -1;
    }
  }
  const value = total + section + Math.max(digit, 0);
  return Number.isSafeInteger(value) ? { digits: String(value), end } : null;
}
