import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Membership, Problem, procedures, type Role, regionByCode, regionsNamed, role } from '@kechuang/domain';
import type { Keeper, Store } from '@kechuang/store';
import type { Io, View } from '../io.ts';
import { table } from '../render/table.ts';
import { UsageError } from '../usage.ts';
import { isFile, storeLocation, withStore } from './location.ts';

export type Options = Readonly<Record<string, unknown>>;

function text(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function roleOf(given: string): Role {
  const read = role.safeParse(given);
  if (read.success) return read.data;
  const all = role.options.join(', ');
  throw new UsageError(`没有角色“${given}”，可用：${all}`, `There is no role “${given}”; there are ${all}`);
}

/** `role`, `role@region` or `role@region=organisation`. */
function membershipOf(given: string, organisation: string | null): Membership {
  const [name = '', place] = given.split('@', 2);
  const known = roleOf(name);
  if (place === undefined || place === '') {
    if (known !== 'applicant' && known !== 'expert')
      throw new UsageError(`角色 ${known} 须写明地区，例如 ${known}@320700`, `The role ${known} needs a region, e.g. ${known}@320700`);
    return { role: known, regionCode: null, organisation };
  }
  const region = regionByCode(place) ?? regionsNamed(place)[0];
  if (region === undefined) throw new UsageError(`没有地区“${place}”`, `There is no region “${place}”`);
  return { role: known, regionCode: region.code, organisation };
}

async function withAccounts<Result>(options: Options, io: Io, work: (store: Store, keeper: Keeper) => Promise<Result>): Promise<Result> {
  const { localKeeper, openStore } = await import('@kechuang/store');
  const location = storeLocation(options.database, io.env);
  if (isFile(location)) mkdirSync(dirname(location), { recursive: true, mode: 0o700 });
  return withStore(openStore(location), (store) => work(store, { actor: localKeeper, now: new Date() }));
}

/** A bureau that an account of a department is bound to must answer for a class of some procedure. */
function departmentOf(options: Options): { department?: string } {
  const department = text(options, 'department');
  if (department === null) return {};
  const known = [...new Set(procedures.flatMap((procedure) => procedure.classes.map((one) => one.department.id)))];
  if (!known.includes(department))
    throw new UsageError(
      `没有部门“${department}”，可用：${known.join('、')}`,
      `There is no bureau “${department}”; there are ${known.join(', ')}`,
    );
  return { department };
}

function memberships(options: Options): Membership[] {
  const given = Array.isArray(options.role) ? options.role.map(String) : [];
  if (given.length === 0)
    throw new UsageError('请用 --role 给出角色，例如 --role county-reviewer@320706', 'Give a role: --role county-reviewer@320706');
  return given.map((one) => {
    const held = membershipOf(one, text(options, 'organisation'));
    return held.role === 'department' ? { ...held, ...departmentOf(options) } : held;
  });
}

export async function createAccount(id: string, options: Options, io: Io, view: View): Promise<string> {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9._:@-]{0,99}$/.test(id))
    throw new UsageError('账户编号只能用字母、数字和 . _ : @ -', 'An account id is made of letters, digits and . _ : @ -');
  const given = { name: text(options, 'name') ?? id, memberships: memberships(options) };
  const accounts = await import('@kechuang/store');
  await withAccounts(options, io, (store, keeper) => accounts.createAccount(store.ledger, id, given, keeper));
  return view.language === 'zh'
    ? `✔ 已建账户 ${id}。发钥匙：kechuang accounts key ${id}\n`
    : `✔ Account ${id} is there. A key for it: kechuang accounts key ${id}\n`;
}

export async function setRoles(id: string, options: Options, io: Io, view: View): Promise<string> {
  const given = memberships(options);
  const accounts = await import('@kechuang/store');
  await withAccounts(options, io, (store, keeper) => accounts.setMemberships(store.ledger, id, given, keeper));
  return view.language === 'zh'
    ? `✔ ${id} 现在只有这些角色：${given.map((one) => one.role).join('、')}\n`
    : `✔ ${id} now holds ${given.map((one) => one.role).join(', ')} and nothing else\n`;
}

export async function issueKey(id: string, options: Options, io: Io, view: View): Promise<string> {
  const days = text(options, 'days') ?? '90';
  if (!/^\d{1,4}$/.test(days))
    throw new UsageError('--days 应为天数；0 为不过期', '--days takes a number of days; 0 for a key that does not end');
  const now = Date.now();
  const about = {
    label: text(options, 'label') ?? '',
    expiresAt: days === '0' ? null : new Date(now + Number(days) * 86_400_000).toISOString(),
    readOnly: options.readOnly === true,
    roles: Array.isArray(options.role) ? options.role.map((one) => roleOf(String(one))) : null,
  };
  const accounts = await import('@kechuang/store');
  const key = await withAccounts(options, io, (store, keeper) => accounts.issueKey(store.ledger, id, about, keeper));
  io.err(
    view.language === 'zh'
      ? `下面的密钥只显示这一次，有效${about.expiresAt === null ? '期不限' : `至 ${about.expiresAt.slice(0, 10)}`}。用法：KECHUANG_KEY=… kechuang cases list --api 地址\n`
      : `This key is shown once and is good ${about.expiresAt === null ? 'for ever' : `until ${about.expiresAt.slice(0, 10)}`}. Use it as KECHUANG_KEY=… kechuang cases list --api URL\n`,
  );
  return `${key}\n`;
}

export async function listAccounts(options: Options, io: Io, view: View): Promise<string> {
  const accounts = await import('@kechuang/store');
  const all = await withAccounts(options, io, (store) => accounts.listAccounts(store.ledger));
  const zh = view.language === 'zh';
  const rows = all.map((one) => [
    one.closed ? `${one.id} ✘` : one.id,
    one.name,
    one.memberships.map((held) => (held.regionCode === null ? held.role : `${held.role}@${held.regionCode}`)).join('\n'),
    one.keys
      .filter((key) => !key.revoked)
      .map((key) =>
        `${key.hash.slice(0, 8)} ${key.label} ${key.readOnly ? (zh ? '只读' : 'read only') : ''} ${key.expiresAt?.slice(0, 10) ?? ''}`.replace(
          / +/g,
          ' ',
        ),
      )
      .join('\n'),
  ]);
  const columns = [
    { head: zh ? '账户' : 'Account', min: 10 },
    { head: zh ? '名称' : 'Name', min: 8 },
    { head: zh ? '角色' : 'Roles', min: 16 },
    { head: zh ? '密钥（哈希前八位）' : 'Keys (first 8 of the hash)', min: 20 },
  ];
  return rows.length === 0 ? (zh ? '还没有账户\n' : 'No accounts yet\n') : table(columns, rows, view);
}

export async function revokeKey(id: string, hash: string, options: Options, io: Io, view: View): Promise<string> {
  const accounts = await import('@kechuang/store');
  await withAccounts(options, io, async (store, keeper) => {
    const account = (await accounts.listAccounts(store.ledger)).find((one) => one.id === id);
    const found = account?.keys.filter((key) => !key.revoked && hash.length >= 6 && key.hash.startsWith(hash)) ?? [];
    const [only, ...more] = found;
    if (only === undefined || more.length > 0) {
      throw new Problem('not-found', {
        zh: `账户 ${id} 没有唯一以“${hash}”开头的密钥`,
        en: `Account ${id} has no single key that begins with “${hash}”`,
      });
    }
    await accounts.revokeKey(store.ledger, id, only.hash, keeper);
  });
  return view.language === 'zh' ? '✔ 密钥已撤销\n' : '✔ The key is revoked\n';
}

export async function closeAccount(id: string, options: Options, io: Io, view: View): Promise<string> {
  const accounts = await import('@kechuang/store');
  await withAccounts(options, io, (store, keeper) => accounts.closeAccount(store.ledger, id, keeper));
  return view.language === 'zh' ? `✔ 账户 ${id} 已关闭\n` : `✔ Account ${id} is closed\n`;
}
