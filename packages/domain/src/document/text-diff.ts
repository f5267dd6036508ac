/** A stretch of a comparison (比对片段). */
export interface DiffPiece {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Largest table of the comparison; beyond it the differing middle is shown as replaced whole. */
const largestTable = 4_000_000;

/** Numbers with their unit sign, Latin words and single characters: 30万元 against 50万元 differ in one token, not in a digit. */
function tokensOf(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu) ?? [];
}

/**
 * What changed between two texts, number by number and character by character. Joining `same` and `removed` gives the first, `same` and `added`
 * the second.
 */
export function diffText(before: string, after: string): DiffPiece[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  let prefix = 0;
  while (prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < a.length - prefix && suffix < b.length - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix += 1;
  const pieces: DiffPiece[] = [];
  const push = (op: DiffPiece['op'], text: string): void => {
    if (text.length === 0) return;
    const last = pieces.at(-1);
    if (last !== undefined && last.op === op) pieces[pieces.length - 1] = { op, text: last.text + text };
    else pieces.push({ op, text });
  };
  push('same', a.slice(0, prefix).join(''));
  diffMiddle(a.slice(prefix, a.length - suffix), b.slice(prefix, b.length - suffix), push);
  push('same', a.slice(a.length - suffix).join(''));
  return pieces;
}

/** Longest common subsequence by table; the differing middle of a clause is short. */
function diffMiddle(a: readonly string[], b: readonly string[], push: (op: DiffPiece['op'], text: string) => void): void {
  if (a.length * b.length > largestTable || a.length === 0 || b.length === 0) {
    push('removed', a.join(''));
    push('added', b.join(''));
    return;
  }
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      push('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      push('removed', a[i] ?? '');
      i += 1;
    } else {
      push('added', b[j] ?? '');
      j += 1;
    }
  }
  push('removed', a.slice(i).join(''));
  push('added', b.slice(j).join(''));
}
