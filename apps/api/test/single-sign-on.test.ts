import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccount, localKeeper } from '@kechuang/store';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider as OpenIdProvider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SingleSignOn } from '../src/casework/single-sign-on.ts';
import { settingsFrom } from '../src/settings.ts';
import { CaseworkServer } from './casework-server.ts';

const publicUrl = 'http://kechuang.example';
const callback = `${publicUrl}/session/oidc/callback`;

/** A certified provider on this machine that signs in whoever comes, as `subject`, without asking. */
class Provider {
  subject = '10086';
  readonly #server = createServer();
  url = '';

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const provider = new OpenIdProvider(this.url, {
      clients: [
        { client_id: 'kechuang', client_secret: 'secret', redirect_uris: [callback], token_endpoint_auth_method: 'client_secret_post' },
      ],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'k', alg: 'RS256', use: 'sig' }] },
      cookies: { keys: ['test'] },
      ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      loadExistingGrant: async ({ oidc: { client, session } }) => {
        const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    this.#server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/'))
        void provider.interactionFinished(request, response, { login: { accountId: this.subject } });
      else void answer(request, response);
    });
  }

  /** What a person's browser does at the provider: it goes where it is sent, until it is sent back. */
  async comeBack(sentTo: string): Promise<string> {
    const jar = new Map<string, string>();
    let address = sentTo;
    for (let step = 0; step < 10; step += 1) {
      if (address.startsWith(publicUrl)) return address.slice(publicUrl.length);
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
      for (const one of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(one) ?? [];
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${response.status} ${await response.text()}`);
      address = new URL(location, address).href;
    }
    throw new Error(`still at ${address}`);
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

const provider = new Provider();
let server: CaseworkServer;

beforeAll(async () => {
  await provider.start();
  const settings = { issuer: provider.url, clientId: 'kechuang', clientSecret: 'secret', publicUrl, privateHosts: ['127.0.0.1'] };
  server = await CaseworkServer.start({ demo: { singleSignOn: new SingleSignOn(settings) } });
  const membership = { role: 'department', regionCode: '320700', organisation: '样本' } as const;
  await createAccount(
    server.store.ledger,
    'oidc:10086',
    { name: '样本经办人', memberships: [membership] },
    { actor: localKeeper, now: server.now },
  );
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

const go = (path: string, cookie = '') => fetch(`${server.url}${path}`, { redirect: 'manual', headers: { cookie } });
const cookieOf = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';', 1)[0] ?? '';

async function begin(): Promise<{ sentTo: string; cookie: string }> {
  const response = await go('/session/oidc/start');
  expect(response.status).toBe(302);
  return { sentTo: response.headers.get('location') ?? '', cookie: cookieOf(response, 'kechuang_oidc') };
}

/** What a browser set out with, changed on its way. */
function changed(cookie: string, part: object): string {
  const [name = '', value = ''] = cookie.split('=', 2);
  const held: object = JSON.parse(Buffer.from(value, 'base64url').toString());
  return `${name}=${Buffer.from(JSON.stringify({ ...held, ...part })).toString('base64url')}`;
}

describe('a city’s own identity provider', () => {
  it('signs a person in whose account an administrator has made', async () => {
    expect((await server.send('/v1/session')).body).toMatchObject({ singleSignOn: true });
    const { sentTo, cookie } = await begin();
    const back = await go(await provider.comeBack(sentTo), cookie);
    expect([back.status, back.headers.get('location')]).toEqual([302, '/']);
    const session = cookieOf(back, 'kechuang_session');
    expect((await server.send('/v1/session', { headers: { cookie: session } })).body).toMatchObject({ account: { id: 'oidc:10086' } });
  });

  it('lets nobody in whom nobody has given a role', async () => {
    provider.subject = 'stranger';
    const { sentTo, cookie } = await begin();
    const back = await go(await provider.comeBack(sentTo), cookie);
    provider.subject = '10086';
    expect(back.status).toBe(403);
    expect(cookieOf(back, 'kechuang_session')).toBe('');
  });

  it.each([
    ['another browser', () => ''],
    ['another verifier', (cookie: string) => changed(cookie, { verifier: 'another'.repeat(7) })],
    ['another state', (cookie: string) => changed(cookie, { state: 'guessed' })],
    ['a token for another sign-in', (cookie: string) => changed(cookie, { nonce: 'another' })],
  ])('refuses %s', async (_what, change) => {
    const { sentTo, cookie } = await begin();
    const back = await go(await provider.comeBack(sentTo), change(cookie));
    expect(back.status).toBe(401);
    expect(cookieOf(back, 'kechuang_session')).toBe('');
  });
});

describe('what a provider says of itself', () => {
  const metadata: Record<string, string> = {};
  const doubtful = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(metadata)),
  );
  let other: CaseworkServer;
  let issuer = '';
  const sound = () => ({ issuer, authorization_endpoint: `${issuer}/a`, token_endpoint: `${issuer}/t`, jwks_uri: `${issuer}/j` });
  beforeAll(async () => {
    await new Promise<void>((resolve) => doubtful.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(doubtful.address() as AddressInfo).port}`;
    const settings = { issuer, clientId: 'kechuang', clientSecret: 'secret', publicUrl, privateHosts: ['127.0.0.1'] };
    other = await CaseworkServer.start({ demo: { singleSignOn: new SingleSignOn(settings) } });
  });
  afterAll(async () => {
    await other.stop();
    doubtful.closeAllConnections();
    await new Promise((resolve) => doubtful.close(resolve));
  });

  it.each([
    ['token_endpoint', 'https://10.0.0.1/token', '10.0.0.1'],
    ['token_endpoint', 'https://[::1]/token', '::1'],
    ['jwks_uri', 'http://id.example/jwks', 'id.example'],
    ['jwks_uri', 'file:///etc/passwd', ''],
    ['authorization_endpoint', 'https://name:word@id.example/', 'id.example'],
    ['authorization_endpoint', 'javascript:alert(1)', ''],
  ])('is not followed where its %s is %s', async (name, address, host) => {
    Object.assign(metadata, sound(), { [name]: address });
    const answer = await other.get(null, '/session/oidc/start');
    expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringContaining(`“${host}”`) } });
  });

  it('is followed once it is sound', async () => {
    Object.assign(metadata, sound());
    const answer = await fetch(`${other.url}/session/oidc/start`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, expect.stringContaining(`${issuer}/a?`)]);
  });
});

describe('the settings of a server', () => {
  it('are read from the environment, and what is wrong is named without its value', () => {
    expect(settingsFrom({})).toMatchObject({ databaseUrl: null, dataFolder: '.kechuang', demo: false, provider: null });
    expect(settingsFrom({ KECHUANG_RATE_LIMIT: '0', KECHUANG_DEMO: '1' })).toMatchObject({ rateLimits: null, demo: true });
    expect(() => settingsFrom({ KECHUANG_RATE_LIMIT: 'many' })).toThrow('KECHUANG_RATE_LIMIT');
    expect(() => settingsFrom({ DATABASE_URL: 'secret' })).toThrow(/^DATABASE_URL is no valid address$/);
    expect(() => settingsFrom({ KECHUANG_OIDC_ISSUER: 'https://id.example' })).toThrow('KECHUANG_OIDC_CLIENT_ID');
    const provided = {
      KECHUANG_OIDC_ISSUER: 'https://id.example',
      KECHUANG_OIDC_CLIENT_ID: 'a',
      KECHUANG_OIDC_CLIENT_SECRET: 'b',
      KECHUANG_PUBLIC_URL: 'https://kechuang.example',
    };
    expect(settingsFrom(provided).provider?.privateHosts).toEqual([]);
    const named = settingsFrom({ ...provided, KECHUANG_PRIVATE_HOSTS: 'ID.inner.example, 127.0.0.1,' });
    expect(named.provider?.privateHosts).toEqual(['id.inner.example', '127.0.0.1']);
    expect(() => settingsFrom({ ...provided, KECHUANG_PRIVATE_HOSTS: 'https://id.example' })).toThrow('KECHUANG_PRIVATE_HOSTS');
  });
});
