import { expect, test } from 'vitest';
import { facts } from './catalogue.ts';
import { questions } from './questions.ts';

const contractFacts = [
  'platform.level',
  'platform.place',
  'platform.upstreamGrant',
  'guarantee.amount',
  'guarantee.feeRate',
  'enterprise.registeredInMainland',
  'enterprise.registeredOn',
  'enterprise.region',
  'enterprise.industry',
  'enterprise.headcount',
  'enterprise.techStaff',
  'enterprise.revenue',
  'enterprise.totalAssets',
  'enterprise.totalCost',
  'enterprise.rdExpense',
  'enterprise.classOneIp',
  'enterprise.classTwoIp',
  'enterprise.prohibitedProducts',
  'enterprise.majorViolation',
  'enterprise.highTechCertificate',
  'incubator.subsidy',
];

test.each(contractFacts)('%s is in the catalogue', (id) => {
  expect(facts.some((fact) => fact.id === id)).toBe(true);
});

test('every fact is asked by exactly one question, and every question asks for facts that exist', () => {
  expect(questions.flatMap((question) => question.facts).sort()).toEqual(facts.map((fact) => fact.id).sort());
});

test('every fact says in both languages what it is, what is asked, for when, where to find it and why', () => {
  for (const fact of facts) {
    for (const words of [fact.label, fact.question, fact.period, fact.whereToFind, fact.why]) {
      expect(words?.zh, fact.id).toMatch(/[一-鿿]/);
      expect(words?.en, fact.id).toMatch(/[a-z]/i);
      expect(words?.en, fact.id).not.toMatch(/[一-鿿]/);
    }
  }
});
