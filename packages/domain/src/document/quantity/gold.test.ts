import { describe, expect, it } from 'vitest';
import { devPages, seedPages } from '../../../test/gold.ts';
import { f1, goldQuantitiesOf, matchQuantities, pooled, scoreOf } from '../../../test/quantity-score.ts';
import { readDocument } from '../read.ts';

const scores = (pages: ReturnType<typeof devPages>) =>
  pages.map(({ name, page }) => scoreOf(matchQuantities(readDocument(page, { id: name }).quantities, goldQuantitiesOf(name))));

describe('quantities against the gold, through the whole reader', () => {
  it('finds every quantity of the seeds, nearly all of them whole', () => {
    const score = pooled(scores(seedPages()));
    expect(score.gold).toBe(113);
    expect(f1(score, 'found')).toBe(1);
    expect(f1(score, 'whole')).toBeGreaterThanOrEqual(0.97);
  });

  it('reads the development set to the level reached', () => {
    const score = pooled(scores(devPages()));
    expect(score.gold).toBe(823);
    expect(f1(score, 'found')).toBeGreaterThanOrEqual(0.995);
    // 31 of the figures belong to a page that names no year anywhere; the rest is read whole.
    expect(f1(score, 'whole')).toBeGreaterThanOrEqual(0.955);
  });
});
