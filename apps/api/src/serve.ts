import { fileURLToPath } from 'node:url';
import { corpus } from '@kechuang/data';
import { dayInShanghai, type OperationContext } from '@kechuang/domain';
import { createApp } from './app.ts';
import { listen, type RunningServer } from './listen.ts';

export interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
}

/** The context of a running server: the packaged corpus, and the day in Shanghai whenever it is asked for. */
export function serverContext(): OperationContext {
  return {
    corpus,
    get today() {
      return dayInShanghai(new Date());
    },
  };
}

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Starts API and web app on one port and says where. A port asked for by name is taken or refused; the default one may move on. */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const app = createApp(serverContext(), { webRoot });
  const tries = options.port === undefined ? 50 : 0;
  return listen(app, { host: options.host ?? '127.0.0.1', port: options.port ?? 3210, tries });
}

/** Stops the server on Ctrl-C or SIGTERM, once; a second signal ends at once. */
export function stopOnSignal(server: RunningServer, stopped: () => void): void {
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void server.stop().then(stopped);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
