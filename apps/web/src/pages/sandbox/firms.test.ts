// @vitest-environment node
import { beforeAll, describe, expect, it, vi } from 'vitest';

let readFirms: typeof import('./firms.ts').readFirms;
let samples: string;
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  ({ readFirms } = await import('./firms.ts'));
  ({ samples } = await import('./samples.ts'));
});

describe('readFirms', () => {
  it('reads one firm a line, blank lines aside', () => {
    expect(readFirms('{"id":"甲","profile":{"enterprise.headcount":80}}\n\n{"id":"乙"}')).toEqual({
      firms: [
        { id: '甲', profile: { 'enterprise.headcount': 80 } },
        { id: '乙', profile: {} },
      ],
      fault: null,
    });
  });

  it('reads an array', () => {
    expect(readFirms('[{"id":"甲"},{"id":"乙"}]').firms).toHaveLength(2);
  });

  it.each([
    ['{"id":"甲"}\n{', 2],
    ['[{"id":"甲"},{"name":"乙"}]', 2],
    ['[', 1],
    ['80', 1],
  ])('names the line that cannot be read: %s', (text, line) => {
    expect(readFirms(text).fault).toBe(line);
  });

  it('knows nothing of an empty field, and reads its own samples', () => {
    expect(readFirms('  ')).toEqual({ firms: [], fault: null });
    expect(readFirms(samples)).toMatchObject({ fault: null, firms: [{ id: '样本一' }, { id: '样本二' }, { id: '样本三' }] });
  });
});
