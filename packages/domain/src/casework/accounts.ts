import { z } from 'zod';
import { daysBetween } from '../calendar.ts';
import { timeInShanghai } from '../day-in-shanghai.ts';
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

/** A role lent to another account for some days, the last included (委托代办). */
export const delegation = z.object({
  id: z.string(),
  to: z.object({ id: z.string(), name: z.string() }),
  role,
  from: z.iso.date(),
  until: z.iso.date(),
  reason: z.string(),
});
export type Delegation = z.infer<typeof delegation>;

/** Roles that can be lent: an expert's judgement, supervision and administration are one's own. */
export const delegableRoles: readonly Role[] = ['applicant', 'county-reviewer', 'department', 'leading-group-office'];

const accountEvents = {
  'account-created': z.object({ name: z.string(), memberships: z.array(membership) }),
  'memberships-set': z.object({ memberships: z.array(membership) }),
  'key-issued': key,
  'key-revoked': z.object({ hash: z.string() }),
  delegated: delegation,
  'delegation-ended': z.object({ id: z.string() }),
  'account-closed': z.object({}),
} as const;

/** Who may sign in, as the ledger tells it (账户): so that who was given which role, when and by whom, is on record like everything else. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly closed: boolean;
  readonly keys: readonly (AccountKey & { readonly revoked: boolean })[];
  readonly delegations: readonly (Delegation & { readonly ended: boolean })[];
}

export type AccountCommand =
  | { readonly type: 'create'; readonly name: string; readonly memberships: readonly Membership[] }
  | { readonly type: 'set-memberships'; readonly memberships: readonly Membership[] }
  | { readonly type: 'issue-key'; readonly key: AccountKey }
  | { readonly type: 'revoke-key'; readonly hash: string }
  | { readonly type: 'delegate'; readonly delegation: Delegation }
  | { readonly type: 'end-delegation'; readonly id: string }
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
    return { id: event.stream.slice(streamPrefix.length), name, memberships, closed: false, keys: [], delegations: [] };
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
    case 'delegated':
      return { ...state, delegations: [...state.delegations, { ...accountEvents.delegated.parse(event.data), ended: false }] };
    case 'delegation-ended': {
      const { id } = accountEvents['delegation-ended'].parse(event.data);
      return { ...state, delegations: state.delegations.map((one) => (one.id === id ? { ...one, ended: true } : one)) };
    }
    case 'account-closed':
      return { ...state, closed: true };
    default:
      return state;
  }
}

function delegate(state: Account, given: Delegation): readonly NewEvent[] {
  const faults = [
    given.to.id === state.id ? { pointer: '/to', zh: '不能委托给自己', en: 'Nobody stands in for themselves' } : null,
    delegableRoles.includes(given.role) ? null : { pointer: '/role', zh: '此角色须本人办理，不能委托', en: 'This role cannot be lent' },
    state.memberships.some((one) => one.role === given.role)
      ? null
      : { pointer: '/role', zh: '您没有这个角色，不能委托', en: 'You do not hold this role' },
    given.until >= given.from ? null : { pointer: '/until', zh: '截止日早于起始日', en: 'The last day comes before the first' },
    daysBetween(given.from, given.until) <= 366 ? null : { pointer: '/until', zh: '一次最多委托一年', en: 'A year is the most at once' },
  ].filter((fault) => fault !== null);
  const [first] = faults;
  if (first !== undefined) {
    throw new Problem(
      'invalid-input',
      first,
      faults.map(({ pointer, zh, en }) => ({ pointer, code: 'refused', detail: { zh, en } })),
    );
  }
  return [{ type: 'delegated', data: json(given) }];
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
    case 'delegate':
      return delegate(state, command.delegation);
    case 'end-delegation':
      if (!state.delegations.some((one) => one.id === command.id && !one.ended))
        throw new Problem('not-found', { zh: '没有这项委托', en: 'There is no such delegation' });
      return [{ type: 'delegation-ended', data: { id: command.id } }];
    case 'close':
      return [{ type: 'account-closed', data: {} }];
  }
}

/** Accounts as a pure machine. */
export const accountDecider: Decider<Account | null, AccountCommand> = { initial: null, evolve: evolveAccount, decide: decideAccount };

/** Every account by its id, the account of every key by the key's hash, and whom each account has ever stood in for (账户索引). */
export type AccountIndex = {
  accounts: { [id: string]: JsonValue };
  keys: { [hash: string]: string };
  principals: { [id: string]: string[] };
};

/** The read model that a request's key is looked up in. */
export const accountIndex: Projection<AccountIndex> = {
  name: 'accounts',
  initial: () => ({ accounts: {}, keys: {}, principals: {} }),
  apply(index, event) {
    if (!event.stream.startsWith(streamPrefix)) return index;
    const id = event.stream.slice(streamPrefix.length);
    const state = evolveAccount(accountIn(index, id), event);
    if (state === null) return index;
    index.accounts[id] = json(state);
    for (const one of state.keys) index.keys[one.hash] = id;
    for (const { to } of state.delegations) index.principals[to.id] = [...new Set([...(index.principals[to.id] ?? []), id])];
    return index;
  },
};

const kept = z.object({
  id: z.string(),
  name: z.string(),
  memberships: z.array(membership),
  closed: z.boolean(),
  keys: z.array(key.extend({ revoked: z.boolean() })),
  delegations: z.array(delegation.extend({ ended: z.boolean() })),
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

/** The delegations that hold on a day, each with the account that gave it (在期委托). */
export function standingInFor(
  index: AccountIndex,
  id: string,
  day: string,
): { readonly principal: Account; readonly delegation: Delegation }[] {
  const principals = Object.hasOwn(index.principals, id) ? (index.principals[id] ?? []) : [];
  return principals.flatMap((one) => {
    const principal = accountIn(index, one);
    if (principal === null || principal.closed) return [];
    return principal.delegations
      .filter((each) => each.to.id === id && !each.ended && each.from <= day && day <= each.until)
      .map((each) => ({ principal, delegation: each }));
  });
}

function sessionOf(index: AccountIndex, account: Account, now: Date, roles: readonly Role[] | null, readOnly: boolean): Session {
  const { id, name } = account;
  const lent = standingInFor(index, id, timeInShanghai(now).slice(0, 10)).flatMap(({ principal, delegation: given }) =>
    principal.memberships
      .filter((one) => one.role === given.role)
      .map((one) => ({ ...one, onBehalfOf: { id: principal.id, name: principal.name } })),
  );
  const memberships = [...account.memberships, ...lent].filter((one) => roles === null || roles.includes(one.role));
  return { account: { id, name }, memberships, readOnly };
}

/** The session of an account that has signed in otherwise than by a key; null where it is closed or unknown. */
export function sessionOfAccount(index: AccountIndex, id: string, now: Date): Session | null {
  const account = accountIn(index, id);
  return account === null || account.closed ? null : sessionOf(index, account, now, null, false);
}

/** The session that a key opens at this instant, by the key's hash: null for one that is unknown, revoked, past its day, or of a closed account. */
export function sessionOfKey(index: AccountIndex, hash: string, now: Date): Session | null {
  const id = Object.hasOwn(index.keys, hash) ? index.keys[hash] : undefined;
  const account = id === undefined ? null : accountIn(index, id);
  const found = account?.keys.find((one) => one.hash === hash);
  if (account === null || account.closed || found === undefined || found.revoked) return null;
  if (found.expiresAt !== null && Date.parse(found.expiresAt) <= now.getTime()) return null;
  return sessionOf(index, account, now, found.roles, found.readOnly);
}
