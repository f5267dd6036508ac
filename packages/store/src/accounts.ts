import {
  type Account,
  type AccountCommand,
  type AccountKey,
  type Actor,
  accountDecider,
  accountIndex,
  accountStream,
  accountsIn,
  caseworkLedger,
  catchUp,
  execute,
  type Ledger,
  type Membership,
  timeInShanghai,
} from '@kechuang/domain';
import { hashOfSecret, newSecret } from './sessions.ts';

/** Who keeps the accounts, and when: recorded with every change. */
export interface Keeper {
  readonly actor: Actor;
  readonly now: Date;
}

/** The person at the machine that the store stands on (本机管理员). */
export const localKeeper: Actor = { id: 'local', name: '本机管理员', role: 'administrator', organisation: null };

/** Keys begin with this, so that one that got into a text or a repository can be found. */
const keyPrefix = 'kc_';

async function change(ledger: Ledger, id: string, command: AccountCommand, { actor, now }: Keeper): Promise<Account | null> {
  const { state } = await execute(accountDecider, accountStream(id), command, {
    ledger,
    name: caseworkLedger,
    actor,
    at: timeInShanghai(now),
    commandId: newSecret(),
    expectedVersion: null,
    reason: null,
  });
  return state;
}

/** Makes an account with its roles. */
export function createAccount(
  ledger: Ledger,
  id: string,
  given: { readonly name: string; readonly memberships: readonly Membership[] },
  keeper: Keeper,
): Promise<Account | null> {
  return change(ledger, id, { type: 'create', ...given }, keeper);
}

/** Replaces the roles of an account. */
export function setMemberships(ledger: Ledger, id: string, memberships: readonly Membership[], keeper: Keeper): Promise<Account | null> {
  return change(ledger, id, { type: 'set-memberships', memberships }, keeper);
}

/** Gives an account a new key. The key is in the answer and nowhere else: the ledger holds its hash. */
export async function issueKey(ledger: Ledger, id: string, about: Omit<AccountKey, 'hash'>, keeper: Keeper): Promise<string> {
  const key = `${keyPrefix}${newSecret()}`;
  await change(ledger, id, { type: 'issue-key', key: { ...about, hash: hashOfSecret(key) } }, keeper);
  return key;
}

/** Ends a key at once. */
export async function revokeKey(ledger: Ledger, id: string, hash: string, keeper: Keeper): Promise<void> {
  await change(ledger, id, { type: 'revoke-key', hash }, keeper);
}

/** Ends an account with all its keys and sessions. Its past stays on record. */
export async function closeAccount(ledger: Ledger, id: string, keeper: Keeper): Promise<void> {
  await change(ledger, id, { type: 'close' }, keeper);
}

/** Every account, oldest first. */
export async function listAccounts(ledger: Ledger): Promise<readonly Account[]> {
  return accountsIn((await catchUp(accountIndex, ledger, caseworkLedger)).state);
}
