/** Turns offsets in UTF-16 code units, which the readers work with, into Unicode code points, which spans travel in (码点), and back. */
export interface CodePoints {
  toCodePoint(unit: number): number;
  toUnit(codePoint: number): number;
}

const identity: CodePoints = { toCodePoint: (unit) => unit, toUnit: (codePoint) => codePoint };

/** Code units at which a surrogate pair starts. */
function astralStarts(text: string): number[] {
  const starts: number[] = [];
  for (let unit = 0; unit + 1 < text.length; unit += 1) {
    const high = text.charCodeAt(unit);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = text.charCodeAt(unit + 1);
    if (low < 0xdc00 || low > 0xdfff) continue;
    starts.push(unit);
    unit += 1;
  }
  return starts;
}

/** Number of values in the ascending list that are below `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets of one text. The identity where no character lies outside the basic plane, which is nearly always. */
export function codePointsOf(text: string): CodePoints {
  if (!/[\ud800-\udbff]/.test(text)) return identity;
  const starts = astralStarts(text);
  if (starts.length === 0) return identity;
  // The nth pair starts at this code point; ascending because starts are.
  const startsInCodePoints = starts.map((unit, index) => unit - index);
  return {
    toCodePoint: (unit) => {
      const before = countBelow(starts, unit);
      // An offset between the halves of a pair counts as the end of the pair.
      return unit - before + (before > 0 && starts[before - 1] === unit - 1 ? 1 : 0);
    },
    toUnit: (codePoint) => codePoint + countBelow(startsInCodePoints, codePoint),
  };
}

/** Whether an offset in code units would split a character: a pair lies around it. A half that stands alone is a character of its own. */
export function splitsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The offset itself, or the start of the character that it would split. */
export function characterStart(text: string, at: number): number {
  return splitsCharacter(text, at) ? at - 1 : at;
}

/** The offset itself, or the end of the character that it would split. */
export function characterEnd(text: string, at: number): number {
  return splitsCharacter(text, at) ? at + 1 : at;
}
