import type { Request, Response, Router } from 'express';

/** What to do with a person whom the provider has named: their account is `oidc:` and the provider's subject. */
export type SignedIn = (request: Request, response: Response, account: string) => Promise<void>;

/** A city's own identity provider (统一身份认证), by OpenID Connect. */
export interface SingleSignOn {
  /** The routes by which a browser goes to the provider and comes back. */
  routes(signedIn: SignedIn): Router;
}
