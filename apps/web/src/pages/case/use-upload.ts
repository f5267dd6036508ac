import { shareDoneText } from '@kechuang/domain/contracts';
import { useState } from 'react';
import { newKey } from '../../casework/new-key.ts';
import type { CaseFile } from '../../casework/shapes.ts';
import { call } from '../../kechuang.ts';
import { base64Of } from '../../parts/base64.ts';

/** A file on its way to the server, or held up (上传中). The file stays at hand, so that trying again asks for nothing. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly state: 'sending' | 'failed';
  /** How much of it the server has, in words; null for a file that goes in one piece. */
  readonly sent: string | null;
  readonly error: unknown;
}

/** sha256 in hex; null where the page is served without https, and the browser has no hashing. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (crypto.subtle === undefined) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The largest part that the server takes; a file that is larger than this goes in parts. */
const partSize = 1024 * 1024;

/** Sends what the server has not received yet of a file, part by part. A part that it has already, from another tab, is passed over. */
async function sendParts(hash: string, bytes: Uint8Array, received: number, told: (received: number) => void): Promise<void> {
  const size = bytes.byteLength;
  for (let offset = received; offset < size; ) {
    told(offset);
    const contentBase64 = base64Of(bytes.subarray(offset, offset + partSize));
    offset = (await call('attachments.part', { hash, size, offset, contentBase64 }, {})).received;
  }
}

/**
 * Brings a file to the server and gives its hash. What is there already is not sent again: a whole file, from an attempt whose answer was lost or from another
 * case, or the parts of it that came in before the line broke or the tab was closed.
 */
async function bring(file: File, told: (received: number) => void): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await hashOf(bytes);
  const known = hash === null ? null : await call('attachments.missing', { hashes: [hash] });
  if (hash !== null && known?.missing.length === 0) return hash;
  if (hash !== null && file.size > partSize) {
    await sendParts(hash, bytes, known?.begun[0]?.received ?? 0, told);
    return hash;
  }
  return (await call('attachments.put', { contentBase64: base64Of(bytes) }, { idempotencyKey: hash ?? newKey() })).sha256;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly start: (file: File) => void;
  readonly retry: (upload: Upload) => void;
  readonly drop: (upload: Upload) => void;
}

let count = 0;

/** Uploads of one field, each by itself: one that fails leaves the others alone. */
export function useUploads(kind: string, add: (file: CaseFile) => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const drop = (key: number): void => setUploads((all) => all.filter((one) => one.key !== key));
  const send = (key: number, file: File): void => {
    const told = (received: number): void =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, sent: shareDoneText(received, file.size) } : one)));
    bring(file, told).then(
      (sha256) => {
        drop(key);
        add({ kind, name: file.name, sha256 });
      },
      (error: unknown) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, state: 'failed', error } : one))),
    );
  };
  return {
    uploads,
    start: (file) => {
      count += 1;
      const key = count;
      setUploads((all) => [...all, { key, file, state: 'sending', sent: null, error: null }]);
      send(key, file);
    },
    retry: ({ key, file }) => {
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, state: 'sending', error: null } : one)));
      send(key, file);
    },
    drop: ({ key }) => drop(key),
  };
}
