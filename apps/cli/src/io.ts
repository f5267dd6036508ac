import type { Language } from '@kechuang/domain/contracts';

/** Everything the command line touches of its surroundings, so that tests can hand in their own. */
export interface Io {
  /** Writes data (标准输出). */
  readonly out: (text: string) => void;
  /** Writes words about the run: errors, notes (标准错误). */
  readonly err: (text: string) => void;
  /** All of standard input as bytes. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number;
}

/** How an answer is to be shown. */
export interface View {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The real process. A reader that closes the pipe early (`| head`) ends the run quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: readAll,
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.isTTY === true ? Math.max(process.stdout.columns ?? 80, 40) : 80,
  };
}
