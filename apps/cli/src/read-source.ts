import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Problem } from '@kechuang/domain/contracts';
import { decodeText } from './decode-text.ts';
import type { Io } from './io.ts';

/** Largest file taken, in bytes, as over HTTP. */
export const sizeLimits = { structured: 1_000_000, page: 12_000_000 };

function tooLarge(name: string, size: number, limit: number): Problem {
  return new Problem('too-large', {
    zh: `${name} 有 ${size} 字节，最多 ${limit} 字节`,
    en: `${name} has ${size} bytes; at most ${limit} are taken`,
  });
}

function fileProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem('not-found', { zh: `没有文件 ${path}，请检查路径`, en: `There is no file ${path}; check the path` });
  if (code === 'EISDIR') return new Problem('unreadable', { zh: `${path} 是文件夹，应为文件`, en: `${path} is a folder; a file is due` });
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem('unreadable', { zh: `没有权限读取 ${path}`, en: `No permission to read ${path}` });
  return new Problem('unreadable', { zh: `无法读取 ${path}`, en: `Cannot read ${path}` });
}

/** The bytes of a file, or of standard input for `-`, up to `limit`. A larger file is refused before it is read. */
export async function readSource(source: string, io: Io, limit: number): Promise<Uint8Array> {
  if (source === '-') {
    const bytes = await io.stdin();
    if (bytes.byteLength > limit) throw tooLarge('-', bytes.byteLength, limit);
    return bytes;
  }
  try {
    const { size } = await stat(source);
    if (size > limit) throw tooLarge(source, size, limit);
    return await readFile(source);
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(source, error);
  }
}

/** JSON or YAML as a value. JSON is YAML too, but numbers and errors are better read as what they are. */
export async function parseStructured(text: string, name: string): Promise<unknown> {
  const start = text.trimStart().slice(0, 1);
  if (start === '')
    throw new Problem('invalid-input', { zh: `${name} 是空的，应为 JSON 或 YAML`, en: `${name} is empty; JSON or YAML is due` });
  if (start === '{' || start === '[') {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      // Not JSON after all: YAML has flow maps that begin alike.
    }
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const place = fault.linePos?.[0];
    const zh = place === undefined ? '' : `（第 ${place.line} 行第 ${place.col} 列）`;
    const en = place === undefined ? '' : ` (line ${place.line}, column ${place.col})`;
    throw new Problem('invalid-input', { zh: `${name} 不是合法的 JSON 或 YAML${zh}`, en: `${name} is neither JSON nor YAML${en}` });
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  return value;
}

/** An object given inline, as a path, or as `-`. What was read as GBK is said on standard error. */
export async function readStructured(source: string, io: Io): Promise<unknown> {
  if (/^\s*[{["]|^\s*(?:-?\d[\d.]*|true|false|null)\s*$/.test(source) && !existsSync(source))
    return parseStructured(source, source.length > 40 ? `${source.slice(0, 40)}…` : source);
  const { text, encoding } = decodeText(await readSource(source, io, sizeLimits.structured), source);
  if (encoding === 'gb18030') io.err(`${source}：按 GB18030（GBK）读取 / read as GB18030 (GBK)\n`);
  return parseStructured(text, source);
}
