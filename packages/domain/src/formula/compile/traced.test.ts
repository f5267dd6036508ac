import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseDay, caseFacts, caseParameterTable } from '../../../test/formula/case.ts';
import { completeAnswers, randomRules } from '../../../test/formula/random.ts';
import { cityShare, techSmeScore } from '../../../test/formula/worked-examples.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import { evaluate } from '../evaluate.ts';
import { explain } from '../explain/explain.ts';
import type { Expression } from '../expression.ts';
import { factsOf } from '../expression.ts';
import { add, fact, named, parameterValue, percentOf } from '../index.ts';
import { compileTraced } from './traced.ts';

const rules = randomRules({ judgements: false });
const context = { catalogue: caseFacts, parameters: caseParameterTable, asOf: caseDay };

function agree(rule: Expression, facts: Readonly<Record<string, unknown>>): void {
  const profile = parseProfile(facts, caseFacts);
  const traced = compileTraced({ it: rule }, context);
  const row = traced.encode(profile);
  if (row === null) return;
  const expected = explain(evaluate(rule, { ...context, profile }), caseFacts, caseParameterTable);
  expect(traced.explain(traced.run(row).it)).toEqual(expected);
}

describe('compiled reasoning', () => {
  test('tells the worked examples exactly as the reference does', () => {
    agree(techSmeScore, { staff: 80, tech: 20, revenue: 30_000_000, cost: 25_000_000, rd: 1_230_000, classOne: 0, classTwo: 3 });
    agree(cityShare, { level: 'national', place: 'district', upstream: 15_000_000 });
    agree(cityShare, { level: 'provincial', place: 'county', upstream: 15_000_000 });
  });

  test('carries the sources of parts and parameters', () => {
    const source = { kind: 'clause', documentId: 'd', clauseId: 'c', quote: '费率' } as const;
    const rule = named('fee', { zh: '担保费', en: 'fee' }, percentOf(parameterValue('feeCap'), fact('rd')), source);
    const step = compileTraced({ rule }, context).run({ rd: 10_000 }).rule;
    expect(step.told.sources).toEqual([source]);
    expect(step.children[0]?.children[0]?.told.sources).toEqual([expect.objectContaining({ kind: 'reference' })]);
    agree(add(rule, rule), { rd: 100 });
  });

  test('tells every random rule exactly as the reference does', () => {
    fc.assert(
      fc.property(
        fc.oneof(rules.condition, rules.amount, rules.portion, rules.heads),
        fc.array(completeAnswers, { minLength: 1, maxLength: 3 }),
        (rule, answers) => {
          fc.pre(rule.kind !== 'literal' && !factsOf(rule).includes('fields'));
          for (const facts of answers) agree(rule, facts);
        },
      ),
    );
  });
});
