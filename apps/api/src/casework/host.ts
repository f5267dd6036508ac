import {
  type AccountIndex,
  accountIndex,
  callIndex,
  caseIndex,
  caseworkLedger,
  type Entrance,
  importIndex,
  ReadModels,
} from '@kechuang/domain';
import type { Store } from '@kechuang/store';
import type { SingleSignOn } from './single-sign-on.ts';

/** What the server needs for casework, once for all requests (办件环境). */
export interface CaseworkHost {
  readonly store: Store;
  readonly models: ReadModels;
  readonly clock: () => Date;
  readonly entrance: Entrance;
  /** True where people reach the server over https: the cookie then never travels without it. */
  readonly secure: boolean;
  readonly singleSignOn: SingleSignOn | null;
}

export interface HostOptions {
  readonly clock?: () => Date;
  readonly demo?: Entrance['demo'];
  readonly secure?: boolean;
  readonly singleSignOn?: SingleSignOn | null;
}

/** Casework over an open store. Who closes the store is whoever opened it. */
export function caseworkHost(store: Store, options: HostOptions = {}): CaseworkHost {
  const singleSignOn = options.singleSignOn ?? null;
  return {
    store,
    models: new ReadModels(store.ledger),
    clock: options.clock ?? (() => new Date()),
    entrance: { demo: options.demo ?? null, singleSignOn: singleSignOn !== null },
    secure: options.secure ?? false,
    singleSignOn,
  };
}

/**
 * Folds the ledger before anyone asks, so that the first request is answered as fast as the next. What cannot be folded now is tried again by whoever asks for
 * it, and told there.
 */
export async function foldAhead({ models }: CaseworkHost): Promise<void> {
  await Promise.allSettled([
    models.current(accountIndex, caseworkLedger),
    models.current(callIndex, caseworkLedger),
    models.current(caseIndex, caseworkLedger),
    models.current(importIndex, caseworkLedger),
  ]);
}

/** The accounts as the ledger tells them now. */
export function accountsOf(host: CaseworkHost): Promise<AccountIndex> {
  return host.models.current(accountIndex, caseworkLedger);
}
