import { eastAsianWidth } from 'get-east-asian-width';

const invisible = /\p{M}|\p{Cc}|\p{Cf}/u;
// Escape sequences of colour take no columns.
const colourCode = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Columns that a text takes on a terminal: a Chinese character takes two, a combining mark none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(colourCode, ''))
    if (!invisible.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Marks that may not begin a line (避头). */
const notFirst = /^[，。、；：？！）》」』】〕”’%％‰,.;:?!)\]}]/;

/** Marks that may not end a line (避尾). */
const notLast = /[（《「『【〔“‘([]$/;

/** Pieces between which a line may break: Latin words and figures stay whole, Chinese breaks anywhere but before a closing or after an opening mark. */
function pieces(text: string): string[] {
  const found = text.match(/\s+|[\x21-\x7e]+|[^\x20-\x7e]/gu) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && (notLast.test(before) || (notFirst.test(piece) && !/^\s+$/.test(before)))) joined[last] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Cuts a word that is wider than a line, after a hyphen, dot or slash where there is one. */
function chop(piece: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of piece) {
    if (line !== '' && displayWidth(line + character) > width) {
      const at = /^(.+[-./_,:|])([^-./_,:|]*)$/.exec(line);
      const [head, tail] = at?.[1] !== undefined && displayWidth(at[1]) > width / 2 ? [at[1], at[2] ?? ''] : [line, ''];
      lines.push(head);
      line = tail;
    }
    line += character;
  }
  return [...lines, line];
}

/** Breaks a text into lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (displayWidth(line) + displayWidth(piece.trimEnd()) <= width) {
        line += piece;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      const parts = /^\s+$/.test(piece) ? [''] : chop(piece, width);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
    return [...lines, line.trimEnd()];
  });
}
