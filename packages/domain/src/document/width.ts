/** The full-width signs that make up nearly all of them in policy texts, replaced whole text at a time. */
const common: readonly (readonly [string, string])[] = [...'，：；（）？！％　'].map((sign) => [
  sign,
  sign === '　' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
]);
const rest = /[\u00a0\uff01-\uff5e]/g;

/**
 * Full-width letters, digits and signs as their half-width twins (半角), one code unit for one, so that offsets stay the same. Readers match
 * on the folded text and quote from the clean one. Chinese punctuation without an ASCII twin (。、“”《》〔〕) stays.
 */
export function foldWidth(text: string): string {
  if (!/[\u00a0\u3000\uff01-\uff5e]/.test(text)) return text;
  let folded = text;
  for (const [wide, narrow] of common) if (folded.includes(wide)) folded = folded.replaceAll(wide, narrow);
  return folded.replace(rest, (character) => (character === '\u00a0' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)));
}
