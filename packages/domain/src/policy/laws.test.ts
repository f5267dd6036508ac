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

/** Numbers of a rule, scoring bands aside: those are held to the published tables by the scorecards' own tests. */
function numbersIn(rule: Expression): readonly { value: number; kind: string }[] {
  const found: { value: number; kind: string }[] = [];
  const visit = (node: Expression): void => {
    if (node.kind === 'literal' && typeof node.value === 'string' && ['money', 'ratio', 'count'].includes(node.type.kind))
      found.push({ value: Number(node.value), kind: node.type.kind });
    if (node.kind === 'tiers' && node.rows.every((row) => row.result.kind === 'literal' && row.result.type.kind !== 'points')) {
      for (const row of node.rows)
        for (const end of [row.min, row.max]) if (end !== null) found.push({ value: Number(end.value), kind: 'bound' });
    }
    for (const [, part] of partsOf(node)) visit(part);
  };
  visit(rule);
  return found;
}

function isScored(rule: Expression): boolean {
  return (rule.kind === 'literal' && rule.type.kind === 'points') || partsOf(rule).some(([, part]) => isScored(part));
}

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function isWritten(value: number, text: string): boolean {
  const forms = [value, value / 10_000, value / 100_000_000, value * 100].map((form) => String(Number(form.toPrecision(12))));
  return (
    value === 0 ||
    forms.some((form) => new RegExp(`(?<![\\d.])${form.replace('.', '\\.')}(?![\\d.])`).test(text)) ||
    (Number.isInteger(value) && value <= 10 && text.includes(chinese[value] ?? '-'))
  );
}

test.each(ids)('%s: every number of a condition stands in its sentence', (id) => {
  const benefit = benefits.find((one) => one.id === id);
  for (const condition of benefit?.conditions ?? []) {
    if (condition.encoding.kind === 'not-encoded' || isScored(condition.encoding.rule)) continue;
    const quote = condition.source.kind === 'clause' ? condition.source.quote : '';
    // A time in operation is counted in months where the sentence speaks of years.
    const text = `${condition.text.zh} ${quote} ${benefit?.promise.zh} ${condition.text.zh.includes('3年') ? '36' : ''}`;
    for (const { value } of numbersIn(condition.encoding.rule))
      expect(isWritten(value, text), `${condition.id}: ${value} in ${text}`).toBe(true);
  }
});
