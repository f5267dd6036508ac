/** A key under which one write, sent again after a broken line, has one effect. Works where the page is served without https as well. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
