import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus } from '@kechuang/data';
import type { Role } from '@kechuang/domain';
import { createAccount, issueKey, localKeeper, openStore, type Store } from '@kechuang/store';
import { z } from 'zod';
import { createApp } from '../src/app.ts';
import { type CaseworkHost, caseworkHost } from '../src/casework/host.ts';
import type { RateLimits } from '../src/casework/rate-limits.ts';
import { listen, type RunningServer } from '../src/listen.ts';

/** The people of the tests: an id, a role, and the region it reaches over. */
export const people = {
  firm: ['applicant', null],
  'other-firm': ['applicant', null],
  county: ['county-reviewer', '320706'],
  'other-county': ['county-reviewer', '320722'],
  bureau: ['department', '320700'],
  office: ['leading-group-office', '320700'],
  expert: ['expert', null],
  'other-expert': ['expert', null],
  supervisor: ['supervisor', '320700'],
  administrator: ['administrator', '320700'],
  elsewhere: ['supervisor', '320800'],
  'other-bureau': ['department', '320800'],
  'other-office': ['leading-group-office', '320800'],
} as const satisfies Readonly<Record<string, readonly [Role, string | null]>>;
export type Person = keyof typeof people;

export const pdf = new TextEncoder().encode('%PDF-1.7 样本');

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const caseBody = z.looseObject({ case: z.looseObject({ id: z.string(), version: z.int(), stage: z.looseObject({ id: z.string() }) }) });
type CaseBody = z.infer<typeof caseBody>['case'];

/** The case in an answer; throws with the whole answer where there is none. */
export function caseIn(answer: Answer): CaseBody {
  const read = caseBody.safeParse(answer.body);
  if (!read.success) throw new Error(`no case in ${answer.status} ${JSON.stringify(answer.body)}`);
  return read.data.case;
}

/** The level that a class of several levels needs. */
function levelOf(classId: string): string | null {
  return classId.endsWith('institution') || classId.endsWith('institute') ? null : 'provincial';
}

export interface ServerOptions {
  /** A PostgreSQL address; a SQLite file of its own where it is left out. */
  readonly location?: string;
  readonly rateLimits?: RateLimits;
  readonly demo?: Parameters<typeof caseworkHost>[1];
  /** Folder of built pages to serve beside the API. */
  readonly webRoot?: string;
}

/** A whole server over HTTP with a store of its own, people with keys, and a clock that the test sets. */
export class CaseworkServer {
  /** The instant at which the server believes to be. */
  now = new Date('2021-06-01T01:00:00Z');
  /** What experts score by: free where the call names no criteria. */
  criterion = '创新';
  readonly logged: unknown[] = [];
  readonly keys = new Map<string, string>();
  readonly store: Store;
  readonly host: CaseworkHost;
  #server: RunningServer | null = null;
  readonly #folder: string;

  private constructor(store: Store, folder: string, options: ServerOptions) {
    this.store = store;
    this.#folder = folder;
    this.host = caseworkHost(store, { clock: () => this.now, ...options.demo });
  }

  static async start(options: ServerOptions = {}): Promise<CaseworkServer> {
    const folder = mkdtempSync(join(tmpdir(), 'kechuang-casework-'));
    const server = new CaseworkServer(await openStore(options.location ?? join(folder, 'kechuang.db')), folder, options);
    const context = { corpus, today: '2021-06-01' };
    const { rateLimits, webRoot } = options;
    const app = createApp(context, {
      casework: server.host,
      log: (error) => server.logged.push(error),
      ...(rateLimits === undefined ? {} : { rateLimits }),
      ...(webRoot === undefined ? {} : { webRoot }),
    });
    server.#server = await listen(app, { host: '127.0.0.1', port: 0 });
    return server;
  }

  get url(): string {
    if (this.#server === null) throw new Error('not started');
    return this.#server.url;
  }

  /** Makes the people of the tests and gives each a key. A second server on the same store takes the keys of the first. */
  async invite(): Promise<void> {
    for (const [id, [role, regionCode]] of Object.entries(people)) {
      const membership = { role, regionCode, organisation: `样本${role}` };
      const keeper = { actor: localKeeper, now: this.now };
      await createAccount(this.store.ledger, id, { name: `样本${id}`, memberships: [membership] }, keeper);
      const about = { label: 'test', expiresAt: null, readOnly: false, roles: null };
      this.keys.set(id, await issueKey(this.store.ledger, id, about, keeper));
    }
    await this.publish(2021);
  }

  /** Publishes the call of a year, open from its first day to its last. */
  async publish(year: number, terms: object = {}): Promise<Answer> {
    const all = { title: `样本${year}年度通知`, opens: `${year}-01-01`, closes: `${year}-12-31`, ...terms };
    return this.write('office', 'PUT', `/v1/procedures/lianyungang.platform-recognition/calls/${year}`, { terms: all });
  }

  async stop(): Promise<void> {
    await this.#server?.stop(100);
    await this.store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
  }

  headersOf(who: Person | null): Record<string, string> {
    return who === null ? {} : { Authorization: `Bearer ${this.keys.get(who) ?? ''}` };
  }

  get(who: Person | null, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers: { Accept: 'application/json', ...this.headersOf(who), ...headers } });
  }

  write(who: Person | null, method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...this.headersOf(who), ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Opens a case of a class for the firm in Haizhou. */
  async open(classId = 'technology-innovation-centre', title = '样本平台', region = '320706'): Promise<CaseBody> {
    return caseIn(
      await this.write('firm', 'POST', '/v1/cases', {
        procedure: 'lianyungang.platform-recognition',
        classId,
        ...(levelOf(classId) === null ? {} : { level: levelOf(classId) }),
        title,
        applicantId: '91350100M000100Y43',
        applicantName: '样本企业',
        region,
      }),
    );
  }

  async version(id: string): Promise<number> {
    return (await this.store.ledger.readStream('320700', `case:${id}`)).length;
  }

  /** Takes an action upon the version there is. */
  async act(who: Person, id: string, action: string, payload: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.write(
      who,
      'POST',
      `/v1/cases/${id}/actions`,
      { action, payload },
      { 'If-Match': `"${await this.version(id)}"`, ...headers },
    );
  }

  async upload(who: Person = 'firm'): Promise<string> {
    const answer = await this.send('/v1/attachments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf', ...this.headersOf(who) },
      body: pdf,
    });
    return z.looseObject({ sha256: z.string() }).parse(answer.body).sha256;
  }

  async save(id: string, section: string, kind: string | null): Promise<Answer> {
    const files = kind === null ? [] : [{ kind, name: `${kind}.pdf`, sha256: await this.upload() }];
    return this.write(
      'firm',
      'PUT',
      `/v1/cases/${id}/sections/${section}`,
      { text: '样本内容', files },
      { 'If-Match': `"${await this.version(id)}"` },
    );
  }

  /** A case of a class that has been submitted. */
  async submitted(classId = 'technology-innovation-centre', title = '样本平台', region = '320706'): Promise<string> {
    const { id } = await this.open(classId, title, region);
    const last = levelOf(classId) === null ? ['filing', '备案文件'] : ['approval', '批准文件'];
    for (const [section = '', kind = null] of [['unit'], ['plan', '建设方案'], last]) caseIn(await this.save(id, section, kind));
    caseIn(await this.act('firm', id, 'submit'));
    return id;
  }

  /** Takes a submitted case to the office's study. */
  async evaluated(id: string): Promise<void> {
    caseIn(await this.act('county', id, 'recommend', { opinion: '材料真实' }));
    caseIn(await this.act('bureau', id, 'assign-experts', { experts: [{ id: 'expert', name: '样本专家' }] }));
    caseIn(await this.act('expert', id, 'score', { scores: [{ criterion: this.criterion, points: '86.5', max: '100', comment: '扎实' }] }));
    caseIn(await this.act('bureau', id, 'record-site-visit', { opinion: '已现场考核' }));
    caseIn(await this.act('bureau', id, 'submit-evaluation', { opinion: '建议认定' }));
  }

  /** Sets the clock to the morning of a day in Shanghai. */
  on(day: string): void {
    this.now = new Date(`${day}T09:00:00+08:00`);
  }

  /** Takes a submitted case into the register. */
  async register(id: string): Promise<void> {
    await this.evaluated(id);
    this.on('2021-09-27');
    caseIn(await this.act('office', id, 'start-notice', { opinion: '同意公示', workingDays: 5 }));
    this.on('2021-10-11');
    for (const [action, payload] of [
      ['report-to-leading-group', {}],
      ['approve', { opinion: '同意' }],
      ['enter-register', { documentNumber: '样本〔2021〕1号' }],
    ] as const) {
      caseIn(await this.act('office', id, action, payload));
    }
  }
}
