import type { Bilingual } from './language.ts';

const megabyte = 1024 * 1024;

/** A size in MB of 1,048,576 bytes (文件大小): a limit is rounded down and what a file has up, so that one that is refused never reads as if it fitted. */
export function megabytesText(bytes: number, what: 'limit' | 'size'): string {
  return `${what === 'limit' ? Math.floor(bytes / megabyte) : Math.ceil(bytes / megabyte)} MB`;
}

/** How much of a piece of work is done or of a file has arrived (完成比例), in whole per cent rounded down: 100 % means all of it. */
export function shareDoneText(done: number, of: number): string {
  return `${of > 0 ? Math.floor((done / of) * 100) : 100}%`;
}

/** How many a second (速度), to the whole one; of no time at all nothing can be said: 0. */
export function rateText(count: number, milliseconds: number): Bilingual {
  const rate = milliseconds > 0 ? Math.round((count / milliseconds) * 1000) : 0;
  return { zh: `每秒 ${rate} 家`, en: `${rate} a second` };
}
