import { Problem } from '@kechuang/domain';
import { type Request, type Response, Router } from 'express';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { OutwardGate } from './outward-gate.ts';

/** A city's own identity provider (统一身份认证), by OpenID Connect. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this server; the provider sends them back to `/session/oidc/callback` there. */
  readonly publicUrl: string;
  /** Hosts that may be inside the network, and on this machine without https as well. */
  readonly privateHosts: readonly string[];
}

/** What to do with a person whom the provider has named: their account is `oidc:` and the provider's subject. */
export type SignedIn = (request: Request, response: Response, account: string) => Promise<void>;

const cookieName = 'kechuang_oidc';
const callbackPath = '/session/oidc/callback';
const attempt = z.object({ verifier: z.string(), state: z.string(), nonce: z.string() });

function failed(): Problem {
  return new Problem('unauthenticated', {
    zh: '统一身份认证没有完成，请从头再登录一次',
    en: 'Signing in at the identity provider did not complete; start again',
  });
}

/** What this browser set out with, from its cookie. */
function attemptOf(request: Request): z.infer<typeof attempt> {
  const cookie = (request.headers.cookie ?? '').split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
  try {
    const text = Buffer.from(cookie?.split('=', 2)[1] ?? '', 'base64url').toString('utf8');
    return attempt.parse(JSON.parse(text));
  } catch {
    throw failed();
  }
}

/**
 * Sign-in at the provider: authorization code with PKCE, state, nonce and the signature of the token, all checked by openid-client. The provider is asked
 * for its addresses on first use; it and they are asked through the gate alone.
 */
export class SingleSignOn {
  readonly #settings: ProviderSettings;
  readonly #gate: OutwardGate;
  #configuration: Promise<oidc.Configuration> | null = null;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
    this.#gate = new OutwardGate(settings.privateHosts);
  }

  async #read(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = this.#gate.requireAddress(issuer);
    // What the gate lets pass without https is on this machine and named by the operator.
    const execute = [oidc.enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])];
    const options = { execute, [oidc.customFetch]: this.#gate.fetch };
    const configuration = await oidc.discovery(url, clientId, clientSecret, undefined, options);
    // A browser is sent to the first; the others are asked by this server, later.
    const { authorization_endpoint, token_endpoint, jwks_uri } = configuration.serverMetadata();
    for (const address of [authorization_endpoint, token_endpoint, jwks_uri]) this.#gate.requireAddress(address ?? '');
    return configuration;
  }

  #discover(): Promise<oidc.Configuration> {
    this.#configuration ??= this.#read().catch((error: unknown) => {
      this.#configuration = null;
      throw error instanceof Problem
        ? error
        : new Problem('unavailable', {
            zh: '统一身份认证暂时连不上，请稍后再试',
            en: 'The identity provider cannot be reached now; try again later',
          });
    });
    return this.#configuration;
  }

  routes(signedIn: SignedIn): Router {
    const router = Router();
    const secure = this.#settings.publicUrl.startsWith('https:');
    const cookie = { httpOnly: true, sameSite: 'lax', secure, path: '/session/oidc' } as const;
    const redirect = new URL(callbackPath, this.#settings.publicUrl).href;

    router.get('/session/oidc/start', async (_request, response) => {
      const configuration = await this.#discover();
      const verifier = oidc.randomPKCECodeVerifier();
      const begun = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce() };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: begun.state,
        nonce: begun.nonce,
      });
      response.cookie(cookieName, Buffer.from(JSON.stringify(begun)).toString('base64url'), { ...cookie, maxAge: 600_000 });
      response.set('Cache-Control', 'no-store').redirect(302, address.href);
    });

    router.get(callbackPath, async (request, response) => {
      const { verifier, state, nonce } = attemptOf(request);
      const configuration = await this.#discover();
      response.clearCookie(cookieName, cookie);
      const came = new URL(request.originalUrl, this.#settings.publicUrl);
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(configuration, came, checks).catch(() => {
        throw failed();
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw failed();
      await signedIn(request, response, `oidc:${subject}`);
      response.set('Cache-Control', 'no-store').redirect(302, '/');
    });
    return router;
  }
}
