import {
  bilingual,
  type CallOptions,
  inputFields,
  type OperationContract,
  Problem,
  type ProblemKind,
  problemKinds,
  readInput,
} from '@kechuang/domain/contracts';
import { z } from 'zod';

export interface ClientOptions extends CallOptions {
  /** Address of the server, e.g. `http://127.0.0.1:3210`. */
  readonly baseUrl: string;
  /** An account's key, for what is not public. */
  readonly key?: string;
  /** Language of problems; Chinese where it is left out. */
  readonly language?: 'zh' | 'en';
  /** Stops waiting after this long; 30 s where it is left out. */
  readonly timeoutMs?: number;
  /** Sends the input as it is and lets the server judge it: for a server that is newer than this client. */
  readonly serverJudges?: boolean;
  readonly fetch?: typeof fetch;
}

const problemBody = z.looseObject({
  code: z.string(),
  detail: z.string(),
  words: bilingual.optional(),
  errors: z.array(z.looseObject({ pointer: z.string(), code: z.string(), detail: z.string(), words: bilingual.optional() })).default([]),
});

function isKind(code: string): code is ProblemKind {
  return Object.hasOwn(problemKinds, code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inQuery(search: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) return;
  for (const one of Array.isArray(value) ? value : [value]) search.append(name, typeof one === 'string' ? one : JSON.stringify(one));
}

/** The request that carries an input: path parameters in the address, the rest in the query of a GET or in the body. */
function requestFor(contract: OperationContract, input: unknown, options: ClientOptions): { url: string; init: RequestInit } {
  const given = isRecord(input) ? input : {};
  const inPath = inputFields(contract)
    .map((field) => field.name)
    .filter((name) => contract.path.includes(`:${name}`));
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(given[name] ?? '')));
  const url = new URL(`${options.baseUrl.replace(/\/+$/, '')}${path}`);
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': options.language ?? 'zh' };
  if (options.key !== undefined) headers.Authorization = `Bearer ${options.key}`;
  if (options.expectedVersion !== undefined) headers['If-Match'] = `"${options.expectedVersion}"`;
  if (options.idempotencyKey !== undefined && contract.effect === 'write') headers['Idempotency-Key'] = options.idempotencyKey;
  if (contract.method === 'GET') {
    for (const [name, value] of Object.entries(given)) if (!inPath.includes(name)) inQuery(url.searchParams, name, value);
    return { url: url.href, init: { method: 'GET', headers } };
  }
  const rest = isRecord(input) ? Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name))) : input;
  return {
    url: url.href,
    init: { method: contract.method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(rest) },
  };
}

function problemFrom(status: number, text: string): Problem {
  try {
    const body = problemBody.parse(JSON.parse(text));
    const both = (words: string): { zh: string; en: string } => ({ zh: words, en: words });
    const issues = body.errors.map((error) => ({
      pointer: decodeURI(error.pointer.replace(/^#/, '')),
      code: error.code,
      detail: error.words ?? both(error.detail),
    }));
    return new Problem(isKind(body.code) ? body.code : 'unexpected', body.words ?? both(body.detail), issues);
  } catch {
    return new Problem('unavailable', {
      zh: `服务器的回答（${status}）无法读懂，请检查地址`,
      en: `The server's answer (${status}) cannot be understood; check the address`,
    });
  }
}

/**
 * Sends a request and gives the answer's bytes as they came; what the server refuses is thrown as a `Problem`. For the few addresses that are no operation, such as
 * signing in.
 */
export async function sendRequest(url: string, init: RequestInit, options: ClientOptions): Promise<string> {
  const send = options.fetch ?? fetch;
  let response: Response;
  try {
    response = await send(url, { ...init, signal: AbortSignal.timeout(options.timeoutMs ?? 30_000) });
  } catch {
    throw new Problem('unavailable', {
      zh: `连不上 ${options.baseUrl}，请检查地址和网络`,
      en: `Cannot reach ${options.baseUrl}; check the address and the network`,
    });
  }
  const text = await response.text();
  if (!response.ok) throw problemFrom(response.status, text);
  return text;
}

/**
 * Calls an operation over HTTP and gives the answer's bytes as they came. The input is checked against the contract before it is sent, unless the server is to judge. What the server refuses is thrown as the same `Problem` that the
 * library throws; a server that cannot be reached is `unavailable`.
 */
export async function requestText(contract: OperationContract, input: unknown, options: ClientOptions): Promise<string> {
  if (options.serverJudges !== true) readInput(contract, input);
  const { url, init } = requestFor(contract, input, options);
  return sendRequest(url, init, options);
}
