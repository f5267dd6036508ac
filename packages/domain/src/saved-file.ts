/** A file made from an answer (导出文件): name, media type and bytes. */
export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A name that is safe as a file's: no folders, no control characters, nothing that a shell or Windows minds. */
export function fileName(text: string): string {
  return [...text.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_').replace(/^\.+/, '_')].slice(0, 80).join('');
}
