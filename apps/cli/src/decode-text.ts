import { Problem } from '@kechuang/domain/contracts';

/** Text and the encoding it was read in (编码). */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads bytes as UTF-16 where a byte order mark says so, else as UTF-8, else as GB18030 (GBK); refuses what is no text. */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = attempt(first === 0xff ? 'utf-16le' : 'utf-16be', bytes);
    if (text !== null) return { text, encoding: 'utf-16' };
  }
  const binary = bytes.subarray(0, 4096).includes(0);
  const utf8 = binary ? null : attempt('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb = binary ? null : attempt('gb18030', bytes);
  if (gb !== null) return { text: gb, encoding: 'gb18030' };
  throw new Problem('unreadable', {
    zh: `${name} 不是文本（像是二进制文件），应为 UTF-8 或 GBK 的 JSON 或 YAML`,
    en: `${name} is not text (it looks binary); JSON or YAML in UTF-8 or GBK is due`,
  });
}
