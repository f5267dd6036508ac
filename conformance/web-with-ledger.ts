import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseworkHost, createApp, demoEntrance, listen, seedDemo, serverContext } from '@kechuang/api';
import { openStore } from '@kechuang/store';

/** A server of pages and operations over a ledger of its own, in which anyone may take a sample role. */
export interface LedgerSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder of built pages together with the API over a fresh ledger, on a free port of this machine. */
export async function serveWithLedger(webRoot: string): Promise<LedgerSite> {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-ledger-'));
  const store = await openStore(join(folder, 'demo.db'));
  const casework = caseworkHost(store, { demo: demoEntrance });
  const context = serverContext();
  await seedDemo(casework, context.corpus);
  const server = await listen(createApp(context, { webRoot, casework }), { host: '127.0.0.1', port: 0 });
  return {
    origin: server.url,
    close: async () => {
      await server.stop(0);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
