import { Problem } from '@kechuang/domain';
import { run } from './engine.ts';
import type { InputOf, OperationId } from './kechuang.ts';
import type { WorkerAnswer } from './worker-answer.ts';

/** Runs one operation for the page that made this worker, on a thread of its own: the page goes on answering to its reader. */
self.addEventListener('message', ({ data }: MessageEvent<{ readonly id: OperationId; readonly input: InputOf<OperationId> }>) => {
  run(data.id, data.input).then(
    (value) => self.postMessage({ value } satisfies WorkerAnswer),
    (error: unknown) => {
      // An error that crosses a thread loses its class.
      const problem = error instanceof Problem ? { kind: error.kind, detail: error.detail, issues: error.issues } : null;
      self.postMessage({ problem } satisfies WorkerAnswer);
    },
  );
});
