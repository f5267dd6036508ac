import { Problem } from '../problem.ts';
import { largestPage } from './decode-page.ts';

/** Most that the streams of a .pdf may come to once unpacked, pictures apart, in bytes: pdf.js unpacks a page whole. */
const largestUnpacked = 128 * 1024 * 1024;
/** Bytes of a stream that are unpacked at a time. */
const piece = 16 * 1024;

function tooMuch(): Problem {
  return new Problem('too-large', {
    zh: '这个 .pdf 解开后过大。请拆成几份，或粘贴正文',
    en: 'This .pdf is too large once unpacked. Split it, or paste its text',
  });
}

/** Unpacks the streams of a file to nowhere, and refuses the file where they come to too much. What is locked or packed otherwise is left to pdf.js. */
async function refuseBomb(bytes: Uint8Array): Promise<void> {
  const { Unzlib } = await import('fflate');
  const text = new TextDecoder('latin1').decode(bytes);
  let unpacked = 0;
  const starts = /stream\r?\n/g;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) return;
    starts.lastIndex = end + 'endstream'.length;
    const about = text.slice(Math.max(text.lastIndexOf('obj', found.index), found.index - 2_000), found.index);
    if (!about.includes('/FlateDecode') || /\/Subtype\s*\/Image/.test(about)) continue;
    const unzlib = new Unzlib((chunk) => {
      unpacked += chunk.length;
      if (unpacked > largestUnpacked) throw tooMuch();
    });
    try {
      for (let at = start; at < end; at += piece) unzlib.push(bytes.subarray(at, Math.min(at + piece, end)), at + piece >= end);
    } catch (error) {
      // A stream that does not unpack here is for pdf.js to judge.
      if (error instanceof Problem) throw error;
    }
  }
}

/**
 * The text of each page of a .pdf, in the order of its pages (逐页文字). Text is taken as it comes and no further than the largest page that is read: a small file
 * can unpack to gigabytes.
 *
 * @throws Problem `too-large` above that; what pdf.js throws where it cannot open the file
 */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  await refuseBomb(bytes);
  const { getDocumentProxy } = await import('unpdf');
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: string[] = [];
    let left = largestPage;
    for (let number = 1; number <= file.numPages; number += 1) {
      const reader = (await file.getPage(number)).streamTextContent().getReader();
      const parts: string[] = [];
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        for (const item of read.value.items) {
          // Marks of structure have no text.
          if (!('str' in item)) continue;
          parts.push(item.hasEOL ? `${item.str}\n` : item.str);
          left -= item.str.length;
        }
        if (left < 0) {
          await reader.cancel(new Error('too much text'));
          throw tooMuch();
        }
      }
      pages.push(parts.join(''));
    }
    return pages;
  } finally {
    await file.loadingTask.destroy();
  }
}
