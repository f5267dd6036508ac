/** Text as compared: without surrounding blanks, with one line feed for several. */
function comparable(text: string): string[] {
  return [...text.trim().replace(/\n+/g, '\n')];
}

/** Insertions and deletions between two texts (Myers' greedy algorithm), up to a limit. */
function differences(a: readonly string[], b: readonly string[], limit: number): number {
  const furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= limit; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = furthest.get(k + 1) ?? -1;
      const right = furthest.get(k - 1) ?? -1;
      let x = k === -d || (k !== d && right < down) ? down : right + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return d;
    }
  }
  return limit;
}

/** Share of the reference's characters that the text has right (字符准确率): a wrong character counts as one missing and one too many. */
export function characterAccuracy(text: string, reference: string): number {
  const expected = comparable(reference);
  const got = comparable(text);
  return 1 - differences(got, expected, expected.length + got.length) / 2 / expected.length;
}
