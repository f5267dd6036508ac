import { Agent, request } from 'node:http';

/** One request of a load. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Milliseconds of each request, shortest first, and requests a second. */
export interface Load {
  readonly sorted: readonly number[];
  readonly perSecond: number;
  readonly failed: number;
}

function once(agent: Agent, base: URL, { method, path, headers, body }: Ask): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: base.hostname, port: base.port, method, path, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Asks `count` times over `connections` connections that each wait for their answer. `next` makes the request of a connection. */
export async function load(url: string, connections: number, count: number, next: (connection: number) => Ask): Promise<Load> {
  const base = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  // The connections are opened first: Node accepts one in each turn of its loop, and what the last of them wait for is no answer.
  await Promise.all(Array.from({ length: connections }, () => once(agent, base, { method: 'GET', path: '/healthz', headers: {} })));
  const times: number[] = [];
  let started = 0;
  let failed = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (started < count) {
        started += 1;
        const at = performance.now();
        const status = await once(agent, base, next(connection));
        times.push(performance.now() - at);
        if (status !== 200) failed += 1;
      }
    }),
  );
  agent.destroy();
  return { sorted: times.toSorted((one, other) => one - other), perSecond: (count / (performance.now() - begin)) * 1000, failed };
}
