import { Readable } from 'node:stream';
import { verifyChain } from '@kechuang/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleRequest } from '../../domain/test/ledger-contract.ts';
import { backupLines, openStore, restoreLines, type Store } from '../src/index.ts';

const opened: Store[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

async function open(): Promise<Store> {
  const store = await openStore(':memory:');
  opened.push(store);
  return store;
}

async function filled(): Promise<Store> {
  const store = await open();
  for (let index = 0; index < 7; index += 1) await store.ledger.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
  await store.ledger.append(sampleRequest({ ledger: '320800' }));
  await store.attachments.put('320700', new TextEncoder().encode('%PDF-1.7 样本'));
  return store;
}

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backupLines(store)) lines.push(line);
  return lines;
}

describe('a backup', () => {
  it('restores to the same events, files and chain', async () => {
    const lines = await linesOf(await filled());
    const store = await open();
    expect(await restoreLines(store, Readable.from(lines))).toEqual({ events: 8, attachments: 1 });
    expect(await linesOf(store)).toEqual(lines);
    expect(await verifyChain(store.ledger, '320700')).toMatchObject({ events: 7, broken: null });
    expect((await store.ledger.append(sampleRequest({ commandId: 'next', expectedVersion: 7 }))).outcome).toBe('appended');
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['cut short', (lines) => lines.slice(0, -1)],
    ['without one event', (lines) => lines.toSpliced(3, 1)],
    ['with two events swapped', (lines) => [...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)]],
    ['with a changed event', (lines) => lines.map((line, index) => (index === 4 ? line.replace('1.50', '9.50') : line))],
    ['with a changed file', (lines) => lines.map((line) => line.replace('"content":"JVBE', '"content":"JVBF'))],
    ['without a head', (lines) => lines.slice(1)],
    ['that is not JSON', () => ['<html>']],
    ['that is empty', () => []],
  ])('%s is refused, and nothing is written', async (_what, spoil) => {
    const spoiled = spoil(await linesOf(await filled()));
    const store = await open();
    await expect(restoreLines(store, Readable.from(spoiled))).rejects.toMatchObject({ name: 'Problem' });
    expect(await store.ledger.ledgers()).toEqual([]);
  });

  it('does not go into a store that holds something', async () => {
    const store = await filled();
    await expect(restoreLines(store, Readable.from(await linesOf(store)))).rejects.toMatchObject({ kind: 'conflict' });
  });
});
