import { z } from 'zod';
import type { Decider } from '../ledger/decider.ts';
import type { JsonValue, LedgerEvent, NewEvent } from '../ledger/event.ts';
import type { Projection } from '../ledger/projection.ts';
import { Problem } from '../problem.ts';
import { type Role, role } from '../procedure/model.ts';
import { type Membership, membership, type Session } from './session.ts';

const key = z.object({
  /** sha256 of the key, hex. The key itself is 256 random bits, shown once and kept nowhere. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  label: z.string().max(100),
  /** RFC 3339; null for a key that does not end by itself. */
  expiresAt: z.string().nullable(),
  readOnly: z.boolean(),
  /** The roles the key may use of those its account holds; null for all. */
  roles: z.array(role).nullable(),
});
export type AccountKey = z.infer<typeof key>;

const accountEvents = {
  'account-created': z.object({ name: z.string(), memberships: z.array(membership) }),
  'memberships-set': z.object({ memberships: z.array(membership) }),
  'key-issued': key,
  'key-revoked': z.object({ hash: z.string() }),
  'account-closed': z.object({}),
} as const;

/** Who may sign in, as the ledger tells it (账户): so that who was given which role, when and by whom, is on record like everything else. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly closed: boolean;
  readonly keys: readonly (AccountKey & { readonly revoked: boolean })[];
}

export type AccountCommand =
  | { readonly type: 'create'; readonly name: string; readonly memberships: readonly Membership[] }
  | { readonly type: 'set-memberships'; readonly memberships: readonly Membership[] }
  | { readonly type: 'issue-key'; readonly key: AccountKey }
  | { readonly type: 'revoke-key'; readonly hash: string }
  | { readonly type: 'close' };

const streamPrefix = 'account:';

/** The name of an account's stream. */
export function accountStream(id: string): string {
  return `${streamPrefix}${id}`;
}

const json = (value: object): JsonValue => JSON.parse(JSON.stringify(value));

function evolveAccount(state: Account | null, event: LedgerEvent): Account | null {
  if (event.type === 'account-created') {
    const { name, memberships } = accountEvents['account-created'].parse(event.data);
    return { id: event.stream.slice(streamPrefix.length), name, memberships, closed: false, keys: [] };
  }
  if (state === null) return null;
  switch (event.type) {
    case 'memberships-set':
      return { ...state, memberships: accountEvents['memberships-set'].parse(event.data).memberships };
    case 'key-issued':
      return { ...state, keys: [...state.keys, { ...accountEvents['key-issued'].parse(event.data), revoked: false }] };
    case 'key-revoked': {
      const { hash } = accountEvents['key-revoked'].parse(event.data);
      return { ...state, keys: state.keys.map((one) => (one.hash === hash ? { ...one, revoked: true } : one)) };
    }
    case 'account-closed':
      return { ...state, closed: true };
    default:
      return state;
  }
}

function decideAccount(state: Account | null, command: AccountCommand): readonly NewEvent[] {
  if (command.type === 'create') {
    if (state !== null) throw new Problem('conflict', { zh: `账户“${state.id}”已存在`, en: `There is already an account “${state.id}”` });
    return [{ type: 'account-created', data: json({ name: command.name, memberships: command.memberships }) }];
  }
  if (state === null || state.closed) throw new Problem('not-found', { zh: '没有这个账户', en: 'There is no such account' });
  switch (command.type) {
    case 'set-memberships':
      return [{ type: 'memberships-set', data: json({ memberships: command.memberships }) }];
    case 'issue-key':
      return [{ type: 'key-issued', data: json(command.key) }];
    case 'revoke-key':
      if (!state.keys.some((one) => one.hash === command.hash && !one.revoked))
        throw new Problem('not-found', { zh: '没有这把密钥', en: 'There is no such key' });
      return [{ type: 'key-revoked', data: { hash: command.hash } }];
    case 'close':
      return [{ type: 'account-closed', data: {} }];
  }
}

/** Accounts as a pure machine. */
export const accountDecider: Decider<Account | null, AccountCommand> = { initial: null, evolve: evolveAccount, decide: decideAccount };

/** Every account by its id, and the account of every key by the key's hash (账户索引). */
export type AccountIndex = { accounts: { [id: string]: JsonValue }; keys: { [hash: string]: string } };

/** The read model that a request's key is looked up in. */
export const accountIndex: Projection<AccountIndex> = {
  name: 'accounts',
  initial: () => ({ accounts: {}, keys: {} }),
  apply(index, event) {
    if (!event.stream.startsWith(streamPrefix)) return index;
    const id = event.stream.slice(streamPrefix.length);
    const state = evolveAccount(accountIn(index, id), event);
    if (state === null) return index;
    index.accounts[id] = json(state);
    for (const one of state.keys) index.keys[one.hash] = id;
    return index;
  },
};

const kept = z.object({
  id: z.string(),
  name: z.string(),
  memberships: z.array(membership),
  closed: z.boolean(),
  keys: z.array(key.extend({ revoked: z.boolean() })),
});

/** One account of the index, or null. */
export function accountIn(index: AccountIndex, id: string): Account | null {
  const found = Object.hasOwn(index.accounts, id) ? index.accounts[id] : undefined;
  return found === undefined ? null : kept.parse(found);
}

/** All accounts, oldest first. */
export function accountsIn(index: AccountIndex): Account[] {
  return Object.values(index.accounts).map((one) => kept.parse(one));
}

function sessionOf(account: Account, roles: readonly Role[] | null, readOnly: boolean): Session {
  const memberships = account.memberships.filter((one) => roles === null || roles.includes(one.role));
  return { account: { id: account.id, name: account.name }, memberships, readOnly };
}

/** The session of an account that has signed in otherwise than by a key; null where it is closed or unknown. */
export function sessionOfAccount(index: AccountIndex, id: string): Session | null {
  const account = accountIn(index, id);
  return account === null || account.closed ? null : sessionOf(account, null, false);
}

/** The session that a key opens at this instant, by the key's hash: null for one that is unknown, revoked, past its day, or of a closed account. */
export function sessionOfKey(index: AccountIndex, hash: string, now: Date): Session | null {
  const id = Object.hasOwn(index.keys, hash) ? index.keys[hash] : undefined;
  const account = id === undefined ? null : accountIn(index, id);
  const found = account?.keys.find((one) => one.hash === hash);
  if (account === null || account.closed || found === undefined || found.revoked) return null;
  if (found.expiresAt !== null && Date.parse(found.expiresAt) <= now.getTime()) return null;
  return sessionOf(account, found.roles, found.readOnly);
}
