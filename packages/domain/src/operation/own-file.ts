import type { FilePlace } from '../formula/text/open-file.ts';
import type { Bilingual } from '../language.ts';
import type { ProblemIssue } from '../problem.ts';
import { bytesFromBase64 } from './base64.ts';

interface OwnFile {
  readonly text?: string | undefined;
  readonly fileBase64?: string | undefined;
}

/** The text of a file that people save in UTF-8 or, on many office machines, in GB18030. */
function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The text of a file of the user's own, however it was given. */
export function textOfFile({ text, fileBase64 }: OwnFile): string {
  return text ?? textOfBytes(bytesFromBase64(fileBase64 ?? ''));
}

/** A fault of such a file as an issue: its pointer begins at the field that held the file, its words at the line. */
export function issueInFile(
  { text }: OwnFile,
  { line, column }: FilePlace,
  { pointer, code, detail }: { readonly pointer: string; readonly code: string; readonly detail: Bilingual },
): ProblemIssue {
  const zh = line === null ? '' : `第 ${line} 行${column === null ? '' : `第 ${column} 列`}：`;
  const en = line === null ? '' : `line ${line}${column === null ? '' : `, column ${column}`}: `;
  const within = text === undefined ? 'fileBase64' : 'text';
  return { pointer: `/${within}${pointer}`, code, detail: { zh: `${zh}${detail.zh}`, en: `${en}${detail.en}` } };
}
