/// <reference path="./opencc-dictionaries.d.ts" />
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariantsRev';
import taiwanPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import { isHan } from './characters.ts';
import { applyChanges, type Change, compose } from './edits.ts';
import { isBig5, isGb2312 } from './gbk.ts';
import { splitLines } from './lines.ts';

/** A dictionary ready for longest match: single characters in a table, phrases by their first and then their second unit, longest first. */
interface Dictionary {
  readonly single: Map<number, string>;
  readonly table: Uint16Array;
  readonly phrases: ReadonlyMap<number, ReadonlyMap<number, readonly (readonly [string, string])[]>>;
  readonly starts: Uint8Array;
}

/** Marks in the table a character whose counterpart is in the map, being longer than a unit. */
const elsewhere = 0xffff;

function compile(characters: string, phrases: string): Dictionary {
  const single = new Map<number, string>();
  const table = new Uint16Array(0x10000);
  const phraseMap = new Map<number, Map<number, [string, string][]>>();
  const starts = new Uint8Array(0x10000);
  for (const entry of [...characters.split('|'), ...phrases.split('|')]) {
    const [from = '', to = ''] = entry.split(' ');
    const code = from.codePointAt(0);
    if (code === undefined) continue;
    if (from.length === 1 && to.length === 1) table[code] = to.charCodeAt(0);
    else if (from.length === String.fromCodePoint(code).length) {
      single.set(code, to);
      if (code < 0x10000) table[code] = elsewhere;
    } else if (from !== '') {
      const bySecond = phraseMap.get(from.charCodeAt(0)) ?? new Map<number, [string, string][]>();
      phraseMap.set(from.charCodeAt(0), bySecond);
      const list = bySecond.get(from.charCodeAt(1));
      if (list === undefined) bySecond.set(from.charCodeAt(1), [[from, to]]);
      else list.push([from, to]);
      starts[from.charCodeAt(0)] = 1;
    }
  }
  for (const bySecond of phraseMap.values()) for (const list of bySecond.values()) list.sort((a, b) => b[0].length - a[0].length);
  return { single, table, phrases: phraseMap, starts };
}

let built: { taiwan: Dictionary; mainland: Dictionary } | undefined;

/** Built on first use: 20 ms and half a megabyte that a page in Simplified never needs in full. */
function dictionaries(): { taiwan: Dictionary; mainland: Dictionary } {
  built ??= { taiwan: compile(taiwanVariants, taiwanPhrases), mainland: compile(traditionalCharacters, traditionalPhrases) };
  return built;
}

function longestPhrase(dictionary: Dictionary, text: string, at: number): readonly [string, string] | undefined {
  const unit = text.charCodeAt(at);
  if (dictionary.starts[unit] !== 1) return undefined;
  return dictionary.phrases
    .get(unit)
    ?.get(text.charCodeAt(at + 1))
    ?.find(([from]) => text.startsWith(from, at));
}

/** A phrase's changes, one a character where the lengths agree, so that places inside it stay known. */
function pushDifference(changes: Change[], at: number, from: string, to: string): void {
  if (from === to) return;
  if (from.length !== to.length) {
    changes.push({ start: at, end: at + from.length, text: to, kind: 'script', note: null });
    return;
  }
  for (let i = 0; i < from.length; i++) {
    if (from[i] !== to[i]) changes.push({ start: at + i, end: at + i + 1, text: to.charAt(i), kind: 'script', note: null });
  }
}

function convert(dictionary: Dictionary, text: string, start: number, end: number, changes: Change[]): void {
  for (let i = start; i < end; ) {
    const unit = text.charCodeAt(i);
    if (unit < 0x2e80) {
      i += 1;
      continue;
    }
    const phrase = longestPhrase(dictionary, text, i);
    if (phrase !== undefined) {
      pushDifference(changes, i, phrase[0], phrase[1]);
      i += phrase[0].length;
      continue;
    }
    const mapped = dictionary.table[unit] ?? 0;
    const isPair = unit >= 0xd800 && unit < 0xdc00;
    if (mapped === elsewhere || isPair) {
      const width = isPair ? 2 : 1;
      const long = dictionary.single.get(text.codePointAt(i) ?? 0);
      if (long !== undefined) changes.push({ start: i, end: i + width, text: long, kind: 'script', note: null });
      i += width;
      continue;
    }
    if (mapped !== 0 && mapped !== unit)
      changes.push({ start: i, end: i + 1, text: String.fromCharCode(mapped), kind: 'script', note: null });
    i += 1;
  }
}

/** Converts a line in which the page put spaces between characters as if they were not there, so that they break no phrase. */
function convertSpaced(dictionary: Dictionary, text: string, start: number, end: number, changes: Change[]): void {
  if (!text.slice(start, end).includes(' ')) {
    convert(dictionary, text, start, end, changes);
    return;
  }
  const places: number[] = [];
  for (let i = start; i < end; i++) {
    const isGap = text.charCodeAt(i) === 0x20 && isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1));
    if (!isGap) places.push(i);
  }
  if (places.length === end - start) {
    convert(dictionary, text, start, end, changes);
    return;
  }
  const closed: Change[] = [];
  const line = places.map((place) => text.charAt(place)).join('');
  convert(dictionary, line, 0, line.length, closed);
  for (const change of closed) {
    const from = places[change.start] ?? end;
    const to = (places[change.end - 1] ?? end) + 1;
    // A phrase of another length that has a space in it stays as it is.
    if (to - from === change.end - change.start) changes.push({ ...change, start: from, end: to });
  }
}

/** 1 for a character that only Traditional text has, 2 for one that only Simplified text has, 0 for the others. */
let evidence: Uint8Array | undefined;

function scriptEvidence(): Uint8Array {
  if (evidence !== undefined) return evidence;
  const table = new Uint8Array(0x10000);
  const { table: fold } = dictionaries().mainland;
  for (let code = 0x3400; code < 0xa000; code++) {
    const to = fold[code];
    if (to === undefined || to === 0 || to === elsewhere || to === code) continue;
    if (!isGb2312(code)) table[code] = 1;
    if (!isBig5(to)) table[to] = 2;
  }
  evidence = table;
  return table;
}

/** How much of each script a stretch of text shows (繁简计数). */
export function countScripts(text: string, start = 0, end = text.length): { traditional: number; simplified: number } {
  const table = scriptEvidence();
  let traditional = 0;
  let simplified = 0;
  for (let i = start; i < end; i++) {
    const mark = table[text.charCodeAt(i)];
    if (mark === 1) traditional += 1;
    else if (mark === 2) simplified += 1;
  }
  return { traditional, simplified };
}

/** Folds a single Traditional character to Simplified for comparison; others stay. */
export function foldCharacter(code: number): number {
  const to = dictionaries().mainland.table[code];
  return to === undefined || to === 0 || to === elsewhere ? code : to;
}

/**
 * Folds Traditional to Simplified (繁转简), line by line: a line goes through the phrase tables if it is Traditional, or has no mark of
 * either script in a page that is. In Simplified lines only characters that mainland text never uses are folded, so that 乾隆, 著名
 * and 瞭望 stay as they are.
 */
export function foldScript(text: string): Change[] {
  const page = { traditional: 0, simplified: 0 };
  const counted = splitLines(text).map(({ start, end }) => {
    const own = countScripts(text, start, end);
    page.traditional += own.traditional;
    page.simplified += own.simplified;
    return { start, end, own };
  });
  if (page.traditional === 0) return [];
  const lines = counted.map(({ start, end, own }) => {
    const lead = own.traditional === own.simplified ? page : own;
    return { start, end, traditional: lead.traditional > lead.simplified };
  });
  const { taiwan, mainland } = dictionaries();
  const variants: Change[] = [];
  for (const line of lines) if (line.traditional) convertSpaced(taiwan, text, line.start, line.end, variants);
  // The first table keeps lengths, so the lines' places hold for the second.
  const even = variants.every((change) => change.text.length === change.end - change.start);
  const middle = even ? applyChanges(text, variants) : text;
  const changes: Change[] = [];
  const marks = scriptEvidence();
  for (const line of lines) {
    if (line.traditional) {
      convertSpaced(mainland, middle, line.start, line.end, changes);
      continue;
    }
    for (let i = line.start; i < line.end; i++) {
      const unit = middle.charCodeAt(i);
      const to = mainland.table[unit];
      if (marks[unit] === 1 && to !== undefined)
        changes.push({ start: i, end: i + 1, text: String.fromCharCode(to), kind: 'script', note: null });
    }
  }
  return even ? compose(variants, changes, middle) : changes;
}
