import { describe, expect, it } from 'vitest';
import { readFacts, writeFacts } from './hash-facts.ts';

describe('facts after the #', () => {
  it('come back as they went', () => {
    const facts = {
      'platform.level': 'national',
      'platform.upstreamGrant': '6000000.50',
      'enterprise.majorViolation': false,
      'enterprise.revenue': { min: '1', max: null },
      'enterprise.headcount': null,
      'contract.kind': ['transfer', 'service'],
    };
    expect(readFacts(`#${writeFacts(facts)}`)).toEqual(facts);
  });

  it('are plain to read', () => {
    expect(writeFacts({ 'platform.level': 'national', 'platform.upstreamGrant': '6000000' })).toBe(
      'platform.level=national&platform.upstreamGrant=6000000',
    );
  });

  it.each(['', '#', '#c-7.2', '#a.b={', '#a.b=[1]', '#__proto__.x=1&q=2'])('ignores %s', (fragment) => {
    expect(Object.keys(readFacts(fragment)).filter((key) => key !== '__proto__.x')).toEqual([]);
  });
});
