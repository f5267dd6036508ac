import { describe, expect, it } from 'vitest';
import { devPages, madePages, seedPages } from '../../../test/gold.ts';
import { f1, goldQuantitiesOf, matchQuantities, pooled, scoreOf } from '../../../test/quantity-score.ts';
import { scoreMetadata, scoreResponsibilities, f1 as structureF1 } from '../../../test/structure-score.ts';
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

  it('keeps the level reached on the pages it was mended with', () => {
    const pages = madePages();
    const score = pooled(scores(pages));
    expect(score.gold).toBeGreaterThanOrEqual(800);
    expect(f1(score, 'found')).toBeGreaterThanOrEqual(0.99);
    expect(f1(score, 'whole')).toBeGreaterThanOrEqual(0.99);
    const read = pages.map(({ name, page, gold }) => ({ document: readDocument(page, { id: name }), gold }));
    expect(structureF1(read.map(({ document, gold }) => scoreMetadata(document, gold)))).toBeGreaterThanOrEqual(0.99);
    expect(structureF1(read.map(({ document, gold }) => scoreResponsibilities(document, gold)))).toBeGreaterThanOrEqual(0.99);
  });

  it('reads the development set to the level reached', () => {
    const score = pooled(scores(devPages()));
    expect(score.gold).toBe(823);
    expect(f1(score, 'found')).toBeGreaterThanOrEqual(0.995);
    // 31 of the figures belong to a page that names no year anywhere; the rest is read whole.
    expect(f1(score, 'whole')).toBeGreaterThanOrEqual(0.955);
  });
});
