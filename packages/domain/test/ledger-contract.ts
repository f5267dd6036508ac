import { describe, expect, it } from 'vitest';
import type { Actor } from '../src/ledger/event.ts';
import type { AppendRequest, Ledger } from '../src/ledger/ledger.ts';
import { verifyChain } from '../src/ledger/verify.ts';

const officer: Actor = { id: 'sample-officer', name: '样本经办人', role: 'department', organisation: '样本科技局' };

/** A request that differs from the plain one only in what a test is about. */
export function sampleRequest(change: Partial<AppendRequest> = {}): AppendRequest {
  return {
    ledger: '320700',
    stream: 'case:1',
    expectedVersion: 0,
    commandId: 'c1',
    events: [{ type: 'opened', data: { 名称: '样本', amount: '1.50' } }],
    actor: officer,
    at: '2026-06-01T09:00:00.000+08:00',
    reason: null,
    ...change,
  };
}

/** The behaviour every ledger must show; run on memory, SQLite and PostgreSQL. `open` gives an empty one each time. */
export function describeLedger(name: string, open: () => Promise<Ledger>): void {
  describe(`${name} ledger`, () => {
    it('gives events their place, version and hash, and reads them back unchanged', async () => {
      const ledger = await open();
      const result = await ledger.append(
        sampleRequest({
          events: [
            { type: 'opened', data: { a: [1, '二', null, { b: true }] } },
            { type: 'named', data: 'x' },
          ],
        }),
      );
      expect(result.outcome).toBe('appended');
      const events = await ledger.readStream('320700', 'case:1');
      expect(result).toEqual({ outcome: 'appended', events });
      expect(events.map((event) => [event.sequence, event.version, event.type])).toEqual([
        [1, 1, 'opened'],
        [2, 2, 'named'],
      ]);
      expect(events[0]?.data).toEqual({ a: [1, '二', null, { b: true }] });
      expect(events[0]?.actor).toEqual(officer);
    });

    it.each([
      ['half a character', 'x\ud800y'],
      ['a zero byte', 'x\u0000y'],
    ])('keeps %s in a text without harm to the chain', async (_what, text) => {
      const ledger = await open();
      await ledger.append(sampleRequest({ reason: text, events: [{ type: 'said', data: { text, [text]: 1 } }] }));
      expect((await ledger.readStream('320700', 'case:1'))[0]).toMatchObject({ reason: 'x\ufffdy', data: { text, [text]: 1 } });
      expect(await verifyChain(ledger, '320700')).toMatchObject({ events: 1, broken: null });
    });

    it('refuses a writer that has not seen the current version, and writes nothing', async () => {
      const ledger = await open();
      await ledger.append(sampleRequest());
      expect(await ledger.append(sampleRequest({ commandId: 'c2' }))).toEqual({ outcome: 'stale', currentVersion: 1 });
      expect(await ledger.append(sampleRequest({ commandId: 'c3', stream: 'case:2', expectedVersion: 4 }))).toEqual({
        outcome: 'stale',
        currentVersion: 0,
      });
      expect(await ledger.readAfter('320700', 0, 10)).toHaveLength(1);
    });

    it('carries a repeated command out once, also when it comes with another version', async () => {
      const ledger = await open();
      const first = await ledger.append(sampleRequest());
      const again = await ledger.append(sampleRequest({ expectedVersion: 1 }));
      expect(again).toEqual({ outcome: 'repeated', events: 'events' in first ? first.events : [] });
      expect(await ledger.readAfter('320700', 0, 10)).toHaveLength(1);
    });

    it('lets exactly one of many writers of one version win', async () => {
      const ledger = await open();
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, index) => ledger.append(sampleRequest({ commandId: `race-${index}` }))),
      );
      expect(results.filter((result) => result.outcome === 'appended')).toHaveLength(1);
      expect(results.filter((result) => result.outcome === 'stale')).toHaveLength(11);
    });

    it('keeps ledgers and streams apart, and pages through them in order', async () => {
      const ledger = await open();
      for (const [index, stream] of ['case:1', 'case:2', 'case:1'].entries()) {
        await ledger.append(sampleRequest({ stream, commandId: `c${index}`, expectedVersion: index === 2 ? 1 : 0 }));
      }
      await ledger.append(sampleRequest({ ledger: '320800', commandId: 'c0' }));
      expect(await ledger.ledgers()).toEqual(['320700', '320800']);
      expect((await ledger.readAfter('320700', 1, 1)).map((event) => event.sequence)).toEqual([2]);
      expect((await ledger.readAfter('320700', 0, 10)).map((event) => event.stream)).toEqual(['case:1', 'case:2', 'case:1']);
      expect(await ledger.readStream('320700', 'nothing')).toEqual([]);
    });

    it('refuses a writer upon another stream that has moved, and writes to both or to neither', async () => {
      const ledger = await open();
      const upon = (expectedVersion: number) => ({ stream: 'places:1', expectedVersion, events: [{ type: 'taken', data: null }] });
      const first = await ledger.append(sampleRequest({ upon: upon(0) }));
      expect('events' in first ? first.events.map((event) => [event.stream, event.version]) : []).toEqual([
        ['case:1', 1],
        ['places:1', 1],
      ]);
      expect(await ledger.append(sampleRequest({ stream: 'case:2', commandId: 'c2', upon: upon(0) }))).toEqual({ outcome: 'overtaken' });
      expect(await ledger.readStream('320700', 'case:2')).toEqual([]);
      // All at once: one of those who saw the same, and whoever saw too much is refused as well.
      const race = [1, 1, 1, 4].map((seen, index) =>
        ledger.append(sampleRequest({ stream: `case:r${index}`, commandId: `r${index}`, upon: upon(seen) })),
      );
      expect((await Promise.all(race)).map(({ outcome }) => outcome).sort()).toEqual(['appended', 'overtaken', 'overtaken', 'overtaken']);
      expect((await ledger.append(sampleRequest({ upon: upon(0) }))).outcome).toBe('repeated');
      expect(await verifyChain(ledger, '320700')).toMatchObject({ events: 4, broken: null });
    });

    it('makes a chain that verifies', async () => {
      const ledger = await open();
      for (let index = 0; index < 25; index += 1) await ledger.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
      expect(await verifyChain(ledger, '320700')).toMatchObject({ events: 25, broken: null });
      expect(await verifyChain(ledger, 'empty')).toMatchObject({ events: 0, broken: null });
    });
  });
}
