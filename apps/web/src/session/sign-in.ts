import { serverChanged } from '../kechuang.ts';

/** Asks one of the addresses that change nothing but this browser's cookie; they are no operations. */
async function change(method: 'POST' | 'DELETE', path: string, body?: object): Promise<void> {
  const { sendRequest } = await import('@kechuang/client');
  const baseUrl = window.location.origin;
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const headers = { Accept: 'application/json', 'Accept-Language': language, 'Content-Type': 'application/json' };
  await sendRequest(`${baseUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }, { baseUrl });
  serverChanged();
}

/** Signs in with an account's key. @throws Problem where the key opens nothing */
export function signInByKey(key: string): Promise<void> {
  return change('POST', '/v1/session', { key });
}

/** Takes a sample account of a demonstration. */
export function takeSample(account: string): Promise<void> {
  return change('POST', '/demo/sign-in', { account });
}

export function signOut(): Promise<void> {
  return change('DELETE', '/v1/session');
}

/** Where the city's own identity provider takes over; a page of the server, not of this app. */
export const singleSignOnAddress = '/session/oidc/start';
