import { contracts, Problem } from '@kechuang/domain';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

/** Requests a minute from one address (请求频率上限). */
export interface RateLimits {
  readonly all: number;
  /** Changes, uploads among them. */
  readonly writes: number;
  /** Attempts to sign in. */
  readonly signIns: number;
}

/** Generous for people and integrations behind one address, and far below what guessing a key or filling a disk needs. */
export const defaultRateLimits: RateLimits = { all: 3000, writes: 300, signIns: 20 };

function limit(identifier: string, perMinute: number, skip: (method: string, path: string) => boolean): RequestHandler {
  return rateLimit({
    identifier,
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => skip(request.method, request.path),
    handler: (_request, _response, next) =>
      next(
        new Problem('rate-limited', {
          zh: '请求过于频繁，请按 Retry-After 稍后再试',
          en: 'Too many requests; try again after Retry-After',
        }),
      ),
  });
}

const isSignIn = (path: string): boolean => path === '/v1/session' || path.startsWith('/demo/') || path.startsWith('/session/');
const isApi = (path: string): boolean => path.startsWith('/v1/') || isSignIn(path);
/** Where something is changed. Questions asked by POST, a match or a quote, change nothing and count as reads. */
const changes = contracts
  .filter((contract) => contract.effect === 'write')
  .map(({ method, path }) => ({ method, path: new RegExp(`^${path.replace(/:[A-Za-z]+/g, '[^/]+')}/?$`) }));
const isChange = (method: string, path: string): boolean => changes.some((one) => one.method === method && one.path.test(path));

/** Counts requests by address and refuses those beyond the limits with 429, in the headers of RateLimit and Retry-After. Pages and their files are not counted. */
export function rateLimits(limits: RateLimits): RequestHandler[] {
  return [
    limit('all', limits.all, (_method, path) => !isApi(path)),
    limit('writes', limits.writes, (method, path) => !isChange(method, path)),
    // Taking a sample role guesses nothing.
    limit('sign-in', limits.signIns, (method, path) => method !== 'POST' || !isSignIn(path) || path.startsWith('/demo/')),
  ];
}
