import { Problem } from '@kechuang/domain';
import { forgetLibrary, run } from './engine.ts';
import type { EngineMessage, EngineQuestion } from './engine-messages.ts';

/** Runs operations for the page that made this worker, on a thread of its own: the page goes on answering to its reader. */
self.addEventListener('message', ({ data }: MessageEvent<EngineQuestion>) => {
  if ('forget' in data) {
    forgetLibrary();
    return;
  }
  const { call, id, input } = data;
  const say = (message: EngineMessage): void => self.postMessage(message);
  run(id, input, (done, of) => say({ call, progress: { done, of } })).then(
    (value) => say({ call, value }),
    (error: unknown) => {
      // An error that crosses a thread loses its class.
      const problem = error instanceof Problem ? { kind: error.kind, detail: error.detail, issues: error.issues } : null;
      say({ call, problem });
    },
  );
});
