import { LineCounter, parseDocument, YAMLError } from 'yaml';
import type { Bilingual } from '../../language.ts';

/** How much a file may hold. Beyond it is a bomb, whatever it says (公式炸弹). */
export const fileLimits = { characters: 262_144, depth: 60, parts: 20_000 } as const;

/** Why a file of one's own cannot be taken as data at all. */
export type FileFaultCode = 'not-readable' | 'too-large' | 'too-deep' | 'too-many-parts';

export type FilePath = readonly (string | number)[];

/** Where something stands in a file: line and column from 1; null where the file has no such place. */
export interface FilePlace {
  readonly line: number | null;
  readonly column: number | null;
}

/** What keeps a file from being read: where it stands, and why. */
export interface FileFault extends FilePlace {
  readonly code: FileFaultCode;
  readonly path: FilePath;
  readonly detail: string;
}

/** A file as plain data, with a way back from a path to its line. */
export interface OpenedFile {
  readonly data: unknown;
  place(path: FilePath): FilePlace;
}

/** What each fault of a file is called. */
export const fileFaultWords: Readonly<Record<FileFaultCode, Bilingual>> = {
  'not-readable': { zh: '不是合法的YAML或JSON', en: 'not YAML or JSON' },
  'too-large': { zh: '文件过大', en: 'the file is too large' },
  'too-deep': { zh: '嵌套过深', en: 'nested too deeply' },
  'too-many-parts': { zh: '内容过多', en: 'too many parts' },
};

const depthWords = `at most ${fileLimits.depth} levels`;

function parsed(text: string): OpenedFile | FileFault {
  const lines = new LineCounter();
  const refuse = (code: FileFaultCode, detail: string, offset?: number): FileFault => {
    const at = offset === undefined ? null : lines.linePos(offset);
    return { code, line: at?.line ?? null, column: at?.col ?? null, path: [], detail };
  };
  if (text.length > fileLimits.characters) return refuse('too-large', `${text.length} characters, at most ${fileLimits.characters}`);
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core', strict: true });
    const [error] = document.errors;
    if (error !== undefined) return refuse('not-readable', error.message.split('\n')[0] ?? 'unreadable', error.pos[0]);
    return {
      data: document.toJS({ maxAliasCount: 50 }),
      place(path) {
        for (let length = path.length; length >= 0; length -= 1) {
          const node = document.getIn(path.slice(0, length), true);
          const start = hasRange(node) ? node.range[0] : undefined;
          if (start !== undefined) {
            const at = lines.linePos(start);
            return { line: at.line, column: at.col };
          }
        }
        return { line: 1, column: 1 };
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-deep', depthWords);
    if (error instanceof YAMLError || error instanceof ReferenceError) return refuse('not-readable', error.message);
    throw error;
  }
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** The first way in which data is too deep or too much, found before anything looks at it closely. */
function excess(data: unknown): { readonly code: 'too-deep' | 'too-many-parts'; readonly path: FilePath } | null {
  let parts = 0;
  const walk = (value: unknown, path: FilePath): ReturnType<typeof excess> => {
    if (typeof value !== 'object' || value === null) return null;
    parts += 1;
    if (parts > fileLimits.parts) return { code: 'too-many-parts', path: [] };
    // Every part of a rule takes up to two levels of data.
    if (path.length > fileLimits.depth * 2) return { code: 'too-deep', path };
    for (const [key, inner] of Object.entries(value)) {
      const found = walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(data, []);
}

/** Opens a YAML or JSON file of a user's own (打开自己的文件), bounded in size, depth and parts. */
export function openFile(
  text: string,
): { readonly ok: true; readonly file: OpenedFile } | { readonly ok: false; readonly fault: FileFault } {
  const file = parsed(text);
  if ('code' in file) return { ok: false, fault: file };
  const tooMuch = excess(file.data);
  if (tooMuch === null) return { ok: true, file };
  const detail = tooMuch.code === 'too-deep' ? depthWords : `at most ${fileLimits.parts} parts`;
  return { ok: false, fault: { ...tooMuch, ...file.place(tooMuch.path), detail } };
}
