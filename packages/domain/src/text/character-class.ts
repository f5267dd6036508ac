import { isBlank, isDigit, isHan, isLatin } from './characters.ts';
import { foldCharacter } from './script.ts';

const wide = new Map([...',:;?!()'].map((char) => [char.charCodeAt(0), char.charCodeAt(0) + 0xfee0]));

let classes: Uint16Array | undefined;

/** What plausibility does not tell apart becomes one: figures 0, letters A, blanks and line ends a space, scripts, widths. */
export function classOf(code: number): number {
  classes ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => classOfUnit(unit));
  return classes[code] ?? 0x20;
}

function classOfUnit(code: number): number {
  if (code === 0x0a || (isBlank(code) && code !== 0x3000)) return 0x20;
  if (isDigit(code)) return 0x30;
  if (isLatin(code)) return 0x41;
  if (code < 0x80) return wide.get(code) ?? code;
  return isHan(code) ? foldCharacter(code) : code;
}
