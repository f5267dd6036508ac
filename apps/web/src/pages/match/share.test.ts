// @vitest-environment node
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The answers module looks for storage when it loads; Node has none, which it must bear.
let share: typeof import('./share.ts');
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  share = await import('./share.ts');
});

describe('a share link', () => {
  it('gives back what was put in, Chinese and ranges included', () => {
    const profile = {
      'enterprise.region': '320706',
      'enterprise.revenue': { min: '20000000', max: null },
      'enterprise.majorViolation': null,
      'x.y': ['新材料'],
    };
    expect(share.readShare(`#${share.writeShare(profile)}`)).toEqual(profile);
  });

  it.each(['', '#', '#p=', '#p=!!', '#p=eyJhIjo', '#c-7', '#p=W10'])('%s holds no answers or none that harm', (fragment) => {
    expect(share.readShare(fragment) ?? {}).toEqual({});
  });

  it('drops what has not the shape of an answer', () => {
    const odd = btoa(JSON.stringify({ a: { b: { c: 1 } }, d: { min: '1' }, e: [1] })).replace(/=+$/, '');
    expect(share.readShare(`#p=${odd}`)).toEqual({ d: { min: '1' } });
  });
});
