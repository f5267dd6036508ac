import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { sampleFirms } from '../benefit/sample-firms.ts';
import { bytesFromBase64 } from './base64.ts';
import { call } from './call.ts';
import { enterprisesExportOperation } from './enterprises.ts';

const context = { corpus: seedCorpus(), today: '2021-06-01' };
const profile = sampleFirms.find((firm) => firm.id === 'sample-medicine-zone')?.profile ?? {};

async function exported(format: 'ics' | 'docx' | 'html', more: Record<string, unknown> = {}) {
  const answer = await call(enterprisesExportOperation, { profile, format, asOf: '2021-06-01', ...more }, context);
  const file = enterprisesExportOperation.contract.output.parse(answer);
  const bytes = bytesFromBase64(file.contentBase64);
  expect(bytes.byteLength).toBe(file.size);
  return { ...file, bytes };
}

test('the calendar has an all-day event with two reminders for every day to come', async () => {
  const { name, mediaType, bytes } = await exported('ics');
  expect([name, mediaType]).toEqual(['一企一策-2021-06-01.ics', 'text/calendar; charset=utf-8']);
  const text = strFromU8(bytes);
  const events = text.match(/BEGIN:VEVENT/g)?.length ?? 0;
  expect(events).toBeGreaterThan(0);
  expect(text.match(/TRIGGER:-P7D/g)).toHaveLength(events);
  expect(text).toContain('X-WR-TIMEZONE:Asia/Shanghai');
  expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(events);
});

test('the Word file names its fonts, fixes its grids, and is the same from one export to the next', async () => {
  const { name, bytes } = await exported('docx', { firm: '甲/乙 公司' });
  expect(name).toBe('一企一策-甲_乙 公司-2021-06-01.docx');
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('w:eastAsia="仿宋"');
  expect(document).toContain('w:eastAsia="黑体"');
  for (const table of document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(grid.length).toBeGreaterThan(1);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9070);
    expect(table).toContain('w:type="fixed"');
  }
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('2021-06-01T00:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
  const later = await exported('docx', { firm: '甲/乙 公司' }).finally(() => vi.useRealTimers());
  expect(later.bytes).toEqual(bytes);
});

test('the page to be printed loads nothing and escapes what it is given', async () => {
  const { bytes } = await exported('html', { firm: '<script>alert(1)</script>', language: 'en' });
  const page = strFromU8(bytes);
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toMatch(/<script|https?:\/\/|src=/);
  expect(page).toContain('<html lang="en">');
});
