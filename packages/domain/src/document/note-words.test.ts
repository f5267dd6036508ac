import { describe, expect, it } from 'vitest';
import { devPages, seedPages } from '../../test/gold.ts';
import { noteWords } from './note-words.ts';
import { readDocument } from './read.ts';

describe('notes of the reader in English', () => {
  it.each([...seedPages(), ...devPages()])('has words for every note on $name', ({ name, page }) => {
    const document = readDocument(page, { id: name });
    const notes = [
      ...document.metadataNotes.map(({ note }) => note),
      ...document.quantities.map(({ note }) => note),
      ...document.edits.map(({ note }) => note),
    ].filter((note) => note !== null);
    // What stands in the page is quoted; all else is the reader's own and has to be said.
    const own = [...new Set(notes)].filter((note) => !document.text.includes(note));
    expect(own.filter((note) => noteWords(note).en === `“${note}”`)).toEqual([]);
  });

  it.each([
    ['单位取自表头', 'the unit is taken from the head of the table'],
    ['比例1:0.5:0.5，以首项为基数', 'ratio 1:0.5:0.5, the first part being the base'],
    ['据来源“连云港”', 'from the source “连云港”'],
    ['此处缺字；字节已丢失，无法恢复', 'a character is missing here; bytes were lost and cannot be restored'],
    ['本办法有效期至2026年12月31日', '“本办法有效期至2026年12月31日”'],
  ])('%s', (note, en) => {
    expect(noteWords(note)).toEqual({ zh: note, en });
  });
});
