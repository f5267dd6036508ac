import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ClientOptions, requestText } from '@kechuang/client';
import { call, canonicalJson, contractById, type OperationContext, operationById, Problem, problemKinds } from '@kechuang/domain';
import { commandLine } from './scenario.ts';

/** What a face said: the bytes of an answer, or the kind of problem and the places it points at. */
export type Said = { readonly answer: string } | { readonly problem: string; readonly pointers: readonly string[] };

async function said(ask: () => Promise<string>): Promise<Said> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: error.kind, pointers: error.issues.map((issue) => issue.pointer) };
  }
}

/** Asks the library. */
export function askLibrary(id: string, input: unknown, context: OperationContext): Promise<Said> {
  const operation = operationById(id);
  if (operation === null) throw new Error(`no operation ${id}`);
  return said(async () => canonicalJson(await call(operation, input, context)));
}

/** Asks a running server through the typed client's own transport; the server, not the client, judges the input. */
export function askApi(id: string, input: unknown, baseUrl: string, options: Partial<ClientOptions> = {}): Promise<Said> {
  const contract = contractById(id);
  if (contract === null) throw new Error(`no contract ${id}`);
  return said(() => requestText(contract, input, { ...options, baseUrl, serverJudges: true }));
}

const program = fileURLToPath(new URL('../apps/cli/bin/kechuang.js', import.meta.url));

/** Runs the built command line and gives what it wrote and its exit code. */
export function runCommand(
  args: readonly string[],
  stdin: string | null = null,
  env: Readonly<Record<string, string>> = {},
): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe', env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8'), code }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });
}

/** Asks the built command line. Its problems are told by the exit code; which of several kinds share one is not asked. */
export async function askCommandLine(
  id: string,
  input: Readonly<Record<string, unknown>>,
  more: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ answer: string } | { exitCode: number | null; words: string }> {
  const contract = contractById(id);
  if (contract === null) throw new Error(`no contract ${id}`);
  const { args, stdin } = commandLine(contract, input);
  const { out, err, code } = await runCommand([...args, ...(more.args ?? [])], stdin, more.env);
  if (code === 0) return { answer: out };
  if (err === '') throw new Error(`${id} failed with ${code} and said nothing`);
  return { exitCode: code, words: err };
}

/** The exit code that a kind of problem has. */
export function exitCodeOf(kind: string): number {
  const found = Object.entries(problemKinds).find(([name]) => name === kind);
  if (found === undefined) throw new Error(`no kind of problem ${kind}`);
  return found[1].exitCode;
}

/** Where two answers first differ, with a little of each; null where they are the same. Whole answers are too long to be read in a report. */
export function firstDifference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `at ${at} of ${one.length} and ${other.length}: ${around(one)} against ${around(other)}`;
}
