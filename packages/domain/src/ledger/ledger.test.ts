import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLedger, sampleRequest } from '../../test/ledger-contract.ts';
import { type Decider, execute, load, type WriteContext } from './decider.ts';
import type { JsonValue, LedgerEvent } from './event.ts';
import type { Ledger } from './ledger.ts';
import { MemoryLedger } from './memory-ledger.ts';
import { catchUp, type Projection } from './projection.ts';
import { ReadModels } from './read-models.ts';
import { verifyChain } from './verify.ts';

describeLedger('memory', async () => new MemoryLedger());

/** A counter that may not go below zero: the smallest casework there is. */
const counter: Decider<number, number> = {
  initial: 0,
  decide: (state, step) => {
    if (state + step < 0) throw new RangeError('below zero');
    return [{ type: 'moved', data: step }];
  },
  evolve: (state, event) => state + (typeof event.data === 'number' ? event.data : 0),
};

function write(ledger: Ledger, change: Partial<WriteContext> = {}): WriteContext {
  return {
    ledger,
    name: '320700',
    actor: sampleRequest().actor,
    at: '2026-06-01T09:00:00+08:00',
    commandId: 'k',
    expectedVersion: null,
    reason: null,
    ...change,
  };
}

describe('execute', () => {
  it('answers a repeated command as the first time', async () => {
    const ledger = new MemoryLedger();
    await execute(counter, 's', 5, write(ledger));
    expect(await execute(counter, 's', 5, write(ledger))).toMatchObject({ state: 5, version: 1, repeated: true });
  });

  it('is stale for a version that is not current', async () => {
    const ledger = new MemoryLedger();
    await execute(counter, 's', 5, write(ledger));
    await expect(execute(counter, 's', 1, write(ledger, { commandId: 'l', expectedVersion: 0 }))).rejects.toMatchObject({ kind: 'stale' });
  });

  it('writes nothing when the decider refuses', async () => {
    const ledger = new MemoryLedger();
    await expect(execute(counter, 's', -1, write(ledger))).rejects.toThrow('below zero');
    expect((await load(counter, ledger, '320700', 's')).version).toBe(0);
  });

  it('without an expected version, writers that race all get through in turn', async () => {
    const ledger = new MemoryLedger();
    await Promise.all([1, 2, 3].map((step) => execute(counter, 's', step, write(ledger, { commandId: `k${step}` }))));
    expect((await load(counter, ledger, '320700', 's')).state).toBe(6);
  });
});

describe('the chain', () => {
  it('names the event in which any single field was changed', async () => {
    const ledger = new MemoryLedger();
    for (let index = 0; index < 6; index += 1) await ledger.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
    const events = await ledger.readAfter('320700', 0, 10);
    const changes: ((event: LedgerEvent) => LedgerEvent)[] = [
      (event) => ({ ...event, data: { 名称: '样本', amount: '1.51' } }),
      (event) => ({ ...event, reason: 'x' }),
      (event) => ({ ...event, at: '2026-06-01T09:00:01+08:00' }),
      (event) => ({ ...event, actor: { ...event.actor, id: 'other' } }),
      (event) => ({ ...event, type: 'closed' }),
      (event) => ({ ...event, commandId: 'other' }),
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.constantFrom(...changes), async (at, change) => {
        const tampered: Ledger = {
          append: (request) => ledger.append(request),
          readStream: (name, stream) => ledger.readStream(name, stream),
          ledgers: () => ledger.ledgers(),
          readAfter: async (_name, after, limit) =>
            events.map((event, index) => (index === at ? change(event) : event)).slice(after, after + limit),
        };
        expect((await verifyChain(tampered, '320700')).broken?.sequence).toBe(at + 1);
      }),
    );
  });
});

describe('a read model', () => {
  it('is the same from zero and from any point on the way', async () => {
    const ledger = new MemoryLedger();
    for (let index = 0; index < 20; index += 1) await ledger.append(sampleRequest({ commandId: `c${index}`, expectedVersion: index }));
    const types = {
      name: 'types',
      initial: (): JsonValue[] => [],
      apply: (state: JsonValue[], event: LedgerEvent) => [...state, `${event.sequence}:${event.type}`],
    };
    const whole = await catchUp(types, ledger, '320700');
    for (let cut = 0; cut <= 20; cut += 1) {
      const part = (await ledger.readAfter('320700', 0, cut)).reduce(types.apply, types.initial());
      expect(await catchUp(types, ledger, '320700', { sequence: cut, state: part })).toEqual(whole);
    }
  });
});

describe('read models', () => {
  const counted: Projection<{ events: number }> = {
    name: 'counted',
    initial: () => ({ events: 0 }),
    apply: (state) => {
      state.events += 1;
      return state;
    },
  };

  /** A ledger that answers late, so that questions overlap, and fails when told to. */
  class SlowLedger extends MemoryLedger {
    fails = false;
    readonly streamsRead: string[] = [];

    override async readStream(...args: Parameters<MemoryLedger['readStream']>): Promise<readonly LedgerEvent[]> {
      this.streamsRead.push(args[1]);
      const events = await super.readStream(...args);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return events;
    }

    override async readAfter(...args: Parameters<MemoryLedger['readAfter']>): Promise<readonly LedgerEvent[]> {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (this.fails) throw new Error('gone');
      return super.readAfter(...args);
    }
  }

  it('fold each event once, however many ask at the same time', async () => {
    const ledger = new SlowLedger();
    const models = new ReadModels(ledger);
    await ledger.append(sampleRequest());
    const asked = Array.from({ length: 20 }, () => models.current(counted, '320700'));
    await ledger.append(sampleRequest({ commandId: 'c2', expectedVersion: 1 }));
    await Promise.all(asked);
    expect((await models.current(counted, '320700')).events).toBe(2);
  });

  it('go on without one whose fold broke off, and begin that one anew', async () => {
    const ledger = new MemoryLedger();
    const models = new ReadModels(ledger);
    const broken: Projection<number> = {
      name: 'broken',
      initial: () => 0,
      apply: (state, event) => {
        if (event.type === 'odd') throw new Error('what is this');
        return state + 1;
      },
    };
    await ledger.append(sampleRequest());
    expect(await models.current(broken, '320700')).toBe(1);
    await ledger.append(sampleRequest({ commandId: 'c2', expectedVersion: 1, events: [{ type: 'odd', data: null }] }));
    expect((await models.current(counted, '320700')).events).toBe(2);
    await expect(models.current(broken, '320700')).rejects.toThrow('what is this');
    expect((await models.current(counted, '320700')).events).toBe(2);
  });

  it('give a stream as of now, whoever wrote it and whoever else asks, and read it once', async () => {
    const ledger = new SlowLedger();
    const models = new ReadModels(ledger);
    for (let index = 0; index < 6; index += 1) {
      const asked = [1, 2, 3].map(() => models.stream(counter, '320700', 's'));
      await execute(counter, 's', 5, write(ledger, { commandId: `k${index}`, ...(index % 2 === 0 ? { models } : {}) }));
      // A model that is asked for later is fed from the first event on, past what the streams have been told already.
      for (const later of ['a', 'b']) await models.current({ ...counted, name: `${later}-${index}` }, '320700');
      for (const { version } of await Promise.all(asked)) expect([index, index + 1]).toContain(version);
      expect(await models.stream(counter, '320700', 's')).toMatchObject({ state: 5 * (index + 1), version: index + 1 });
    }
    expect(await models.stream(counter, '320700', 's')).toEqual(await load(counter, ledger, '320700', 's'));
    expect(ledger.streamsRead.filter((stream) => stream === 's').length).toBeLessThan(12);
  });

  it('go on where they were after the ledger was away', async () => {
    const ledger = new SlowLedger();
    const models = new ReadModels(ledger);
    await ledger.append(sampleRequest());
    await models.current(counted, '320700');
    ledger.fails = true;
    await expect(Promise.all([models.current(counted, '320700'), models.current(counted, '320700')])).rejects.toThrow('gone');
    ledger.fails = false;
    expect((await models.current(counted, '320700')).events).toBe(1);
  });
});
