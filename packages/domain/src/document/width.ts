const chunk = 8192;

/** Half-width twin of each code unit, or the unit itself. */
function narrow(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code === 0x3000 || code === 0xa0 ? 0x20 : code;
}

/**
 * Full-width letters, digits and signs as their half-width twins (半角), one code unit for one, so that offsets stay the same. Readers match
 * on the folded text and quote from the clean one. Chinese punctuation without an ASCII twin (。、“”《》〔〕) stays.
 */
export function foldWidth(text: string): string {
  if (!/[\u3000\u00a0\uff01-\uff5e]/.test(text)) return text;
  // Built in chunks from code units: several times faster on whole documents than replacing sign by sign.
  const units = new Uint16Array(Math.min(text.length, chunk));
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += chunk) {
    const length = Math.min(chunk, text.length - from);
    for (let at = 0; at < length; at += 1) units[at] = narrow(text.charCodeAt(from + at));
    parts.push(String.fromCharCode(...units.subarray(0, length)));
  }
  return parts.join('');
}
