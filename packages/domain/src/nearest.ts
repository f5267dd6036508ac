/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each count one. */
function distance(left: string, right: string): number {
  let previous: number[] = [];
  let current = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min((current[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (current[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (previous[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    previous = current;
    current = next;
  }
  return current[right.length] ?? 0;
}

/** Spelling without the differences that people overlook: case, width, and the marks between words. */
function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]/g, '');
}

/**
 * The names a reader may have meant, nearest first: those that contain the word, then those a few slips away (at most a third of its length).
 *
 * @example nearest('benefit', ['benefits', 'documents']) // ['benefits']
 */
export function nearest(word: string, names: readonly string[], limit = 3): string[] {
  const asked = fold(word.slice(0, 100));
  if (asked.length === 0) return [];
  const scored: { name: string; score: number }[] = [];
  for (const name of names) {
    const known = fold(name);
    const slips = distance(asked, known);
    if (slips <= Math.max(1, Math.floor(asked.length / 3))) scored.push({ name, score: slips });
    else if (asked.length >= 3 && (known.includes(asked) || asked.includes(known)))
      scored.push({ name, score: 100 + Math.abs(known.length - asked.length) });
  }
  return scored
    .sort((one, other) => one.score - other.score)
    .slice(0, limit)
    .map((entry) => entry.name);
}
