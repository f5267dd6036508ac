import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** How many further ports to try where the first is taken; 0 insists on the first. */
  readonly tries?: number;
}

function listenOnce(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      server.off('listening', ready);
      reject(error);
    };
    const ready = (): void => {
      server.off('error', failed);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address);
    };
    server.once('error', failed).once('listening', ready);
    server.listen(port, host);
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets the running ones end, and closes after at most `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

/** Starts a server with limits on slow and idle connections, on the given port or the next free one. */
export async function listen(app: RequestListener, options: ListenOptions): Promise<RunningServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 }, app);
  const tries = options.tries ?? 0;
  let address: AddressInfo | null = null;
  for (let extra = 0; address === null; extra += 1) {
    try {
      address = await listenOnce(server, options.host, options.port + extra);
    } catch (error) {
      if (!isTaken(error) || extra >= tries || options.port === 0) throw error;
    }
  }
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    stop: (graceMs = 5_000) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
