const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）', ':': '：', '!': '！', '?': '？' };

/**
 * The same text with half-width punctuation widened one for one, so that offsets stay valid and one set of rules reads both habits.
 * Commas and colons between digits stay: they belong to a number (1,200), a ratio (1:0.5) or a time.
 */
export function foldPunctuation(text: string): string {
  if (!/[,;():!?]/.test(text)) return text;
  return text.replace(/[,;():!?]/g, (mark, offset: number) => {
    if ((mark === ',' || mark === ':') && isDigitAt(text, offset - 1) && isDigitAt(text, offset + 1)) return mark;
    return fullWidth[mark] ?? mark;
  });
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
