import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createAccount, localKeeper } from '@kechuang/store';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SingleSignOn } from '../src/casework/single-sign-on.ts';
import { settingsFrom } from '../src/settings.ts';
import { CaseworkServer } from './casework-server.ts';

/** A provider that signs in whoever comes, as `subject`, and can be told to answer wrongly. */
class Provider {
  subject = '10086';
  wrongNonce = false;
  wrongChallenge = false;
  #server: Server | null = null;
  #nonce = '';
  #challenge = '';
  #redirect = '';
  url = '';

  async start(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '', this.url);
      const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
      if (pathname === '/.well-known/openid-configuration') {
        json({
          issuer: this.url,
          authorization_endpoint: `${this.url}/authorize`,
          token_endpoint: `${this.url}/token`,
          jwks_uri: `${this.url}/jwks`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
          subject_types_supported: ['public'],
        });
      } else if (pathname === '/jwks') json({ keys: [jwk] });
      else if (pathname === '/token') {
        // As a provider must: the code is for whoever set out with this challenge, for this client, and for this address.
        const given = new URLSearchParams(await text(request));
        const challenge = createHash('sha256')
          .update(given.get('code_verifier') ?? '')
          .digest('base64url');
        const client = given.get('client_id') === 'kechuang' && given.get('client_secret') === 'secret';
        if (challenge !== this.#challenge || given.get('redirect_uri') !== this.#redirect || !client) {
          response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
          return;
        }
        const token = await new SignJWT({ nonce: this.wrongNonce ? 'another' : this.#nonce })
          .setProtectedHeader({ alg: 'RS256', kid: 'k' })
          .setIssuer(this.url)
          .setAudience('kechuang')
          .setSubject(this.subject)
          .setIssuedAt()
          .setExpirationTime('5m')
          .sign(privateKey);
        json({ access_token: 'x', token_type: 'Bearer', id_token: token });
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** What a person does at the provider: they look at the address they were sent to, and come back with a code. */
  comeBack(sentTo: string): string {
    const asked = new URL(sentTo).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    this.#nonce = asked.get('nonce') ?? '';
    this.#challenge = this.wrongChallenge ? 'another' : (asked.get('code_challenge') ?? '');
    this.#redirect = asked.get('redirect_uri') ?? '';
    const back = new URL(asked.get('redirect_uri') ?? '');
    return `${back.pathname}?code=c&state=${asked.get('state')}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server?.close(() => resolve()));
  }
}

const provider = new Provider();
let server: CaseworkServer;

beforeAll(async () => {
  await provider.start();
  const settings = { issuer: provider.url, clientId: 'kechuang', clientSecret: 'secret', publicUrl: 'http://kechuang.example' };
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

describe('a city’s own identity provider', () => {
  it('signs a person in whose account an administrator has made', async () => {
    expect((await server.send('/v1/session')).body).toMatchObject({ singleSignOn: true });
    const { sentTo, cookie } = await begin();
    const back = await go(provider.comeBack(sentTo), cookie);
    expect([back.status, back.headers.get('location')]).toEqual([302, '/']);
    const session = cookieOf(back, 'kechuang_session');
    expect((await server.send('/v1/session', { headers: { cookie: session } })).body).toMatchObject({ account: { id: 'oidc:10086' } });
  });

  it('lets nobody in whom nobody has given a role', async () => {
    provider.subject = 'stranger';
    const { sentTo, cookie } = await begin();
    const back = await go(provider.comeBack(sentTo), cookie);
    provider.subject = '10086';
    expect(back.status).toBe(403);
    expect(cookieOf(back, 'kechuang_session')).toBe('');
  });

  it.each(['another browser', 'another state', 'another verifier', 'a token for another sign-in'])('refuses %s', async (what) => {
    const { sentTo, cookie } = await begin();
    provider.wrongChallenge = what === 'another verifier';
    const path = provider.comeBack(sentTo);
    provider.wrongNonce = what.startsWith('a token');
    const back = await go(
      what === 'another state' ? path.replace(/state=.*/, 'state=guessed') : path,
      what === 'another browser' ? '' : cookie,
    );
    provider.wrongNonce = false;
    provider.wrongChallenge = false;
    expect(back.status).toBe(401);
    expect(cookieOf(back, 'kechuang_session')).toBe('');
  });
});

describe('the settings of a server', () => {
  it('are read from the environment, and what is wrong is named without its value', () => {
    expect(settingsFrom({})).toMatchObject({ databaseUrl: null, dataFolder: '.kechuang', demo: false, provider: null });
    expect(settingsFrom({ KECHUANG_RATE_LIMIT: '0', KECHUANG_DEMO: '1' })).toMatchObject({ rateLimits: null, demo: true });
    expect(() => settingsFrom({ KECHUANG_RATE_LIMIT: 'many' })).toThrow('KECHUANG_RATE_LIMIT');
    expect(() => settingsFrom({ DATABASE_URL: 'secret' })).toThrow(/^DATABASE_URL is no valid address$/);
    expect(() => settingsFrom({ KECHUANG_OIDC_ISSUER: 'https://id.example' })).toThrow('KECHUANG_OIDC_CLIENT_ID');
  });
});
