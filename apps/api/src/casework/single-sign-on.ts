import { Problem } from '@kechuang/domain';
import { type Request, type Response, Router } from 'express';
import * as oidc from 'openid-client';
import { z } from 'zod';

/** A city's own identity provider (统一身份认证), by OpenID Connect. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this server; the provider sends them back to `/session/oidc/callback` there. */
  readonly publicUrl: string;
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

/** Sign-in at the provider: authorization code with PKCE, state and nonce, all checked by openid-client. The provider is asked for its addresses on first use. */
export class SingleSignOn {
  readonly #settings: ProviderSettings;
  #configuration: Promise<oidc.Configuration> | null = null;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = new URL(issuer);
    // Plain http is for a provider on this machine, in a trial; anywhere else it would hand out everyone's sign-in.
    const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    const options = url.protocol === 'http:' && local ? { execute: [oidc.allowInsecureRequests] } : {};
    this.#configuration ??= oidc.discovery(url, clientId, clientSecret, undefined, options).catch((error: unknown) => {
      this.#configuration = null;
      throw error;
    });
    return this.#configuration.catch(() => {
      throw new Problem('unavailable', {
        zh: '统一身份认证暂时连不上，请稍后再试',
        en: 'The identity provider cannot be reached now; try again later',
      });
    });
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
