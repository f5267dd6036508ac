import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@kechuang/domain/contracts';
import type { Store } from '@kechuang/store';

export type Env = Readonly<Record<string, string | undefined>>;

/** Where the store is: as told, else `DATABASE_URL`, else the file that `kechuang serve` keeps. */
export function storeLocation(told: unknown, env: Env): string {
  if (typeof told === 'string' && told !== '') return told;
  return env.DATABASE_URL || join(env.KECHUANG_DATA || '.kechuang', 'kechuang.db');
}

export function isFile(location: string): boolean {
  return !/^postgres(ql)?:\/\//.test(location);
}

/** Opens a store that is there: a wrong path must not make an empty one. */
export async function openExisting(location: string): Promise<Store> {
  if (isFile(location) && !existsSync(location)) {
    throw new Problem('not-found', {
      zh: `没有账本文件 ${location}。请用 --database 指明`,
      en: `There is no ledger at ${location}. Name it with --database`,
    });
  }
  const { openStore } = await import('@kechuang/store');
  return openStore(location);
}

/** Opens a store for `work` and closes it whatever happens. */
export async function withStore<Result>(open: Promise<Store>, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await open;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
