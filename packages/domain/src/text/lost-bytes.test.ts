import { describe, expect, test } from 'vitest';
import { toTraditional } from '../../test/dirty.ts';
import { choicesFrom, dropPrivate, loseByteOf, lossForms, pageOf, proseOf, tallyOf } from '../../test/lost-bytes.ts';
import { cleanPage } from './clean-page.ts';

/** Shares that must come back whole at least, and that may be wrong without a mark at most, on prose that the lexicon was not built from. */
const bounds = {
  simplified: { '?': [0.45, 0.08], '\ufffd': [0.45, 0.08], lead: [0.2, 0.15], trail: [0.15, 0.2] },
  traditional: { '?': [0.7, 0.1], '\ufffd': [0.6, 0.1], lead: [0.15, 0.55], trail: [0.15, 0.45] },
} as const;

describe('a byte lost from a page never seen', () => {
  test.each(Object.keys(bounds).flatMap((script) => lossForms.map((form) => ({ script: script as keyof typeof bounds, form }))))(
    '$script, $form: mostly undone, else marked',
    ({ script, form }) => {
      const { outcomes, cases } = tallyOf('held-out', { form, script, private: 'kept' }, 40);
      const [whole, wrong] = bounds[script][form];
      expect(outcomes.whole / cases).toBeGreaterThanOrEqual(whole);
      expect((outcomes.wrong + outcomes.unnoticed) / cases).toBeLessThanOrEqual(wrong);
    },
  );

  test('where characters vanished too, what cannot be told is marked', () => {
    for (const script of ['simplified', 'traditional'] as const) {
      const { outcomes, cases } = tallyOf('held-out', { form: '?', script, private: 'dropped' }, 25);
      expect((outcomes.wrong + outcomes.unnoticed) / cases).toBeLessThanOrEqual(0.3);
    }
  });

  test('the other lines of the page stay as they are', () => {
    const choose = choicesFrom(11);
    for (let i = 0; i < 40; i++) {
      const page = pageOf(proseOf('tuning'), choose, 6);
      const printed = i % 2 === 0 ? page : toTraditional(page);
      const at = choose(printed.length);
      const lost = loseByteOf(printed, at, lossForms[i % 4] ?? '?');
      if (lost === null) continue;
      const line = printed.slice(0, at).split('\n').length - 1;
      const expected = cleanPage(page).clean.split('\n');
      const got = cleanPage(i % 3 === 0 ? dropPrivate(lost) : lost).clean.split('\n');
      expect(got.filter((_, index) => index !== line)).toEqual(expected.filter((_, index) => index !== line));
    }
  });
});

test('clean prose has nothing to recover', () => {
  const choose = choicesFrom(3);
  for (const set of ['tuning', 'held-out'] as const) {
    for (let i = 0; i < 20; i++) {
      const page = pageOf(proseOf(set), choose);
      const { edits } = cleanPage(i % 2 === 0 ? page : toTraditional(page));
      expect(edits.filter(({ kind }) => kind === 'shift' || kind === 'damaged' || kind === 'encoding')).toEqual([]);
    }
  }
});
