import { download } from './download.ts';

/** An answer that is a file. */
export interface AnsweredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly contentBase64: string;
}

/** Hands an answer that is a file to the reader's browser. Nothing is sent anywhere. */
export async function saveFile(asked: Promise<AnsweredFile>): Promise<void> {
  const { name, mediaType, contentBase64 } = await asked;
  download(
    name,
    mediaType,
    Uint8Array.from(atob(contentBase64), (character) => character.charCodeAt(0)),
  );
}
