import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const seeds = new URL('../../../seeds/', import.meta.url);
const manifest: { documents: { id: string; file: string; bytes: number; sha256: string }[] } = JSON.parse(
  readFileSync(new URL('manifest.json', seeds), 'utf8'),
);

describe('the seed pages', () => {
  it('are exactly those of the manifest', () => {
    expect(
      readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .sort(),
    ).toEqual(manifest.documents.map((document) => document.file));
    expect(manifest.documents.map((document) => document.id)).toEqual([
      'lyg-2021-report',
      'huaian-2020-workplan',
      'luohe-2018-95',
      'lyg-2021-18',
      'panshan-2021-shuangchuang',
    ]);
  });

  it.each(manifest.documents)('$file is unaltered', ({ file, bytes, sha256 }) => {
    const page = readFileSync(new URL(file, seeds));
    expect(page.byteLength).toBe(bytes);
    expect(createHash('sha256').update(page).digest('hex')).toBe(sha256);
  });
});
