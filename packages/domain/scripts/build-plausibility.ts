/**
 * Builds src/text/plausibility-data.ts: how likely a character is, and how likely after another, in the Chinese of policy pages.
 *
 *   node scripts/build-plausibility.ts DICTIONARY TEXT…
 *
 * DICTIONARY is a word list with frequencies in the format of jieba's dict.txt (MIT; package @node-rs/jieba), TEXT are clean texts of
 * the genre in Simplified characters. Only counts of characters and pairs are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [dictionary, output, ...texts] = process.argv.slice(2);
if (dictionary === undefined || output === undefined) throw new Error('usage: build-plausibility.ts DICTIONARY OUTPUT TEXT…');

/** How much one character of the genre's own texts counts against the word list. */
const textWeight = 2500;
/** Place and office words count more than their rarity in a general word list says. */
const regionWeight = 150;
const pairLimit = 22_000;
const tripleLimit = 6_000;

/** Characters by themselves: the word list knows no punctuation, so the genre's texts are half of this count. */
const alone = { list: new Map<string, number>(), texts: new Map<string, number>() };
const single = new Map<string, number>();
const pair = new Map<string, number>();
const triple = new Map<string, number>();
/** How often a character ends and opens a word of the list, and stands before and after a mark or line end in the texts. */
const words = { first: new Map<string, number>(), last: new Map<string, number>() };
const marks = { before: new Map<string, number>(), after: new Map<string, number>() };
const add = (map: Map<string, number>, key: string, count: number) => map.set(key, (map.get(key) ?? 0) + count);
const han = /^[\u4e00-\u9fff]+$/;

for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', frequency = '0', tag = ''] = line.split(' ');
  if (!han.test(word)) continue;
  const isRegion = tag.startsWith('ns') && /[省市县区旗州盟镇乡港]$/.test(word);
  const count = Number(frequency) + (isRegion ? regionWeight : 0);
  if (count < 1) continue;
  add(words.last, word.charAt(word.length - 1), count);
  add(words.first, word.charAt(0), count);
  for (let i = 0; i < word.length; i++) {
    add(single, word.charAt(i), count);
    add(alone.list, word.charAt(i), count);
    if (i > 0) add(pair, word.slice(i - 1, i + 1), count);
    if (i > 1) add(triple, word.slice(i - 2, i + 1), count);
  }
}

/** Folds what plausibility does not tell apart: figures, letters, line ends, widths of punctuation. */
function classOf(char: string): string {
  if (/[0-9０-９]/.test(char)) return '0';
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(char)) return 'A';
  if (/\s/.test(char)) return ' ';
  return { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）' }[char] ?? char;
}

/** The genre's own terms and sentence openings, which a general word list lacks or rates too low. */
const genreWeight = 4000;
const genreTriples = new Set<string>();
for (const word of readFileSync(new URL('genre-words.txt', import.meta.url), 'utf8').split(/\s+/)) {
  for (let i = 0; i < word.length; i++) {
    add(single, word.charAt(i), genreWeight);
    if (i > 0) add(pair, word.slice(i - 1, i + 1), genreWeight);
    if (i > 1) {
      add(triple, word.slice(i - 2, i + 1), genreWeight);
      genreTriples.add(word.slice(i - 2, i + 1));
    }
  }
}

for (const file of texts) {
  let previous = ' ';
  let beforeThat = ' ';
  for (const char of readFileSync(file, 'utf8').replace(/[ \t\u3000]+/g, '')) {
    const is = classOf(char);
    if (is === ' ' && previous === ' ') continue;
    if (previous === '0' && is === '0') continue;
    add(single, is, textWeight);
    add(alone.texts, is, 1);
    add(pair, previous + is, textWeight);
    if (han.test(previous) && !han.test(is) && is !== '0' && is !== 'A') add(marks.before, previous, 1);
    if (han.test(is) && !han.test(previous) && previous !== '0' && previous !== 'A') add(marks.after, is, 1);
    add(triple, beforeThat + previous + is, textWeight);
    beforeThat = previous;
    previous = is;
  }
}

const sumOf = (map: Map<string, number>) => [...map.values()].reduce((sum, count) => sum + count, 0);
const [listTotal, textTotal] = [sumOf(alone.list), sumOf(alone.texts)];
const shareOf = (char: string) => ((alone.list.get(char) ?? 0) / listTotal + (alone.texts.get(char) ?? 0) / textTotal) / 2;
/** Level of a single character: −log2 of its share, 1 to 26. */
const levelOf = (char: string) => Math.min(26, Math.max(1, Math.round(-Math.log2(shareOf(char)))));
/** Level of a pair: thirds of two bits by which it is likelier than chance, 1 to 26. */
const pairs: { pair: string; level: number; worth: number }[] = [];
for (const [key, count] of pair) {
  const [first = '', second = ''] = [key.charAt(0), key.charAt(1)];
  const ratio = Math.log2(count / (single.get(first) ?? 1) / shareOf(second));
  if (ratio < 0.75) continue;
  pairs.push({ pair: key, level: Math.min(26, Math.round(ratio * 1.5)), worth: count * ratio });
}
pairs.sort((a, b) => b.worth - a.worth);
const kept = pairs.slice(0, pairLimit);

const keptGain = new Map(kept.map(({ pair: key, level }) => [key, level / 1.5]));
/** Runs of three that belong together: those that save most bits against the pairs, and all of the genre's terms. */
const keptTriples = [...triple]
  .map(([key, count]) => {
    const second = key.slice(1);
    const byPair = levelOf(key.charAt(2)) + (keptGain.has(second) ? -(keptGain.get(second) ?? 0) : 1.5);
    const byTriple = Math.max(2, -Math.log2(count / (pair.get(key.slice(0, 2)) ?? 1)));
    return { key, worth: count * (byPair - byTriple) };
  })
  .filter(({ key, worth }) => worth > 0 && !genreTriples.has(key))
  .sort((a, b) => b.worth - a.worth)
  .slice(0, tripleLimit)
  .map(({ key }) => key)
  .concat([...genreTriples]);
const tripleRows = new Map<string, string>();
for (const key of keptTriples.sort()) tripleRows.set(key.slice(0, 2), (tripleRows.get(key.slice(0, 2)) ?? '') + key.charAt(2));

/** Bits by which a character is less likely than others at the edge of a clause, from texts where they say enough, else from the word list. */
function edgeBits(inTexts: Map<string, number>, inWords: Map<string, number>): { char: string; level: number }[] {
  const hanOf = (map: Map<string, number>) => sumOf(new Map([...map].filter(([char]) => han.test(char))));
  const average = { texts: sumOf(inTexts) / hanOf(alone.texts), words: sumOf(inWords) / hanOf(alone.list) };
  return [...alone.list]
    .map(([char, count]) => {
      const seen = alone.texts.get(char) ?? 0;
      const texts = ((inTexts.get(char) ?? 0) + 3 * average.texts) / (seen + 3) / average.texts;
      const list = ((inWords.get(char) ?? 0) + 30 * average.words) / (count + 30) / average.words;
      const trust = seen / (seen + 30);
      return { char, level: Math.min(6, Math.round(-Math.log2(texts) * trust - Math.log2(list) * (1 - trust))) };
    })
    .filter(({ char, level }) => level >= 1 && levelOf(char) < 19);
}

const letter = (level: number) => String.fromCharCode(0x60 + level);
function grouped(items: { char: string; level: number }[]): string {
  const byLevel = new Map<number, string>();
  for (const { char, level } of items) byLevel.set(level, (byLevel.get(level) ?? '') + char);
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([level, chars]) => letter(level) + [...chars].sort().join(''))
    .join('');
}

const singles = grouped(
  [...single]
    .filter(([char, count]) => count >= 3 && char.length === 1 && levelOf(char) < 23)
    .map(([char]) => ({ char, level: levelOf(char) })),
);
const rows = new Map<string, { char: string; level: number }[]>();
for (const { pair: key, level } of kept) {
  const first = key.charAt(0);
  rows.set(first, [...(rows.get(first) ?? []), { char: key.charAt(1), level }]);
}
const pairRows = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, items]) => first + grouped(items));

writeFileSync(
  output,
  `// Generated by scripts/build-plausibility.ts from a word list with frequencies (jieba, MIT) and texts of the genre; do not edit.
// A small letter opens a level: for \`singles\` a..z = −log2 of the share, for \`pairs\` (one row a first character) a..z = two thirds of a
// bit each by which the pair is likelier than chance. 0 stands for figures, A for letters, the space for a line end.

/** Characters by level of rarity (字频). */
export const singles = ${JSON.stringify(singles)};

/** Bits by which a character is less likely than others before a mark or line end (a = 1), and after one. */
export const beforeMark = ${JSON.stringify(grouped(edgeBits(marks.before, words.last)))};
export const afterMark = ${JSON.stringify(grouped(edgeBits(marks.after, words.first)))};

/** Pairs by first character and level (字对). */
export const pairs =
  ${JSON.stringify(pairRows.join('\n'))};

/** What may follow a pair to make a run of three that belongs together, one pair a row (三字串). */
export const triples =
  ${JSON.stringify([...tripleRows].map(([key, ends]) => key + ends).join('\n'))};
`,
);
process.stderr.write(`${single.size} characters, ${pairs.length} pairs, ${kept.length} kept\n`);
