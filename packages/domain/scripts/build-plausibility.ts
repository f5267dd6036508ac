/**
 * Builds src/text/plausibility-data.ts: how likely words are, and which stand side by side, in the Chinese of policy pages.
 *
 *   node scripts/build-plausibility.ts DICTIONARY TEXT…
 *
 * DICTIONARY is a word list with frequencies in the format of jieba's dict.txt (MIT; package @node-rs/jieba), TEXT are texts of the genre,
 * read through the cleaning. genre-prose.txt and genre-words.txt beside this script, written for this purpose, always count. Only counts
 * of words and of the characters where they meet are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cleanPage } from '../src/text/clean-page.ts';

const [dictionary, ...texts] = process.argv.slice(2);
if (dictionary === undefined) throw new Error('usage: build-plausibility.ts DICTIONARY TEXT…');

const longest = 5;
/** How many words of two, three, four and five characters are kept. */
const kept = [0, 0, 26_000, 9_000, 7_000, 700];
/** Place and office words count more than their rarity in a general word list says. */
const regionWeight = 150;
/** How often the genre's own terms and sentence openings are taken to occur in its texts. */
const genreWeight = 3;
/** Share of the genre's texts in the probability of a word; the rest is the word list's. */
const genreShare = 0.55;

type Counts = Map<string, number>;
const add = (map: Counts, key: string, count: number) => map.set(key, (map.get(key) ?? 0) + count);
const sumOf = (map: Counts) => [...map.values()].reduce((sum, count) => sum + count, 0);
const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const han = /^[\u4e00-\u9fff]+$/;

const listed: Counts = new Map();
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', frequency = '0', tag = ''] = line.split(' ');
  if (!han.test(word) || word.length > longest) continue;
  const isRegion = tag.startsWith('ns') && /[省市县区旗州盟镇乡港]$/.test(word);
  const count = Number(frequency) + (isRegion ? regionWeight : 0);
  if (count > 0) add(listed, word, count);
}
const genreWords = beside('genre-words.txt')
  .split(/\s+/)
  .filter((word) => han.test(word));
const listTotal = sumOf(listed);

/** Folds what plausibility does not tell apart: figures, letters, line ends, widths of punctuation. */
function classOf(char: string): string {
  if (/[0-9０-９]/.test(char)) return '0';
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(char)) return 'A';
  if (/\s/.test(char)) return ' ';
  return { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）' }[char] ?? char;
}

const corpus = [...texts.map((file) => cleanPage(readFileSync(file)).clean), beside('genre-prose.txt')].map((text) => {
  const classes: string[] = [];
  for (const char of text.replace(/[ \t\u3000]+/g, '')) {
    const is = classOf(char);
    if ((is === ' ' || is === '0' || is === 'A') && classes[classes.length - 1] === is) continue;
    classes.push(is);
  }
  return classes.join('');
});

/** The words of a text by their probabilities so far. */
function segment(text: string, cost: (word: string) => number): string[] {
  const best = [0];
  const from = [0];
  for (let end = 1; end <= text.length; end++) {
    best[end] = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= Math.max(0, end - longest); start--) {
      const total = (best[start] ?? 0) + cost(text.slice(start, end));
      if (total < (best[end] ?? 0)) {
        best[end] = total;
        from[end] = start;
      }
    }
  }
  const words: string[] = [];
  for (let end = text.length; end > 0; end = from[end] ?? 0) words.push(text.slice(from[end], end));
  return words.reverse();
}

let inTexts: Counts = new Map();
for (const word of genreWords) if (word.length <= longest) add(inTexts, word, genreWeight);
const shareIn = (map: Counts, total: number, word: string) => (map.get(word) ?? 0) / total;
let segmented: string[][] = [];
// The second round knows the genre's frequencies from the first.
for (let round = 0; round < 3; round++) {
  const total = Math.max(1, sumOf(inTexts));
  const cost = (word: string) => {
    const share = (1 - genreShare) * shareIn(listed, listTotal, word) + genreShare * shareIn(inTexts, total, word);
    return share > 0 ? -Math.log2(share) : word.length === 1 ? 24 : Number.POSITIVE_INFINITY;
  };
  segmented = [...corpus, ...genreWords].map((text) => segment(text, cost));
  inTexts = new Map();
  for (const word of genreWords) if (word.length <= longest) add(inTexts, word, genreWeight);
  for (const word of segmented.flat()) add(inTexts, word, 1);
}

/** Words that stand side by side again and again are taken together too, as far as that stays short. */
const together: Counts = new Map();
for (const [index, list] of segmented.entries()) {
  for (const [at, word] of list.entries()) {
    const both = word + (list[at + 1] ?? ' ');
    if (both.length <= longest && both.length > 2 && han.test(both)) add(together, both, index < corpus.length ? 1 : 2);
  }
}
for (const [both, count] of together) if (count > 1 && !inTexts.has(both)) inTexts.set(both, count);

/** Share of a character in all text, by itself or inside words. */
const characters = { list: new Map() as Counts, texts: new Map() as Counts };
for (const [word, count] of listed) for (const char of word) add(characters.list, char, count);
for (const [word, count] of inTexts) for (const char of word) add(characters.texts, char, count);
const totals = { list: sumOf(characters.list), texts: sumOf(characters.texts), words: sumOf(inTexts) };
/** A character that is a word only in names and the like. */
const aloneShare = 0.008;
const wordShare = (word: string) => (1 - genreShare) * shareIn(listed, listTotal, word) + genreShare * shareIn(inTexts, totals.words, word);
const singleShare = (char: string) =>
  wordShare(char) +
  aloneShare *
    ((1 - genreShare) * shareIn(characters.list, totals.list, char) + genreShare * shareIn(characters.texts, totals.texts, char));
const levelOf = (share: number) => Math.min(26, Math.max(1, Math.round(-Math.log2(share))));

const letter = (level: number) => String.fromCharCode(0x60 + level);
function grouped(items: { rest: string; level: number }[]): string {
  const byLevel = new Map<number, string[]>();
  for (const { rest, level } of items) byLevel.set(level, [...(byLevel.get(level) ?? []), rest]);
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([level, rests]) => letter(level) + rests.sort().join(''))
    .join('');
}
/** One row a first character, so that it is written once. */
function rowsOf(items: { key: string; level: number }[]): string {
  const rows = new Map<string, { rest: string; level: number }[]>();
  for (const { key, level } of items) {
    const row = rows.get(key.charAt(0));
    if (row === undefined) rows.set(key.charAt(0), [{ rest: key.slice(1), level }]);
    else row.push({ rest: key.slice(1), level });
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, row]) => first + grouped(row))
    .join('\n');
}

const singles = grouped(
  [...new Set([...characters.list.keys(), ...characters.texts.keys()])]
    .filter((char) => !/[a-z\n]/.test(char))
    .map((char) => ({ rest: char, level: levelOf(singleShare(char)) }))
    .filter(({ level }) => level < 26),
);

const candidates = [...new Set([...listed.keys(), ...inTexts.keys()])].filter((word) => word.length > 1 && han.test(word));
const words = kept.map((count, length) => {
  const ranked = candidates
    .filter((word) => word.length === length)
    .map((key) => {
      const share = wordShare(key);
      // What a word saves against its parts.
      const parts = segment(key, (part) =>
        part.length === length ? Number.POSITIVE_INFINITY : part.length === 1 ? -Math.log2(singleShare(part)) : -Math.log2(wordShare(part)),
      );
      const apart = parts.reduce((sum, part) => sum - Math.log2(part.length === 1 ? singleShare(part) : wordShare(part)), 0);
      return { key, level: levelOf(share), worth: share * (apart + Math.log2(share)) };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  return rowsOf(ranked.slice(0, count));
});

/** How much likelier than chance two characters meet where one word ends and the next begins. */
const ends: Counts = new Map();
const starts: Counts = new Map();
const meeting: Counts = new Map();
let boundaries = 0;
for (const [index, list] of segmented.entries()) {
  const isText = index < corpus.length;
  for (const [at, word] of list.entries()) {
    const next = list[at + 1];
    if (next === undefined) continue;
    const [end, start] = [word.charAt(word.length - 1), next.charAt(0)];
    add(ends, end, 1);
    add(starts, start, 1);
    add(meeting, end + start, isText ? 1 : genreWeight / 2);
    boundaries += 1;
  }
}
/** Marks meet what they meet by rule, so that what is not seen says something too. */
const isMark = (char: string) => !han.test(char) && char !== '0' && char !== 'A';
const meetings: { key: string; level: number }[] = [];
const zero = 8;
for (const end of ends.keys()) {
  for (const start of starts.keys()) {
    const expected = ((ends.get(end) ?? 0) * (starts.get(start) ?? 0)) / boundaries;
    const seen = meeting.get(end + start) ?? 0;
    const isRule = expected >= 2 || (isMark(end) && isMark(start) && expected > 0.3);
    if (seen === 0 && !isRule) continue;
    // A single meeting of rare characters is chance more often than not.
    const bits = Math.log2((seen + 0.35) / (expected + 0.35));
    const level = Math.min(26, Math.max(1, Math.round(bits * 1.5) + zero));
    if (Math.abs(level - zero) >= 2 && !/[a-z\n]/.test(end + start)) meetings.push({ key: end + start, level });
  }
}

/** Bits by which a word that ends, or begins, with a character is less likely than others beside a mark. */
function besideMarks(edge: Counts, of: (word: string, next: string) => string | null): { rest: string; level: number }[] {
  const seen: Counts = new Map();
  for (const list of segmented.slice(0, corpus.length)) {
    for (const [at, word] of list.entries()) {
      const char = of(word, list[at + 1] ?? ' ');
      if (char !== null) add(seen, char, 1);
    }
  }
  const hanEdges = [...edge].filter(([char]) => han.test(char));
  const average = sumOf(seen) / hanEdges.reduce((sum, [, count]) => sum + count, 0);
  return hanEdges
    .map(([rest, count]) => ({
      rest,
      level: Math.min(6, Math.round(-Math.log2(((seen.get(rest) ?? 0) + 4 * average) / (count + 4) / average))),
    }))
    .filter(({ level }) => level >= 1);
}
const beforeMark = besideMarks(ends, (word, next) => {
  const end = word.charAt(word.length - 1);
  return han.test(end) && isMark(next.charAt(0)) ? end : null;
});
const afterMark = besideMarks(starts, (word, next) =>
  isMark(word.charAt(word.length - 1)) && han.test(next.charAt(0)) ? next.charAt(0) : null,
);

writeFileSync(
  new URL('../src/text/plausibility-data.ts', import.meta.url),
  `// Generated by scripts/build-plausibility.ts from a word list with frequencies (jieba, MIT) and texts of the genre; do not edit.
// A small letter opens a level: for words a..z = −log2 of the share; for \`meetings\` two thirds of a bit each by which the two are likelier
// than chance, with h for none. One row a first character. 0 stands for figures, A for letters, the space for a line end.

/** Characters as words of their own (单字). */
export const singles =
  ${JSON.stringify(singles)};

/** Words of two, three, four and five characters (词). */
export const words = [
${words
  .slice(2)
  .map((rows) => `  ${JSON.stringify(rows)},\n`)
  .join('')}];

/** Characters that meet where one word ends and the next begins (词间字对). */
export const meetings =
  ${JSON.stringify(rowsOf(meetings))};

/** Bits by which a word that ends with a character is less likely than others before a mark or line end (a = 1), and one that begins with it after one. */
export const beforeMark =
  ${JSON.stringify(grouped(beforeMark))};
export const afterMark =
  ${JSON.stringify(grouped(afterMark))};
`,
);
process.stderr.write(
  `${corpus.join('').length} characters of text, ${candidates.length} words, ${words.map((rows) => rows.length).join('/')}, ${meetings.length} meetings\n`,
);
