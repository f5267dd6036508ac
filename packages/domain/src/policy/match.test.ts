import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast } from '../../test/runs.ts';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { openCase } from '../benefit/match.ts';
import { sampleFirms } from '../benefit/sample-firms.ts';
import { benefitDetail, explainResult, matchResult, quoteResult } from '../benefit/schema.ts';
import { smallestChange } from '../benefit/smallest-change.ts';
import { judgeBenefit } from '../benefit/verdict.ts';
import { facts } from '../fact/catalogue.ts';
import type { Profile } from '../fact/model.ts';
import { scorecardDetail, scoreResult } from '../scorecard/schema.ts';
import { explainBenefit, getBenefit, getScorecard, matchBenefits, quoteBenefit, scoreScorecard } from './answers.ts';
import { benefits, ruleBook, scorecards } from './index.ts';

const corpus = seedCorpus();
const day = '2021-06-01';
const unsure: Profile = Object.fromEntries(facts.map((fact) => [fact.id, null]));

test('不清楚 to everything puts nothing under fits or does-not-fit, and asks nothing more', () => {
  const { results, nextQuestion, totals } = matchBenefits(unsure, day, corpus);
  expect(new Set(results.map((result) => result.fit))).toEqual(new Set(['needs-answers']));
  expect(nextQuestion).toBeNull();
  expect(totals.amount.max?.amount).toBe('0.00');
});

test('an empty profile decides nothing, and the first question can change most', () => {
  const { results, nextQuestion, decided } = matchBenefits({}, day, corpus);
  expect(decided).toBe(0);
  expect(results.every((result) => result.fit === 'needs-answers')).toBe(true);
  expect(nextQuestion?.decides).toBe(nextQuestion?.decidesIds.length);
});

function answered(profile: Profile, limit: number): { decided: number; asked: number } {
  let given: Profile = {};
  for (let asked = 0; asked < limit; asked += 1) {
    const { nextQuestion, decided } = matchBenefits(given, day, corpus);
    if (nextQuestion === null) return { decided, asked };
    given = { ...given, ...Object.fromEntries(nextQuestion.facts.map((id) => [id, profile[id] ?? null])) };
  }
  return { decided: matchBenefits(given, day, corpus).decided, asked: limit };
}

test.each(sampleFirms.map((firm) => [firm.id, firm.profile] as const))(
  '%s: twelve questions settle at least 80 % of the catalogue',
  (_, profile) => {
    expect(answered(profile, 12).decided / benefits.length).toBeGreaterThanOrEqual(0.8);
  },
);

test.each(sampleFirms.map((firm) => [firm.id, firm.profile] as const))(
  '%s: a question that is asked can change what it says it can',
  (_, profile) => {
    const { 'enterprise.revenue': revenue, 'enterprise.region': region, ...rest } = profile;
    const before = matchBenefits(rest, day, corpus);
    expect(revenue ?? region).toBeDefined();
    for (const id of before.nextQuestion?.decidesIds ?? []) {
      expect(before.results.find((result) => result.benefitId === id)?.fit).toBe('needs-answers');
    }
  },
);

describe('answers keep to their schemas', () => {
  test.each(sampleFirms.slice(0, 2).map((firm) => [firm.id, firm.profile] as const))('%s', (_, profile) => {
    const result = matchBenefits(profile, day, corpus);
    expect(matchResult.parse(result)).toEqual(result);
    for (const benefit of benefits) {
      const explained = explainBenefit(benefit.id, profile, day, corpus);
      expect(explainResult.safeParse(explained).success).toBe(true);
      expect(quoteResult.safeParse(quoteBenefit(benefit.id, profile, day, corpus)).success).toBe(true);
    }
    for (const scorecard of scorecards) expect(scoreResult.safeParse(scoreScorecard(scorecard, profile, day, corpus)).success).toBe(true);
  });

  test('benefit and scorecard details', () => {
    for (const benefit of benefits) expect(benefitDetail.safeParse(getBenefit(benefit.id, day, corpus)).success).toBe(true);
    for (const scorecard of scorecards) expect(scorecardDetail.safeParse(getScorecard(scorecard.id, day, corpus)).success).toBe(true);
  });
});

test('whatever the missing facts turn out to be, a settled verdict stays', () => {
  const firms = sampleFirms.map((firm) => firm.profile);
  fc.assert(
    fc.property(
      fc.constantFrom(...firms),
      fc.array(fc.constantFrom(...facts.map((fact) => fact.id)), { maxLength: 25 }),
      (profile, dropped) => {
        const partial = Object.fromEntries(Object.entries(profile).filter(([id]) => !dropped.includes(id)));
        // The stand-in for the three-year ratio is an assumption that the answer names, not a deduction.
        if (dropped.includes('enterprise.rdRatioThreeYears')) Object.assign(partial, { 'enterprise.rdRatioThreeYears': null });
        const whole = new Map(matchBenefits(profile, day, corpus).results.map((result) => [result.benefitId, result]));
        for (const result of matchBenefits(partial, day, corpus).results) {
          const full = whole.get(result.benefitId);
          if (result.fit !== 'needs-answers') expect(full?.fit, result.benefitId).toBe(result.fit);
          for (const [index, condition] of result.conditions.entries()) {
            if (condition.verdict !== 'unknown') expect(full?.conditions[index]?.verdict).toBe(condition.verdict);
          }
        }
      },
    ),
    atLeast(25),
  );
});

test('a condition that is not encoded never counts as met', () => {
  for (const { profile } of sampleFirms) {
    for (const result of matchBenefits(profile, day, corpus).results) {
      const benefit = benefits.find((one) => one.id === result.benefitId);
      if (benefit?.conditions.some((condition) => condition.encoding.kind === 'not-encoded')) expect(result.fit).not.toBe('fits');
    }
  }
});

test('what is called near is near: each unmet condition has a distance', () => {
  for (const { profile } of sampleFirms) {
    for (const result of matchBenefits(profile, day, corpus).results) {
      if (result.fit !== 'nearly') continue;
      for (const condition of result.conditions)
        if (condition.verdict === 'unmet') expect(condition.distance, `${result.benefitId} ${condition.id}`).not.toBeNull();
    }
  }
});

test('the smallest change is checked: with it no condition is unmet', () => {
  let found = 0;
  for (const { profile } of sampleFirms) {
    const of = openCase(ruleBook, profile, day, corpus);
    for (const benefit of benefits) {
      const change = smallestChange(of, benefit);
      if (change === null) continue;
      found += 1;
      const changes = Object.fromEntries(change.changes.map(({ fact, to }) => [fact, to === 'true' ? true : to === 'false' ? false : to]));
      const after = judgeBenefit(openCase(ruleBook, { ...profile, ...changes }, day, corpus), benefit);
      expect(after.conditions.filter((condition) => condition.verdict === 'unmet')).toEqual([]);
    }
  }
  expect(found).toBeGreaterThan(20);
});

test('what is left out for stacking is said, and counted once', () => {
  const firm = sampleFirms.find(({ id }) => id === 'sample-medicine-zone');
  const { totals } = matchBenefits(firm?.profile ?? {}, day, corpus);
  expect(totals.counted).toContain('lianyungang.platform-matching-funds');
  expect(totals.amount).toEqual({ min: { amount: '10000000.00', currency: 'CNY' }, max: { amount: '15000000.00', currency: 'CNY' } });
  expect(totals.text.zh).toContain('金额未写明');
});
