import { createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from '@kechuang/domain/contracts';
import type { Io, View } from '../io.ts';
import { isFile, openExisting, storeLocation, withStore } from './location.ts';

/** Ctrl-C or SIGTERM, told to a run that cleans up after itself. */
export class Interrupt extends Error {
  override readonly name = 'Interrupt';
}

/** Runs `work` with a signal that Ctrl-C aborts; a second Ctrl-C ends the process as ever. */
async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Interrupt('interrupted'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Counts on standard error, for someone who watches. */
function progress(io: Io, view: View): (count: number) => void {
  return (count) => {
    if (io.isTerminal && count % 1000 === 0) io.err(view.language === 'zh' ? `\r已处理 ${count} 行` : `\r${count} lines`);
  };
}

/** Lets signals be heard: a database in this process may otherwise never give the event loop a turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Writes a backup beside its place and moves it there when it is whole and on the disk: there is never half of one. */
export async function backup(file: string, told: unknown, io: Io, view: View): Promise<string> {
  const { backupLines } = await import('@kechuang/store');
  if (existsSync(file))
    throw new Problem('conflict', { zh: `${file} 已存在，不覆盖`, en: `${file} exists already and is not overwritten` });
  const half = `${file}.partial`;
  const counted = await interruptible((signal) =>
    withStore(openExisting(storeLocation(told, io.env)), async (store) => {
      const handle = await open(half, 'w', 0o600);
      const tick = progress(io, view);
      try {
        let lines = 0;
        const all = backupLines(store);
        for (let step = await all.next(); ; step = await all.next()) {
          if (step.done === true) {
            await handle.sync();
            await handle.close();
            await rename(half, file);
            return step.value;
          }
          await handle.write(step.value);
          lines += 1;
          tick(lines);
          signal.throwIfAborted();
        }
      } catch (error) {
        await handle.close().catch(() => undefined);
        await rm(half, { force: true });
        throw error;
      }
    }),
  );
  return view.language === 'zh'
    ? `✔ 已备份 ${counted.events} 个事件、${counted.attachments} 个文件到 ${file}\n`
    : `✔ ${counted.events} events and ${counted.attachments} files are in ${file}\n`;
}

/** Restores a backup into an empty store, whole or not at all; a file made for it does not stay where that fails. */
export async function restore(file: string, told: unknown, io: Io, view: View): Promise<string> {
  if (!existsSync(file)) throw new Problem('not-found', { zh: `没有文件 ${file}`, en: `There is no file ${file}` });
  const location = storeLocation(told, io.env);
  const isNew = isFile(location) && !existsSync(location);
  const { openStore, restoreLines } = await import('@kechuang/store');
  if (isNew) await mkdir(dirname(location), { recursive: true, mode: 0o700 });
  try {
    const counted = await interruptible((signal) =>
      withStore(openStore(location), (store) => {
        const tick = progress(io, view);
        async function* lines(): AsyncGenerator<string> {
          let count = 0;
          for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
            count += 1;
            tick(count);
            if (count % 200 === 0) await breathe();
            signal.throwIfAborted();
            yield line;
          }
        }
        return restoreLines(store, lines());
      }),
    );
    return view.language === 'zh'
      ? `✔ 已恢复 ${counted.events} 个事件、${counted.attachments} 个文件\n`
      : `✔ ${counted.events} events and ${counted.attachments} files were restored\n`;
  } catch (error) {
    if (isNew) for (const suffix of ['', '-wal', '-shm']) rmSync(`${location}${suffix}`, { force: true });
    throw error;
  }
}

/** Walks every chain and reads every file back. The first fault is named, and the exit code says that there is one. */
export async function verify(told: unknown, io: Io, view: View): Promise<string> {
  const { verifyChain } = await import('@kechuang/domain');
  return withStore(openExisting(storeLocation(told, io.env)), async (store) => {
    const lines: string[] = [];
    for (const name of await store.ledger.ledgers()) {
      const { events, head, broken } = await verifyChain(store.ledger, name);
      if (broken !== null) {
        throw new Problem('unreadable', {
          zh: `账本 ${name} 在第 ${broken.sequence} 号事件处断开（${broken.stream}）：${broken.text.zh}。请从备份恢复`,
          en: `Ledger ${name} breaks at event ${broken.sequence} (${broken.stream}): ${broken.text.en}. Restore a backup`,
        });
      }
      lines.push(
        view.language === 'zh' ? `✔ 账本 ${name}：${events} 个事件，链首 ${head}` : `✔ Ledger ${name}: ${events} events, head ${head}`,
      );
    }
    const files = await store.attachments.listAll();
    for (const { ledger, sha256 } of files) await store.attachments.get(ledger, sha256);
    lines.push(view.language === 'zh' ? `✔ ${files.length} 个文件与哈希相符` : `✔ ${files.length} files match their hashes`);
    return `${lines.join('\n')}\n`;
  });
}

const compared = {
  first: { zh: '此前没有留存，已留存', en: 'nothing was kept before; it is now' },
  same: { zh: '与上次留存的一致', en: 'the same as was kept' },
  other: {
    zh: '与上次留存的不同，已替换（升级之后属正常）',
    en: 'differs from what was kept, and replaces it (as it should after an upgrade)',
  },
} as const;

/** Folds every read model from the first event and says whether what the last rebuild kept was the same, at its point in the ledger. */
export async function rebuild(told: unknown, io: Io, view: View): Promise<string> {
  const { accountIndex, callIndex, caseIndex, importIndex } = await import('@kechuang/domain');
  return withStore(openExisting(storeLocation(told, io.env)), async ({ ledger, snapshots }) => {
    const lines: string[] = [];
    for (const name of await ledger.ledgers()) {
      for (const { model, result } of [
        { model: caseIndex.name, result: await snapshots.rebuild(caseIndex, ledger, name) },
        { model: callIndex.name, result: await snapshots.rebuild(callIndex, ledger, name) },
        { model: accountIndex.name, result: await snapshots.rebuild(accountIndex, ledger, name) },
        { model: importIndex.name, result: await snapshots.rebuild(importIndex, ledger, name) },
      ]) {
        const { progress: done, agreed } = result;
        const same = agreed === null ? compared.first : agreed ? compared.same : compared.other;
        const mark = agreed === false ? '▲' : '✔';
        lines.push(
          view.language === 'zh'
            ? `${mark} ${name} ${model}：重建到第 ${done.sequence} 号事件，${same.zh}`
            : `${mark} ${name} ${model}: rebuilt up to event ${done.sequence}, ${same.en}`,
        );
      }
    }
    return `${lines.join('\n')}\n`;
  });
}
