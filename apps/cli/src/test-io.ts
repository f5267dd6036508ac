import type { Io } from './io.ts';

/** What a command line wrote, for tests. */
export interface Recorded {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command line with an Io that records, in a terminal of 80 columns if `isTerminal`. */
export async function record(
  run: (args: readonly string[], io: Io) => Promise<number>,
  args: readonly string[],
  given: { stdin?: Uint8Array | string; env?: Record<string, string>; isTerminal?: boolean } = {},
): Promise<Recorded> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => (typeof given.stdin === 'string' ? new TextEncoder().encode(given.stdin) : (given.stdin ?? new Uint8Array())),
    env: given.env ?? {},
    isTerminal: given.isTerminal ?? false,
    columns: 80,
  });
  return { out, err, code };
}
