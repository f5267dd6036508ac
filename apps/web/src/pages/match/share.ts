import type { Profile } from '../../shapes.ts';
import { readProfile } from './answers.ts';

/**
 * A share link carries the answers after the `#`, which browsers never send to a server. It is not encrypted: whoever has the link can
 * read them, and the page says so before it is copied. The credit code is no fact and so cannot be in it.
 */
export function writeShare(profile: Profile): string {
  const bytes = new TextEncoder().encode(JSON.stringify(profile));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `p=${btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** The answers in a fragment, or null where there are none or they cannot be read. */
export function readShare(fragment: string): Profile | null {
  const encoded = /^#?p=([\w-]+)$/.exec(fragment)?.[1];
  if (encoded === undefined) return null;
  try {
    const binary = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
    return readProfile(JSON.parse(text));
  } catch {
    return null;
  }
}
