import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { field } from './field.ts';

/** Largest text of a file of a user's own, in characters, and of its bytes as base64. */
const mostCharacters = 300_000;
const mostBase64 = 1_400_000;

/** A file of the user's own as an input (自己的文件): `text` or `fileBase64`, exactly one. `what` names the file. */
export function ownFileInput(what: Bilingual, examples: { readonly text: string; readonly base64: string }) {
  return z
    .strictObject({
      text: field(
        z.string().max(mostCharacters).optional(),
        { zh: `${what.zh}的文本`, en: `The ${what.en} as text` },
        { examples: [examples.text] },
      ),
      fileBase64: field(
        z.base64().max(mostBase64).optional(),
        { zh: `${what.zh}的字节（base64），UTF-8 或 GB18030`, en: `Bytes of the ${what.en} as base64, UTF-8 or GB18030` },
        { examples: [examples.base64] },
      ),
    })
    .refine((input) => (input.text === undefined) !== (input.fileBase64 === undefined), {
      message: '应恰好给出 text 与 fileBase64 之一 / Exactly one of text and fileBase64 is due',
      path: ['text'],
    });
}

/** Media types that the bytes of such a file may be sent as. */
export const ownFileTypes = ['application/yaml', 'text/yaml', 'text/csv', 'text/plain', 'application/octet-stream'] as const;
