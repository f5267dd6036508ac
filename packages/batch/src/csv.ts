import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type CsvRecord, csvReader } from '@kechuang/domain/operations';

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

/** The records of a CSV file, one after the other (逐条读取CSV). */
export async function* csvRecords(path: string): AsyncGenerator<CsvRecord> {
  const reader = csvReader();
  for await (const text of textOf(path)) yield* reader.read(text);
  yield* reader.end();
}
