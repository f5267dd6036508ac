import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pdfOf, zipOf } from '../../test/office-files.ts';
import { cleanPage } from './clean-page.ts';
import { pageText } from './page-format.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const word = zipOf({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('云岭市支持科技创新若干政策')}${paragraph('一、对企业给予100万元奖励。')}<w:tbl><w:tr>${cell('县区')}${cell('高企')}</w:tr><w:tr>${cell('青山区')}${cell('20')}</w:tr></w:tbl></w:body></w:document>`,
});

test('a .docx gives its paragraphs and the rows of its tables', async () => {
  expect(cleanPage(await pageText(word)).clean).toBe('云岭市支持科技创新若干政策\n一、对企业给予100万元奖励。\n县区\t高企\n青山区\t20');
});

test('a .pdf gives its text, look-alikes folded', async () => {
  const pdf = pdfOf(['云岭市⽀持科技创新若⼲政策', '一、对企业给予①100万元奖励。']);
  expect(cleanPage(await pageText(pdf)).clean).toBe('云岭市支持科技创新若干政策\n一、对企业给予①100万元奖励。');
});

test('text and web pages are passed on as they are', async () => {
  const bytes = new TextEncoder().encode('<p>第一条</p>');
  expect(await pageText(bytes)).toBe(bytes);
});

/** Forty megabytes of nothing, packed into forty kilobytes. */
function wordBomb(): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
}

/** The same, with a directory that says it is ten bytes. */
function lyingWord(): Uint8Array {
  const file = wordBomb();
  const directory = file.findLastIndex(
    (byte, at) => byte === 0x50 && file[at + 1] === 0x4b && file[at + 2] === 0x01 && file[at + 3] === 0x02,
  );
  file.set([10, 0, 0, 0], directory + 24);
  return file;
}

/** Nine streams of sixteen megabytes of nothing each. */
function pdfBomb(): Uint8Array {
  const packed = zlibSync(new Uint8Array(16 * 1024 * 1024), { level: 9 });
  const stream = [strToU8('1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'), packed, strToU8('\nendstream\nendobj\n')];
  const parts = [strToU8('%PDF-1.4\n'), ...Array.from({ length: 9 }, () => stream).flat()];
  return new Uint8Array(Buffer.concat(parts));
}

/** A .pdf whose password nobody gives. */
function lockedPdf(): Uint8Array {
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -60 >> /ID [<01><01>]`;
  return new TextEncoder().encode(new TextDecoder().decode(pdfOf(['一、目标'])).replace('/Root 1 0 R', `/Root 1 0 R ${lock}`));
}

describe('what cannot be read says what to do', () => {
  const bytes = (...first: number[]) => new Uint8Array([...first, ...new Array(100).fill(1)]);
  test.each([
    ['an old .doc', bytes(0xd0, 0xcf, 0x11, 0xe0), 'unsupported-type', '.docx'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'unsupported-type', 'OCR'],
    ['an archive', zipOf({ 'a.txt': 'x' }), 'unsupported-type', '.docx'],
    ['a broken .pdf', bytes(0x25, 0x50, 0x44, 0x46), 'unreadable', '粘贴'],
    ['a .pdf without text', pdfOf([]), 'unreadable', 'OCR'],
    ['a .docx that unpacks to gigabytes', wordBomb(), 'too-large', '粘贴'],
    ['a .docx of far too many paragraphs', zipSync({ 'word/document.xml': strToU8(paragraph('').repeat(90_000)) }), 'too-large', '粘贴'],
    ['a .docx that lies about its size', lyingWord(), 'unreadable', '粘贴'],
    ['a .pdf that unpacks to gigabytes', pdfBomb(), 'too-large', '粘贴'],
    ['a locked .pdf', lockedPdf(), 'unreadable', '密码'],
    ['a broken .docx', zipOf({ 'word/document.xml': '<w:document' }), 'unreadable', '粘贴'],
  ] as const)('%s', async (_, file, kind, remedy) => {
    await expect(pageText(file)).rejects.toMatchObject({ kind, detail: { zh: expect.stringContaining(remedy) } });
  });
});
