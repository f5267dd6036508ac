import { Problem } from '../problem.ts';

/** Largest page read, in bytes: the longest policy document known is under 1 MB of text. */
export const largestPage = 8 * 1024 * 1024;

/** A page's text and the encoding of its bytes. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030';
}

function tooLarge(size: number): Problem {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new Problem('too-large', {
    zh: `页面有 ${megabytes} MB，超过 8 MB 的上限。请只提交一份文件的正文，或将其拆开`,
    en: `The page has ${megabytes} MB, above the limit of 8 MB. Send the text of one document only, or split it`,
  });
}

function unreadable(zh: string, en: string): Problem {
  return new Problem('unreadable', { zh, en });
}

function decodeAs(bytes: Uint8Array, label: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Share of bytes that text never holds: zero and control bytes. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65536);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control += 1;
  }
  return control > length / 50;
}

/** Decodes a page's bytes: UTF-8 (with or without a byte-order mark), UTF-16 with one, else GB18030. */
function decodeBytes(bytes: Uint8Array): DecodedPage {
  if (bytes.length > largestPage) throw tooLarge(bytes.length);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'utf-8' };
  }
  if (isBinary(bytes)) {
    throw unreadable(
      '内容是二进制文件，不是文本。请提交网页、纯文本、.docx 或 .pdf 文件',
      'The content is binary, not text. Send a web page, plain text, a .docx or a .pdf file',
    );
  }
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const lossyUtf8 = new TextDecoder('utf-8').decode(bytes);
  const gb = decodeAs(bytes, 'gb18030');
  if (gb !== null) return { text: gb, encoding: 'gb18030' };
  // Neither decodes whole: take the one that loses less.
  const lossyGb = new TextDecoder('gb18030').decode(bytes);
  const lost = (text: string) => text.split('\ufffd').length - 1;
  return lost(lossyUtf8) * 2 <= lost(lossyGb) * 3 ? { text: lossyUtf8, encoding: 'utf-8' } : { text: lossyGb, encoding: 'gb18030' };
}

/** The text of a page given as bytes or as text, or the `Problem` that says why it cannot be read and what to do. */
export function decodePage(page: Uint8Array | string): DecodedPage {
  const decoded: DecodedPage = typeof page === 'string' ? { text: page, encoding: 'utf-8' } : decodeBytes(page);
  if (decoded.text.length > largestPage) throw tooLarge(decoded.text.length);
  if (!/\S/.test(decoded.text))
    throw unreadable(
      '页面没有文字。请检查文件是否为空或为扫描图片',
      'The page has no text. Check whether the file is empty or a scanned image',
    );
  if (typeof page === 'string' && decoded.text.includes('\u0000')) {
    throw unreadable(
      '内容是二进制文件，不是文本。请提交网页、纯文本、.docx 或 .pdf 文件',
      'The content is binary, not text. Send a web page, plain text, a .docx or a .pdf file',
    );
  }
  return decoded;
}
