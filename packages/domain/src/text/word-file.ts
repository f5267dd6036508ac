import { Problem } from '../problem.ts';

/** Most that the parts of a .docx may come to once unpacked, in bytes. */
const largestUnpacked = 32 * 1024 * 1024;
/** Most tags in all its parts: what a converter spends goes by their number. A report of a hundred pages has a fifth of it. */
const mostTags = 500_000;

function tooMuch(): Problem {
  return new Problem('too-large', {
    zh: '这个 .docx 解开后过大。请拆成几份，另存为 .pdf，或粘贴正文',
    en: 'This .docx is too large once unpacked. Split it, save it as .pdf, or paste its text',
  });
}

/**
 * The parts of a .docx that hold its text, packed anew without compression (有界的 .docx): a small file can unpack to gigabytes, and a converter would unpack it
 * all. No part is given more room than its directory entry says, so that an entry that lies about its size breaks off and is never unpacked further.
 *
 * @throws Problem `too-large` above the bounds; any other error where the file is no sound zip
 */
export async function boundedWordFile(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > largestUnpacked) throw tooMuch();
      return true;
    },
  });
  let tags = 0;
  for (const part of Object.values(parts)) for (const byte of part) if (byte === 0x3c) tags += 1;
  if (tags > mostTags) throw tooMuch();
  return zipSync(parts, { level: 0 });
}
