import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from '@kechuang/data';
import { dayInShanghai, type OperationContext } from '@kechuang/domain';
import { openStore, type Store } from '@kechuang/store';
import { createApp } from './app.ts';
import { demoEntrance, seedDemo } from './casework/demo.ts';
import { caseworkHost, foldAhead } from './casework/host.ts';
import { SingleSignOn } from './casework/single-sign-on.ts';
import { listen, type RunningServer } from './listen.ts';
import { type Settings, settingsFrom } from './settings.ts';

export interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
  /** Where data is kept and who may come in; from the environment where it is left out. */
  readonly settings?: Settings;
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

/** Opens the store that the settings name: `DATABASE_URL`, else a file in the data folder. Samples never share a file with real cases. */
async function openOwnStore({ dataFolder, databaseUrl, demo }: Settings): Promise<Store> {
  if (databaseUrl !== null && !demo) return openStore(databaseUrl);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return openStore(join(dataFolder, demo ? 'demo.db' : 'kechuang.db'));
}

/** Starts API and web app on one port and says where. A port asked for by name is taken or refused; the default one may move on. */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const settings = options.settings ?? settingsFrom(process.env);
  const store = await openOwnStore(settings);
  try {
    const context = serverContext();
    const casework = caseworkHost(store, {
      demo: settings.demo ? demoEntrance : null,
      secure: settings.publicUrl?.startsWith('https:') ?? false,
      singleSignOn: settings.provider === null ? null : new SingleSignOn(settings.provider),
    });
    if (settings.demo) await seedDemo(casework, context.corpus);
    await foldAhead(casework);
    const { rateLimits, proxies } = settings;
    const app = createApp(context, { webRoot, casework, proxies, ...(rateLimits === null ? {} : { rateLimits }) });
    const tries = options.port === undefined ? 50 : 0;
    const server = await listen(app, { host: options.host ?? '127.0.0.1', port: options.port ?? 3210, tries });
    return {
      ...server,
      stop: async (graceMs) => {
        await server.stop(graceMs);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Stops the server on Ctrl-C or SIGTERM, once; a second signal ends at once. */
export function stopOnSignal(server: RunningServer, stopped: () => void): void {
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void server.stop().then(stopped);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
