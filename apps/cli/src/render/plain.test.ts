import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainView } from './plain.ts';

const view = { language: 'zh', width: 80, colour: false } as const;

describe('plainView', () => {
  it('shows simple values as a list and lists of objects as tables', () => {
    const show = plainView({ output: z.unknown() });
    expect(
      show(
        {
          total: 2,
          open: true,
          title: { zh: '办件', en: 'Cases' },
          cases: [
            { id: 'a', state: { zh: '受理', en: 'accepted' }, tags: ['x', 'y'] },
            { id: 'b', cost: { amount: '1.00', currency: 'CNY' } },
          ],
        },
        view,
      ),
    ).toMatchInlineSnapshot(`
      "total  2
      open   是
      title  办件

      cases
      id  state  tags  cost
      ──  ─────  ────  ────────
      a   受理   x、y
      b                1.00 CNY
      "
    `);
  });

  it('speaks the language of the view', () => {
    const show = plainView({ output: z.unknown() });
    expect(show({ title: { zh: '办件', en: 'Cases' } }, { ...view, language: 'en' })).toBe('title  Cases\n');
  });
});
