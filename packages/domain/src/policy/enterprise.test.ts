import { expect, test } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { calendarText } from '../benefit/calendar-text.ts';
import { ladderResult, planResult, simulationResult } from '../benefit/enterprise-schema.ts';
import { sampleFirms } from '../benefit/sample-firms.ts';
import { enterpriseLadder, enterprisePlan, listAdjustables, simulatePolicy } from './answers.ts';
import { benefits } from './index.ts';

const corpus = seedCorpus();
const firms = sampleFirms.map(({ id, profile }) => ({ id, profile }));

function profileOf(id: string): unknown {
  return sampleFirms.find((firm) => firm.id === id)?.profile;
}

test.each([
  ['sample-trade-huaian', null, 'tech-sme'],
  ['sample-silicon-donghai', 'tech-sme', 'innovative-sme'],
  ['sample-medicine-zone', 'specialized-sme', 'little-giant'],
  ['sample-waterproof-panshan', 'little-giant', 'listing-reserve'],
])('%s stands on %s and goes for %s', (id, current, next) => {
  const ladder = enterpriseLadder(profileOf(id), '2025-06-01', corpus);
  expect(ladderResult.parse(ladder)).toEqual(ladder);
  expect(ladder).toMatchObject({ current, next });
});

test('the little giant is judged by the rules of the day', () => {
  const rung = (asOf: string) =>
    enterpriseLadder(profileOf('sample-medicine-zone'), asOf, corpus).rungs.find(({ id }) => id === 'little-giant')?.benefitId;
  expect(rung('2025-06-01')).toBe('national.little-giant-2022');
  expect(rung('2026-06-01')).toBe('national.little-giant-2026');
});

test('a plan orders prerequisites first, merges materials and lists the days to come', () => {
  const plan = enterprisePlan(profileOf('sample-medicine-zone'), '2021-06-01', corpus);
  expect(planResult.parse(plan)).toEqual(plan);
  const order = new Map(plan.steps.map((step) => [step.benefitId, step.order]));
  for (const step of plan.steps) for (const before of step.after) expect(order.get(before)).toBeLessThan(step.order);
  expect(plan.materials.some((material) => material.benefitIds.length > 1)).toBe(true);
  expect(new Set(plan.materials.map((material) => material.text.zh)).size).toBe(plan.materials.length);
  expect(plan.calendar.map((entry) => entry.date)).toEqual([...plan.calendar.map((entry) => entry.date)].sort());
  expect(plan.calendar.every((entry) => entry.date >= '2021-06-01')).toBe(true);
});

test('the calendar is a well-formed iCalendar file with stable identifiers', () => {
  const { calendar } = enterprisePlan(profileOf('sample-medicine-zone'), '2021-06-01', corpus);
  const text = calendarText(calendar, '2021-06-01');
  expect(calendarText(calendar, '2021-06-01')).toBe(text);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(calendar.length);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test('the sandbox: a lower R&D threshold lets more firms in, a higher one fewer', () => {
  const lever = listAdjustables('national.specialized-sme').find(
    ({ conditionId, value }) => conditionId === 'rd-amount' && value === '1000000',
  );
  const at = (to: string) =>
    simulatePolicy({ benefitId: 'national.specialized-sme', adjustableId: lever?.id ?? '', to }, firms, '2023-06-01', corpus);
  const stricter = at('20000000');
  expect(simulationResult.parse(stricter)).toEqual(stricter);
  expect(stricter.gains).toEqual([]);
  expect(stricter.loses.length).toBeGreaterThan(0);
  expect(stricter.eligibleAfter).toBe(stricter.eligibleBefore - stricter.loses.length);
  expect(at('1000000')).toMatchObject({ gains: [], loses: [] });
});

test('the sandbox: a higher cap costs more', () => {
  const lever = listAdjustables('lianyungang.platform-matching-funds').find(
    ({ conditionId, value }) => conditionId === null && value === '10000000',
  );
  const result = simulatePolicy(
    { benefitId: 'lianyungang.platform-matching-funds', adjustableId: lever?.id ?? '', to: '12000000' },
    firms,
    '2021-06-01',
    corpus,
  );
  expect(result.cost).toEqual({
    before: { min: { amount: '15000000.00', currency: 'CNY' }, max: { amount: '15000000.00', currency: 'CNY' } },
    after: { min: { amount: '17000000.00', currency: 'CNY' }, max: { amount: '17000000.00', currency: 'CNY' } },
    unstated: false,
  });
});

test('the sandbox refuses numbers that break the rule, and names that do not exist', () => {
  const bound = listAdjustables('national.high-tech-enterprise').find(
    ({ id, value }) => id.startsWith('rd-ratio.t') && value === '50000000',
  );
  expect(() =>
    simulatePolicy(
      { benefitId: 'national.high-tech-enterprise', adjustableId: bound?.id ?? '', to: '900000000' },
      firms,
      '2021-06-01',
      corpus,
    ),
  ).toThrow(/hold together/);
  expect(() =>
    simulatePolicy({ benefitId: 'national.high-tech-enterprise', adjustableId: 'nothing', to: '1' }, firms, '2021-06-01', corpus),
  ).toThrow(/no adjustable/);
});

test('every lever of every benefit is named once', () => {
  for (const benefit of benefits) {
    const ids = listAdjustables(benefit.id).map((lever) => lever.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
