import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, localKeeper, openStore } from '@kechuang/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { type Recorded, record } from '../test-io.ts';

let folder = '';
let database = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kechuang-cli-'));
  database = join(folder, 'kechuang.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function kechuang(...args: string[]): Promise<Recorded> {
  return record(run, args, { env: { KECHUANG_DATA: folder } });
}

describe('kechuang accounts', () => {
  it('makes an account, issues a key that is shown once, lists it and revokes it', async () => {
    expect(
      (await kechuang('accounts', 'create', 'zhang', '--name', '张三', '--role', 'county-reviewer@海州区', '--role', 'expert')).code,
    ).toBe(0);
    expect((await kechuang('accounts', 'create', 'li', '--role', 'department@320700', '--department', 'industry')).code).toBe(0);
    const issued = await kechuang('accounts', 'key', 'zhang', '--label', '门户', '--read-only');
    expect(issued.out).toMatch(/^kc_[\w-]{43}\n$/);
    expect(issued.err).toContain('只显示这一次');
    const listed = await kechuang('accounts', 'list');
    expect(listed.out).toContain('county-reviewer@320706');
    expect(listed.out).not.toContain(issued.out.trim());
    const hash = /\b([0-9a-f]{8}) 门户/.exec(listed.out)?.[1] ?? '';
    expect((await kechuang('accounts', 'revoke', 'zhang', hash)).code).toBe(0);
    expect((await kechuang('accounts', 'revoke', 'zhang', hash)).code).toBe(3);
    expect(readFileSync(database).includes(issued.out.trim())).toBe(false);
  });

  it.each([
    [['accounts', 'create', 'a b', '--role', 'expert'], 2],
    [['accounts', 'create', 'x'], 2],
    [['accounts', 'create', 'x', '--role', 'king'], 2],
    [['accounts', 'create', 'x', '--role', 'department'], 2],
    [['accounts', 'create', 'x', '--role', 'department@亚特兰蒂斯'], 2],
    [['accounts', 'create', 'x', '--role', 'department@320700', '--department', 'nowhere'], 2],
    [['accounts', 'key', 'nobody'], 3],
    [['accounts', 'key', 'nobody', '--days', 'soon'], 2],
    [['accounts', 'crate'], 2],
    [['accounts'], 2],
    [['store', 'backup'], 2],
  ])('%j ends with %i and says why', async (args, code) => {
    const given = await kechuang(...args);
    expect(given.code).toBe(code);
    expect(given.err).not.toBe('');
  });

  it.each([
    ['accounts', '--help'],
    ['accounts', 'key', '--help'],
    ['store', 'restore', '--help'],
  ])('explains %s %s', async (...args) => {
    for (const language of ['zh', 'en']) {
      const given = await kechuang(...args, '--lang', language);
      expect(given.code).toBe(0);
      expect(given.out).toContain('kechuang');
    }
  });
});

async function fill(count: number): Promise<void> {
  const store = await openStore(database);
  for (let index = 0; index < count; index += 1) {
    await createAccount(store.ledger, `account-${index}`, { name: '样本', memberships: [] }, { actor: localKeeper, now: new Date(0) });
  }
  await store.attachments.put('320700', new TextEncoder().encode('%PDF-1.7'));
  await store.close();
}

describe('kechuang store', () => {
  it('backs up, verifies, restores elsewhere and rebuilds to the same', async () => {
    await fill(5);
    const file = join(folder, 'backup.jsonl');
    expect((await kechuang('store', 'backup', file)).out).toContain('5 个事件、1 个文件');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await kechuang('store', 'backup', file)).code).toBe(5);
    const elsewhere = join(folder, 'new.db');
    expect((await kechuang('store', 'restore', file, '--database', elsewhere)).code).toBe(0);
    const verified = await kechuang('store', 'verify', '--database', elsewhere);
    expect(verified.out).toBe((await kechuang('store', 'verify')).out);
    expect((await kechuang('store', 'rebuild')).out).toContain('此前没有留存');
    const again = await kechuang('store', 'rebuild');
    expect(again.out.split('\n').filter((line) => line.includes('一致'))).toHaveLength(4);
    const store = await openStore(database);
    await store.database.updateTable('snapshot').set({ state: '{}' }).where('projection', '=', 'accounts').execute();
    await store.close();
    expect((await kechuang('store', 'rebuild', '--lang', 'en')).out).toMatch(/▲ 320700 accounts: .* differs/);
    expect((await kechuang('store', 'restore', file)).code).toBe(5);
  });

  it('names a changed byte, and leaves nothing of a backup that is not whole', async () => {
    await fill(3);
    const file = join(folder, 'backup.jsonl');
    await kechuang('store', 'backup', file);
    writeFileSync(join(folder, 'spoiled.jsonl'), readFileSync(file, 'utf8').replace('account-1', 'account-7'));
    const elsewhere = join(folder, 'new.db');
    const given = await kechuang('store', 'restore', join(folder, 'spoiled.jsonl'), '--database', elsewhere);
    expect(given.code).toBe(4);
    expect(given.err).toContain('第 3 行');
    expect(existsSync(elsewhere)).toBe(false);
    const store = await openStore(database);
    await store.database.updateTable('event').set({ data: '{}' }).where('sequence', '=', 2).execute();
    await store.close();
    const verified = await kechuang('store', 'verify');
    expect(verified.code).toBe(4);
    expect(verified.err).toContain('第 2 号事件');
  });

  it('makes no ledger where a path is wrong', async () => {
    expect((await kechuang('store', 'verify', '--database', join(folder, 'wrong.db'))).code).toBe(3);
    expect((await kechuang('store', 'backup', join(folder, 'x'), '--database', join(folder, 'wrong.db'))).code).toBe(3);
    expect(existsSync(join(folder, 'wrong.db'))).toBe(false);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('ends at Ctrl-C with 130 and leaves no half file', { timeout: 60_000 }, async () => {
    await fill(400);
    const file = join(folder, 'backup.jsonl');
    const main = join(import.meta.dirname, '../main.ts');
    const child = spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', main, 'store', 'backup', file], {
      env: { ...process.env, KECHUANG_DATA: folder },
      stdio: 'pipe',
    });
    while (!existsSync(`${file}.partial`) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    // A quick machine may have been done already.
    expect([130, 0]).toContain(code);
    expect(existsSync(`${file}.partial`)).toBe(false);
    expect(existsSync(file)).toBe(code === 0);
  });
});
