/** Whether a character is part of a word for search: Chinese, letters, digits and the signs inside figures and document numbers. */
export function isWordUnit(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 0x25 || // %
    code === 0x26 || // &
    code === 0x28 || // (
    code === 0x29 || // )
    code === 0x2e || // .
    code >= 0xd800
  );
}

/**
 * The text as search sees it, one code unit for one, so that places stay the same: width folded, letters small, every bracket round, quotation
 * marks and other signs as they are. Expects Simplified text.
 */
export function searchForm(text: string): string {
  return text.replace(/[\u3000\u00a0\uff01-\uff5eA-Z〔〕[\]【】﹝﹞{}]/g, (character) => {
    if (character === '\u3000' || character === '\u00a0') return ' ';
    if (/[〔[【﹝{［｛]/.test(character)) return '(';
    if (/[〕\]】﹞}］｝]/.test(character)) return ')';
    const code = character.charCodeAt(0);
    const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    return String.fromCharCode(narrow >= 65 && narrow <= 90 ? narrow + 32 : narrow);
  });
}

/** Calls `visit` with every pair of neighbouring word characters in `[start, end)`, packed into one number. */
export function eachBigram(form: string, start: number, end: number, visit: (key: number) => void): void {
  let before = -1;
  for (let at = start; at < end; at += 1) {
    const code = form.charCodeAt(at);
    if (!isWordUnit(code)) {
      before = -1;
      continue;
    }
    if (before >= 0) visit(before * 0x10000 + code);
    before = code;
  }
}

function isDigitUnit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether taking `[start, end)` out of the text would cut a number in two. */
export function cutsNumber(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  return (
    (isDigitUnit(text.charCodeAt(start)) && (isDigitUnit(before) || (before === 0x2e && isDigitUnit(text.charCodeAt(start - 2))))) ||
    (isDigitUnit(text.charCodeAt(end - 1)) && isDigitUnit(text.charCodeAt(end)))
  );
}

/**
 * The pairs of neighbouring characters of a text, as search engines of every store index them (二元分词): one function for all, so that they agree.
 *
 * @example bigrams('高新技术') // ['高新', '新技', '技术']
 */
export function bigrams(text: string): string[] {
  const form = searchForm(text);
  const pairs: string[] = [];
  eachBigram(form, 0, form.length, (key) => pairs.push(String.fromCharCode(Math.floor(key / 0x10000), key % 0x10000)));
  return pairs;
}
