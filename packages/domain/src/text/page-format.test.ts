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

describe('what cannot be read says what to do', () => {
  const bytes = (...first: number[]) => new Uint8Array([...first, ...new Array(100).fill(1)]);
  test.each([
    ['an old .doc', bytes(0xd0, 0xcf, 0x11, 0xe0), 'unsupported-type', '.docx'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'unsupported-type', 'OCR'],
    ['an archive', zipOf({ 'a.txt': 'x' }), 'unsupported-type', '.docx'],
    ['a broken .pdf', bytes(0x25, 0x50, 0x44, 0x46), 'unreadable', '粘贴'],
    ['a .pdf without text', pdfOf([]), 'unreadable', 'OCR'],
    ['a broken .docx', zipOf({ 'word/document.xml': '<w:document' }), 'unreadable', '粘贴'],
  ] as const)('%s', async (_, file, kind, remedy) => {
    await expect(pageText(file)).rejects.toMatchObject({ kind, detail: { zh: expect.stringContaining(remedy) } });
  });
});
