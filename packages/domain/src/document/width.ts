/**
 * Full-width letters, digits and signs as their half-width twins (半角), one code unit for one, so that offsets stay the same. Readers match
 * on the folded text and quote from the clean one. Chinese punctuation without an ASCII twin (。、“”《》〔〕) stays.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\u3000\u00a0\uff01-\uff5e]/g, (character) =>
    character === '\u3000' || character === '\u00a0' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
