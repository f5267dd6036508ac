import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, listen } from '@kechuang/api';
import { corpus } from '@kechuang/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './faces.ts';

const program = fileURLToPath(new URL('../apps/cli/bin/kechuang.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kechuang-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the built command', () => {
  it('says its version', async () => {
    expect((await runCommand(['--version'])).out).toMatch(/^kechuang \d+\.\d+\.\d+\n$/);
  });

  it('ends quietly where its reader has seen enough', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${program}" documents get lyg-2021-18 --json | head -c 10`], {
      stdio: 'pipe',
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    await once(child, 'close');
    expect(err).toBe('');
  });

  it('reads facts from YAML, from JSON in GBK, from standard input and inline alike', async () => {
    const args = ['scorecards', 'score', 'national.tech-sme', '--as-of', '2026-06-01', '--json', '--facts'];
    const inline = await runCommand([...args, '{"enterprise.headcount": 80, "enterprise.techStaff": 20}']);
    expect(inline.code).toBe(0);
    const yaml = join(folder, 'facts.yaml');
    writeFileSync(yaml, '# 职工\nenterprise.headcount: 80\nenterprise.techStaff: 20\n');
    expect((await runCommand([...args, yaml])).out).toBe(inline.out);
    const gbk = join(folder, 'facts.yml');
    // “# 职工” in GBK, then the facts.
    writeFileSync(
      gbk,
      Buffer.concat([
        Buffer.from([0x23, 0x20, 0xd6, 0xb0, 0xb9, 0xa4, 0x0a]),
        Buffer.from('enterprise.headcount: 80\nenterprise.techStaff: 20\n'),
      ]),
    );
    const fromGbk = await runCommand([...args, gbk]);
    expect(fromGbk.out).toBe(inline.out);
    expect(fromGbk.err).toContain('GB18030');
    expect((await runCommand([...args, '-'], 'enterprise.headcount: 80\nenterprise.techStaff: 20\n')).out).toBe(inline.out);
    const single = args.slice(0, -1);
    expect((await runCommand([...single, '--fact', 'enterprise.headcount=80', '--fact', 'enterprise.techStaff=20'])).out).toBe(inline.out);
  });

  it('asks a server with --api and gives the same bytes', async () => {
    const server = await listen(createApp({ corpus, today: '2026-06-01' }), { host: '127.0.0.1', port: 0 });
    const args = [
      'benefits',
      'quote',
      'national.guarantee-fee-cap',
      '--fact',
      'guarantee.amount=5000000',
      '--as-of',
      '2026-06-01',
      '--json',
    ];
    const here = await runCommand(args);
    expect(await runCommand([...args, '--api', server.url])).toEqual(here);
    await server.stop(100);
  });

  it('serves API and pages until it is told to stop', async () => {
    const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
      stdio: 'pipe',
      env: { ...process.env, KECHUANG_DATA: folder },
    });
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    const url = /http:\/\/\S+/.exec(first.toString())?.[0] ?? '';
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/v1/regions`)).status).toBe(200);
    expect(await (await fetch(`${url}/v1/session`)).json()).toMatchObject({ account: null, casework: true, demo: null });
    expect((await fetch(`${url}/demo/sign-in`, { method: 'POST' })).status).toBe(404);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it('serves a demonstration, loudly, in a file of its own', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--demo'], {
      stdio: 'pipe',
      env: { ...process.env, KECHUANG_DATA: folder },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    while (!/http:\/\/\S+\/docs/.test(out)) await once(child.stdout, 'data');
    expect(out).toContain('样本演示');
    const url = /http:\/\/[^\s/]+/.exec(out)?.[0] ?? '';
    const body = JSON.stringify({ account: 'demo-county' });
    const signedIn = await fetch(`${url}/demo/sign-in`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    expect(await (await fetch(`${url}/v1/cases?todo=true`, { headers: { cookie } })).json()).toMatchObject({
      cases: expect.arrayContaining([expect.objectContaining({ id: 'sample-review' })]),
    });
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(existsSync(join(folder, 'demo.db'))).toBe(true);
  });
});
