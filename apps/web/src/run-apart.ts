import { Problem } from '@kechuang/domain/contracts';
import type { InputOf, OperationId } from './kechuang.ts';
import type { WorkerAnswer } from './worker-answer.ts';

/** Characters of an input from which its answer takes so long that the page would stand still meanwhile. */
const large = 200_000;

/** Whether an input is so large that its answer is better worked out on another thread. */
export function isLarge(input: object): boolean {
  let size = 0;
  for (const value of Object.values(input)) if (typeof value === 'string') size += value.length;
  return size >= large;
}

/** Work under way on other threads, each with what stops it. */
const underWay = new Set<() => void>();

/** Stops all work on other threads; whoever waits for it is told. */
export function stopWork(): void {
  for (const stop of [...underWay]) stop();
}

function stopped(): Problem {
  return new Problem('unavailable', { zh: '已停止', en: 'Stopped' });
}

function failed(): Problem {
  return new Problem('unexpected', {
    zh: '内容过大，本机没能处理完。请拆开后再试',
    en: 'The content is too large for this machine. Split it and try again',
  });
}

/** The same answer as the engine's on this thread, worked out on another one. */
export function runApart<Id extends OperationId>(id: Id, input: InputOf<Id>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      underWay.delete(stop);
    };
    const stop = (): void => {
      end();
      reject(stopped());
    };
    underWay.add(stop);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      end();
      if ('value' in data) resolve(data.value);
      else reject(data.problem === null ? failed() : new Problem(data.problem.kind, data.problem.detail, data.problem.issues));
    });
    worker.addEventListener('error', () => {
      end();
      reject(failed());
    });
    worker.postMessage({ id, input });
  });
}
