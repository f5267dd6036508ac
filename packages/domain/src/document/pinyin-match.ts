import { pinyin } from 'pinyin-pro';

const readingsByCharacter = new Map<string, readonly string[]>();

/** All readings of one character without tones, small letters; a letter or digit reads as itself. */
function readingsOf(character: string): readonly string[] {
  const known = readingsByCharacter.get(character);
  if (known !== undefined) return known;
  const readings = /[a-z0-9]/i.test(character)
    ? [character.toLowerCase()]
    : [
        ...new Set(
          pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true, nonZh: 'removed' }).map((reading) =>
            reading.toLowerCase(),
          ),
        ),
      ].filter((reading) => /^[a-z]+$/.test(reading));
  readingsByCharacter.set(character, readings);
  return readings;
}

/** Ways to spell a syllable in a query: whole, or by its initial (zh as zh or z). */
function spellings(reading: string): string[] {
  const initial = /^(?:zh|ch|sh)/.exec(reading)?.[0];
  return [reading, ...(initial === undefined ? [] : [initial]), reading.slice(0, 1)];
}

/** Whether a search is pinyin: letters alone, with spaces or apostrophes between syllables. */
export function isPinyinQuery(query: string): boolean {
  return /^[a-z]['a-z ]{1,39}$/i.test(query.trim());
}

/** Letters of a pinyin query, lower case, ü written v. */
export function pinyinLetters(query: string): string {
  return query
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '');
}

/**
 * Stretches of a phrase whose pinyin, in full, by initials or mixed, is exactly `letters`: gaoxin, gx and gaox all find 高新. At most one
 * stretch for each starting character; the last syllable may be cut short (gaoxinji finds 高新技).
 */
export function pinyinStretches(phrase: string, letters: string): [start: number, end: number][] {
  if (letters.length < 2) return [];
  const found: [number, number][] = [];
  for (let start = 0; start < phrase.length; start += 1) {
    // Positions in the query that can be reached after each character.
    let reached = new Set([0]);
    for (let at = start; at < phrase.length && reached.size > 0; at += 1) {
      const next = new Set<number>();
      let done = false;
      for (const reading of readingsOf(phrase[at] ?? '')) {
        for (const from of reached) {
          const rest = letters.slice(from);
          if (rest.length > 0 && rest.length < reading.length && reading.startsWith(rest)) done = true;
          for (const spelling of spellings(reading)) {
            if (!rest.startsWith(spelling)) continue;
            if (rest.length === spelling.length) done = true;
            else next.add(from + spelling.length);
          }
        }
      }
      if (done) {
        if (at > start || letters.length > 3) found.push([start, at + 1]);
        break;
      }
      reached = next;
    }
  }
  return found;
}
