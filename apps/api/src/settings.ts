import { Problem } from '@kechuang/domain';
import { defaultRateLimits, type RateLimits } from './casework/rate-limits.ts';
import type { ProviderSettings } from './casework/single-sign-on.ts';

/** How a server is set up (运行设置), read from the environment once. */
export interface Settings {
  /** `DATABASE_URL`: a PostgreSQL address; null keeps everything in a file. */
  readonly databaseUrl: string | null;
  /** `KECHUANG_DATA`: the folder for that file; `.kechuang` where the server starts. */
  readonly dataFolder: string;
  /** `KECHUANG_DEMO=1`: samples that anyone may act in. */
  readonly demo: boolean;
  /** `KECHUANG_PUBLIC_URL`: the address people reach the server at; https there makes cookies travel by https alone. */
  readonly publicUrl: string | null;
  /**
   * `KECHUANG_OIDC_ISSUER`, `KECHUANG_OIDC_CLIENT_ID`, `KECHUANG_OIDC_CLIENT_SECRET`: the city's own identity provider; needs the public address.
   * `KECHUANG_PRIVATE_HOSTS`: hosts of it that may be inside the network.
   */
  readonly provider: ProviderSettings | null;
  /** `KECHUANG_RATE_LIMIT`: requests a minute from one address, 0 for no limit. */
  readonly rateLimits: RateLimits | null;
  /** `KECHUANG_PROXIES`: how many proxies stand in front. */
  readonly proxies: number;
}

function count(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem('malformed-request', {
    zh: `${name} 应为非负整数，现为“${text}”`,
    en: `${name} must be a whole number, “${text}” was given`,
  });
}

function address(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  if (URL.canParse(text)) return text;
  // The value may hold a password, so it is not repeated.
  throw new Problem('malformed-request', { zh: `${name} 不是合法的地址`, en: `${name} is no valid address` });
}

function providerOf(env: NodeJS.ProcessEnv): ProviderSettings | null {
  const issuer = address(env, 'KECHUANG_OIDC_ISSUER');
  if (issuer === null) return null;
  const { KECHUANG_OIDC_CLIENT_ID: clientId, KECHUANG_OIDC_CLIENT_SECRET: clientSecret } = env;
  const publicUrl = address(env, 'KECHUANG_PUBLIC_URL');
  if (clientId && clientSecret && publicUrl !== null) {
    return { issuer, clientId, clientSecret, publicUrl, privateHosts: hosts(env, 'KECHUANG_PRIVATE_HOSTS') };
  }
  throw new Problem('malformed-request', {
    zh: '设了 KECHUANG_OIDC_ISSUER，还须设 KECHUANG_OIDC_CLIENT_ID、KECHUANG_OIDC_CLIENT_SECRET 和 KECHUANG_PUBLIC_URL',
    en: 'KECHUANG_OIDC_ISSUER needs KECHUANG_OIDC_CLIENT_ID, KECHUANG_OIDC_CLIENT_SECRET and KECHUANG_PUBLIC_URL beside it',
  });
}

/** Names of hosts with commas between. */
function hosts(env: NodeJS.ProcessEnv, name: string): readonly string[] {
  const all = (env[name] ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = all.find((host) => !/^[a-z0-9.:-]+$/.test(host));
  if (wrong === undefined) return all;
  throw new Problem('malformed-request', {
    zh: `${name} 应为主机名，以逗号分隔，不带 https:// 和路径；“${wrong}”不是`,
    en: `${name} takes names of hosts with commas between, without https:// or a path; “${wrong}” is none`,
  });
}

/** The settings of an environment, or the problem that names the variable that is wrong. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const all = count(env, 'KECHUANG_RATE_LIMIT', defaultRateLimits.all);
  return {
    databaseUrl: address(env, 'DATABASE_URL'),
    dataFolder: env.KECHUANG_DATA || '.kechuang',
    demo: env.KECHUANG_DEMO === '1',
    publicUrl: address(env, 'KECHUANG_PUBLIC_URL'),
    provider: providerOf(env),
    rateLimits: all === 0 ? null : { ...defaultRateLimits, all },
    proxies: count(env, 'KECHUANG_PROXIES', 0),
  };
}
