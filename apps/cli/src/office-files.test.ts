import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfOf, zipOf } from '../../../packages/domain/test/office-files.ts';
import { wordOf } from '../../../packages/domain/test/word-file.ts';
import { run } from './run.ts';
import { record } from './test-io.ts';

const lines = ['云岭市支持科技创新若干政策', '一、对首次认定的高新技术企业给予40万元奖励。'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kechuang-office-'));
  writeFileSync(join(folder, 'policy.docx'), wordOf(lines));
  writeFileSync(join(folder, 'policy.pdf'), pdfOf(lines));
  writeFileSync(join(folder, 'archive.zip'), zipOf({ 'a.txt': 'x' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['policy.docx', 'policy.pdf'])('kechuang documents read %s', async (name) => {
  const { code, out, err } = await record(run, ['documents', 'read', join(folder, name), '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ title: lines[0], quantities: [{ value: '400000' }] });
});

it('an archive is refused with what to send instead', async () => {
  const { code, err } = await record(run, ['documents', 'read', join(folder, 'archive.zip')]);
  expect(code).toBe(4);
  expect(err).toContain('.docx');
});
