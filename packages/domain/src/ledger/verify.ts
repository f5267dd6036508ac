import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { bilingual } from '../language.ts';
import { genesisHash, hashOf, type LedgerEvent } from './event.ts';
import type { Ledger } from './ledger.ts';

/** The state of a ledger's chain (校验结果); `broken` names the first event that does not fit. */
export const chainReport = z.object({
  ledger: z.string(),
  events: z.int(),
  head: z.string(),
  broken: z.object({ sequence: z.int(), stream: z.string(), version: z.int(), text: bilingual }).nullable(),
});
export type ChainReport = z.infer<typeof chainReport>;

const pageSize = 1000;

function fault(event: LedgerEvent, sequence: number, previousHash: string, versions: ReadonlyMap<string, number>): Bilingual | null {
  if (event.sequence !== sequence) {
    return {
      zh: `序号应为 ${sequence}，实为 ${event.sequence}：有事件缺失或多出`,
      en: `Sequence ${sequence} was due but ${event.sequence} was found: an event is missing or extra`,
    };
  }
  if (event.version !== (versions.get(event.stream) ?? 0) + 1) {
    return { zh: `“${event.stream}”的版本不连续`, en: `The versions of “${event.stream}” are not consecutive` };
  }
  if (event.previousHash !== previousHash) return { zh: '与前一事件的哈希不相接', en: 'Does not follow the hash of the event before it' };
  if (event.hash !== hashOf(event))
    return { zh: '内容与哈希不符：事件被改动', en: 'The content does not match the hash: the event was changed' };
  return null;
}

/** Walks the whole chain of a ledger: order, versions and every hash. Stops at the first fault. */
export async function verifyChain(ledger: Ledger, name: string): Promise<ChainReport> {
  const versions = new Map<string, number>();
  let head = genesisHash;
  let sequence = 0;
  for (;;) {
    const page = await ledger.readAfter(name, sequence, pageSize);
    if (page.length === 0) return { ledger: name, events: sequence, head, broken: null };
    for (const event of page) {
      const text = fault(event, sequence + 1, head, versions);
      if (text !== null) {
        return {
          ledger: name,
          events: sequence,
          head,
          broken: { sequence: event.sequence, stream: event.stream, version: event.version, text },
        };
      }
      sequence = event.sequence;
      head = event.hash;
      versions.set(event.stream, event.version);
    }
  }
}
