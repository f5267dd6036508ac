import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseworkHost, createApp, listen, type RunningServer } from '@kechuang/api';
import { corpus } from '@kechuang/data';
import {
  accountIndex,
  type CallOptions,
  call,
  canonicalJson,
  caseworkLedger,
  commandIdOf,
  contractById,
  type Ledger,
  MemoryAttachments,
  MemoryLedger,
  operationById,
  Problem,
  ReadModels,
  type Role,
  sessionOfKey,
  timeInShanghai,
} from '@kechuang/domain';
import { createAccount, hashOfSecret, issueKey, localKeeper, openStore, type Store } from '@kechuang/store';
import { askApi, askCommandLine, type Said } from './faces.ts';

/** The people of the scenarios. */
const people: Readonly<Record<string, readonly [Role, string | null]>> = {
  firm: ['applicant', null],
  county: ['county-reviewer', '320706'],
  donghai: ['county-reviewer', '320722'],
  bureau: ['department', '320700'],
  office: ['leading-group-office', '320700'],
  expert: ['expert', null],
  supervisor: ['supervisor', '320700'],
};

/** One question of a step, the same for every face. */
export interface Question {
  readonly who: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly options: CallOptions;
}

/** A face over a ledger of its own. */
export interface Face {
  readonly name: string;
  setClock(now: Date): void;
  ask(question: Question): Promise<Said | { readonly exitCode: number | null }>;
  close(): Promise<void>;
}

const start = new Date('2021-06-01T01:00:00Z');

async function invite(ledger: Ledger): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const [id, [role, regionCode]] of Object.entries(people)) {
    const membership = { role, regionCode, organisation: `样本${role}` };
    const keeper = { actor: localKeeper, now: start };
    await createAccount(ledger, id, { name: `样本${id}`, memberships: [membership] }, keeper);
    keys.set(id, await issueKey(ledger, id, { label: '', expiresAt: null, readOnly: false, roles: null }, keeper));
  }
  return keys;
}

/** The library over a ledger in memory. */
export async function libraryFace(): Promise<Face> {
  let now = start;
  const ledger = new MemoryLedger();
  const models = new ReadModels(ledger);
  const attachments = new MemoryAttachments();
  const keys = await invite(ledger);
  return {
    name: 'library',
    setClock: (instant) => {
      now = instant;
    },
    async ask({ who, operation: id, input, options }) {
      const operation = operationById(id);
      if (operation === null) throw new Error(`no operation ${id}`);
      const key = keys.get(who);
      const session = key === undefined ? null : sessionOfKey(await models.current(accountIndex, caseworkLedger), hashOfSecret(key), now);
      const casework = {
        ledger,
        models,
        attachments,
        session,
        entrance: { demo: null, singleSignOn: false },
        now: timeInShanghai(now),
        commandId: commandIdOf(who, id, options.idempotencyKey ?? ''),
        expectedVersion: options.expectedVersion ?? null,
      };
      try {
        return { answer: canonicalJson(await call(operation, input, { corpus, today: '2021-06-01', casework })) };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { problem: error.kind, pointers: error.issues.map((issue) => issue.pointer) };
      }
    },
    close: async () => {},
  };
}

interface OwnServer {
  readonly server: RunningServer;
  readonly keys: ReadonlyMap<string, string>;
  setClock(now: Date): void;
  close(): Promise<void>;
}

/** A server over a SQLite file of its own. */
async function ownServer(): Promise<OwnServer> {
  let now = start;
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-conformance-'));
  const store: Store = await openStore(join(folder, 'kechuang.db'));
  const keys = await invite(store.ledger);
  const casework = caseworkHost(store, { clock: () => now });
  const server = await listen(createApp({ corpus, today: '2021-06-01' }, { casework }), { host: '127.0.0.1', port: 0 });
  return {
    server,
    keys,
    setClock: (instant) => {
      now = instant;
    },
    close: async () => {
      await server.stop(100);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The API through the client's own transport. */
export async function apiFace(): Promise<Face> {
  const { server, keys, setClock, close } = await ownServer();
  return {
    name: 'API',
    setClock,
    close,
    ask: ({ who, operation, input, options }) => {
      const key = keys.get(who);
      return askApi(operation, input, server.url, { ...options, ...(key === undefined ? {} : { key }) });
    },
  };
}

/** The built command line, asking a server of its own with `--api` and a key. */
export async function commandLineFace(): Promise<Face> {
  const { server, keys, setClock, close } = await ownServer();
  return {
    name: 'command line',
    setClock,
    close,
    async ask({ who, operation, input, options }) {
      const contract = contractById(operation);
      const args = [
        ...(options.expectedVersion !== undefined && contract?.version?.required ? ['--if-match', String(options.expectedVersion)] : []),
        ...(options.idempotencyKey !== undefined && contract?.effect === 'write' ? ['--idempotency-key', options.idempotencyKey] : []),
      ];
      const env = { KECHUANG_API: server.url, KECHUANG_KEY: keys.get(who) ?? '' };
      return askCommandLine(operation, input, { args, env });
    },
  };
}

/**
 * What must agree between faces: everything but the chain, which begins with keys that are random, and with it the bytes of a dossier,
 * which carries the chain.
 */
export function comparable(operation: string, answer: string): string {
  const value: unknown = JSON.parse(answer);
  const names = new Set([
    'hash',
    'previousHash',
    'head',
    'commandId',
    ...(operation === 'cases.dossier' ? ['sha256', 'size', 'contentBase64'] : []),
  ]);
  return JSON.stringify(value, (name, inner: unknown) => (names.has(name) ? `(${name})` : inner));
}

/** A key for a step, the same on every face. */
export function stepKey(scenario: string, index: number): string {
  return createHash('sha256').update(`${scenario}/${index}`).digest('hex').slice(0, 16);
}
