/** Whose upload it is, and of what: each account sees its own alone (断点续传). */
export interface UploadKey {
  readonly ledger: string;
  readonly account: string;
  /** The sha256 that the whole file is to have. */
  readonly sha256: string;
}

/** How far an upload has come, bytes. */
export interface Unfinished {
  readonly sha256: string;
  readonly size: number;
  readonly received: number;
}

/** A part as it comes in; `at` in milliseconds. */
export interface UploadPart {
  readonly size: number;
  readonly start: number;
  readonly content: Uint8Array;
  readonly at: number;
}

/** How long an upload waits for its next part (续传时限), milliseconds: a day. */
export const uploadPatience = 24 * 3_600_000;

/** As many unfinished uploads as one account, and all of a ledger, may have: with the largest size of a file, 200 MB and 2 GB. */
export const uploadLimits = { account: 10, ledger: 100 };

/** Where the parts of unfinished uploads wait (未传完的文件): beside the files, in no backup, and never for longer than a day. */
export interface UploadStore {
  /** The unfinished uploads of an account among these hashes that have had a part since `since`. */
  begun(ledger: string, account: string, hashes: readonly string[], since: number): Promise<readonly Unfinished[]>;
  /** Keeps a part that begins where what is here ends; false for one that does not. A part that begins the file takes the place of what an earlier attempt left. */
  add(key: UploadKey, part: UploadPart): Promise<boolean>;
  /** How many uploads an account, and the ledger, has begun. */
  count(ledger: string, account: string): Promise<{ readonly account: number; readonly ledger: number }>;
  /** All that is here of an upload, in one. */
  whole(key: UploadKey): Promise<Uint8Array>;
  drop(key: UploadKey): Promise<void>;
  /** Drops the uploads whose last part came before. */
  sweep(ledger: string, before: number): Promise<void>;
}

/** Parts end to end. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const received = (parts: readonly UploadPart[]): number => parts.reduce((sum, { content }) => sum + content.byteLength, 0);

/** The parts in memory, for tests and demonstrations. */
export class MemoryUploads implements UploadStore {
  readonly #parts = new Map<string, { readonly key: UploadKey; readonly parts: UploadPart[] }>();

  static #nameOf({ ledger, account, sha256 }: UploadKey): string {
    return `${ledger}/${sha256}/${account}`;
  }

  async begun(ledger: string, account: string, hashes: readonly string[], since: number): Promise<readonly Unfinished[]> {
    return hashes.flatMap((sha256) => {
      const parts = this.#parts.get(MemoryUploads.#nameOf({ ledger, account, sha256 }))?.parts ?? [];
      const last = parts.at(-1);
      return last === undefined || last.at < since ? [] : [{ sha256, size: last.size, received: received(parts) }];
    });
  }

  async add(key: UploadKey, part: UploadPart): Promise<boolean> {
    const parts = this.#parts.get(MemoryUploads.#nameOf(key))?.parts ?? [];
    if (part.start !== 0 && part.start !== received(parts)) return false;
    this.#parts.set(MemoryUploads.#nameOf(key), {
      key,
      parts: [...(part.start === 0 ? [] : parts), { ...part, content: part.content.slice() }],
    });
    return true;
  }

  async count(ledger: string, account: string): Promise<{ account: number; ledger: number }> {
    const all = [...this.#parts.values()].filter(({ key }) => key.ledger === ledger);
    return { account: all.filter(({ key }) => key.account === account).length, ledger: all.length };
  }

  async whole(key: UploadKey): Promise<Uint8Array> {
    return joined((this.#parts.get(MemoryUploads.#nameOf(key))?.parts ?? []).map(({ content }) => content));
  }

  async drop(key: UploadKey): Promise<void> {
    this.#parts.delete(MemoryUploads.#nameOf(key));
  }

  async sweep(ledger: string, before: number): Promise<void> {
    for (const { key, parts } of [...this.#parts.values()])
      if (key.ledger === ledger && (parts.at(-1)?.at ?? 0) < before) await this.drop(key);
  }
}
