import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['documnts', ['documents', 'benefits'], ['documents']],
    ['Benefits', ['documents', 'benefits'], ['benefits']],
    ['platform-matching', ['lianyungang.platform-matching-funds', 'national.tech-sme'], ['lianyungang.platform-matching-funds']],
    ['national.techsme', ['national.tech-sme', 'national.high-tech-enterprise'], ['national.tech-sme']],
    ['xyz', ['documents'], []],
    ['', ['documents'], []],
  ])('%s', (word, names, expected) => expect(nearest(word, names)).toEqual(expected));

  it('puts the fewest slips first', () => {
    expect(nearest('lists', ['get', 'list', 'lists'])).toEqual(['lists', 'list']);
  });
});
