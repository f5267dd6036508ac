import type { Change } from './edits.ts';
import { gbkEncode } from './gbk.ts';
import { type Line, splitLines } from './lines.ts';
import { mendUtf8 } from './misread-utf8.ts';
import { surpriseOf } from './plausibility.ts';

/** What is most common in UTF-8 Chinese that was read as GBK: the lead bytes E4–E9 and EF make these. */
const readAsGbk = '锛銆鐨涓鍏鏂浜鍙鐢鍦鎴璧绉鎶鏈鍒鏀鍔鍖鏉瀹缁閲绠鑷琛鈥';
let typical: Uint8Array | undefined;

function typicalUnits(): Uint8Array {
  if (typical === undefined) {
    typical = new Uint8Array(0x10000);
    for (const char of readAsGbk) typical[char.charCodeAt(0)] = 1;
  }
  return typical;
}

/** How many of them a text has. */
function countReadAsGbk(text: string): number {
  const units = typicalUnits();
  let count = 0;
  for (let i = 0; i < text.length; i++) count += units[text.charCodeAt(i)] ?? 0;
  return count;
}

/** Windows-1252's characters above Latin-1, by byte. */
const windows1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((char, index) => [
    char.charCodeAt(0),
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99,
      0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][index] ?? 0x3f,
  ]),
);

function decodeStrictly(bytes: readonly number[], label: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The bytes that GBK reads as this text, or undefined where it has a character that no bytes give. */
function gbkBytes(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit === 0x20ac) bytes.push(0x80);
    else {
      const code = gbkEncode(unit);
      if (code === 0) return undefined;
      bytes.push(code >> 8, code & 0xff);
    }
  }
  return bytes;
}

/** The bytes that Latin-1 or Windows-1252 reads as this text. */
function latinBytes(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x100 ? unit : windows1252.get(unit);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return bytes;
}

function isBetter(before: string, after: string | undefined): after is string {
  if (after === undefined || after.includes('\ufffd') || !/[\u4e00-\u9fff]/.test(after)) return false;
  // The text gets shorter, so compare by what a character costs.
  return surpriseOf(after, 0, after.length) / after.length + 3 < surpriseOf(before, 0, before.length) / before.length;
}

/** One in so many characters of UTF-8 read as GBK is among the most common ones. */
const sparse = 12;

/**
 * Whether a reading below could take the stretch, or the stretch without a character at either end, for misread: one look at each
 * character instead of many readings, for nearly all of a page is in order.
 */
function mayBeMisread(text: string, start: number, end: number): boolean {
  const units = typicalUnits();
  let count = 0;
  let latin = 0;
  let han = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) latin += 1;
    else if (unit >= 0x4e00 && unit <= 0x9fff) {
      han += 1;
      count += units[unit] ?? 0;
    } else count += units[unit] ?? 0;
  }
  return (count > 0 && count * sparse >= end - start - 2) || (latin > 1 && han <= 2);
}

/** The right reading of a garbled stretch, where one is certain. */
function rightReading(text: string): string | undefined {
  if (countReadAsGbk(text) * sparse >= text.length) {
    const bytes = gbkBytes(text);
    const reading = bytes === undefined ? undefined : decodeStrictly(bytes, 'utf-8');
    if (isBetter(text, reading)) return reading;
  }
  if (!/[\u4e00-\u9fff]/.test(text) && /[\u0080-\u00ff][^\u0080-\u00ff]*[\u0080-\u00ff]/.test(text)) {
    const bytes = latinBytes(text);
    if (bytes !== undefined) {
      for (const label of ['utf-8', 'gb18030'] as const) {
        const reading = decodeStrictly(bytes, label);
        if (isBetter(text, reading)) return reading;
      }
    }
  }
  if (/[\u0100-\u07ff]{2}/.test(text) && !/[\u4e00-\u9fff]/.test(text)) {
    const reading = decodeStrictly([...new TextEncoder().encode(text)], 'gb18030');
    if (isBetter(text, reading)) return reading;
  }
  return undefined;
}

/** A stretch of a line between marks of lost bytes; the last pair before such a mark may have lost a part. */
function stretchesOf(line: Line): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let start = line.start;
  for (let i = 0; i <= line.text.length; i++) {
    const unit = i < line.text.length ? line.text.charCodeAt(i) : 0xfffd;
    if (unit !== 0xfffd && unit !== 0x3f) continue;
    if (line.start + i > start) stretches.push({ start, end: line.start + i });
    start = line.start + i + 1;
  }
  return stretches;
}

/** The changes that mend a stretch of UTF-8 that was read as GBK, where it clearly was. */
function mendedIn(text: string, start: number, end: number): readonly Change[] | undefined {
  const printed = text.slice(start, end);
  if (printed.length < 2 || countReadAsGbk(printed) * sparse < printed.length) return undefined;
  const mended = mendUtf8(text, start, end);
  return mended !== undefined && isBetter(printed, mended.reading) ? mended.changes : undefined;
}

/** Reads a stretch between marks. In Latin text a byte is a character, so that one at either end may be left out. */
function readStretch(text: string, start: number, end: number): readonly Change[] {
  if (!mayBeMisread(text, start, end)) return [];
  const mended = mendedIn(text, start, end);
  if (mended !== undefined) return mended;
  for (const [left, right] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    const [from, to] = [start + left, end - right];
    if (to - from < 2) continue;
    const reading = rightReading(text.slice(from, to));
    if (reading !== undefined) return [{ start: from, end: to, text: reading, kind: 'encoding', note: null }];
  }
  return [];
}

/**
 * Undoes a decoding with the wrong table (编码误读): UTF-8 read as GBK or Latin-1, GBK read as Latin-1 or UTF-8. Only what can be
 * taken back byte for byte is; a character that lost a byte stays as printed and is marked.
 */
export function undoWrongDecoding(text: string): Change[] {
  if (countReadAsGbk(text) < 2 && !/[\u0080-\u07ff]{2}/.test(text)) return lostCharacters(text, []);
  const changes: Change[] = [];
  for (const line of splitLines(text)) {
    const suspect = mayBeMisread(text, line.start, line.end);
    const whole = suspect ? rightReading(line.text) : undefined;
    if (whole !== undefined) {
      changes.push({ start: line.start, end: line.end, text: whole, kind: 'encoding', note: null });
      continue;
    }
    // Without a mark the only stretch is the line itself.
    if (!suspect && !/[?\ufffd]/.test(line.text)) continue;
    const mended = suspect ? mendedIn(text, line.start, line.end) : undefined;
    if (mended !== undefined) for (const change of mended) changes.push(change);
    else for (const { start, end } of stretchesOf(line)) for (const change of readStretch(text, start, end)) changes.push(change);
  }
  return lostCharacters(text, changes);
}

/** Marks what was lost for good: replacement characters and 锟斤拷, their GBK look. */
function lostCharacters(text: string, changes: readonly Change[]): Change[] {
  const all = [...changes];
  let next = 0;
  for (const match of text.matchAll(/(?:锟斤拷)+|锟斤|\ufffd{2,}/g)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < changes.length && (changes[next]?.end ?? 0) <= start) next += 1;
    if ((changes[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    all.push({ start, end, text: match[0], kind: 'damaged', note: '字节已丢失，无法恢复' });
  }
  return all.sort((a, b) => a.start - b.start);
}
