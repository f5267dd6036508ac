import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Problem } from '../problem.ts';
import { MemoryUploads, type UploadStore } from './uploads.ts';

/** The largest file casework takes (附件上限), bytes. */
export const attachmentLimit = 20 * 1024 * 1024;

/** Kinds of file casework takes, by the bytes they begin with: what a file is called or said to be is not trusted. */
const signatures: readonly {
  readonly mediaType: string;
  readonly name: string;
  readonly head: readonly number[];
  /** For a kind of zip, the part that tells it from others. */
  readonly inside?: string;
}[] = [
  { mediaType: 'application/pdf', name: 'PDF', head: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', name: 'PNG', head: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', name: 'JPEG', head: [0xff, 0xd8, 0xff] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'DOCX',
    head: [0x50, 0x4b, 0x03, 0x04],
    inside: 'word/document.xml',
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'XLSX',
    head: [0x50, 0x4b, 0x03, 0x04],
    inside: 'xl/workbook.xml',
  },
];

/** Whether the bytes name this part of a zip: the names of its files stand in it as they are. */
function names(content: Uint8Array, part: string): boolean {
  return new TextDecoder('latin1').decode(content).includes(part);
}

/** What people call those kinds. */
export const attachmentTypes: readonly string[] = signatures.map(({ name }) => name);

/** A stored file, by the hash of its content (附件). */
export interface Attachment {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What a file is, by its bytes alone; or the problem that says why it is not taken (附件检查). */
export function checkAttachment(content: Uint8Array): Attachment {
  if (content.byteLength === 0)
    throw new Problem('invalid-input', { zh: '文件是空的（0 字节），请重新选择', en: 'The file is empty (0 bytes); choose it again' });
  if (content.byteLength > attachmentLimit) {
    throw new Problem('too-large', { zh: '文件超过 20 MB，请压缩或拆分后上传', en: 'The file is larger than 20 MB; compress or split it' });
  }
  const found = signatures.find(
    ({ head, inside }) => head.every((byte, index) => content[index] === byte) && (inside === undefined || names(content, inside)),
  );
  if (found === undefined) {
    throw new Problem('unsupported-type', {
      zh: `只接受 ${attachmentTypes.join('、')} 文件，按文件内容判断`,
      en: `Only ${attachmentTypes.join(', ')} files are taken, judged by their content`,
    });
  }
  return { sha256: bytesToHex(sha256(content)), mediaType: found.mediaType, size: content.byteLength };
}

/** Where casework keeps its files (附件库接口): by content, so that the same file is kept once per ledger. */
export interface AttachmentStore {
  /** Those that have not all come in yet. */
  readonly uploads: UploadStore;
  put(ledger: string, content: Uint8Array): Promise<Attachment>;
  /** The file, or null. Throws where the stored bytes no longer match their hash. */
  get(ledger: string, sha256: string): Promise<(Attachment & { readonly content: Uint8Array }) | null>;
  /** Those of the hashes that are not kept. */
  missing(ledger: string, hashes: readonly string[]): Promise<readonly string[]>;
}

/** The files in memory, for tests and demonstrations. */
export class MemoryAttachments implements AttachmentStore {
  readonly uploads = new MemoryUploads();
  readonly #files = new Map<string, Attachment & { readonly content: Uint8Array }>();

  async put(ledger: string, content: Uint8Array): Promise<Attachment> {
    const attachment = checkAttachment(content);
    this.#files.set(`${ledger}/${attachment.sha256}`, { ...attachment, content: content.slice() });
    return attachment;
  }

  async get(ledger: string, hash: string): Promise<(Attachment & { readonly content: Uint8Array }) | null> {
    return this.#files.get(`${ledger}/${hash}`) ?? null;
  }

  async missing(ledger: string, hashes: readonly string[]): Promise<readonly string[]> {
    return hashes.filter((hash) => !this.#files.has(`${ledger}/${hash}`));
  }
}
