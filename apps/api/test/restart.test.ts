import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '@kechuang/domain';
import { openStore } from '@kechuang/store';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';

/** How often the server is killed: twice here, 40 in the long run (KECHUANG_LONG=1). */
const kills = process.env.KECHUANG_LONG ? 40 : 2;
const folder = mkdtempSync(join(tmpdir(), 'kechuang-restart-'));
const file = join(folder, 'kechuang.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = z.object({ url: z.string(), key: z.string() });

async function start(key: string): Promise<{ child: ChildProcess; url: string; key: string }> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [file, key], {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
  });
  const [message] = await once(child, 'message');
  return { child, ...told.parse(message) };
}

const opening = {
  procedure: 'lianyungang.platform-recognition',
  classId: 'professional-institute',
  title: '样本',
  applicantId: '91350100M000100Y43',
  applicantName: '样本企业',
  region: '320706',
};

it(`a server killed ${kills} times under load starts again on its file by itself, and has all it acknowledged`, {
  timeout: kills * 60_000,
}, async () => {
  const acknowledged: string[] = [];
  let key = '';
  for (let round = 0; round < kills; round += 1) {
    const { child, url, key: own } = await start(key);
    key = own;
    const ended = once(child, 'exit');
    let count = 0;
    const work = async (worker: number): Promise<void> => {
      for (let index = 0; child.exitCode === null && child.signalCode === null; index += 1) {
        const response = await fetch(`${url}/v1/cases`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'Idempotency-Key': `${round}-${worker}-${index}` },
          body: JSON.stringify(opening),
        }).catch(() => null);
        const body: unknown = await response?.json().catch(() => null);
        if (response === null || body === null) return;
        expect(response.status).toBe(200);
        acknowledged.push(z.looseObject({ case: z.looseObject({ id: z.string() }) }).parse(body).case.id);
        count += 1;
        if (count === 15 + ((round * 7) % 20)) child.kill('SIGKILL');
      }
    };
    await Promise.all([work(0), work(1), work(2), work(3)]);
    await ended;
  }
  const store = await openStore(file);
  const report = await verifyChain(store.ledger, '320700');
  const events = await store.ledger.readAfter('320700', 0, 1_000_000);
  await store.close();
  expect(report.broken).toBeNull();
  const streams = new Set(events.map((event) => event.stream));
  expect(acknowledged.length).toBeGreaterThan(kills * 10);
  for (const id of acknowledged) expect(streams).toContain(`case:${id}`);
});
