import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterAccuracy } from '../../test/character-accuracy.ts';
import {
  addEntities,
  addFurniture,
  addIndents,
  addInvisible,
  addPages,
  addPinyin,
  addSpaces,
  addTags,
  addWraps,
  type Choose,
  loseByte,
  toMojibake,
  toNarrow,
  toOneLine,
  toTraditional,
  toWide,
} from '../../test/dirty.ts';
import { atLeast } from '../../test/runs.ts';
import { cleanPage } from './clean-page.ts';

const names = ['02-impl-plan-table', '05-work-report', '06-interpretation', '07-progress-report', '09-business-env', '13-ip-pledge'];
/** Clean documents, cut to the part that makes a page of its own, as the cleaning itself leaves it. */
const documents = names.map((name) => {
  const text = readFileSync(new URL(`../../test-data/gold/dev/clean/${name}.txt`, import.meta.url), 'utf8');
  return cleanPage(text.split('\n').slice(0, 24).join('\n')).clean;
});

/** A choice function from a seed, so that fast-check can shrink and repeat it. */
function choices(seed: number): Choose {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const page = fc.record({ document: fc.constantFrom(...documents), seed: fc.integer() });
const ways: Record<string, (text: string, choose: Choose) => string> = {
  furniture: addFurniture,
  entities: addEntities,
  spaces: addSpaces,
  indents: addIndents,
  'zero-width characters': addInvisible,
  'tags left in the text': addTags,
  'lines broken by hand': addWraps,
};

test.each(Object.entries(ways))('%s are taken back', (_, dirty) => {
  fc.assert(
    fc.property(page, ({ document, seed }) => {
      expect(cleanPage(dirty(document, choices(seed))).clean).toBe(document);
    }),
  );
});

test('a page on one line is taken back, but for its empty lines', () => {
  fc.assert(
    fc.property(page, ({ document, seed }) => {
      expect(cleanPage(toOneLine(document, choices(seed))).clean).toBe(document.replace(/\n+/g, '\n'));
    }),
  );
});

test('lines broken after so many characters, however wide, are joined but where a sentence ends with its line', () => {
  const broken = (line: string): string => line.replace(/.{36}(?=.)/gu, '$&\n');
  for (const document of documents.filter((text) => text.split('\n').every((line) => line.length <= 240))) {
    const dirty = document.split('\n').map(broken);
    const clean = cleanPage(dirty.join('\n')).clean;
    // Where a full line ends a sentence nobody can tell whether its paragraph goes on.
    const stops = dirty.flatMap((line) => line.split('\n').slice(0, -1)).filter((line) => /[。；：！？”》）】]$/.test(line)).length;
    expect(clean.split('\n').length - document.split('\n').length).toBeLessThanOrEqual(stops);
    expect(clean.replaceAll('\n', '')).toBe(document.replaceAll('\n', ''));
  }
});

test('narrow punctuation is taken back', () => {
  for (const document of documents) expect(cleanPage(toNarrow(document)).clean).toBe(document);
});

test('Traditional characters are taken back', () => {
  for (const document of documents) expect(cleanPage(toTraditional(document)).clean).toBe(document);
});

test('UTF-8 read as Latin-1 is taken back, and read as GBK where no bytes were lost; what was lost is marked', () => {
  for (const document of documents) {
    expect(cleanPage(toMojibake(document, 'latin1')).clean).toBe(document);
    const { clean, edits } = cleanPage(toMojibake(document, 'gb18030'));
    const marks = edits.filter(({ kind }) => kind === 'damaged').length;
    expect(characterAccuracy(clean, document)).toBeGreaterThan(0.95);
    if (marks === 0) expect(clean).toBe(document);
  }
});

test('a line of UTF-8 read as GBK that lost a byte keeps all but the character it belonged to', () => {
  const line = '（三）支持企业与高校院所共建创新联合体，对获批的省级创新联合体给予一次性奖励，所需资金由市级财政承担。';
  const bytes = [...new TextEncoder().encode(line)];
  let whole = 0;
  for (const at of bytes.keys()) {
    const { clean, edits } = cleanPage(new TextDecoder('gb18030').decode(new Uint8Array(bytes.filter((_, index) => index !== at))));
    const lost = Math.floor(at / 3);
    if (clean === line) whole += 1;
    else {
      expect(edits.some(({ kind }) => kind === 'damaged')).toBe(true);
      // At the end of the line the byte that stands alone may take its character with it.
      expect(clean.startsWith(line.slice(0, lost))).toBe(true);
      expect(clean).toContain(line.slice(lost + 1, -1));
    }
  }
  expect(whole / bytes.length).toBeGreaterThan(0.25);
});

test('full-width figures and letters are taken back', () => {
  for (const document of documents) expect(cleanPage(toWide(document)).clean).toBe(document);
});

test('page numbers and running heads are set aside, every line of the body stays', () => {
  fc.assert(
    fc.property(page, ({ document, seed }) => {
      const { clean } = cleanPage(addPages(document, choices(seed)));
      const lines = clean.split('\n').filter((line) => line !== '云岭市人民政府公报');
      expect(lines).toEqual(document.split('\n'));
    }),
  );
});

test('pinyin is taken back, also in Traditional text', () => {
  fc.assert(
    fc.property(page, fc.boolean(), ({ document, seed }, folded) => {
      expect(cleanPage(addPinyin(folded ? toTraditional(document) : document, choices(seed))).clean).toBe(document);
    }),
  );
});

test('all of it together is taken back', () => {
  fc.assert(
    fc.property(
      page,
      fc.subarray(['narrow', 'traditional', 'pinyin', 'entities', 'spaces', 'invisible', 'indents', 'furniture']),
      ({ document, seed }, damage) => {
        const choose = choices(seed);
        const has = (kind: string) => damage.includes(kind);
        let text = document;
        if (has('narrow')) text = toNarrow(text);
        if (has('traditional')) text = toTraditional(text);
        if (has('pinyin')) text = addPinyin(text, choose);
        if (has('spaces')) text = addSpaces(text, choose);
        if (has('invisible')) text = addInvisible(text, choose);
        if (has('entities')) text = addEntities(text);
        if (has('indents')) text = addIndents(text, choose);
        if (has('furniture')) text = addFurniture(text, choose);
        expect(cleanPage(text).clean).toBe(document);
      },
    ),
  );
});

/** Without the marks for lost characters, to compare what is certain. */
function isRightWhereCertain(got: string, expected: string): boolean {
  if (got.length !== expected.length) return false;
  return [...got].every((char, at) => char === expected[at] || char === '?' || char === '？' || char === '\ufffd');
}

test('a lost byte is undone or marked, and what it did not touch survives', () => {
  let runs = 0;
  let whole = 0;
  let wrong = 0;
  fc.assert(
    fc.property(page, fc.nat(), fc.boolean(), ({ document }, place, folded) => {
      const text = folded ? toTraditional(document) : document;
      const lost = loseByte(text, place % text.length);
      if (lost === null) return;
      const { clean, edits, raw } = cleanPage(lost.text);
      runs += 1;
      // The rest of the page is as it was, up to the line of the damage.
      const lineStart = lost.before.lastIndexOf('\n') + 1;
      expect(clean.startsWith(document.slice(0, lineStart))).toBe(true);
      expect(clean.endsWith(document.slice(document.length - lost.after.length + 1))).toBe(true);
      for (const { kind, rawSpan, cleanSpan } of edits) {
        if (kind === 'damaged') expect([...clean].slice(...cleanSpan)).toEqual([...raw].slice(...rawSpan));
      }
      if (clean === document) whole += 1;
      else if (!edits.some(({ kind }) => kind === 'damaged') && !isRightWhereCertain(clean, document)) wrong += 1;
    }),
    { ...atLeast(300), seed: 7 },
  );
  expect(whole / runs).toBeGreaterThan(0.5);
  expect(wrong / runs).toBeLessThan(0.05);
});
