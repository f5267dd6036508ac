import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Problem } from '@kechuang/domain';

/**
 * Addresses that are nobody's on the open internet (内网、本机与保留地址): whoever could have the server ask them would reach what the network hides. From
 * IANA's registries of special-purpose addresses for IPv4 (RFC 6890) and IPv6, with multicast.
 */
const inner4 = new BlockList();
/** A list of its own: of one, IPv4 addresses would be held against the mapped ones below. */
const inner6 = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inner4.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  // The unspecified address, loopback, and IPv4 in all its disguises.
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  inner6.addSubnet(network, bits, 'ipv6');

/** Finds the addresses of a host; that of the system unless a test stands in for it. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

function refused(host: string, zh: string, en: string): Problem {
  return new Problem('unavailable', { zh: `不向“${host}”发请求：${zh}`, en: `Nothing is asked of “${host}”: ${en}` });
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** What is asked. */
export interface Outgoing {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: ArrayBuffer | Uint8Array | ReadableStream | URLSearchParams | string | null | undefined;
  readonly signal?: AbortSignal;
}

/** The bytes of a body. */
async function sentBytes(body: Outgoing['body']): Promise<Buffer | null> {
  if (body === null || body === undefined) return null;
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(await new Response(body).arrayBuffer());
}

/** The most that an answer may hold, in bytes; a provider's are a few thousand. */
const mostBytes = 1_048_576;

/**
 * The one way by which the server asks anything of another (出站请求守卫): https alone, no name or password in the address, no address of the inner network,
 * no redirect followed. The host is looked up once and the very address that was examined is connected to. Hosts that the operator names may be inside,
 * and on this machine without https as well.
 */
export class OutwardGate {
  readonly #insideHosts: readonly string[];
  readonly #resolve: Resolve;

  constructor(insideHosts: readonly string[], resolve: Resolve = resolveBySystem) {
    this.#insideHosts = insideHosts;
    this.#resolve = resolve;
  }

  /** Refuses an address that may not be asked, or sent a browser to. @throws Problem `unavailable` with the host and why */
  requireAddress(address: string): URL {
    if (!URL.canParse(address)) throw refused('', '地址写法不对', 'the address is not well formed');
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const mayBeInside = this.#insideHosts.includes(host);
    if (url.username !== '' || url.password !== '')
      throw refused(host, '地址里不得带用户名或密码', 'its address carries a name or a password');
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBeInside && isLoopback(host)))
      throw refused(host, '只用 https', 'https alone is used');
    if (isIP(host) !== 0) this.#requireOutside(host, host);
    return url;
  }

  #requireOutside(host: string, address: string): void {
    const isInside = isIP(address) === 6 ? inner6.check(address, 'ipv6') : inner4.check(address, 'ipv4');
    if (this.#insideHosts.includes(host) || !isInside) return;
    throw refused(
      host,
      '它在内网或本机；确需访问的，请在 KECHUANG_PRIVATE_HOSTS 中列出',
      'it is inside the network or on this machine; name it in KECHUANG_PRIVATE_HOSTS if that is meant',
    );
  }

  /** As `fetch`, within these limits. @throws Problem `unavailable` where the address may not be asked */
  readonly fetch = async (address: string | URL, { method = 'GET', headers = {}, body, signal }: Outgoing = {}): Promise<Response> => {
    const url = this.requireAddress(String(address));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(host) === 0 ? await this.#resolve(host) : [];
    for (const one of found) this.#requireOutside(host, one.address);
    const known: LookupFunction = (_host, options, answer) => {
      const [first] = found;
      if (first === undefined) answer(new Error(`${host} has no address`), '');
      else if (options.all === true) answer(null, [...found]);
      else answer(null, first.address, first.family);
    };
    const sent = await sentBytes(body);
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((resolve, reject) => {
      const outgoing = send(url, { method, headers, lookup: known, ...(signal === undefined ? {} : { signal }) }, (incoming) => {
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > mostBytes) incoming.destroy(new Error(`${host} answers more than ${mostBytes} bytes`));
        });
        buffer(incoming).then((content) => {
          const status = incoming.statusCode ?? 502;
          const given = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [[name, String(value)]],
          );
          resolve(new Response([204, 205, 304].includes(status) ? null : content, { status, headers: given }));
        }, reject);
      });
      outgoing.on('error', reject);
      outgoing.end(sent);
    });
  };
}
