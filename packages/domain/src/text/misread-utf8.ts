import { classOf } from './character-class.ts';
import type { Change } from './edits.ts';
import { gbkEncode } from './gbk.ts';
import { surpriseOf } from './plausibility.ts';

/** A run of whole characters of UTF-8, or bytes between them that make none (`text` null). Offsets count bytes. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** The bytes that GBK reads as a stretch of text, with the offset of the printed character that each comes from. */
interface Bytes {
  readonly bytes: readonly number[];
  readonly printedAt: readonly number[];
}

/** Stands for the bytes behind a mark: nobody knows which, nor how many. */
const unknown = -1;
const questionMark = 0x3f;

function bytesOf(text: string, start: number, end: number): Bytes | undefined {
  const bytes: number[] = [];
  const printedAt: number[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) {
      bytes.push(unknown);
      printedAt.push(i);
      continue;
    }
    const code = unit < 0x80 ? unit : unit === 0x20ac ? 0x80 : gbkEncode(unit);
    if (code === 0 && unit !== 0) return undefined;
    if (code > 0xff) {
      bytes.push(code >> 8);
      printedAt.push(i);
    }
    bytes.push(code & 0xff);
    printedAt.push(i);
  }
  return { bytes, printedAt };
}

function isTrail(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** The character of the basic plane that begins at a byte, with its length; length 0 where none does. */
function characterAt(bytes: readonly number[], at: number): { readonly code: number; readonly length: number } {
  const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first >= 0 && first < 0x80) return { code: first, length: 1 };
  if (first >= 0xc2 && first < 0xe0 && isTrail(second)) return { code: (first & 0x1f) * 0x40 + (second & 0x3f), length: 2 };
  if (first >= 0xe0 && first < 0xf0 && isTrail(second) && isTrail(third)) {
    const code = (first & 0xf) * 0x1000 + (second & 0x3f) * 0x40 + (third & 0x3f);
    if (code >= 0x800 && (code < 0xd800 || code >= 0xe000)) return { code, length: 3 };
  }
  return { code: 0, length: 0 };
}

/** Whether the character at a byte is whole. A question mark beside bytes that make no character is the mark of one that is lost. */
function isWhole(bytes: readonly number[], at: number, length: number, isInGap: boolean): boolean {
  if (length === 0) return false;
  return bytes[at] !== questionMark || (!isInGap && !isTrail(bytes[at + 1]));
}

function piecesOf(bytes: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let text = '';
  let isInGap = false;
  const close = (end: number) => {
    if (end > from) pieces.push({ start: from, end, text: isInGap ? null : text });
    from = end;
    text = '';
  };
  for (let at = 0; at < bytes.length; ) {
    const { code, length } = characterAt(bytes, at);
    const whole = isWhole(bytes, at, length, isInGap && at > from);
    if (whole === isInGap) {
      close(at);
      isInGap = !whole;
    }
    if (whole) text += String.fromCharCode(code);
    at += whole ? length : 1;
  }
  close(bytes.length);
  return pieces;
}

/** Bits by which the best character for a lost byte must lead: where a mark shows which byte it was, and where it may have been another. */
const lead = { marked: 5, unmarked: 8 };

/** Every character of three bytes that two bytes may be left of. A mark before or behind them shows which is lost. */
function candidates(first: number, second: number, isMarkedBefore: boolean, isMarkedBehind: boolean): number[] {
  const codes: number[] = [];
  if (first >= 0xe2 && first <= 0xef && isTrail(second)) {
    const base = (first & 0xf) * 0x1000;
    for (let low = 0; low < 64; low++) codes.push(base + (second & 0x3f) * 0x40 + low);
    if (!isMarkedBehind) for (let middle = 0; middle < 64; middle++) codes.push(base + middle * 0x40 + (second & 0x3f));
  } else if (isTrail(first) && isTrail(second) && !isMarkedBehind) {
    const rest = (first & 0x3f) * 0x40 + (second & 0x3f);
    for (let top = 0x2; top <= 0xf; top++) codes.push(top * 0x1000 + rest);
  } else if (isMarkedBefore) return [];
  return codes.filter((code) => code < 0xd800 || code >= 0xf900);
}

/** The character that was printed with one byte too few, between what stands before and behind it, where one is certain. */
function completed(codes: readonly number[], before: string, after: string, bits: number): string | undefined {
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let found = 0;
  const context = before.slice(-2);
  for (const code of codes) {
    const whole = context + String.fromCharCode(code) + after;
    const cost = surpriseOf(whole, context.length, whole.length);
    if (cost === best && classOf(code) === classOf(found)) {
      // 長 beside 长: the same character to all that is measured here.
      if (classOf(code) === code) found = code;
    } else if (cost < best) {
      second = best;
      best = cost;
      found = code;
    } else if (cost < second) second = cost;
  }
  return second - best >= bits ? String.fromCharCode(found) : undefined;
}

/** A gap that no mark explains is bearable for so many bytes, besides one at either end: what is not UTF-8 has gaps all over. */
const bytesPerGap = 30;
/** Most bytes that such a gap can hold: what is left of two characters. */
const longestGap = 4;

/** What a stretch of UTF-8 that was read as GBK says, and the changes that lead to it. */
export interface Mended {
  /** The whole characters alone, to judge whether the stretch was UTF-8 at all. */
  readonly reading: string;
  readonly changes: readonly Change[];
}

function isMark(byte: number | undefined): boolean {
  return byte === unknown || byte === questionMark;
}

/**
 * Takes a stretch of text back to the bytes that GBK read it from and reads them as UTF-8. A character that lost a byte is completed where one is
 * certain, else what is printed of it stays and is marked; all others are whole again. Undefined where the stretch cannot have been UTF-8.
 */
export function mendUtf8(text: string, start: number, end: number): Mended | undefined {
  const source = bytesOf(text, start, end);
  if (source === undefined) return undefined;
  const { bytes, printedAt } = source;
  const pieces = piecesOf(bytes);
  const unexplained = pieces.filter((piece) => piece.text === null && !isMark(bytes[piece.start]) && !isMark(bytes[piece.end - 1]));
  if (unexplained.length > 2 + bytes.length / bytesPerGap || unexplained.some((gap) => gap.end - gap.start > longestGap)) return undefined;
  const changes: Change[] = [];
  let at = start;
  let whole = '';
  const close = (to: number) => {
    if (to > at || whole !== '') changes.push({ start: at, end: to, text: whole, kind: 'encoding', note: null });
    whole = '';
    at = to;
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.text !== null) {
      whole += piece.text;
      continue;
    }
    const held = bytes.slice(piece.start, piece.end);
    const known = held.filter((byte) => !isMark(byte));
    const next = pieces[index + 1]?.text?.charAt(0) ?? (text.charAt(end) || '\n');
    const codes = known.length === 2 ? candidates(known[0] ?? 0, known[1] ?? 0, isMark(held[0]), isMark(held.at(-1))) : [];
    const one = completed(codes, whole, next, held.some(isMark) ? lead.marked : lead.unmarked);
    if (one !== undefined) {
      whole += one;
      continue;
    }
    // A printed character that holds a byte of the one before or behind as well stays with the damage.
    close(Math.max(at, printedAt[piece.start] ?? end));
    const to = Math.max(at, (printedAt[piece.end - 1] ?? end) + 1);
    if (to > at) changes.push({ start: at, end: to, text: text.slice(at, to), kind: 'damaged', note: '缺一字节，此处文字无法确定' });
    at = to;
  }
  close(end);
  return { reading: pieces.map((piece) => piece.text ?? '').join(''), changes };
}
