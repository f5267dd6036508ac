import { expect, test } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { explainBenefit, matchBenefits, quoteBenefit, scorecardById, scoreScorecard } from './answers.ts';
import { ruleBook } from './index.ts';

const corpus = seedCorpus();
const day = '2021-06-01';

interface MatchingCase {
  readonly level: string;
  readonly place: string;
  readonly upstream: string;
  readonly readings: readonly {
    readonly id: string;
    readonly total: string;
    readonly lines: readonly string[];
    readonly capped: boolean;
  }[];
}

const total = 'cap-on-local-total';
const each = 'cap-on-each-payer';

/** CONTRACT, worked example 1. Lines are those who pay: city and district, or the county. */
const matching: readonly MatchingCase[] = [
  {
    level: 'national',
    place: 'district',
    upstream: '6000000',
    readings: [{ id: total, total: '6000000.00', lines: ['3000000.00', '3000000.00'], capped: false }],
  },
  {
    level: 'national',
    place: 'county',
    upstream: '6000000',
    readings: [{ id: total, total: '6000000.00', lines: ['6000000.00'], capped: false }],
  },
  {
    level: 'provincial',
    place: 'district',
    upstream: '8000000',
    readings: [{ id: total, total: '4000000.00', lines: ['2000000.00', '2000000.00'], capped: false }],
  },
  {
    level: 'provincial',
    place: 'county',
    upstream: '12000000',
    readings: [{ id: total, total: '5000000.00', lines: ['5000000.00'], capped: true }],
  },
  {
    level: 'national',
    place: 'district',
    upstream: '15000000',
    readings: [
      { id: total, total: '10000000.00', lines: ['5000000.00', '5000000.00'], capped: true },
      { id: each, total: '15000000.00', lines: ['7500000.00', '7500000.00'], capped: false },
    ],
  },
];

test.each(matching)('1: matching funds, $level, $place, $upstream', ({ level, place, upstream, readings }) => {
  const facts = { 'platform.level': level, 'platform.place': place, 'platform.upstreamGrant': upstream };
  const quote = quoteBenefit('lianyungang.platform-matching-funds', facts, day, corpus);
  expect(
    quote.readings.map((reading) => ({
      id: reading.id,
      total: 'amount' in reading.total ? reading.total.amount : null,
      lines: reading.lines.map((line) => ('amount' in line.amount ? line.amount.amount : null)),
      capped: reading.capped,
    })),
  ).toEqual(readings);
  expect(quote.citations[0]).toMatchObject({ kind: 'passage', documentId: 'lyg-2021-18', clauseId: '7' });
});

test('1: where readings differ, the cap on the local total is recommended, with the reason, and both are labelled', () => {
  const facts = { 'platform.level': 'national', 'platform.place': 'district', 'platform.upstreamGrant': 15_000_000 };
  const { readings } = quoteBenefit('lianyungang.platform-matching-funds', facts, day, corpus);
  expect(readings.map((reading) => reading.recommended)).toEqual([true, false]);
  expect(readings[0]?.reason?.zh).toContain('给予配套支持');
  expect(new Set(readings.map((reading) => reading.label.zh)).size).toBe(2);
});

test.each([
  ['5000000', '0.01', '50000.00'],
  ['5000000.01', '0.015', '75000.00'],
  ['1000000', '0.01', '10000.00'],
])('2: guarantee fee on %s is at most %s', (amount, rate, fee) => {
  const quote = quoteBenefit('national.guarantee-fee-cap', { 'guarantee.amount': amount }, day, corpus);
  expect(quote.readings).toHaveLength(1);
  expect(quote.readings[0]).toMatchObject({ rate, total: { amount: fee, currency: 'CNY' } });
});

const firm = {
  'enterprise.registeredInMainland': true,
  'enterprise.headcount': 80,
  'enterprise.techStaff': 20,
  'enterprise.revenue': '30000000',
  'enterprise.totalCost': '25000000',
  'enterprise.totalAssets': '40000000',
  'enterprise.rdExpense': '1230000',
  'enterprise.classOneIp': 0,
  'enterprise.classTwoIp': 3,
  'enterprise.prohibitedProducts': false,
  'enterprise.majorViolation': false,
};

test('3: tech SME, 16 + 30 + 18 = 64, passes; the next tier of R&D is 0.9 points or 270,000 yuan away', () => {
  const score = scoreScorecard(scorecardById('national.tech-sme'), firm, day, corpus);
  expect(score.items.map((item) => item.points)).toEqual(['16', '30', '18']);
  expect(score).toMatchObject({ total: '64', pass: 'yes' });
  const [next] = score.nextTiers;
  expect(next).toMatchObject({
    itemId: 'rd',
    gain: '10',
    cost: { amount: '270000.00' },
    distance: { value: '0.9', unit: '个百分点', change: { fact: 'enterprise.rdExpense', to: '1500000' } },
  });
  expect(next?.distance.text.zh).toBe('差0.9个百分点，约27万元');
});

test('3: with R&D unknown the score is 34 to 84, undecided, and R&D is the question to ask', () => {
  const { 'enterprise.rdExpense': _, ...unknown } = firm;
  const score = scoreScorecard(scorecardById('national.tech-sme'), unknown, day, corpus);
  expect(score).toMatchObject({ total: { min: '34', max: '84' }, pass: 'undecided', nextQuestion: { facts: ['enterprise.rdExpense'] } });
});

test('4: high-tech certificate, same firm: the R&D ratio is short of 5 %', () => {
  for (const profile of [firm, { ...firm, 'enterprise.rdRatioThreeYears': '0.041' }]) {
    const { verdict } = explainBenefit('national.high-tech-enterprise', profile, day, corpus);
    const condition = verdict.conditions.find(({ id }) => id === 'rd-ratio');
    expect(condition).toMatchObject({
      verdict: 'unmet',
      expected: { operator: '>=', value: '0.05', inclusive: true },
      actual: { value: '0.041' },
      distance: { value: '0.9', unit: '个百分点', money: { amount: '270000.00' } },
    });
  }
});

test('5: incubator subsidy in Panshan, 600,000 at 2 to 1', () => {
  const quote = quoteBenefit('panshan.incubator-subsidy', { 'incubator.subsidy': 600_000 }, day, corpus);
  expect(quote.readings[0]).toMatchObject({
    total: { amount: '600000.00' },
    lines: [
      { payer: { zh: '市级财政' }, amount: { amount: '400000.00' } },
      { payer: { zh: '县级财政' }, amount: { amount: '200000.00' } },
    ],
  });
});

test.each([
  ['2026-06-01', 'expired'],
  ['2021-06-01', 'open'],
  ['2020-06-01', 'not-yet'],
])('6: on %s the platform plan is %s', (asOf, window) => {
  const { results } = matchBenefits({}, asOf, corpus);
  expect(results.find(({ benefitId }) => benefitId === 'lianyungang.platform-matching-funds')?.window).toBe(window);
});

test.each([
  ['2019-06-01', '财税〔2018〕99号'],
  ['2021-06-01', '公告2021年第6号'],
  ['2022-11-01', '公告2022年第28号'],
  ['2023-06-01', '公告2023年第7号'],
])('the rate of the super-deduction on %s stands in %s', (asOf, number) => {
  const values = ruleBook.parameters.get('rd-super-deduction.general')?.values ?? [];
  const standing = values.filter(({ from, to }) => (from === null || from <= asOf) && (to === null || asOf <= to));
  expect(standing).toMatchObject([{ source: { documentNumber: number } }]);
});

test.each([
  ['50', '20', 'met', 'met'],
  ['30', '15', 'judgement', 'judgement'],
  ['29', '14', 'unmet', 'unmet'],
])(
  'a specialised incubator, which the office judges, needs fewer tenants and graduates: %s and %s',
  (tenants, graduates, first, second) => {
    const facts = { 'incubator.kind': 'incubator', 'incubator.tenants': tenants, 'incubator.graduates': graduates };
    const { verdict } = explainBenefit('national.incubator', facts, day, corpus);
    const verdictOf = (id: string) => verdict.conditions.find((condition) => condition.id === id)?.verdict;
    expect([verdictOf('tenants'), verdictOf('graduates')]).toEqual([first, second]);
  },
);

test('what rests on two publications has no badge of a single source, and what rests on one has it', () => {
  const sources = new Map(matchBenefits({}, day, corpus).results.map((result) => [result.benefitId, result.sources]));
  expect(sources.get('jiangsu.suke-loan-2014-second')).toBe(2);
  expect(sources.get('jiangsu.suke-loan-2014-first')).toBe(1);
  expect(sources.get('national.little-giant-2026')).toBe(1);
});
