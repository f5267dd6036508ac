import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** One record of a CSV file: the line it begins on, and its cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** UTF-8, unless the beginning of the file is none: then GB18030, as office machines save it. */
async function encodingOf(path: string): Promise<'utf-8' | 'gb18030'> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  } finally {
    await file.close();
  }
}

/** The file's text piece by piece. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('bytes are due');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** Reads CSV as RFC 4180 has it (逐条读取CSV): quoted cells may hold commas, quotes and line ends. Blank lines are passed over. */
export async function* csvRecords(path: string): AsyncGenerator<CsvRecord> {
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let [line, began] = [1, 1];
  let afterReturn = false;
  for await (const text of textOf(path)) {
    const ready: CsvRecord[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (state === 'quoted') {
        if (code === 10) line += 1;
        if (code !== 34) continue;
        cell += text.slice(from, at);
        state = 'closed';
        from = at + 1;
        continue;
      }
      if (code === 34) {
        // A quote opens a cell, or doubles inside a quoted one; elsewhere it is a character like any other.
        if (state === 'start') {
          state = 'quoted';
          from = at + 1;
        } else if (state === 'closed') {
          cell += '"';
          state = 'quoted';
          from = at + 1;
        }
        continue;
      }
      if (code === 44) {
        cells.push(cell + text.slice(from, at));
        cell = '';
        state = 'start';
        from = at + 1;
        continue;
      }
      if (code === 10 || code === 13) {
        const isSecondHalf = code === 10 && afterReturn;
        afterReturn = code === 13;
        const rest = cell + text.slice(from, at);
        from = at + 1;
        if (isSecondHalf) continue;
        if (cells.length > 0 || rest !== '' || state !== 'start') ready.push({ line: began, cells: [...cells, rest] });
        cells = [];
        cell = '';
        state = 'start';
        line += 1;
        began = line;
        continue;
      }
      afterReturn = false;
      if (state === 'start') state = 'plain';
    }
    cell += text.slice(from);
    yield* ready;
  }
  if (cells.length > 0 || cell !== '') yield { line: began, cells: [...cells, cell] };
}
