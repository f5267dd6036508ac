import { genesisHash, hashOf, type LedgerEvent, ledgerEvent, Problem } from '@kechuang/domain';
import { z } from 'zod';
import type { Store } from './open-store.ts';
import { insertSealed } from './sql-ledger.ts';

const header = z.object({ kind: z.literal('kechuang-backup'), version: z.literal(1) });
const line = z.discriminatedUnion('kind', [
  header,
  z.object({ kind: z.literal('event'), event: ledgerEvent }),
  z.object({ kind: z.literal('attachment'), ledger: z.string(), sha256: z.string(), content: z.base64() }),
  z.object({ kind: z.literal('end'), events: z.int(), attachments: z.int() }),
]);
type Line = z.infer<typeof line>;

/** What a backup or a restoration has come to. */
export interface BackupCount {
  readonly events: number;
  readonly attachments: number;
}

const pageSize = 500;

/**
 * Everything that cannot be derived, one JSON value a line: events of every ledger in order, then files, then a line that counts both. The
 * same lines restore into either database.
 */
export async function* backupLines(store: Store): AsyncGenerator<string, BackupCount> {
  const write = (value: Line) => `${JSON.stringify(value)}\n`;
  let events = 0;
  let attachments = 0;
  yield write({ kind: 'kechuang-backup', version: 1 });
  for (const ledger of await store.ledger.ledgers()) {
    for (let after = 0; ; ) {
      const page = await store.ledger.readAfter(ledger, after, pageSize);
      for (const event of page) yield write({ kind: 'event', event });
      events += page.length;
      after = page.at(-1)?.sequence ?? after;
      if (page.length < pageSize) break;
    }
  }
  for (const { ledger, sha256 } of await store.attachments.listAll()) {
    const file = await store.attachments.get(ledger, sha256);
    if (file === null) continue;
    yield write({ kind: 'attachment', ledger, sha256, content: Buffer.from(file.content).toString('base64') });
    attachments += 1;
  }
  yield write({ kind: 'end', events, attachments });
  return { events, attachments };
}

function unreadable(number: number, zh: string, en: string): Problem {
  return new Problem('unreadable', {
    zh: `备份第 ${number} 行${zh}。什么都没有写入，请换一份完好的备份`,
    en: `Line ${number} of the backup ${en}. Nothing was written; use an intact backup`,
  });
}

/**
 * Restores a backup into an empty store, all or nothing: each event is checked against the chain before it is written, and a backup that is
 * cut short, out of order or changed is refused with the line's number.
 */
export async function restoreLines(store: Store, lines: AsyncIterable<string>): Promise<BackupCount> {
  if ((await store.ledger.ledgers()).length > 0) {
    throw new Problem('conflict', {
      zh: '目标账本不是空的。请恢复到一个新的数据库',
      en: 'The target store is not empty. Restore into a new database',
    });
  }
  return store.database.transaction().execute(async (transaction) => {
    const heads = new Map<string, { sequence: number; hash: string }>();
    let number = 0;
    let events = 0;
    let attachments = 0;
    let ended = false;
    for await (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const value = readLine(text, number);
      if (ended) throw unreadable(number, '在结尾之后', 'comes after the end');
      if ((number === 1) !== (value.kind === 'kechuang-backup'))
        throw unreadable(number, '不是备份应有的开头', 'is not how a backup begins');
      if (value.kind === 'event') {
        heads.set(value.event.ledger, nextHead(value.event, heads.get(value.event.ledger), number));
        await insertSealed(transaction, value.event);
        events += 1;
      } else if (value.kind === 'attachment') {
        const put = await store.attachments.put(value.ledger, Buffer.from(value.content, 'base64'), transaction);
        if (put.sha256 !== value.sha256) throw unreadable(number, '的附件内容与哈希不符', 'holds a file that does not match its hash');
        attachments += 1;
      } else if (value.kind === 'end') {
        if (value.events !== events || value.attachments !== attachments)
          throw unreadable(number, '的计数与内容不符：有行缺失', 'counts differently from what came before: lines are missing');
        ended = true;
      }
    }
    if (!ended) throw unreadable(number, '之后没有结尾：文件不完整', 'is the last, but there is no end: the file is cut short');
    return { events, attachments };
  });
}

function readLine(text: string, number: number): Line {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw unreadable(number, '无法读取', 'cannot be read');
  }
}

function nextHead(
  event: LedgerEvent,
  head: { sequence: number; hash: string } | undefined,
  number: number,
): { sequence: number; hash: string } {
  const { sequence, hash } = head ?? { sequence: 0, hash: genesisHash };
  if (event.sequence !== sequence + 1 || event.previousHash !== hash || event.hash !== hashOf(event)) {
    throw unreadable(
      number,
      '的事件接不上哈希链：被改动、缺失或次序不对',
      'holds an event that does not fit the chain: changed, missing or out of order',
    );
  }
  return { sequence: event.sequence, hash: event.hash };
}
