import { expect, test } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { resolveCitation } from '../benefit/source.ts';
import { citationsOf, emptyCase } from '../benefit/view.ts';
import { checkTypes } from '../formula/check-types.ts';
import { type Expression, partsOf } from '../formula/expression.ts';
import { regionByCode } from '../region.ts';
import { totalPoints } from '../scorecard/rules.ts';
import { benefits, ruleBook, scorecards } from './index.ts';

const corpus = seedCorpus();
const ids = benefits.map((benefit) => benefit.id);

function rulesOf(benefit: (typeof benefits)[number]): readonly Expression[] {
  const conditions = benefit.conditions.flatMap((condition) => (condition.encoding.kind === 'encoded' ? [condition.encoding.rule] : []));
  if (benefit.amount.kind !== 'formula') return conditions;
  const amounts = benefit.amount.readings.flatMap((reading) => [
    ...reading.lines.map((line) => line.amount),
    reading.rate,
    reading.cap,
    reading.capped,
  ]);
  return [...conditions, ...amounts.filter((amount) => amount !== null)];
}

test('at least forty benefits, each named once', () => {
  expect(benefits.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(ids)('%s: types check', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  for (const rule of benefit === undefined ? [] : rulesOf(benefit)) {
    expect(checkTypes(rule, ruleBook.catalogue, ruleBook.parameters)).toMatchObject({ ok: true });
  }
});

test.each(ids)('%s: has conditions, each encoded or with a reason, and condition ids are unique', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  const conditions = benefit?.conditions ?? [];
  expect(conditions.length).toBeGreaterThan(0);
  expect(new Set(conditions.map((condition) => condition.id)).size).toBe(conditions.length);
  for (const condition of conditions) {
    if (condition.encoding.kind === 'not-encoded') expect(condition.encoding.why.zh.length).toBeGreaterThan(3);
  }
});

test.each(ids)('%s: every source stands in the corpus or is a named rule outside it', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  if (benefit === undefined) throw new Error(id);
  const citations = citationsOf(emptyCase(ruleBook, '2026-06-01', corpus), benefit);
  expect(citations.length).toBeGreaterThan(0);
  for (const citation of citations) {
    if (citation.kind !== 'passage') continue;
    const document = corpus.documents.find((one) => one.id === citation.documentId);
    expect([...(document?.text ?? '')].slice(...citation.cleanSpan).join('')).toBe(citation.quote);
  }
});

test.each(ids)('%s: the clause it names is the smallest that holds the words', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  for (const source of [...(benefit?.sources ?? []), ...(benefit?.conditions.map((condition) => condition.source) ?? [])]) {
    if (source.kind !== 'clause') continue;
    expect(resolveCitation(corpus, source)).toMatchObject({ clauseId: source.clauseId });
  }
});

test.each(ids)('%s: relations and successors point to benefits that exist, its region is known, dates are in order', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  for (const relation of benefit?.relations ?? []) expect(ids).toContain(relation.with);
  const successor = benefit?.validity.supersededBy ?? null;
  if (successor !== null) expect(ids).toContain(successor);
  expect(regionByCode(benefit?.region ?? '')).not.toBeNull();
  const { from = null, to = null } = benefit?.validity ?? {};
  if (from !== null && to !== null) expect(from <= to).toBe(true);
});

test.each(ids)('%s: a formula that gives money names its sources', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  if (benefit?.amount.kind === 'formula' || benefit?.amount.kind === 'range') expect(benefit.amount.sources.length).toBeGreaterThan(0);
});

test.each(ids)('%s: what rests on one publication is never called checked', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  const single =
    benefit?.sources.some((source) => source.kind === 'reference' && source.sources === 1) === true &&
    benefit.sources.every((source) => source.kind === 'reference');
  if (single || benefit?.sourceCount === 1) expect(benefit?.confidence).not.toBe('checked');
});

test.each(ids)('%s: speaks both languages', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  for (const text of [
    benefit?.title,
    benefit?.promise,
    benefit?.who,
    ...(benefit?.notes ?? []),
    ...(benefit?.conditions.map((condition) => condition.text) ?? []),
  ]) {
    expect(text?.zh).toMatch(/[一-鿿]/);
    expect(text?.en).toMatch(/[a-z]/i);
    expect(text?.en).not.toMatch(/[一-鿿]/);
  }
});

test.each(scorecards.map((scorecard) => scorecard.id))('scorecard %s: items add up to the whole, and types check', (id) => {
  const scorecard = scorecards.find((one) => one.id === id);
  if (scorecard === undefined) throw new Error(id);
  const sum = scorecard.groups.map((group) => Number(group.max)).reduce((one, other) => one + other, 0);
  expect(sum).toBe(Number(scorecard.max));
  expect(checkTypes(totalPoints(scorecard), ruleBook.catalogue, ruleBook.parameters)).toEqual({ ok: true, type: { kind: 'points' } });
});

function hasFact(expression: Expression): boolean {
  return expression.kind === 'fact' || partsOf(expression).some(([, part]) => hasFact(part));
}

test('every encoded rule looks at a fact', () => {
  for (const benefit of benefits) {
    for (const condition of benefit.conditions) {
      if (condition.encoding.kind === 'encoded') expect(hasFact(condition.encoding.rule), `${benefit.id} ${condition.id}`).toBe(true);
    }
  }
});
