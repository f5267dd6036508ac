import { isDigit, isHan, isLatin } from './characters.ts';
import { gbkDecode, gbkEncode } from './gbk.ts';
import { foldCharacter } from './script.ts';

/** Half-width marks that a page may print for the wide ones. */
const punctuation = ',:;?!()';
/** Costs in bits of what rarely happens between the damage and the print: widths folded, scripts converted. */
const costs = { foldedPunctuation: 1, foldedLetter: 5, script: 3 };

export function isFoldedPunctuation(char: string): boolean {
  return punctuation.includes(char);
}

/** Character of a user-defined code. */
export function isPrivate(code: number): boolean {
  return code >= 0xe000 && code < 0xf900;
}

/** Whether a two-byte code prints nothing that survives: user-defined, without a character, or a vertical form. */
export function isUnprintable(code: number): boolean {
  const printed = gbkDecode(code);
  return printed === 0 || isPrivate(printed) || (printed >= 0xfe10 && printed < 0xfe50);
}

let privateLeads: Uint8Array | undefined;

/** Whether some pair with this lead byte prints nothing that survives. */
export function hasPrivate(lead: number): boolean {
  if (privateLeads === undefined) {
    privateLeads = new Uint8Array(256);
    for (let high = 0xa1; high <= 0xfe; high++) {
      for (let low = 0xa1; low <= 0xfe; low++) if (isUnprintable(high * 256 + low)) privateLeads[high] = 1;
    }
  }
  return privateLeads[lead] === 1;
}

let unfolded: Map<number, number[]> | undefined;

/** Characters of the other script that fold to the same one: the page may have been converted after it was damaged. */
function variants(code: number): readonly number[] {
  if (unfolded === undefined) {
    unfolded = new Map();
    for (let other = 0x4e00; other < 0xa000; other++) {
      const to = foldCharacter(other);
      if (to !== other && gbkEncode(other) !== 0) unfolded.set(to, [...(unfolded.get(to) ?? []), other]);
    }
  }
  const folded = foldCharacter(code);
  const others = unfolded.get(folded) ?? [];
  return folded === code ? others : [folded, ...others.filter((other) => other !== code)];
}

/** Two-byte codes that a printed character may stand for, with their costs. */
export function codesOf(text: string, at: number): { code: number; cost: number }[] {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    const isPunctuation = punctuation.includes(text.charAt(at));
    if (!isPunctuation && !isDigit(unit) && !isLatin(unit)) return [];
    return [{ code: 0xa300 + unit + 0x80, cost: isPunctuation ? costs.foldedPunctuation : costs.foldedLetter }];
  }
  const codes: { code: number; cost: number }[] = [];
  const own = gbkEncode(unit);
  if (own !== 0) codes.push({ code: own, cost: 0 });
  if (isHan(unit)) {
    for (const variant of variants(unit)) {
      const code = gbkEncode(variant);
      if (code !== 0) codes.push({ code, cost: costs.script });
    }
  }
  return codes;
}
